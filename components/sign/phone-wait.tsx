import { useTranslations } from "next-intl";
import { ScriptData } from "#components/page-script/script-data.tsx";
import { Actions, Button, ButtonLink } from "#components/ui/button/button.tsx";
import { Details } from "#components/ui/details/details.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import type { Locale } from "#lib/services/define.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";
import type { QrDrawing } from "#lib/signing/qr-drawing.ts";
import { QrCode } from "./qr-code.tsx";

export type PhoneWaitProps = {
  locale: Locale;
  /** Of the page, with the language. */
  path: string;
  state: "created" | "progress" | "processed" | "expired";
  signIn: boolean;
  /** What is signed. */
  title: string;
  app: "eGov Mobile" | "eGov Business";
  code: QrDrawing;
  /** Opens the application on this very telephone. */
  appLink: string;
  onPhone: boolean;
  /** Clock time until which the code lives. */
  until: string;
  /** The person said that it is signed, and it is not there. */
  asked: boolean;
  back: LinkOrder["back"];
  proofId: string | null;
};

const formId = "go-on";

const Waiting = ({ path, signIn, title, app, code, appLink, onPhone, until, asked, state }: PhoneWaitProps) => {
  const t = useTranslations("phone");
  const button = (
    <ButtonLink href={appLink} look={onPhone ? "main" : "second"}>
      {t("openApp", { app })}
    </ButtonLink>
  );
  const byCamera = (
    <div className="stack">
      <ol className="way__steps">
        <li>{t("steps.open", { app })}</li>
        <li>{t("steps.scan")}</li>
        <li>{t(signIn ? "steps.confirm" : "steps.sign")}</li>
      </ol>
      <QrCode drawing={code} label={t("qr", { app })} />
    </div>
  );
  return (
    <div className="stack">
      {signIn ? null : <p className="lead">{t("lead", { title })}</p>}
      {onPhone ? <p>{button}</p> : byCamera}
      <p>{t("until", { time: until })}</p>
      <Notice status={asked}>
        <p data-wait>{t(asked ? "notYet" : state === "progress" ? "progress" : "waiting")}</p>
      </Notice>
      <form action={path} method="get">
        <Actions>
          <Button name="asked" value="1" look="second">
            {t("signed")}
          </Button>
        </Actions>
      </form>
      {onPhone ? (
        <Details summary={t("elsewhere")}>{byCamera}</Details>
      ) : (
        <>
          <p>{t("here")}</p>
          <p>{button}</p>
        </>
      )}
    </div>
  );
};

const Expired = ({ path }: PhoneWaitProps) => {
  const t = useTranslations("phone");
  return (
    <form action={`${path}/again`} method="post" className="stack">
      <p>{t("expired.text")}</p>
      <Actions>
        <Button>{t("expired.again")}</Button>
      </Actions>
    </form>
  );
};

const Done = ({ back, proofId }: PhoneWaitProps) => {
  const t = useTranslations("phone");
  return (
    <form action={back.action} method="post" id={formId} className="stack">
      {back.values.map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_do" value="kept" />
      <input type="hidden" name="proof" value={proofId ?? ""} />
      <p>{t("done.text")}</p>
      <Actions>
        <Button>{t("done.go")}</Button>
      </Actions>
    </form>
  );
};

/** What the page shows while a telephone signs. */
export const PhoneWait = (props: PhoneWaitProps) => {
  const t = useTranslations("phone");
  const { state, path } = props;
  return (
    <>
      {state === "processed" ? <Done {...props} /> : state === "expired" ? <Expired {...props} /> : <Waiting {...props} />}
      {state === "expired" ? null : (
        <ScriptData name="phone" data={{ address: `${path}/state`, state, progress: t("progress"), form: formId }} />
      )}
    </>
  );
};
