/** People and their roles as the operator sees them: names, offices and roles, and no case. Changing them: `grants.ts`. */
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Person, StaffRole } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { offices, people, roleGrants, roleProposals, sessions } from "#lib/db/schema.ts";
import { findPersonByIin, openPerson, personById } from "#lib/identity/people.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Text } from "#lib/services/define.ts";

export type GrantLine = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly officeId: string;
  readonly office: Text;
  readonly since: Date;
};

/** A role that waits for a second operator. */
export type ProposalLine = GrantLine & { readonly by: string; readonly own: boolean };

export type StaffPage = { readonly lines: readonly GrantLine[]; readonly nextCursor: string | null; readonly total: number };

export type StaffMember = {
  readonly personId: string;
  readonly name: string;
  readonly own: boolean;
  readonly blocked: boolean;
  readonly grants: readonly GrantLine[];
  readonly proposals: readonly ProposalLine[];
  readonly sessions: number;
};

export const staffPageSize = 50;

const allowed = (person: Person): boolean => may(person, "administer", { kind: "portal" }).allowed;

type GrantRow = {
  id: string;
  personId: string;
  sealed: Buffer;
  role: string;
  officeId: string;
  titleKk: string;
  titleRu: string;
  grantedAt: Date;
};

const columns = {
  id: roleGrants.id,
  personId: roleGrants.personId,
  sealed: people.sealed,
  role: roleGrants.role,
  officeId: roleGrants.officeId,
  titleKk: offices.titleKk,
  titleRu: offices.titleRu,
  grantedAt: roleGrants.grantedAt,
};

const lineOf = (row: GrantRow): GrantLine => ({
  id: row.id,
  personId: row.personId,
  name: openPerson(row.personId, row.sealed).fullName,
  role: row.role as StaffRole,
  officeId: row.officeId,
  office: { kk: row.titleKk, ru: row.titleRu },
  since: row.grantedAt,
});

const cursorOf = (row: GrantRow): string => [row.officeId, row.role, row.id].map(encodeURIComponent).join("~");

/** Open roles by office, fifty at a time; `after` is the cursor of the page before. */
export const staffPage = async (operator: Person, after: string | null): Promise<Result<StaffPage, "forbidden">> => {
  if (!allowed(operator)) return refuse("forbidden");
  const [office = "", role = "", id = ""] = (after ?? "").split("~").map(decodeURIComponent);
  const rows = await db()
    .select(columns)
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .innerJoin(offices, eq(offices.id, roleGrants.officeId))
    .where(
      and(
        isNull(roleGrants.endedAt),
        after === null
          ? undefined
          : sql`(${roleGrants.officeId}, ${roleGrants.role}, ${roleGrants.id}::text) > (${office}, ${role}, ${id})`,
      ),
    )
    .orderBy(asc(roleGrants.officeId), asc(roleGrants.role), asc(sql`${roleGrants.id}::text`))
    .limit(staffPageSize + 1);
  const [{ total } = { total: 0 }] = await db().select({ total: count() }).from(roleGrants).where(isNull(roleGrants.endedAt));
  const shown = rows.slice(0, staffPageSize);
  const last = shown.at(-1);
  return ok({ lines: shown.map(lineOf), nextCursor: rows.length > staffPageSize && last ? cursorOf(last) : null, total });
};

/** @returns the row id of the person with this IIN; `not-found` for people who have never signed in. */
export const findForAdmin = async (operator: Person, iin: string): Promise<Result<string, "forbidden" | "not-found">> => {
  if (!allowed(operator)) return refuse("forbidden");
  const found = await findPersonByIin(iin);
  return found === null ? refuse("not-found") : ok(found.personId);
};

/** Roles that wait for a second operator, the oldest first: of one person, or all. */
const proposalsOf = async (operator: Person, personId: string | null): Promise<readonly ProposalLine[]> => {
  const rows = await db()
    .select({
      ...columns,
      id: roleProposals.id,
      personId: roleProposals.personId,
      role: roleProposals.role,
      officeId: roleProposals.officeId,
      grantedAt: roleProposals.proposedAt,
      by: roleProposals.proposedBy,
    })
    .from(roleProposals)
    .innerJoin(people, eq(people.id, roleProposals.personId))
    .innerJoin(offices, eq(offices.id, roleProposals.officeId))
    .where(and(isNull(roleProposals.closedAt), personId === null ? undefined : eq(roleProposals.personId, personId)))
    .orderBy(asc(roleProposals.proposedAt));
  return Promise.all(
    rows.map(async (row) => ({ ...lineOf(row), by: (await personById(row.by))?.fullName ?? "", own: row.by === operator.personId })),
  );
};

export const openProposals = async (operator: Person): Promise<readonly ProposalLine[]> =>
  allowed(operator) ? proposalsOf(operator, null) : [];

export const staffMember = async (operator: Person, personId: string): Promise<Result<StaffMember, "forbidden" | "not-found">> => {
  if (!allowed(operator)) return refuse("forbidden");
  const found = await personById(personId);
  if (found === null) return refuse("not-found");
  const rows = await db()
    .select(columns)
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .innerJoin(offices, eq(offices.id, roleGrants.officeId))
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt)))
    .orderBy(asc(roleGrants.officeId), asc(roleGrants.role));
  const [open] = await db()
    .select({ sessions: count() })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), sql`${sessions.expiresAt} > ${now()}`));
  return ok({
    personId,
    name: found.fullName,
    own: personId === operator.personId,
    blocked: found.blocked,
    grants: rows.map(lineOf),
    proposals: await proposalsOf(operator, personId),
    sessions: open?.sessions ?? 0,
  });
};

/** Offices for the choice of a grant, by title. */
export const officesForGrant = async (): Promise<readonly { id: string; title: Text }[]> => {
  const rows = await db()
    .select({ id: offices.id, titleKk: offices.titleKk, titleRu: offices.titleRu })
    .from(offices)
    .where(eq(offices.active, true))
    .orderBy(asc(offices.titleKk));
  return rows.map((row) => ({ id: row.id, title: { kk: row.titleKk, ru: row.titleRu } }));
};
