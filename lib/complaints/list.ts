import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { type AccessObject, may } from "#lib/access/rules.ts";
import type { ComplaintView } from "#lib/applications/views.ts";
import { now } from "#lib/clock.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { applications, complaints, events, offices, signatures } from "#lib/db/schema.ts";
import { personById } from "#lib/identity/people.ts";
import { isUuid } from "#lib/is-uuid.ts";
import type { SignedBy } from "#lib/signing/signature-facts.ts";
import { signedByOf } from "#lib/signing/signed-by.ts";
import { type ComplaintRow, complaintColumns, viewOf } from "./complaint.ts";

type Joined = { readonly complaint: ComplaintRow; readonly caseNumber: string | null; readonly titleKk: string; readonly titleRu: string };

const view = (row: Joined): ComplaintView => viewOf(row.complaint, row.caseNumber ?? "", { kk: row.titleKk, ru: row.titleRu }, now());

const joined = (queryable: Queryable) =>
  queryable
    .select(complaintColumns)
    .from(complaints)
    .innerJoin(applications, eq(applications.id, complaints.applicationId))
    .innerJoin(offices, eq(offices.id, complaints.officeId));

/** Complaints of one person, the latest first; of one case when it is named. */
export const complaintsOfOwner = async (
  person: Person,
  applicationId?: string,
  queryable: Queryable = db(),
): Promise<readonly ComplaintView[]> => {
  const own = eq(complaints.ownerId, person.personId);
  const rows = await joined(queryable)
    .where(applicationId === undefined ? own : and(own, eq(complaints.applicationId, applicationId)))
    .orderBy(desc(complaints.filedAt))
    .limit(50);
  return rows.map(view);
};

/** Complaints of a case, for staff who may read the case. */
export const complaintsOfCase = async (queryable: Queryable, applicationId: string): Promise<readonly ComplaintView[]> =>
  (await joined(queryable).where(eq(complaints.applicationId, applicationId)).orderBy(desc(complaints.filedAt)).limit(50)).map(view);

/** How a complaint was signed; null for one that nobody signed. */
const signatureOf = async (id: string): Promise<SignedBy | null> => {
  const [row] = await db()
    .select()
    .from(signatures)
    .where(and(eq(signatures.subjectId, id), eq(signatures.subjectKind, "complaint")));
  return row ? signedByOf(row) : null;
};

export type ComplaintForOwner = ComplaintView & { readonly signature: SignedBy | null };

export const complaintForOwner = async (person: Person, id: string): Promise<ComplaintForOwner | null> => {
  if (!isUuid(id)) return null;
  const [row] = await joined(db()).where(and(eq(complaints.id, id), eq(complaints.ownerId, person.personId)));
  return row ? { ...view(row), signature: await signatureOf(id) } : null;
};

/** Offices where the person answers complaints, by the addressee they are answered for. */
const officesOf = (person: Person) => {
  const of = (role: string): string[] => person.roles.filter((grant) => grant.role === role).map((grant) => grant.officeId);
  return { provider: of("complaints-officer"), quality: of("quality-body") };
};

const mine = (person: Person) => {
  const { provider, quality } = officesOf(person);
  return or(
    provider.length > 0 ? and(eq(complaints.addressee, "provider"), inArray(complaints.officeId, provider)) : sql`false`,
    quality.length > 0 ? and(eq(complaints.addressee, "quality-body"), inArray(complaints.officeId, quality)) : sql`false`,
  );
};

export type ComplaintLine = ComplaintView & { readonly serviceId: string };

/** A list names complaints, and whom one is about reads no word of it. */
const withoutWords = (view: ComplaintView): ComplaintView => ({ ...view, text: "", demand: "", decision: null });
export type ComplaintPage = { readonly lines: readonly ComplaintLine[]; readonly nextCursor: string | null };

export const complaintPageSize = 50;

