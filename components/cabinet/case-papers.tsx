import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details/details.tsx";
import { Rows } from "#components/ui/rows/rows.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import type { AnswerLine, CaseForOwner, FileView } from "#lib/applications/views.ts";
import { formatBytes, formatDateTime } from "#lib/i18n/format.ts";
import { printName } from "#lib/results/print.ts";
import type { Locale } from "#lib/services/define.ts";

const kindOf: Readonly<Record<string, string>> = { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG" };

export const fileFacts = (file: FileView): string => `${kindOf[file.mediaType] ?? file.mediaType}, ${formatBytes(file.size)}`;

/** The signed application and the papers received, each with its time. */
export const CasePapers = ({ locale, view }: { locale: Locale; view: CaseForOwner }) => {
  const t = useTranslations("cabinet");
  return (
    <Section title={t("papers.title")} id="papers">
      <Rows
        rows={[
          { key: "form", href: `/api/applications/${view.id}/form/${locale}`, label: t("papers.form"), aside: "PDF" },
          {
            key: "form-large",
            href: `/api/applications/${view.id}/form/${printName({ locale, large: true })}`,
            label: t("papers.formLarge"),
            aside: "PDF",
          },
          ...view.files.map((file) => ({
            key: file.id,
            href: `/api/files/${file.id}`,
            label: (
              <>
                {file.title[locale]}
                <span className="row-more">
                  {file.name}. {t("papers.received", { at: formatDateTime(new Date(file.receivedAt), locale) })}
                </span>
              </>
            ),
            aside: fileFacts(file),
          })),
        ]}
      />
    </Section>
  );
};

/** Each question as worded and each answer as printed in what was signed, in the language of filing. */
export const CaseAnswers = ({ locale, view, answers }: { locale: Locale; view: CaseForOwner; answers: readonly AnswerLine[] }) => {
  const t = useTranslations("cabinet");
  if (answers.length === 0) return null;
  return (
    <Section title={t("answers.title")} id="answers">
      <Details summary={t("answers.open")}>
        <p className="small">{t("answers.note")}</p>
        <div lang={view.locale === locale ? undefined : view.locale} className="stack">
          {answers.map((step) => (
            <div key={step.stepId}>
              <h3>{step.stepTitle}</h3>
              <SummaryList
                side
                rows={step.rows.map((row) => ({
                  key: `${row.group ?? ""} ${row.item ?? ""} ${row.fieldId}`,
                  term: row.question,
                  value: row.answer,
                  aside: row.source === "applicant" ? undefined : <span className="small">{t(`answers.${row.source}`)}</span>,
                }))}
              />
            </div>
          ))}
        </div>
      </Details>
    </Section>
  );
};
