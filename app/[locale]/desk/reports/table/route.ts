import { getTranslations } from "next-intl/server";
import { forbidden } from "#lib/http/errors.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { csvOf } from "#lib/reports/csv.ts";
import { shareInTime } from "#lib/reports/figures.ts";
import { askedPeriod } from "#lib/reports/period.ts";
import { servedReport } from "#lib/reports/served.ts";

const columns = ["filed", "inTime", "late", "overdue", "open", "refused", "complaints", "justified"] as const;

/** The report as a table for a spreadsheet: figures only. */
export const GET = async (request: Request): Promise<Response> => {
  const guard = await guardRequest(request, "/[locale]/desk/reports/table");
  if (!guard.ok) return guard.error.response;
  const { locale, person, requestId } = guard.value;
  const period = askedPeriod(Object.fromEntries(new URL(request.url).searchParams));
  const report = person === null ? null : await servedReport(person, period.from, period.to);
  if (!report?.ok) return forbidden({ locale, requestId });
  const t = await getTranslations({ locale, namespace: "report" });
  const head = [t("service"), ...columns.map((column) => t(column)), t("share")];
  const rows = report.value.lines.map((line) => [
    serviceText(locale, line.serviceId).get("title"),
    ...columns.map((column) => line[column]),
    shareInTime(line) ?? "",
  ]);
  return new Response(csvOf([head, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="report-${period.from}-${period.to}.csv"`,
      "Cache-Control": "no-store",
    },
  });
};
