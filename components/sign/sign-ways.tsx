import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button/button.tsx";
import { HiddenValues } from "#components/ui/hidden/hidden-values.tsx";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";
import type { EdsOrder } from "#lib/signing/order.ts";
import { CodeForm, type CodeFormProps, codeField } from "./code-form.tsx";
import { EdsWay, edsForm } from "./eds-way.tsx";
import { isEdsProblem, openWay, orderOf, type SignProblem, type Way } from "./problems.ts";

export type SignWaysProps = {
  locale: Locale;
  order: EdsOrder;
  /** Takes `_do=eds` and `_do=qr`. */
  action: string;
  /** Names the act: «Өтінішке қол қою». */
  button: string;
  /** Hidden values of every form: version, key. */
  hidden: Readonly<Record<string, string>>;
  /** Application of the phone that signs; null where a phone cannot. */
  app: "eGov Mobile" | "eGov Business" | null;
  /** Null: a code does not do here, or there is no confirmed number. */
  sms: Omit<CodeFormProps, "locale" | "error" | "button" | "hidden" | "sendLook"> | null;
  onPhone: boolean;
  problem: SignProblem | null;
  /** The law knows only a key for this. */
  edsOnly?: boolean;
};

const waysOf = ({ app, sms }: Pick<SignWaysProps, "app" | "sms">): ReadonlySet<Way> =>
  new Set<Way>(["eds", ...(app === null ? [] : (["qr"] as const)), ...(sms === null ? [] : (["sms"] as const))]);

type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The words of a problem: what happened, what to do, and which way is open besides; the same in the summary and at its place. */
export const saidOfProblem = (
  t: Translate,
  given: Pick<SignWaysProps, "order" | "app" | "sms"> | null,
  problem: SignProblem | null,
): { readonly control: string; readonly text: string } | null => {
  if (problem === null) return null;
  if (!isEdsProblem(problem)) return { control: codeField, text: t(`code.errors.${problem}`) };
  const fault = problem.slice("eds-".length);
  const words = fault === "kind" && given?.order.bin ? "kind-official" : fault;
  const ways = given === null ? new Set<Way>() : waysOf(given);
  const rescue = orderOf(ways, false).filter((way) => way !== "eds" && !(fault === "waiting" && way === "qr"));
  const others = rescue.join("-");
  const next = others === "" ? "" : t(`eds.next.${others}`, { app: given?.app ?? "" });
  return { control: edsForm, text: `${t(`eds.faults.${words}`)} ${next}`.trim() };
};

const qrForm = "sign-qr";

/** Offers the lawful ways to sign, one open and the others beside it; with each nothing has to be written again. */
export const SignWays = (props: SignWaysProps) => {
  const { locale, order, action, button, hidden, app, sms, onPhone, problem, edsOnly = false } = props;
  const t = useTranslations("eds.ways");
  const tCode = useTranslations("code");
  const said = saidOfProblem(useTranslations() as Translate, props, problem);
  const ways = orderOf(waysOf(props), onPhone);
  const open = openWay(ways, problem, sms?.running != null);
  const qrButton = t(onPhone ? "qrOpen" : "qrShow", { app: app ?? "" });

  // Whatever happens with NCALayer, the next lawful way is one press away, and the main one.
  const [next] = ways.filter((way) => way !== "eds").sort((a) => (a === "qr" ? -1 : 1));
  const rescue =
    next === undefined ? null : (
      <>
        <p>{t("rescue")}</p>
        {next === "qr" ? (
          <Button form={qrForm}>{qrButton}</Button>
        ) : sms?.running ? (
          <a className="btn" href={`#${codeField}`}>
            {t("toCode")}
          </a>
        ) : (
          <Button form={codeField}>{tCode("send")}</Button>
        )}
      </>
    );

  const contents: Readonly<Record<Way, { readonly title: string; readonly line: ReactNode; readonly body: ReactNode }>> = {
    eds: {
      title: t("eds"),
      line: open === "eds" ? null : t("edsLine"),
      body: (
        <EdsWay
          order={order}
          action={action}
          button={t("edsButton")}
          hidden={hidden}
          main={open === "eds"}
          error={isEdsProblem(problem) ? (said?.text ?? null) : null}
          rescue={rescue}
        />
      ),
    },
    qr: {
      title: t(onPhone ? "qrHere" : "qr", { app: app ?? "" }),
      line: t(onPhone ? "qrHereLine" : "qrLine"),
      body: (
        <form action={action} method="post" id={qrForm}>
          <HiddenValues values={{ ...hidden, _do: "qr" }} />
          <Button look={open === "qr" ? "main" : "second"}>{qrButton}</Button>
        </form>
      ),
    },
    sms: {
      title: t("sms"),
      line: null,
      body:
        sms === null ? null : (
          <CodeForm
            locale={locale}
            {...sms}
            hidden={hidden}
            button={button}
            sendLook={open === "sms" ? "main" : "second"}
            error={problem !== null && !isEdsProblem(problem) ? problem : undefined}
          />
        ),
    },
  };
  const wayOf = (way: Way) => {
    const { title, line, body } = contents[way];
    return (
      <div key={way} className={way === open ? "way way--open" : "way"}>
        <h3>{glue(title, locale)}</h3>
        {line === null ? null : <p className="muted">{line}</p>}
        {body}
      </div>
    );
  };
  const others = ways.filter((way) => way !== open);
  return (
    <div className="ways">
      {wayOf(open)}
      {others.length === 0 ? null : <p className="ways__or">{t("others")}</p>}
      {others.map(wayOf)}
      {sms !== null || order.bin !== "" ? null : <p className="way muted">{t(edsOnly ? "edsOnly" : "noPhone")}</p>}
    </div>
  );
};
