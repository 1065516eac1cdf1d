import { useTranslations } from "next-intl";
import { Answer } from "#components/ui/answer/answer.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list/summary-list.tsx";
import type { Locale } from "#lib/services/define.ts";

export type Standing = "valid" | "expired" | "withdrawn" | "replaced" | "returned";

/** A document in the words of the page; null: there is nothing to say. */
export type ShownDocument = {
  readonly number: string;
  readonly title: string;
  readonly day: string;
  readonly body: string;
  readonly initials: string;
  readonly standing: Standing;
  readonly signature: string;
  /** Fingerprint of the signed decision. */
  readonly decision: string | null;
  readonly until: string | null;
  /** Ground and day. */
  readonly withdrawn: string | null;
  readonly replacedBy: string | null;
  readonly replaces: string | null;
};

export type VerifiedAnswerProps = {
  readonly locale: Locale;
  readonly answer:
    | { readonly kind: "too-many" }
    | { readonly kind: "unknown"; readonly number: string }
    | { readonly kind: "file"; readonly verdict: "changed" | "not-ours" }
    /** `file`: what became of the file that was checked; null when only the number was asked. */
    | { readonly kind: "found"; readonly document: ShownDocument; readonly file: "whole" | "changed" | null };
};

const NumberLink = ({ locale, number }: { locale: Locale; number: string }) => (
  <a className="nowrap tnum" href={`/${locale}/verify?number=${number}`}>
    {number}
  </a>
);

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
  const { until, withdrawn, replacedBy, replaces } = document;
  const good = document.standing === "valid" && file !== "changed";
  const outcome = file === "changed" ? "changed-known" : file === "whole" ? "whole" : "issued";
  const issued: readonly SummaryRow[] = [
    { term: t("rows.number"), value: <span className="nowrap tnum">{document.number}</span> },
    { term: t("rows.to"), value: document.initials },
    { term: t("rows.by"), value: document.body },
  ];
  // Of a changed file only what helps to find the right document: its own standing would read like a word for the file.
  const standing: readonly SummaryRow[] = [
    { term: t("rows.signature"), value: document.signature },
    ...(document.decision === null ? [] : [{ term: t("rows.decision"), value: <span className="tnum">{document.decision}</span> }]),
    { term: t("rows.standing"), value: t(`standing.${document.standing}`) },
    ...(withdrawn === null ? [] : [{ term: t("rows.withdrawn"), value: withdrawn }]),
    ...(replacedBy === null ? [] : [{ term: t("rows.replaced"), value: <NumberLink locale={locale} number={replacedBy} /> }]),
    ...(until === null ? [] : [{ term: t("rows.until"), value: t("until", { day: until }) }]),
    ...(replaces === null ? [] : [{ term: t("rows.replaces"), value: replaces }]),
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
        <p>{t(`sentence.${outcome}`, { title: document.title, day: document.day })}</p>
      </Answer>
    </div>
  );
};
