/**
 * Giving and taking roles (spec/security.md §21): own roles never; the last operator stays; head and operator need a second operator; all of it
 * only with a proof of the person not older than ten minutes. Changes take effect with the next request.
 */
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { type Person, type StaffRole, staffRoles } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { db, type Queryable, type Tx } from "#lib/db/client.ts";
import { offices, roleGrants, roleProposals } from "#lib/db/schema.ts";
import { isFresh } from "#lib/identity/fresh-proof.ts";
import { personById } from "#lib/identity/people.ts";
import { endSessionsOf } from "#lib/identity/sessions.ts";
import { ok, type Result, refuse } from "#lib/result.ts";

/** An operator, and when he last proved who he is ({@link import("#lib/identity/sessions.ts").LiveSession}). */
export type Proved = { readonly person: Person; readonly provedAt: Date };

export type GrantRefusal =
  | "forbidden"
  | "proof"
  | "not-found"
  | "own-role"
  | "own-proposal"
  | "last-operator"
  | "held-already"
  | "proposed-already"
  | "role"
  | "office";

const twoOperators: readonly StaffRole[] = ["head", "operator"];

const isRole = (role: string): role is StaffRole => (staffRoles as readonly string[]).includes(role);

/** @param of whose roles or sessions change */
const refusalOf = ({ person, provedAt }: Proved, of: string | null): GrantRefusal | null => {
  if (!may(person, "administer", { kind: "portal" }).allowed) return "forbidden";
  if (of === person.personId) return "own-role";
  return isFresh(provedAt) ? null : "proof";
};

const note = (tx: Queryable, { person }: Proved, detail: Readonly<Record<string, string>>): Promise<void> =>
  writeSecurityEvent({ type: "role-changed", outcome: "ok", personId: person.personId, session: person.sessionId, detail }, tx);

const operatorCount = async (tx: Tx): Promise<number> => {
  // Two operators who end or appoint each other at once: the second waits here and finds what the first has done.
  await tx.execute(sql`select pg_advisory_xact_lock(7170203)`);
  const [row] = await tx
    .select({ operators: count() })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, "operator"), isNull(roleGrants.endedAt)));
  return row?.operators ?? 0;
};

type Given = { readonly personId: string; readonly role: string; readonly officeId: string };

const give = async (tx: Tx, by: Proved, given: Given): Promise<boolean> => {
  const inserted = await tx
    .insert(roleGrants)
    .values({ ...given, grantedAt: now(), grantedBy: by.person.personId })
    .onConflictDoNothing()
    .returning({ id: roleGrants.id });
  if (inserted.length === 0) return false;
  await note(tx, by, { change: "granted", role: given.role, office: given.officeId, of: given.personId });
  return true;
};

/**
 * A role at an office from now on; `head` and `operator` only as a proposal to the other operators. While there is one operator alone he
 * appoints the second by himself: there is nobody to confirm it. Repeated: refused, and nothing changes.
 */
export const grantRole = async (
  by: Proved,
  personId: string,
  role: string,
  officeId: string,
): Promise<Result<"granted" | "proposed", GrantRefusal>> => {
  const refused = refusalOf(by, personId);
  if (refused !== null) return refuse(refused);
  if (!isRole(role)) return refuse("role");
  return db().transaction(async (tx) => {
    if ((await personById(personId, tx)) === null) return refuse("not-found");
    const [office] = await tx
      .select({ id: offices.id })
      .from(offices)
      .where(and(eq(offices.id, officeId), eq(offices.active, true)));
    if (!office) return refuse("office");
    const given = { personId, role, officeId };
    const needsSecond = twoOperators.includes(role) && !(role === "operator" && (await operatorCount(tx)) === 1);
    if (!needsSecond) return (await give(tx, by, given)) ? ok("granted") : refuse("held-already");
    const held = await tx
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(
        and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), eq(roleGrants.officeId, officeId), isNull(roleGrants.endedAt)),
      );
    if (held.length > 0) return refuse("held-already");
    const proposed = await tx
      .insert(roleProposals)
      .values({ ...given, proposedAt: now(), proposedBy: by.person.personId })
      .onConflictDoNothing()
      .returning({ id: roleProposals.id });
    if (proposed.length === 0) return refuse("proposed-already");
    await note(tx, by, { change: "proposed", role, office: officeId, of: personId });
    return ok("proposed");
  });
};

/** Closes an open proposal: another operator confirms it, any operator withdraws it. */
export const closeProposal = async (
  by: Proved,
  proposalId: string,
  outcome: "granted" | "withdrawn",
): Promise<Result<void, GrantRefusal>> =>
  db().transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(roleProposals)
      .where(and(eq(roleProposals.id, proposalId), isNull(roleProposals.closedAt)))
      .for("update");
    const refused = refusalOf(by, found?.personId ?? null);
    if (refused !== null) return refuse(refused);
    if (!found) return refuse("not-found");
    if (outcome === "granted" && found.proposedBy === by.person.personId) return refuse("own-proposal");
    await tx.update(roleProposals).set({ closedAt: now(), closedBy: by.person.personId, outcome }).where(eq(roleProposals.id, proposalId));
    const { personId, role, officeId } = found;
    if (outcome === "granted") await give(tx, by, { personId, role, officeId });
    else await note(tx, by, { change: "withdrawn", role, office: officeId, of: personId });
    return ok(undefined);
  });

/** Ends a role; the person's sessions end too, so that nothing opened under it stays open. */
export const endRole = async (by: Proved, grantId: string): Promise<Result<void, GrantRefusal>> =>
  db().transaction(async (tx) => {
    const operators = await operatorCount(tx);
    const [found] = await tx
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.id, grantId), isNull(roleGrants.endedAt)));
    const refused = refusalOf(by, found?.personId ?? null);
    if (refused !== null) return refuse(refused);
    if (!found) return refuse("not-found");
    if (found.role === "operator" && operators < 2) return refuse("last-operator");
    await tx.update(roleGrants).set({ endedAt: now() }).where(eq(roleGrants.id, grantId));
    await endSessionsOf(found.personId, null, tx);
    await note(tx, by, { change: "ended", role: found.role, office: found.officeId, of: found.personId });
    return ok(undefined);
  });

/** @returns how many sessions were ended. */
export const endSessionsFor = async (by: Proved, personId: string): Promise<Result<number, GrantRefusal>> => {
  const refused = refusalOf(by, personId);
  if (refused !== null) return refuse(refused);
  return db().transaction(async (tx) => {
    const ended = await endSessionsOf(personId, null, tx);
    const { person } = by;
    const detail = { of: personId, sessions: ended };
    await writeSecurityEvent({ type: "session-ended", outcome: "ok", personId: person.personId, session: person.sessionId, detail }, tx);
    return ok(ended);
  });
};
