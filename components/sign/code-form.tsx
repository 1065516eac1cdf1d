import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button/button.tsx";
import { describedBy, Field } from "#components/ui/field/field.tsx";
import { HiddenValues } from "#components/ui/hidden/hidden-values.tsx";
import { formatTime } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

/** Name of the code's control; the error summary leads to it. */
export const codeField = "code";

export type CodeFormProps = {
  locale: Locale;
  /** Address that sends a code. */
  sendAction: string;
  /** Address that takes the code. */
  saveAction: string;
  /** «+7 701 ••• •• 42»; null when the account has no confirmed number. */
  phoneMasked: string | null;
  /** The code that is on its way, when one is. */
  running: { readonly phoneMasked: string; readonly expiresAt: Date; readonly resendAt: Date } | null;
  now: Date;
  /** Code under `code.errors`. */
  error?: string | undefined;
  /** Names the act: «Өтінішке қол қою». */
  button: ReactNode;
  /** Hidden values of both forms: version, key. */
  hidden?: Readonly<Record<string, string>>;
  /** The button that sends a code; another way may be the page's main one. */
  sendLook?: "main" | "second";
  /** Values of `_do` where both forms have one address. */
  acts?: { readonly send: string; readonly save: string } | undefined;
};

/** Asks for a one-time code and takes it: one field, a clock time instead of a ticking counter, a new code at any time. */
export const CodeForm = ({
  locale,
  sendAction,
  saveAction,
  phoneMasked,
  running,
  now,
  error,
  button,
  hidden = {},
  sendLook = "main",
  acts,
}: CodeFormProps) => {
  const t = useTranslations("code");
  const sendHidden = acts ? { ...hidden, _do: acts.send } : hidden;
  const saveHidden = acts ? { ...hidden, _do: acts.save } : hidden;
  const errorText = error === undefined ? undefined : t(`errors.${error}`);
  if (running === null) {
    return (
      <form action={sendAction} method="post" className="stack" id={codeField} tabIndex={-1}>
        <HiddenValues values={sendHidden} />
        {errorText === undefined ? null : <p className="err">{errorText}</p>}
        {phoneMasked === null ? <p>{t("errors.no-phone")}</p> : <p>{glue(t("sendTo", { phone: phoneMasked }), locale)}</p>}
        <p>
          <Button look={sendLook} disabled={phoneMasked === null}>
            {t("send")}
          </Button>
        </p>
      </form>
    );
  }
  const hint = `${t("sent", { phone: running.phoneMasked })} ${t("until", { time: formatTime(running.expiresAt) })} ${t("hint")}`;
  return (
    <div className="stack">
      <form action={saveAction} method="post" className="stack">
        <HiddenValues values={saveHidden} />
        <Field id={codeField} label={t("label")} hint={hint} error={errorText}>
          <input
            className="input input--code"
            id={codeField}
            name={codeField}
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            aria-invalid={errorText === undefined ? undefined : true}
            aria-describedby={describedBy(codeField, { hint, error: errorText })}
          />
        </Field>
        <p>
          <Button>{button}</Button>
        </p>
      </form>
      <form action={sendAction} method="post" className="stack--s">
        <HiddenValues values={sendHidden} />
        <Button look="quiet">{t("again")}</Button>
        {running.resendAt > now ? <p className="small">{t("againFrom", { time: formatTime(running.resendAt) })}</p> : null}
      </form>
    </div>
  );
};
