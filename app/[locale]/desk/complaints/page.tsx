import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ComplaintTag } from "#components/cabinet/complaint-rows.tsx";
import { serviceName } from "#components/case/words.ts";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { Tabs } from "#components/ui/tabs/tabs.tsx";
import { complaintQueue } from "#lib/complaints/list.ts";
import { formatDayMonth } from "#lib/i18n/format.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = "/desk/complaints";

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk" });
  return { title: t("complaints.title"), robots: { index: false } };
};

const Complaints = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const { show, after, done } = await searchParams;
  const person = await requireStaff(locale, `/${locale}${path}`, ["complaints-officer", "quality-body"]);
  const decided = show === "decided";
  const list = await complaintQueue(person, {
    decided,
    after: typeof after === "string" && /^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/.test(after) ? after : null,
  });
  const t = await getTranslations({ locale, namespace: "desk" });
  const tComplaint = await getTranslations({ locale, namespace: "complaint" });
  const columns = (["due", "number", "case", "about", "state", "next"] as const).map((id) => ({
    id,
    label: t(`complaints.${id}`),
    ...(id === "due" ? { kind: "limit" as const } : id === "next" ? { kind: "action" as const } : {}),
  }));
  return (
    <DeskShell locale={locale} path={path} area="complaints" person={person}>
      {done === "forwarded" ? (
        <Notice tone="ok" status id="done">
          <p>{t("complaint.forwarded")}</p>
        </Notice>
      ) : null}
      <h1>{t("complaints.title")}</h1>
      <p className="muted mt-2">{t("complaints.lead")}</p>
      <div className="mt-4">
        <Tabs
          label={t("complaints.tabs")}
          tabs={[
            { href: `/${locale}${path}`, label: t("complaints.waiting"), current: !decided },
            { href: `/${locale}${path}?show=decided`, label: t("complaints.decided"), current: decided },
          ]}
        />
      </div>
      {list.lines.length === 0 ? (
        <p className="empty mt-6">{t("complaints.none")}</p>
      ) : (
        <div className="mt-4">
          <DataTable
            caption={t("complaints.caption")}
            columns={columns}
            groups={[
              {
                id: "all",
                rows: list.lines.map((line) => ({
                  id: line.id,
                  late: line.late,
                  cells: {
                    due: formatDayMonth(line.dueOn, locale),
                    number: <span className="nowrap">{line.number}</span>,
                    case: `${line.caseNumber}. ${serviceName(locale, line.serviceId)}`,
                    about: tComplaint(`about.${line.about}`),
                    state: <ComplaintTag complaint={line} />,
                    next: (
                      <a href={`/${locale}${path}/${line.id}`}>
                        {t("complaints.open")}
                        <Hidden>, {tComplaint("numbered", { number: line.number })}</Hidden>
                      </a>
                    ),
                  },
                })),
              },
            ]}
          />
        </div>
      )}
      <Pagination
        next={
          list.nextCursor === null
            ? undefined
            : `/${locale}${path}?${decided ? "show=decided&" : ""}after=${encodeURIComponent(list.nextCursor)}`
        }
      />
    </DeskShell>
  );
};
export default Complaints;
