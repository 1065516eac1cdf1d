/**
 * Figures of how the terms were kept (act 002, annex 3 of each standard: share served in time, complaints justified). Counts only: no
 * person can be told from them.
 */
import { sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import { almatyDate, almatyMoment, type Day } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { ServedReport } from "./figures.ts";

/** Offices whose figures the person may see: those where he is head or complaints officer; the quality body sees all. */
const officesOf = (person: Person): readonly string[] | null =>
  person.roles.some((grant) => grant.role === "quality-body")
    ? null
    : [
        ...new Set(
          person.roles.filter((grant) => grant.role === "head" || grant.role === "complaints-officer").map((grant) => grant.officeId),
        ),
      ];

type Row = {
  service_id: string;
  filed: number;
  in_time: number;
  late: number;
  overdue: number;
  open: number;
  refused: number;
  complaints: number;
  justified: number;
};

/**
 * Cases filed between two days (both inclusive, Almaty), by service.
 * @returns `role` for people whose role has no reports.
 */
export const servedReport = async (person: Person, from: Day, to: Day): Promise<Result<ServedReport, "role">> => {
  if (!may(person, "see-reports", { kind: "portal" }).allowed) return refuse("role");
  const officeIds = officesOf(person);
  const offices = officeIds === null ? sql`true` : sql`a.office_id = any(${sql.param([...officeIds])}::text[])`;
  const { rows } = await db().execute<Row>(sql`
    with filed as (
      select a.id, a.service_id, a.state, a.closed_at, a.due_on,
             (a.closed_at at time zone 'Asia/Almaty')::date as closed_on
      from applications a
      where a.filed_at >= ${almatyMoment(from, "00:00")} and a.filed_at < ${almatyMoment(to, "24:00")} and a.number is not null and ${offices}
    )
    select f.service_id,
           count(*)::int as filed,
           count(*) filter (where f.closed_at is not null and f.state <> 'withdrawn' and (f.due_on is null or f.closed_on <= f.due_on))::int as in_time,
           count(*) filter (where f.closed_at is not null and f.state <> 'withdrawn' and f.closed_on > f.due_on)::int as late,
           count(*) filter (where f.closed_at is null and f.due_on < ${almatyDate(now())}::date)::int as overdue,
           count(*) filter (where f.closed_at is null)::int as open,
           count(*) filter (where f.state in ('refused', 'acceptance-refused'))::int as refused,
           coalesce(sum(c.complaints), 0)::int as complaints,
           coalesce(sum(c.justified), 0)::int as justified
    from filed f
    left join lateral (
      select count(*) as complaints, count(*) filter (where state in ('satisfied', 'satisfied-in-part')) as justified
      from complaints where application_id = f.id
    ) c on true
    group by f.service_id order by f.service_id`);
  return ok({
    from,
    to,
    officeIds,
    lines: rows.map((row) => ({
      serviceId: row.service_id,
      filed: row.filed,
      inTime: row.in_time,
      late: row.late,
      overdue: row.overdue,
      open: row.open,
      refused: row.refused,
      complaints: row.complaints,
      justified: row.justified,
    })),
  });
};
