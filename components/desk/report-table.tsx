import { useTranslations } from "next-intl";
import { serviceName } from "#components/case/words.ts";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { type ServedLine, shareInTime } from "#lib/reports/figures.ts";
import type { Locale } from "#lib/services/define.ts";

const counts = ["filed", "inTime", "late", "overdue", "open", "refused"] as const;
const complaintCounts = ["complaints", "justified"] as const;

/** How terms were kept, service by service; on a phone each service is a card. */
export const ReportTable = ({ locale, lines }: { locale: Locale; lines: readonly ServedLine[] }) => {
  const t = useTranslations("report");
  const share = (line: ServedLine): string => {
    const part = shareInTime(line);
    return part === null ? "–" : t("percent", { n: part });
  };
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { id: "service", label: t("service") },
        ...counts.map((id) => ({ id, label: t(id) })),
        { id: "share", label: t("share") },
        ...complaintCounts.map((id) => ({ id, label: t(id) })),
      ]}
      groups={[
        {
          id: "all",
          rows: lines.map((line) => ({
            id: line.serviceId,
            cells: {
              service: serviceName(locale, line.serviceId),
              ...Object.fromEntries([...counts, ...complaintCounts].map((id) => [id, line[id]])),
              share: share(line),
            },
          })),
        },
      ]}
    />
  );
};
