/** Decisions that were signed while the check of signatures was down: they wait as they were laid out, and are carried out when it is back. */
import { and, eq, isNull } from "drizzle-orm";
import type { Person, RoleGrant } from "#lib/access/roles.ts";
import { db } from "#lib/db/client.ts";
import { decisions, roleGrants } from "#lib/db/schema.ts";
import { personById } from "#lib/identity/people.ts";
import { notify } from "#lib/notifications/notify.ts";
import { unsealed } from "./laid-decisions.ts";
import { signDecision } from "./sign-decision.ts";

/** The official with the roles that he holds now; his powers were open when he signed. */
const officialOf = async (personId: string): Promise<Person | null> => {
  const known = await personById(personId);
  if (known === null || known.blocked) return null;
  const roles = await db()
    .select({ role: roleGrants.role, officeId: roleGrants.officeId })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt)));
  return { ...known, roles: roles as readonly RoleGrant[], staffPowers: true, sessionId: "", locale: known.locale ?? "kk" };
};

/**
 * Called by the job whenever the check of such a signature has come to an end, good or bad: everything that counts for a decision counts
 * again now (rule R17). When it can no longer be carried out the official is told, once.
 */
export const settleDecision = async ({
  proofId,
  decisionId,
  personId,
}: {
  /** Row of `eds_proofs`. */
  readonly proofId: string;
  readonly decisionId: string;
  readonly personId: string;
}): Promise<void> => {
  const [row] = await db()
    .select()
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), eq(decisions.personId, personId)));
  // Signed once more meanwhile, with a check that came through.
  if (row === undefined || row.signedAt !== null) return;
  const official = await officialOf(personId);
  const done = official && (await signDecision(official, { decisionId, key: decisionId, proof: { way: "kept", proofId } }));
  if (done?.ok || (done && done.error.proof?.code === "eds-waiting")) return;
  await notify(db(), {
    person: { personId },
    purpose: "decision-not-carried-out",
    params: { number: unsealed(row).snapshot.number },
    dedupe: `decision:${decisionId}:${proofId}`,
  });
};
