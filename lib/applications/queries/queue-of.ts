/**
 * The work queue: cases with an open step that this person's roles may take, the next legal day first. Cut by office and role in the
 * database itself (rule R14); rows carry number, service, state, days and initials, and nothing else of the person. Each of the person's
 * roles is read from the index of open steps in its order, so a page costs the same however many cases there are.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Person, RoleGrant } from "#lib/access/roles.ts";
import { addWorkingDays, almatyDate, CalendarUnknown, type Day, workingDaysBetween } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { openComplaints } from "#lib/complaints/list.ts";
import { db } from "#lib/db/client.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { allOffices } from "#lib/offices/directory.ts";
import type { StageId } from "#lib/services/define.ts";
import type { CaseState, CommandName } from "../case-words.ts";
import type { QueueFilter, QueueRow, QueueView } from "../desk-views.ts";

export type QueueQuestion = { readonly filter: QueueFilter; readonly service?: string | null; readonly cursor?: string | null };

export const queuePageSize = 30;
const countLimit = 1000;

const caseRoles = ["clerk", "executor", "head", "commission-chair", "commission-member", "consulted-body", "training-organisation"];
/** Those who answer for an office see all its open steps. */
const wholeOffice = ["head", "commission-chair"];

type Raw = {
  id: string;
  number: string;
  service_id: string;
  initials: string;
  state: string;
  stage: string | null;
  due_on: string;
  case_due_on: string | null;
  command: string | null;
  assignee_id: string | null;
  taken_back: boolean;
};

type Cursor = { readonly due: Day; readonly id: string } | null;

const readCursor = (cursor: string | null | undefined): Cursor => {
  const [due = "", id = ""] = (cursor ?? "").split("_");
  return /^\d{4}-\d{2}-\d{2}$/.test(due) && isUuid(id) ? { due, id } : null;
};

/** A task counts for an official unless it is his own case, or he has voted already. Drafts have no tasks. */
const tasksOf = (person: Person, grant: RoleGrant, filter: QueueFilter, today: Day): SQL => {
  const all = filter !== "mine" && wholeOffice.includes(grant.role);
  const mine = sql`t.assignee_id = ${person.personId}`;
  const nobodys = sql`t.assignee_id is null`;
  return sql`t.office_id = ${grant.officeId}
    ${all ? sql`` : sql`and t.role = ${grant.role}`}
    and a.owner_id <> ${person.personId}
    ${filter === "mine" ? sql`and (${mine} or ${nobodys})` : sql``}
    ${filter === "unassigned" ? sql`and t.role = 'executor' and ${nobodys}` : sql``}
    ${filter === "late" ? sql`and t.due_on < ${today}` : sql``}
    ${grant.role === "commission-member" ? sql`and not exists (select 1 from votes v where v.application_id = t.application_id and v.member_id = ${person.personId})` : sql``}`;
};

const openPage = (person: Person, grant: RoleGrant, query: QueueQuestion, today: Day, cursor: Cursor): Promise<Raw[]> =>
  db()
    .execute<Raw>(sql`
      select a.id, a.number, a.service_id, a.initials, a.state, a.stage, t.due_on::text, a.due_on::text as case_due_on, t.command, t.assignee_id, false as taken_back
      from tasks t join applications a on a.id = t.application_id
      where ${tasksOf(person, grant, query.filter, today)}
        ${query.service ? sql`and a.service_id = ${query.service}` : sql``}
        ${cursor ? sql`and (t.due_on, t.application_id) > (${cursor.due}::date, ${cursor.id}::uuid)` : sql``}
      order by t.due_on, t.application_id limit ${queuePageSize + 1}`)
    .then(({ rows }) => rows);

/** Closed cases of one office in which the person's roles there had a step, the latest first. */
const closedPage = (person: Person, officeId: string, roles: readonly string[], query: QueueQuestion, cursor: Cursor): Promise<Raw[]> => {
  const acted = sql`exists (select 1 from events e where e.application_id = a.id and e.office_id = ${officeId} and e.actor_role in (${list(roles)}))`;
  return db()
    .execute<Raw>(sql`
      select a.id, a.number, a.service_id, a.initials, a.state, a.stage, to_char(a.closed_at at time zone 'Asia/Almaty', 'YYYY-MM-DD') as due_on,
             a.due_on::text as case_due_on, null as command, null as assignee_id,
             (select coalesce(bool_or(r.standing = 'withdrawn') and not bool_or(r.standing = 'valid'), false)
              from results r where r.application_id = a.id) as taken_back
      from applications a
      where a.office_id = ${officeId} and a.closed_at is not null and a.signature_state = 'valid' and a.owner_id <> ${person.personId}
        ${roles.some((role) => wholeOffice.includes(role)) ? sql`` : sql`and ${acted}`}
        ${query.service ? sql`and a.service_id = ${query.service}` : sql``}
        ${cursor ? sql`and (a.closed_at, a.id) < ((select closed_at from applications where id = ${cursor.id}::uuid), ${cursor.id}::uuid)` : sql``}
      order by a.closed_at desc, a.id desc limit ${queuePageSize + 1}`)
    .then(({ rows }) => rows);
};

