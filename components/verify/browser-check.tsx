import type { JWK } from "jose";
import { useTranslations } from "next-intl";
import { ScriptData } from "#components/page-script/script-data.tsx";
import { Answer } from "#components/ui/answer/answer.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { Textarea } from "#components/ui/textarea/textarea.tsx";
import type { Locale } from "#lib/services/define.ts";
import type { VerifyWords } from "./shown-document.ts";
import { type ShownDocument, type Standing, VerifiedAnswer } from "./verified-answer.tsx";

/** What a browser needs to check a paper or a file by itself, without asking anybody. */
export type VerifyData = {
  readonly locale: Locale;
  /** Public keys of the words in QR codes. */
  readonly keys: readonly JWK[];
  /** Certificates of the seal: DER in base64. */
  readonly seals: readonly string[];
  /** Titles of services and of their documents. */
  readonly services: Readonly<Record<string, { readonly title: string; readonly results: Readonly<Record<string, string>> }>>;
  readonly words: VerifyWords & { readonly fileHint: string; readonly checking: string };
};

export const standings = ["valid", "expired", "withdrawn", "replaced", "returned"] as const satisfies readonly Standing[];
export const paperVerdicts = ["genuine", "expired", "broken", "unknown-key", "none", "unable"] as const;
export const fileVerdicts = ["unasked", "unloaded"] as const;

/** The browser fills in what stands in braces, and leaves a row out for which there is nothing. */
const blanks = (standing: Standing): ShownDocument => ({
  number: "{number}",
  title: "{title}",
  day: "{day}",
  body: "{body}",
  initials: "{initials}",
  standing,
  signature: "{signature}",
  decision: "{decision}",
  until: "{until}",
  withdrawn: "{withdrawn}",
  replacedBy: "{replacedBy}",
  replaces: "{replaces}",
});

const good: readonly string[] = ["genuine", "unasked"];

const PaperAnswer = ({ locale, verdict }: { locale: Locale; verdict: (typeof paperVerdicts)[number] | (typeof fileVerdicts)[number] }) => {
  const t = useTranslations("verify");
  const read = verdict === "genuine" || verdict === "expired";
  const rows = [
    { term: t("rows.title"), value: "{title}" },
    { term: t("rows.service"), value: "{service}" },
    { term: t("rows.number"), value: <span className="nowrap tnum">{"{number}"}</span> },
    { term: t("rows.to"), value: "{initials}" },
    { term: t("rows.day"), value: "{day}" },
    { term: t("rows.until"), value: t("until", { day: "{until}" }) },
  ];
  return (
    <div className="mt-8">
      <Answer
        tone={good.includes(verdict) ? "ok" : "error"}
        icon={good.includes(verdict) ? "seal" : "alert"}
        heading={t(`browser.${verdict}.title`)}
        more={
          read ? (
            <div className="mt-5">
              <SummaryList side rows={rows} />
              <p className="mt-5">
                {t("browser.later")}{" "}
                <a href={`/${locale}/verify?number={number}#{code}`} data-ask>
                  {t("browser.ask")}
                </a>
              </p>
            </div>
          ) : null
        }
      >
        <p>{t(`browser.${verdict}.text`, { number: "{number}", until: "{until}" })}</p>
      </Answer>
    </div>
  );
};

/** Every answer that the script of this page may give, in templates: markup and words stand in one place, the script only fills them. */
export const BrowserCheck = ({ locale, data }: { locale: Locale; data: VerifyData }) => {
  const t = useTranslations("verify");
  return (
    <>
      {[...paperVerdicts, ...fileVerdicts].map((verdict) => (
        <template key={verdict} id={`answer-${verdict}`}>
          <PaperAnswer locale={locale} verdict={verdict} />
        </template>
      ))}
      {standings.map((standing) => (
        <template key={standing} id={`answer-file-${standing}`}>
          <VerifiedAnswer locale={locale} answer={{ kind: "found", document: blanks(standing), file: "whole" }} />
        </template>
      ))}
      <template id="answer-file-changed-known">
        <VerifiedAnswer locale={locale} answer={{ kind: "found", document: blanks("valid"), file: "changed" }} />
      </template>
      {(["changed", "not-ours"] as const).map((verdict) => (
        <template key={verdict} id={`answer-file-${verdict}`}>
          <VerifiedAnswer locale={locale} answer={{ kind: "file", verdict }} />
        </template>
      ))}
      <template id="paper-form">
        <form className="mt-12">
          <h2>{t("by-code")}</h2>
          <div className="mt-6">
            <Textarea name="code" label={t("code")} hint={t("code-hint")} rows={4} />
          </div>
          <Actions>
            <Button look="second">{t("check-code")}</Button>
          </Actions>
        </form>
      </template>
      <ScriptData name="verify" data={data} />
    </>
  );
};
