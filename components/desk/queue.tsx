import { useTranslations } from "next-intl";
import { StateTag } from "#components/case/state-tag.tsx";
import { serviceName } from "#components/case/words.ts";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { type Column, DataTable, type TableGroup, type TableRow } from "#components/ui/data-table/data-table.tsx";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { Tabs } from "#components/ui/tabs/tabs.tsx";
import type { QueueFilter, QueueRow, QueueView } from "#lib/applications/desk-views.ts";
import { formatDayMonth } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

const filters = ["mine", "unassigned", "office", "late", "closed"] as const satisfies readonly QueueFilter[];
const groups = ["late", "today", "soon", "later", "none"] as const satisfies readonly QueueRow["standing"][];

type Words = ReturnType<typeof useTranslations<"desk">>;

/** Address of the queue: which cases, of which service, from which row on. */
export const queuePath = (locale: Locale, filter: QueueFilter, service: string | null, after: string | null = null): string => {
  const query = new URLSearchParams();
  if (filter !== "mine") query.set("show", filter);
  if (service !== null) query.set("service", service);
  if (after !== null) query.set("after", after);
  const text = query.toString();
  return `/${locale}/desk${text === "" ? "" : `?${text}`}`;
};

const Due = ({ row, locale, t }: { row: QueueRow; locale: Locale; t: Words }) => {
  const tCase = useTranslations("case");
  if (row.nextDueOn === null) return t("clocks.none");
  return (
    <>
      {row.standing === "today" ? t("clocks.today") : formatDayMonth(row.nextDueOn, locale)}
      {row.standing === "late" ? <small>{tCase("lateBy", { days: Math.abs(row.workingDaysLeft) })}</small> : null}
      {row.standing !== "late" && row.caseDueOn !== null ? (
        <small>{t("queue.caseDue", { day: formatDayMonth(row.caseDueOn, locale) })}</small>
      ) : null}
    </>
  );
};

const Next = ({ row, locale, t }: { row: QueueRow; locale: Locale; t: Words }) => {
  const tCase = useTranslations("case");
  return (
    <>
      <a href={`/${locale}/desk/${row.id}`}>
        {row.nextCommand === null ? t("queue.open") : tCase(`commands.${row.nextCommand}`)}
        <Hidden>, {t("queue.ofCase", { number: row.number })}</Hidden>
      </a>
      {row.assignedToMe ? (
        <>
          <br />
          <span className="muted">{t("queue.mineTag")}</span>
        </>
      ) : null}
    </>
  );
};

const tableRow = (row: QueueRow, locale: Locale, t: Words): TableRow => ({
  id: row.id,
  late: row.standing === "late",
  cells: {
    due: <Due row={row} locale={locale} t={t} />,
    number: <span className="nowrap">{row.number}</span>,
    service: glue(serviceName(locale, row.serviceId), locale),
    applicant: row.initials,
    stage: <StateTag state={row.state} takenBack={row.takenBack} />,
    next: <Next row={row} locale={locale} t={t} />,
  },
});

const Table = ({ view, locale, t }: { view: QueueView; locale: Locale; t: Words }) => {
  const columns: readonly Column[] = [
    { id: "due", label: t("queue.due"), kind: "limit" },
    { id: "number", label: t("queue.number") },
    { id: "service", label: t("queue.service") },
    { id: "applicant", label: t("queue.applicant") },
    { id: "stage", label: t("queue.stage") },
    { id: "next", label: t("queue.next"), kind: "action" },
  ];
  const grouped: readonly TableGroup[] = groups.flatMap((standing) => {
    const rows = view.rows.filter((row) => row.standing === standing);
    if (rows.length === 0) return [];
    const title = standing === "none" && view.filter === "closed" ? t("queue.groups.closed") : t(`queue.groups.${standing}`);
    return [{ id: standing, title, late: standing === "late", rows: rows.map((row) => tableRow(row, locale, t)) }];
  });
  return <DataTable caption={t("queue.caption")} columns={columns} groups={grouped} />;
};

/** The work queue: sorted by the next legal day, grouped by urgency in words and colour. Rows carry no IIN and no phone. */
export const Queue = ({
  locale,
  view,
  service,
  services,
  after,
  today,
  ready,
}: {
  locale: Locale;
  view: QueueView;
  service: string | null;
  services: readonly string[];
  after: string | null;
  today: string;
  /** Decisions that this official has laid out and not signed. */
  ready: number;
}) => {
  const t = useTranslations("desk");
  const first = view.rows[0];
  return (
    <>
      <div className="desk-head">
        <div>
          <h1>{t("queue.title")}</h1>
          <p className="muted mt-2">{t("queue.lead", { office: view.office.title[locale], today })}</p>
        </div>
        {first === undefined || view.filter === "closed" ? null : (
          <ButtonLink href={`/${locale}/desk/${first.id}`} iconAfter="right">
            {t("queue.first")}
          </ButtonLink>
        )}
      </div>
      {ready === 0 ? null : (
        <p className="mt-3">
          <a href={`/${locale}/desk/sign`}>{t("queue.ready", { count: ready })}</a>
        </p>
      )}
      <Tabs
        label={t("queue.tabs")}
        tabs={filters.map((filter) => ({
          href: queuePath(locale, filter, service),
          label: t(`queue.${filter}`),
          count: filter === "closed" ? undefined : view.counts[filter],
          current: filter === view.filter,
          urgent: filter === "late" && view.counts.late > 0,
        }))}
      />
      {services.length > 1 ? (
        <form action={`/${locale}/desk`} method="get" className="filter">
          {view.filter === "mine" ? null : <input type="hidden" name="show" value={view.filter} />}
          <label htmlFor="service">{t("queue.service-filter")}</label>
          <select className="select" id="service" name="service" defaultValue={service ?? ""}>
            <option value="">{t("queue.service-all")}</option>
            {services.map((id) => (
              <option key={id} value={id}>
                {serviceName(locale, id)}
              </option>
            ))}
          </select>
          <button type="submit" className="btn btn--second">
            {t("queue.service-show")}
          </button>
        </form>
      ) : null}
      {view.rows.length === 0 ? (
        <p className="empty mt-6">{t(`queue.empty.${view.filter}`)}</p>
      ) : (
        <div className="mt-4">
          <Table view={view} locale={locale} t={t} />
        </div>
      )}
      {after === null ? null : (
        <p className="mt-4">
          <a href={queuePath(locale, view.filter, service)}>{t("queue.start")}</a>
        </p>
      )}
      <Pagination next={view.nextCursor === null ? undefined : queuePath(locale, view.filter, service, view.nextCursor)} />
    </>
  );
};
