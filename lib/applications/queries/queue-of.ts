/**
 * The work queue: cases with an open step that this person's roles may take, the next legal day first. Cut by office and role in the
 * database itself (rule R14); rows carry number, service, state, days and initials, and nothing else of the person.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Person, RoleGrant } from "#lib/access/roles.ts";
import { almatyDate, type Day, workingDaysBetween } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { openComplaints } from "#lib/complaints/list.ts";
import { db } from "#lib/db/client.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { allOffices } from "#lib/offices/directory.ts";
import type { StageId } from "#lib/services/define.ts";
import type { CaseState, CommandName } from "../case-words.ts";
import type { QueueFilter, QueueRow, QueueView } from "../views.ts";

export const queuePageSize = 30;

/** Roles that work on cases; the others have pages of their own. */
const caseRoles = [
  "clerk",
  "executor",
  "head",
  "commission-chair",
  "commission-member",
  "consulted-body",
  "training-organisation",
  "corporation-clerk",
];
/** Those who answer for the office see all of its cases. */
const chiefs = ["head", "commission-chair"];

const any = (conditions: readonly SQL[]): SQL => (conditions.length === 0 ? sql`false` : sql`(${sql.join([...conditions], sql` or `)})`);

/** Open steps of the person's own roles, without what he has done already and without own cases (rule R6). */
const ofRoles = (grants: readonly RoleGrant[]): SQL =>
  any(grants.map((grant) => sql`(t.office_id = ${grant.officeId} and t.role = ${grant.role})`));
const ofOffices = (grants: readonly RoleGrant[]): SQL =>
  any([
    ...grants.map((grant) => sql`(t.office_id = ${grant.officeId} and t.role = ${grant.role})`),
    ...grants.filter((grant) => chiefs.includes(grant.role)).map((grant) => sql`a.office_id = ${grant.officeId}`),
  ]);

const takeable = (person: Person): SQL => sql`(t.assignee_id is null or t.assignee_id = ${person.personId})
  and not (t.command = 'vote' and exists (select 1 from votes v where v.application_id = t.application_id and v.member_id = ${person.personId}))`;

const conditionOf = (person: Person, grants: readonly RoleGrant[], filter: Exclude<QueueFilter, "closed">, today: Day): SQL => {
  switch (filter) {
    case "mine":
      return sql`${ofRoles(grants)} and ${takeable(person)}`;
    case "unassigned":
      return sql`${ofOffices(grants)} and t.role = 'executor' and t.assignee_id is null`;
    case "office":
      return ofOffices(grants);
    case "late":
      return sql`${ofOffices(grants)} and (t.due_on < ${today} or a.due_on < ${today})`;
  }
};

type Row = {
  id: string;
  number: string;
  service_id: string;
  initials: string;
  state: string;
  stage: string | null;
  case_due: string | null;
  next_due: string | null;
  command: string | null;
  assigned: boolean;
  unassigned: boolean;
};

const standingOf = (due: Day | null, today: Day): QueueRow["standing"] => {
  if (due === null) return "none";
  if (due < today) return "late";
  if (due === today) return "today";
  return workingDaysBetween(today, due) <= 5 ? "soon" : "later";
};

const rowOf = (row: Row, today: Day): QueueRow => ({
  id: row.id,
  number: row.number,
  serviceId: row.service_id,
  initials: row.initials,
  state: row.state as CaseState,
  stage: row.stage as StageId | null,
  nextDueOn: row.next_due,
  caseDueOn: row.case_due,
  standing: standingOf(row.next_due, today),
  workingDaysLeft: row.next_due === null ? 0 : workingDaysBetween(today, row.next_due),
  nextCommand: row.command as CommandName | null,
  assignedToMe: row.assigned,
  unassigned: row.unassigned,
});

/** The earlier of the step's and the case's last day. */
const nextDue = sql`least(min(t.due_on), a.due_on)`;

