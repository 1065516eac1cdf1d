import { useTranslations } from "next-intl";
import { Answer } from "#components/ui/answer/answer.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { formatDay } from "#lib/i18n/format.ts";
import { untilDay } from "#lib/i18n/until-day.ts";
import type { Locale, Text } from "#lib/services/define.ts";

type Shown = {
  readonly number: string;
  readonly title: Text;
  readonly issuedOn: string;
  readonly body: Text;
  readonly initials: string;
  readonly standing: "valid" | "expired" | "withdrawn" | "replaced" | "returned";
  readonly validUntil: string | null;
  readonly replacedBy: string | null;
  readonly signedWay: string;
};

export type VerifiedAnswerProps = {
  readonly locale: Locale;
  readonly answer:
    | { readonly kind: "too-many" }
    | { readonly kind: "unknown"; readonly number: string }
    | { readonly kind: "file"; readonly verdict: "changed" | "not-ours" }
    /** `file`: what became of the file that was checked; null when only the number was asked. */
    | { readonly kind: "found"; readonly document: Shown; readonly file: "whole" | "changed" | null };
};

/** The answer of the verification page: one sentence, and the little that anybody may learn of the document. */
export const VerifiedAnswer = ({ locale, answer }: VerifiedAnswerProps) => {
  const t = useTranslations("verify");
  if (answer.kind !== "found") {
    const code = answer.kind === "file" ? answer.verdict : answer.kind;
    return (
      <div className="mt-8">
        <Answer tone="error" icon="alert" heading={t(`${code}.title`)} status>
          <p>{t(`${code}.text`)}</p>
        </Answer>
      </div>
    );
  }
  const { document, file } = answer;
  const good = document.standing === "valid" && file !== "changed";
  const outcome = file === "changed" ? "changed-known" : file === "whole" ? "whole" : "issued";
  const issued = [
    { term: t("rows.number"), value: <span className="nowrap tnum">{document.number}</span> },
    { term: t("rows.to"), value: document.initials },
    { term: t("rows.by"), value: document.body[locale] },
  ];
  // Of a changed file only what helps to find the right document: its own standing would read like a word for the file.
  const standing = [
    { term: t("rows.signature"), value: t(`signed.${document.signedWay}`) },
    { term: t("rows.standing"), value: t(`standing.${document.standing}`) },
    ...(document.validUntil === null ? [] : [{ term: t("rows.until"), value: t("until", { day: untilDay(document.validUntil, locale) }) }]),
    ...(document.replacedBy === null ? [] : [{ term: t("rows.replaced"), value: document.replacedBy }]),
  ];
  const rows = file === "changed" ? issued : [...issued, ...standing];
  return (
    <div className="mt-8">
      <Answer
        tone={good ? "ok" : "error"}
        icon={good ? "seal" : "alert"}
        heading={file !== "changed" && document.standing !== "valid" ? t(`heading.${document.standing}`) : t(`heading.${outcome}`)}
        status
        more={
          <div className="mt-5">
            <SummaryList side rows={rows} />
          </div>
        }
      >
        <p>{t(`sentence.${outcome}`, { title: document.title[locale], day: formatDay(document.issuedOn, locale) })}</p>
      </Answer>
    </div>
  );
};
