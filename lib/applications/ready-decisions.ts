/** Decisions that an official has laid out and not signed: shown together, signed together, each carried out for itself. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { db } from "#lib/db/client.ts";
import { applications, decisions } from "#lib/db/schema.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { type ProofProblem, problemOfProof } from "#lib/signing/proof.ts";
import type { RefusalCode } from "./case-words.ts";
import { type LaidDecision, laidOf, unsealed, waitsForCheck } from "./laid-decisions.ts";
import type { Refusal } from "./refusal.ts";
import { signDecision } from "./sign-decision.ts";
import type { Moment } from "./views.ts";

/** Most that stand on a page and are signed in one go: each is read before it is signed. */
export const mostTogether = 10;

export type ReadyDecision = LaidDecision & {
  readonly laidOutAt: Moment;
  /** Of the person the case is about. */
  readonly initials: string;
};

/** The latest of each case, while the case is as it was and the role in which it was laid out is held. */
const current = (person: Person): SQL => sql`(
  select d.id, d.created_at from (
    select distinct on (application_id) id, application_id, case_version, person_id, role, office_id, created_at
    from decisions where person_id = ${person.personId} and signed_at is null and command <> 'answer-hearing'
    order by application_id, created_at desc
  ) d
  join applications a on a.id = d.application_id and a.version = d.case_version
  where exists (
    select 1 from role_grants g
    where g.person_id = d.person_id and g.role = d.role and g.office_id = d.office_id and g.ended_at is null
  )
) ready`;

const load = async (person: Person, ids: readonly string[]): Promise<readonly ReadyDecision[]> => {
  if (ids.length === 0) return [];
  const rows = await db()
    .select({ row: decisions, initials: applications.initials, waiting: waitsForCheck })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .where(and(eq(decisions.personId, person.personId), inArray(decisions.id, [...ids])));
  const byId = new Map(
    rows.map(({ row, initials, waiting }) => [
      row.id,
      { ...laidOf(unsealed(row), waiting), laidOutAt: row.createdAt.toISOString(), initials },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
};

export type ReadyPage = {
  readonly rows: readonly ReadyDecision[];
  /** Opaque; null on the last page. */
  readonly nextCursor: string | null;
};

/** A page of what this person may sign now, the longest laid out first. */
export const readyDecisions = async (person: Person, cursor: string | null): Promise<ReadyPage> => {
  const after = cursor !== null && isUuid(cursor) ? cursor : null;
  const { rows } = await db().execute<{ id: string }>(sql`
    select ready.id from ${current(person)}
    ${after === null ? sql`` : sql`where (ready.created_at, ready.id) > (select created_at, id from decisions where id = ${after}::uuid)`}
    order by ready.created_at, ready.id limit ${mostTogether + 1}`);
  const ids = rows.slice(0, mostTogether).map(({ id }) => id);
  return { rows: await load(person, ids), nextCursor: rows.length > mostTogether ? (ids.at(-1) ?? null) : null };
};

/** How many there are, for the queue: counted up to a hundred. */
export const readyCount = async (person: Person): Promise<number> => {
  const { rows } = await db().execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from ${current(person)} limit 100) counted`,
  );
  return rows[0]?.count ?? 0;
};

/** Those of the chosen that may be signed now, in the order in which they stand on the page; the check of none of them is waited for. */
export const chosenDecisions = async (person: Person, chosen: readonly string[]): Promise<readonly ReadyDecision[]> => {
  const wanted = [...new Set(chosen)].filter(isUuid).slice(0, mostTogether);
  if (wanted.length === 0) return [];
  const { rows } = await db().execute<{ id: string }>(sql`
    select ready.id from ${current(person)}
    where ready.id in (${sql.join(
      wanted.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    order by ready.created_at, ready.id`);
  const found = await load(
    person,
    rows.map(({ id }) => id),
  );
  return found.filter(({ waiting }) => !waiting);
};

export type Outcome = "done" | RefusalCode | ProofProblem;

export const problemOf = ({ code, proof }: Refusal): Exclude<Outcome, "done"> =>
  code === "code" && proof !== undefined ? problemOfProof(proof) : code;

/**
 * Signs several: each with a signature of its own, each carried out in a transaction of its own, so that one which fails hinders no other.
 * The same again, after a lost answer, tells the same.
 */
export const signTogether = async (
  person: Person,
  signed: readonly { readonly decisionId: string; readonly cms: string }[],
): Promise<readonly { readonly decisionId: string; readonly outcome: Outcome }[]> => {
  const outcomes: { decisionId: string; outcome: Outcome }[] = [];
  for (const { decisionId, cms } of signed.slice(0, mostTogether)) {
    const done = await signDecision(person, { decisionId, key: decisionId, proof: { way: "eds", cms } });
    outcomes.push({ decisionId, outcome: done.ok ? "done" : problemOf(done.error) });
  }
  return outcomes;
};

export type Told = {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly serviceId: string;
  readonly outcome: string;
};

/** What became of those that were sent, for the page that tells it; what the address calls done was done, or is left out. */
export const toldOf = async (
  person: Person,
  told: readonly { readonly decisionId: string; readonly outcome: string }[],
): Promise<readonly Told[]> => {
  const outcomes = new Map(told.slice(0, mostTogether).map(({ decisionId, outcome }) => [decisionId, outcome]));
  const ids = [...outcomes.keys()].filter(isUuid);
  if (ids.length === 0) return [];
  const rows = await db()
    .select()
    .from(decisions)
    .where(and(eq(decisions.personId, person.personId), inArray(decisions.id, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const outcome = outcomes.get(id) ?? "";
    if (row === undefined || (outcome === "done") !== (row.signedAt !== null)) return [];
    const { applicationId, number, serviceId } = laidOf(unsealed(row), false);
    return [{ decisionId: id, applicationId, number, serviceId, outcome }];
  });
};
