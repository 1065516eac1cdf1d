import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EdsWay, edsForm } from "#components/sign/eds-way.tsx";
import { Button } from "#components/ui/button/button.tsx";
import type { ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import { HiddenValues } from "#components/ui/hidden/hidden-values.tsx";
import type { EdsOrder } from "#lib/signing/order.ts";
import type { EdsProblem } from "./eds-problem.ts";

type Props = {
  /** Takes the signed challenge, and `_do=qr`. */
  action: string;
  challenge: string;
  order: EdsOrder;
  /** Whether eGov Mobile may sign, and whether the page is looked at on a phone: there it comes first. */
  qr: boolean;
  onPhone: boolean;
  /** Names the act: «Войти по ЭЦП». */
  button: string;
  problem: EdsProblem | null;
  hidden?: Readonly<Record<string, string>>;
  /** The way without a key, where there is one. */
  byCode?: { readonly href: string; readonly label: string };
  /** Another way is the page's main one. */
  second?: boolean;
};

const qrForm = "sign-qr";
const app = "eGov Mobile";

/** A key proves who a person is: signs the page's challenge by NCALayer or by a telephone. */
export const EdsEntry = ({ action, challenge, order, qr, onPhone, button, problem, hidden = {}, byCode, second = false }: Props) => {
  const t = useTranslations("sign-in");
  const tWay = useTranslations("eds.ways");
  const phoneFirst = qr && onPhone;
  const phoneButton = tWay(onPhone ? "qrOpen" : "qrShow", { app });
  const code = byCode ? (
    <a className="btn btn--second" href={byCode.href}>
      {byCode.label}
    </a>
  ) : null;
  const ways: Readonly<Record<"computer" | "phone", ReactNode>> = {
    computer: (
      <div key="computer" className={phoneFirst ? "way" : "way way--open"}>
        <h3>{tWay("eds")}</h3>
        <EdsWay
          order={order}
          action={action}
          button={button}
          hidden={{ ...hidden, challenge }}
          main={!second && !phoneFirst}
          error={problem === null ? null : t(`eds-problems.${problem}`)}
          rescue={
            qr || code ? (
              <>
                {qr ? <Button form={qrForm}>{phoneButton}</Button> : null}
                {code}
              </>
            ) : null
          }
        />
      </div>
    ),
    phone: qr ? (
      <div key="phone" className={phoneFirst ? "way way--open" : "way"}>
        <h3>{tWay(onPhone ? "qrHere" : "qr", { app })}</h3>
        <p className="muted">{onPhone ? t("qr-here") : tWay("qrLine")}</p>
        <form action={action} method="post" id={qrForm}>
          <HiddenValues values={{ ...hidden, _do: "qr" }} />
          <Button look={phoneFirst && !second ? "main" : "second"}>{phoneButton}</Button>
        </form>
      </div>
    ) : null,
  };
  return (
    <div className="ways">
      {phoneFirst ? ways.phone : ways.computer}
      {phoneFirst ? ways.computer : ways.phone}
      {problem !== null && code ? <p className="mt-4">{code}</p> : null}
    </div>
  );
};

/** The line of the error summary. */
export const edsErrorOf = (t: (key: `eds-problems.${EdsProblem}`) => string, problem: EdsProblem | null): readonly ErrorSummaryItem[] =>
  problem === null ? [] : [{ control: edsForm, text: t(`eds-problems.${problem}`) }];
