import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { ReportTable } from "#components/desk/report-table.tsx";
import { Button, ButtonLink } from "#components/ui/button/button.tsx";
import { DateInput } from "#components/ui/date-input/date-input.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { formatDay } from "#lib/i18n/format.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import { askedPeriod, splitDay } from "#lib/reports/period.ts";
import { servedReport } from "#lib/reports/served.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = "/desk/reports";

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = askedPeriod(await searchParams).fault === null ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("report.title")}`, robots: { index: false } };
};

const Page = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const period = askedPeriod(await searchParams);
  const person = await requireStaff(locale, `/${locale}${path}`, ["head", "complaints-officer", "quality-body"]);
  const report = await servedReport(person, period.from, period.to);
  if (!report.ok) forbidden();
  const t = await getTranslations({ locale, namespace: "report" });
  const error = period.fault === null ? undefined : t(`error.${period.fault}`);
  const wrong = period.fault === "from" ? "from" : "to";
  const { from, to, lines } = report.value;
  return (
    <DeskShell locale={locale} path={path} area="reports" person={person}>
      <ErrorSummary items={error === undefined ? [] : [{ control: `${wrong}-day`, text: error }]} note="" />
      <h1>{t("title")}</h1>
      <p className="muted mt-2">
        {t("lead")} {t(report.value.officeIds === null ? "scope.all" : "scope.own")}.
      </p>
      <form action={`/${locale}${path}`} method="get" className="filter filter--dates">
        <DateInput name="from" label={t("from")} value={splitDay(period, "from")} error={wrong === "from" ? error : undefined} />
        <DateInput name="to" label={t("to")} value={splitDay(period, "to")} error={wrong === "to" ? error : undefined} />
        <Button look="second">{t("show")}</Button>
      </form>
      <h2 className="mt-6">{t("period", { from: formatDay(from, locale), to: formatDay(to, locale) })}</h2>
      {lines.length === 0 ? (
        <p className="empty mt-4">{t("none")}</p>
      ) : (
        <>
          <div className="mt-4">
            <ReportTable locale={locale} lines={lines} />
          </div>
          <p className="mt-6">
            <ButtonLink href={`/${locale}${path}/table?from=${from}&to=${to}`} look="second" icon="down" download>
              {t("csv")}
            </ButtonLink>
          </p>
        </>
      )}
    </DeskShell>
  );
};
export default Page;
