import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ScriptData } from "#components/page-script/script-data.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { FieldError } from "#components/ui/field/field.tsx";
import { HiddenValues } from "#components/ui/hidden/hidden-values.tsx";
import { Icon } from "#components/ui/icon/icon.tsx";
import type { EdsOrder } from "#lib/signing/order.ts";
import { type SigningData, signingStates } from "./signing-data.ts";

/** Id of the form that posts signatures; the error summary leads to it. */
export const edsForm = "sign-eds";

export type EdsWayProps = {
  order: EdsOrder;
  /** Takes `_do=eds` and one `cms` per document. */
  action: string;
  /** Names the act: «ЭЦҚ кілтімен қол қою». */
  button: string;
  hidden: Readonly<Record<string, string>>;
  /** The page's main way: with steps, and the main button. */
  main: boolean;
  error: string | null;
  /** The buttons of the next lawful ways, offered whenever this one did not work. */
  rescue: ReactNode;
};

const useWords = (use: EdsOrder["use"]): SigningData["words"] => {
  const t = useTranslations("eds.script");
  const states = signingStates.map((state) => {
    const key = state === "opened" && use === "sign-in" ? "opened-sign-in" : state;
    return [state, { title: t(`${key}.title`), text: t(`${key}.text`) }];
  });
  return { ...Object.fromEntries(states), firefox: t("firefox"), code: t("code") };
};

/** A digital signature by NCALayer: a form that only its script can fill, and the place where the script says what goes on. */
export const EdsWay = ({ order, action, button, hidden, main, error, rescue }: EdsWayProps) => {
  const t = useTranslations("eds");
  return (
    <>
      <form action={action} method="post" className="stack" id={edsForm} tabIndex={-1}>
        <HiddenValues values={{ ...hidden, _do: "eds" }} />
        {error === null ? null : <FieldError id={edsForm}>{error}</FieldError>}
        {main ? (
          <ol className="way__steps needs-script">
            <li>{t("ways.start")}</li>
            <li>{t("ways.press")}</li>
            <li>{t(order.use === "sign-in" ? "ways.key-sign-in" : order.bin === "" ? "ways.key" : "ways.key-official")}</li>
          </ol>
        ) : null}
        <noscript>
          <p>{t("ways.noScript")}</p>
        </noscript>
        <p className="needs-script">
          <Button look={main ? "main" : "second"}>{error === null ? button : t("ways.again")}</Button>
        </p>
      </form>
      <div className="note way__talk" id="eds-talk" hidden>
        <Icon name="pen" />
        <div>
          <h4 tabIndex={-1} data-eds="title">
            {t("script.connecting.title")}
          </h4>
          <p data-eds="text" />
          <p data-eds="program" hidden>
            <a href="https://pki.gov.kz/" rel="noreferrer">
              {t("ways.program")}
            </a>
          </p>
          <p data-eds="stop" hidden>
            <button type="button" className="btn btn--second">
              {t("ways.stop")}
            </button>
          </p>
          <div className="way__rescue" data-eds="rescue" hidden>
            {rescue}
            <button type="button" className="btn btn--second" data-eds="again">
              {t("ways.again")}
            </button>
          </div>
        </div>
      </div>
      <ScriptData name="signing" id="signing" data={{ ...order, words: useWords(order.use) }} />
    </>
  );
};
