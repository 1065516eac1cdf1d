import { useTranslations } from "next-intl";
import { rowDate } from "#components/case/words.ts";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { CaseRows } from "#components/ui/rows/rows.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import type { ResultView } from "#lib/applications/views.ts";
import { formatDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";

type Row = ResultView & { readonly applicationId?: string };

const isRefusal = (result: ResultView): boolean => result.kind === "refusal" || result.kind === "acceptance-refusal";

export const ResultTag = ({ result }: { result: ResultView }) => {
  const t = useTranslations("cabinet");
  if (result.standing !== "valid") return <StatusTag icon="doc">{t(`standings.${result.standing}`)}</StatusTag>;
  return (
    <StatusTag tone={isRefusal(result) ? "error" : "ok"} icon={isRefusal(result) ? "cross" : "seal"}>
      {t(`kinds.${result.kind}`)}
    </StatusTag>
  );
};

/** Downloads of a result in both languages, that of the page first. */
export const ResultDownloads = ({ result, locale }: { result: ResultView; locale: Locale }) => {
  const t = useTranslations("cabinet");
  const languages: readonly Locale[] = locale === "kk" ? ["kk", "ru"] : ["ru", "kk"];
  return (
    <ul className="downloads">
      {languages.map((language) => (
        <li key={language}>
          <a href={`/api/results/${result.id}/${language}`} download>
            {t(`results.${language}`)}
            <Hidden>
              : {result.title[locale]}, {t("number", { number: result.number })}
            </Hidden>
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Results of one person; the date on the left is the day of signing. */
export const ResultRows = ({ locale, results }: { locale: Locale; results: readonly Row[] }) => {
  const t = useTranslations("cabinet");
  return (
    <CaseRows
      rows={results.map((result) => ({
        key: result.id,
        date: rowDate(result.signedOn, locale),
        title: result.title[locale],
        href: result.applicationId === undefined ? undefined : `/${locale}/cabinet/${result.applicationId}`,
        tag: <ResultTag result={result} />,
        lines: [
          t("number", { number: result.number }),
          result.signedWay === "seal"
            ? t("results.sealed")
            : t("results.signed", { name: result.signedBy, way: t(`ways.${result.signedWay}`) }),
          ...(result.validUntil === null ? [] : [t("results.validUntil", { day: formatDay(result.validUntil, locale) })]),
        ],
        act: <ResultDownloads result={result} locale={locale} />,
      }))}
    />
  );
};
