import { useTranslations } from "next-intl";
import { rowDate } from "#components/case/words.ts";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { CaseRows } from "#components/ui/rows/rows.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import type { ResultView } from "#lib/applications/views.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { printName } from "#lib/results/print.ts";
import type { Locale } from "#lib/services/define.ts";

type ResultOfCase = ResultView & { readonly applicationId: string };
/** Results of many cases lead to them; those of one case (`of`) stand on its page already. */
type Listed =
  | { readonly results: readonly ResultOfCase[]; readonly of?: undefined }
  | { readonly results: readonly ResultView[]; readonly of: string };

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

/** The document itself first, in the language of the page; then as a page, in the other language, in large print, as an archive. */
const ResultDownloads = ({ result, applicationId, locale }: { result: ResultView; applicationId: string; locale: Locale }) => {
  const t = useTranslations("cabinet");
  const file = (name: string): string => `/api/results/${result.id}/${name}`;
  const other: Locale = locale === "kk" ? "ru" : "kk";
  const links = [
    { href: file(locale), label: t(`results.${locale}`) },
    { href: `/${locale}/cabinet/${applicationId}/results/${result.id}`, label: t("results.read"), page: true },
    { href: file(other), label: t(`results.${other}`) },
    { href: file(printName({ locale, large: true })), label: t("results.large") },
    { href: file(`${locale}/archive`), label: t("results.archive") },
  ];
  return (
    <ul className="downloads">
      {links.map(({ href, label, page }) => (
        <li key={href}>
          <a href={href} download={page !== true}>
            {label}
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
export const ResultRows = ({ locale, results, of }: { locale: Locale } & Listed) => {
  const t = useTranslations("cabinet");
  const caseOf = (result: ResultView): string => of ?? (result as ResultOfCase).applicationId;
  return (
    <CaseRows
      rows={results.map((result) => ({
        key: result.id,
        date: rowDate(result.signedOn, locale),
        title: result.title[locale],
        href: of === undefined ? `/${locale}/cabinet/${caseOf(result)}` : undefined,
        tag: <ResultTag result={result} />,
        lines: [
          t("number", { number: result.number }),
          result.signedWay === "seal"
            ? t("results.sealed")
            : t("results.signed", { name: result.signedBy, way: t(`ways.${result.signedWay}`) }),
          ...(result.replacedBy === null ? [] : [t("results.replacedBy", { number: result.replacedBy })]),
          ...(result.validUntil === null ? [] : [t("results.validUntil", { day: formatDay(result.validUntil, locale) })]),
        ],
        act: <ResultDownloads result={result} applicationId={caseOf(result)} locale={locale} />,
      }))}
    />
  );
};