const list = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

const officesOf = (grants: readonly RoleGrant[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...Map.groupBy(grants, ({ officeId }) => officeId)].map(([officeId, own]) => [officeId, own.map(({ role }) => role)]));

const standingOf = (dueOn: Day, today: Day): QueueRow["standing"] => {
  if (dueOn < today) return "late";
  if (dueOn === today) return "today";
  return dueOn <= addWorkingDays(today, 5) ? "soon" : "later";
};

/** Beyond the end of the calendar a list still shows; only the count of days is unknown. */
const daysLeft = (today: Day, dueOn: Day): number => {
  try {
    return workingDaysBetween(today, dueOn);
  } catch (error) {
    if (error instanceof CalendarUnknown) return 0;
    throw error;
  }
};

const rowView = (raw: Raw, person: Person, filter: QueueFilter, today: Day): QueueRow => ({
  id: raw.id,
  number: raw.number,
  serviceId: raw.service_id,
  initials: raw.initials,
  state: raw.state as CaseState,
  stage: raw.stage as StageId | null,
  nextDueOn: filter === "closed" ? null : raw.due_on,
  caseDueOn: raw.case_due_on,
  standing: filter === "closed" ? "none" : standingOf(raw.due_on, today),
  workingDaysLeft: filter === "closed" ? 0 : daysLeft(today, raw.due_on),
  nextCommand: raw.command as CommandName | null,
  assignedToMe: raw.assignee_id === person.personId,
  unassigned: raw.assignee_id === null,
  takenBack: raw.taken_back,
});

const countOf = async (person: Person, grants: readonly RoleGrant[], filter: QueueFilter, today: Day): Promise<number> => {
  const parts = grants.map(
    // Each part stops counting, so that the number costs the same however long the queue is.
    (grant) =>
      sql`(select t.application_id from tasks t join applications a on a.id = t.application_id where ${tasksOf(person, grant, filter, today)} limit ${countLimit})`,
  );
  if (parts.length === 0) return 0;
  const { rows } = await db().execute<{ n: number }>(
    sql`select count(*)::int as n from (select distinct application_id from (${sql.join(parts, sql` union all `)}) listed limit ${countLimit}) counted`,
  );
  return rows[0]?.n ?? 0;
};

const closedCount = async (grants: readonly RoleGrant[]): Promise<number> => {
  const offices = [...new Set(grants.map(({ officeId }) => officeId))];
  if (offices.length === 0) return 0;
  const { rows } = await db().execute<{ n: number }>(sql`
    select count(*)::int as n from (
      select 1 from applications a where a.closed_at is not null and a.office_id in (${list(offices)}) limit ${countLimit}
    ) counted`);
  return rows[0]?.n ?? 0;
};

/** One page of the queue; a forged cursor starts again. @returns null for people without a role that works on cases. */
export const queueOf = async (person: Person, query: QueueQuestion): Promise<QueueView | null> => {
  const today = almatyDate(now());
  const grants = person.staffPowers ? person.roles.filter(({ role }) => caseRoles.includes(role)) : [];
  const first = grants[0];
  if (!first) return null;
  const cursor = readCursor(query.cursor);
  const closed = query.filter === "closed";
  const pages = await Promise.all(
    closed
      ? [...officesOf(grants)].map(([officeId, roles]) => closedPage(person, officeId, roles, query, cursor))
      : grants.map((grant) => openPage(person, grant, query, today, cursor)),
  );
  const order = (a: Raw, b: Raw) => {
    const before = a.due_on === b.due_on ? a.id < b.id : a.due_on < b.due_on;
    return before === !closed ? -1 : 1;
  };
  const merged = pages.flat().sort(order);
  // A case with several steps of one person stands once, by the nearest of them.
  const rows = merged.filter((raw, at) => merged.findIndex(({ id }) => id === raw.id) === at);
  const page = rows.slice(0, queuePageSize);
  const last = page.at(-1);
  const offices = await allOffices();
  return {
    filter: query.filter,
    rows: page.map((raw) => rowView(raw, person, query.filter, today)),
    nextCursor: rows.length > queuePageSize && last ? `${last.due_on}_${last.id}` : null,
    counts: {
      mine: await countOf(person, grants, "mine", today),
      unassigned: await countOf(person, grants, "unassigned", today),
      office: await countOf(person, grants, "office", today),
      late: await countOf(person, grants, "late", today),
      closed: await closedCount(grants),
      complaints: await openComplaints(person),
    },
    office: { id: first.officeId, title: offices.get(first.officeId)?.name ?? { kk: first.officeId, ru: first.officeId } },
  };
};
