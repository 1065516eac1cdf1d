import { useTranslations } from "next-intl";
import { rowDate } from "#components/case/words.ts";
import { CaseRows } from "#components/ui/rows/rows.tsx";
import { StatusTag, type Tone } from "#components/ui/status-tag/status-tag.tsx";
import type { ComplaintView } from "#lib/applications/views.ts";
import { formatDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";

const toneOf: Record<ComplaintView["state"], Tone> = {
  filed: "info",
  forwarded: "info",
  satisfied: "ok",
  "satisfied-in-part": "ok",
  rejected: "idle",
};

export const ComplaintTag = ({ complaint }: { complaint: Pick<ComplaintView, "state" | "late"> }) => {
  const t = useTranslations("complaint");
  const tCase = useTranslations("case");
  if (complaint.late) return <StatusTag tone="error">{tCase("late")}</StatusTag>;
  return (
    <StatusTag tone={toneOf[complaint.state]} icon={toneOf[complaint.state] === "idle" ? "doc" : undefined}>
      {t(`state.${complaint.state}`)}
    </StatusTag>
  );
};

/** Complaints of one person; the date on the left is the day of the answer. */
export const ComplaintRows = ({ locale, complaints }: { locale: Locale; complaints: readonly ComplaintView[] }) => {
  const t = useTranslations("complaint");
  return (
    <CaseRows
      rows={complaints.map((complaint) => ({
        key: complaint.id,
        date: rowDate(complaint.dueOn, locale, complaint.late),
        title: t("numbered", { number: complaint.number }),
        href: `/${locale}/cabinet/${complaint.applicationId}/complaints/${complaint.id}`,
        tag: <ComplaintTag complaint={complaint} />,
        lines: [
          t("row", { number: complaint.caseNumber }),
          complaint.office[locale],
          ...(complaint.decision === null ? [t("answerBy", { day: formatDay(complaint.dueOn, locale) })] : []),
        ],
      }))}
    />
  );
};
