/**
 * People and roles, for the operator (spec/security.md §21: own roles never; the last operator stays; changes take effect with the next
 * request). The operator sees names, offices and roles, and no case.
 */
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { type Person, type StaffRole, staffRoles } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { offices, people, roleGrants, sessions } from "#lib/db/schema.ts";
import { findPersonByIin, openPerson, personById } from "#lib/identity/people.ts";
import { endSessionsOf } from "#lib/identity/sessions.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Text } from "#lib/services/define.ts";

export type AdminRefusal = "forbidden" | "not-found" | "own-role" | "last-operator" | "held-already" | "role" | "office";

export type GrantLine = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly officeId: string;
  readonly office: Text;
  readonly since: Date;
};

export type StaffPage = { readonly lines: readonly GrantLine[]; readonly nextCursor: string | null; readonly total: number };

export type StaffMember = {
  readonly personId: string;
  readonly name: string;
  readonly own: boolean;
  readonly blocked: boolean;
  readonly grants: readonly GrantLine[];
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
export const findForAdmin = async (operator: Person, iin: string): Promise<Result<string, AdminRefusal>> => {
  if (!allowed(operator)) return refuse("forbidden");
  const found = await findPersonByIin(iin);
  return found === null ? refuse("not-found") : ok(found.personId);
};

export const staffMember = async (operator: Person, personId: string): Promise<Result<StaffMember, AdminRefusal>> => {
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
    sessions: open?.sessions ?? 0,
  });
};

const isRole = (role: string): role is StaffRole => (staffRoles as readonly string[]).includes(role);

/** A role at an office from now on. Repeated: `held-already`, and nothing changes. */
export const grantRole = async (
  operator: Person,
  personId: string,
  role: string,
  officeId: string,
): Promise<Result<void, AdminRefusal>> => {
  if (!allowed(operator)) return refuse("forbidden");
  if (personId === operator.personId) return refuse("own-role");
  if (!isRole(role)) return refuse("role");
  return db().transaction(async (tx) => {
    if ((await personById(personId, tx)) === null) return refuse("not-found");
    const [office] = await tx
      .select({ id: offices.id })
      .from(offices)
      .where(and(eq(offices.id, officeId), eq(offices.active, true)));
    if (!office) return refuse("office");
    const inserted = await tx
      .insert(roleGrants)
      .values({ personId, role, officeId, grantedAt: now(), grantedBy: operator.personId })
      .onConflictDoNothing()
      .returning({ id: roleGrants.id });
    if (inserted.length === 0) return refuse("held-already");
    await note(tx, operator, { change: "granted", role, office: officeId, of: personId });
    return ok(undefined);
  });
};

/** Ends a role; the person's sessions end too, so that nothing opened under it stays open. */
export const endRole = async (operator: Person, grantId: string): Promise<Result<void, AdminRefusal>> => {
  if (!allowed(operator)) return refuse("forbidden");
  return db().transaction(async (tx) => {
    // Two operators who end each other at once: the second waits here and finds himself the last.
    await tx.execute(sql`select pg_advisory_xact_lock(7170203)`);
    const [found] = await tx
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.id, grantId), isNull(roleGrants.endedAt)));
    if (!found) return refuse("not-found");
    if (found.personId === operator.personId) return refuse("own-role");
    if (found.role === "operator") {
      const [{ operators } = { operators: 0 }] = await tx
        .select({ operators: count() })
        .from(roleGrants)
        .where(and(eq(roleGrants.role, "operator"), isNull(roleGrants.endedAt)));
      if (operators < 2) return refuse("last-operator");
    }
    await tx.update(roleGrants).set({ endedAt: now() }).where(eq(roleGrants.id, grantId));
    await endSessionsOf(found.personId, null, tx);
    await note(tx, operator, { change: "ended", role: found.role, office: found.officeId, of: found.personId });
    return ok(undefined);
  });
};

/** @returns how many sessions were ended. */
export const endSessionsFor = async (operator: Person, personId: string): Promise<Result<number, AdminRefusal>> => {
  if (!allowed(operator)) return refuse("forbidden");
  if (personId === operator.personId) return refuse("own-role");
  return db().transaction(async (tx) => {
    const ended = await endSessionsOf(personId, null, tx);
    await writeSecurityEvent(
      {
        type: "session-ended",
        outcome: "ok",
        personId: operator.personId,
        session: operator.sessionId,
        detail: { of: personId, sessions: ended },
      },
      tx,
    );
    return ok(ended);
  });
};

const note = (tx: Queryable, operator: Person, detail: Readonly<Record<string, string>>): Promise<void> =>
  writeSecurityEvent({ type: "role-changed", outcome: "ok", personId: operator.personId, session: operator.sessionId, detail }, tx);

/** Offices for the choice of a grant, by title. */
export const officesForGrant = async (): Promise<readonly { id: string; title: Text }[]> => {
  const rows = await db()
    .select({ id: offices.id, titleKk: offices.titleKk, titleRu: offices.titleRu })
    .from(offices)
    .where(eq(offices.active, true))
    .orderBy(asc(offices.titleKk));
  return rows.map((row) => ({ id: row.id, title: { kk: row.titleKk, ru: row.titleRu } }));
};
