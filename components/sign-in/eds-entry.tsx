import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EdsWay, edsForm } from "#components/sign/eds-way.tsx";
import type { EdsProblem } from "#components/sign-in/eds-problem.ts";
import type { ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import type { EdsOrder } from "#lib/signing/order.ts";

type Props = {
  /** Takes the signed challenge. */
  action: string;
  challenge: string;
  order: EdsOrder;
  /** Names the act: «Войти по ЭЦП». */
  button: string;
  problem: EdsProblem | null;
  hidden?: Readonly<Record<string, string>>;
  /** The other way, offered when there is no answer of a key. */
  rescue?: ReactNode;
  /** Another way is the page's main one. */
  second?: boolean;
};

/** A key proves who a person is: signs the page's challenge by NCALayer. */
export const EdsEntry = ({ action, challenge, order, button, problem, hidden = {}, rescue = null, second = false }: Props) => {
  const t = useTranslations("sign-in");
  return (
    <EdsWay
      order={order}
      action={action}
      button={button}
      hidden={{ ...hidden, challenge }}
      main={!second}
      error={problem === null ? null : t(`eds-problems.${problem}`)}
      rescue={rescue}
    />
  );
};

/** The line of the error summary. */
export const edsErrorOf = (t: (key: `eds-problems.${EdsProblem}`) => string, problem: EdsProblem | null): readonly ErrorSummaryItem[] =>
  problem === null ? [] : [{ control: edsForm, text: t(`eds-problems.${problem}`) }];