/** Complaints to answer, the next due day first; `decided` shows the answered ones, the latest first. Cursor: `<day>~<id>`. */
export const complaintQueue = async (
  person: Person,
  { decided, after }: { decided: boolean; after: string | null },
): Promise<ComplaintPage> => {
  if (!person.staffPowers) return { lines: [], nextCursor: null };
  const [day = "", id = ""] = (after ?? "").split("~");
  const state = decided ? sql`${complaints.decidedAt} is not null` : sql`${complaints.decidedAt} is null`;
  const beyond =
    after === null
      ? undefined
      : decided
        ? sql`(${complaints.dueOn}, ${complaints.id}) < (${day}, ${id})`
        : sql`(${complaints.dueOn}, ${complaints.id}) > (${day}, ${id})`;
  const rows = await db()
    .select({ ...complaintColumns, serviceId: applications.serviceId })
    .from(complaints)
    .innerJoin(applications, eq(applications.id, complaints.applicationId))
    .innerJoin(offices, eq(offices.id, complaints.officeId))
    .where(and(mine(person), state, beyond))
    .orderBy(decided ? desc(complaints.dueOn) : asc(complaints.dueOn), decided ? desc(complaints.id) : asc(complaints.id))
    .limit(complaintPageSize + 1);
  const shown = rows.slice(0, complaintPageSize);
  const last = shown.at(-1);
  return {
    lines: shown.map((row) => ({ ...withoutWords(view(row)), serviceId: row.serviceId })),
    nextCursor: rows.length > complaintPageSize && last ? `${last.complaint.dueOn}~${last.complaint.id}` : null,
  };
};

/** How many wait for this person; the desk shows it beside the queue. */
export const openComplaints = async (person: Person): Promise<number> => {
  const [row] = await db()
    .select({ n: sql<number>`count(*)::int` })
    .from(complaints)
    .where(and(mine(person), sql`${complaints.decidedAt} is null`));
  return row?.n ?? 0;
};

/** What the rule book needs: staff whose acts are complained of are those who acted in the case. */
export const complaintObject = async (queryable: Queryable, row: ComplaintRow): Promise<Extract<AccessObject, { kind: "complaint" }>> => {
  const acted = await queryable
    .selectDistinct({ actorId: events.actorId })
    .from(events)
    .where(
      and(
        eq(events.applicationId, row.applicationId),
        eq(events.actorKind, "staff"),
        // Who answered an earlier complaint has not acted in the matter.
        sql`${events.actorRole} not in ('complaints-officer', 'quality-body')`,
      ),
    );
  const owner = await personById(row.ownerId, queryable);
  return {
    kind: "complaint",
    ownerId: row.ownerId,
    officeId: row.officeId,
    addressee: row.addressee === "quality-body" ? "quality-body" : "provider",
    accusedIds: acted.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])),
    partyIins: owner === null ? [] : [owner.iin],
  };
};

export type ComplaintForStaff = {
  readonly complaint: ComplaintLine;
  /** The person is complained of, or a party: he sees that it is there and waits for somebody else, and no word of it (rule R6). */
  readonly conflict: boolean;
  /** Null also for whom the complaint is about. */
  readonly signature: SignedBy | null;
  readonly mayForward: boolean;
  /** What happened in the case, without anybody's words. */
  readonly course: readonly { readonly at: string; readonly type: string }[];
};

/** A complaint as the one who answers it sees it; null when it is not his or not there. */
export const complaintForStaff = async (person: Person, id: string): Promise<ComplaintForStaff | null> => {
  if (!isUuid(id)) return null;
  const [row] = await db()
    .select({ ...complaintColumns, serviceId: applications.serviceId })
    .from(complaints)
    .innerJoin(applications, eq(applications.id, complaints.applicationId))
    .innerJoin(offices, eq(offices.id, complaints.officeId))
    .where(and(eq(complaints.id, id), mine(person)));
  if (!row) return null;
  const decision = may(person, "decide-complaint", await complaintObject(db(), row.complaint));
  if (!decision.allowed && decision.reason !== "conflict") return null;
  const course = await db()
    .select({ at: events.at, type: events.type })
    .from(events)
    .where(and(eq(events.applicationId, row.complaint.applicationId), sql`${events.type} <> 'stage-reported'`))
    .orderBy(asc(events.seq));
  const conflict = !decision.allowed;
  return {
    complaint: { ...(conflict ? withoutWords(view(row)) : view(row)), serviceId: row.serviceId },
    conflict,
    signature: conflict ? null : await signatureOf(id),
    mayForward: row.complaint.addressee === "provider",
    course: conflict ? [] : course.map(({ at, type }) => ({ at: at.toISOString(), type })),
  };
};