const openRows = async (
  person: Person,
  grants: readonly RoleGrant[],
  filter: Exclude<QueueFilter, "closed">,
  service: string | null,
  cursor: Cursor | null,
  today: Day,
): Promise<readonly Row[]> => {
  const { rows } = await db().execute<Row>(sql`
    select a.id, a.number, a.service_id, a.initials, a.state, a.stage, a.due_on::text as case_due, ${nextDue}::text as next_due,
           (array_agg(t.command order by (${ofRoles(grants)}) desc, t.due_on, t.step_id))[1] as command,
           bool_or(t.assignee_id = ${person.personId}) is true as assigned, bool_and(t.assignee_id is null) as unassigned
    from tasks t join applications a on a.id = t.application_id
    where ${conditionOf(person, grants, filter, today)} and a.owner_id <> ${person.personId} and ${service === null ? sql`true` : sql`a.service_id = ${service}`}
    group by a.id
    having ${cursor === null ? sql`true` : sql`(${nextDue}, a.id) > (${cursor.day}::date, ${cursor.id}::uuid)`}
    order by ${nextDue}, a.id limit ${queuePageSize + 1}`);
  return rows;
};

/** Closed cases: chiefs see those of the office, the others those in which their role acted. */
const closedRows = async (
  person: Person,
  grants: readonly RoleGrant[],
  service: string | null,
  cursor: Cursor | null,
): Promise<readonly Row[]> => {
  const visible = any(
    grants.map((grant) =>
      chiefs.includes(grant.role)
        ? sql`a.office_id = ${grant.officeId}`
        : sql`exists (select 1 from events e where e.application_id = a.id and e.actor_role = ${grant.role} and e.office_id = ${grant.officeId})`,
    ),
  );
  const { rows } = await db().execute<Row>(sql`
    select a.id, a.number, a.service_id, a.initials, a.state, a.stage, a.due_on::text as case_due, null as next_due, null as command,
           false as assigned, false as unassigned, (a.closed_at at time zone 'Asia/Almaty')::date::text as closed_day
    from applications a
    where a.closed_at is not null and ${visible} and a.owner_id <> ${person.personId} and ${service === null ? sql`true` : sql`a.service_id = ${service}`}
      and ${cursor === null ? sql`true` : sql`(a.closed_at, a.id) < (select b.closed_at, b.id from applications b where b.id = ${cursor.id}::uuid)`}
    order by a.closed_at desc, a.id desc limit ${queuePageSize + 1}`);
  return rows;
};

type Cursor = { readonly day: Day; readonly id: string };

const readCursor = (text: string | null): Cursor | null => {
  const [day = "", id = ""] = (text ?? "").split("~");
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isUuid(id) ? { day, id } : null;
};

const countsOf = async (person: Person, grants: readonly RoleGrant[], today: Day): Promise<QueueView["counts"]> => {
  const of = (filter: Exclude<QueueFilter, "closed">): SQL =>
    sql`count(distinct t.application_id) filter (where ${conditionOf(person, grants, filter, today)})::int`;
  const { rows } = await db().execute<Record<"mine" | "unassigned" | "office" | "late", number>>(sql`
    select ${of("mine")} as mine, ${of("unassigned")} as unassigned, ${of("office")} as office, ${of("late")} as late
    from tasks t join applications a on a.id = t.application_id
    where ${ofOffices(grants)} and a.owner_id <> ${person.personId}`);
  const counts = rows[0] ?? { mine: 0, unassigned: 0, office: 0, late: 0 };
  return { ...counts, closed: 0, complaints: await openComplaints(person) };
};

export type QueueQuestion = { readonly filter: QueueFilter; readonly service: string | null; readonly cursor: string | null };

/** @returns null for people without a role that works on cases. */
export const queueOf = async (person: Person, { filter, service, cursor }: QueueQuestion): Promise<QueueView | null> => {
  const grants = person.staffPowers ? person.roles.filter((grant) => caseRoles.includes(grant.role)) : [];
  const first = grants[0];
  if (!first) return null;
  const today = almatyDate(now());
  const from = readCursor(cursor);
  const rows =
    filter === "closed" ? await closedRows(person, grants, service, from) : await openRows(person, grants, filter, service, from, today);
  const shown = rows.slice(0, queuePageSize);
  const last = shown.at(-1);
  const office = (await allOffices()).get(first.officeId);
  return {
    filter,
    rows: shown.map((row) => rowOf(row, today)),
    nextCursor: rows.length > queuePageSize && last ? `${last.next_due ?? today}~${last.id}` : null,
    counts: await countsOf(person, grants, today),
    office: { id: first.officeId, title: office?.name ?? { kk: first.officeId, ru: first.officeId } },
  };
};
