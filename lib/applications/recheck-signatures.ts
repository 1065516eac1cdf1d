/** Signatures whose check waits for an outside service are checked again, with growing pauses, until there is an answer. */
import { and, asc, eq, isNotNull, lte, or, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { decisions, edsProofs, offices, signatures } from "#lib/db/schema.ts";
import { recheckEds } from "#lib/eds/verify.ts";
import type { EdsWanted } from "#lib/eds/words.ts";
import { personById } from "#lib/identity/people.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { errorKind, logger } from "#lib/log.ts";
import { edsEvidenceOf } from "#lib/signing/eds-evidence.ts";
import { type ProofRow, pauseAfter, proofOfRow, sealedProofOf } from "#lib/signing/eds-proofs.ts";
import type { Bound } from "#lib/signing/otp-words.ts";
import { canonicalOf } from "#lib/signing/signed-by.ts";
import { unsealed } from "./laid-decisions.ts";
import { settleDecision } from "./waiting-decisions.ts";
import { settleSignature } from "./waiting-signature.ts";

const batch = 50;

type Waiting = { readonly canonical: string; readonly kind: EdsWanted["kind"]; readonly signature: typeof signatures.$inferSelect | null };

const isMine = or(isNotNull(edsProofs.usedAt), eq(edsProofs.purpose, "sign-decision"));

/** What was signed, as it is stored with the signature or, of a decision that waits, with the decision. */
const waitingOf = async (row: ProofRow): Promise<Waiting | null> => {
  if (!isUuid(row.object)) return null;
  if (row.usedAt === null) {
    const [decision] = await db()
      .select({ row: decisions, bin: offices.bin })
      .from(decisions)
      .innerJoin(offices, eq(offices.id, decisions.officeId))
      .where(and(eq(decisions.id, row.object), eq(decisions.fingerprint, row.fingerprint)));
    if (!decision) return null;
    return { canonical: unsealed(decision.row).canonical, kind: { of: "official", bin: decision.bin }, signature: null };
  }
  const [signature] = await db()
    .select()
    .from(signatures)
    .where(
      and(
        or(eq(signatures.applicationId, row.object), eq(signatures.subjectId, row.object)),
        eq(signatures.status, "pending"),
        sql`${signatures.evidence}->>'cmsSha256' = ${row.cmsSha256}`,
      ),
    );
  if (!signature) return null;
  return { canonical: canonicalOf(signature), kind: { of: "person" }, signature };
};

const noMore = (row: ProofRow): Promise<unknown> => db().update(edsProofs).set({ nextCheckAt: null }).where(eq(edsProofs.id, row.id));

/** The check of a decision's signature is done: what is to be done with it is done until it is done, also after a process that died. */
const carryOut = async (row: ProofRow): Promise<void> => {
  if (row.personId !== null) await settleDecision({ proofId: row.id, decisionId: row.object, personId: row.personId });
  await noMore(row);
};

/** One more look at one signature. @returns whether it is settled now */
const recheck = async (row: ProofRow): Promise<boolean> => {
  const at = now();
  const decides = row.purpose === "sign-decision";
  if (row.state !== "pending") {
    await carryOut(row);
    return true;
  }
  const waiting = await waitingOf(row);
  const person = row.personId === null ? null : await personById(row.personId);
  if (!waiting || !person) {
    await noMore(row);
    return false;
  }
  const before = proofOfRow(row);
  const content = Buffer.from(waiting.canonical);
  const verdict = await recheckEds(before, { use: "sign", content, iin: person.iin, kind: waiting.kind });
  const proof = verdict.proof ?? before;
  const seen = { checkedAt: at, checks: sql`${edsProofs.checks} + 1`, sealedProof: sealedProofOf(row.id, proof) };
  const still = and(eq(edsProofs.id, row.id), eq(edsProofs.state, "pending"));
  if (verdict.state === "pending") {
    await db()
      .update(edsProofs)
      .set({ ...seen, nextCheckAt: pauseAfter(row.checks + 1, at) })
      .where(still);
    return false;
  }
  const { state } = verdict;
  const fault = verdict.state === "invalid" ? verdict.fault : null;
  await db().transaction(async (tx) => {
    const settled = await tx
      .update(edsProofs)
      .set({ ...seen, state, fault, nextCheckAt: decides ? pauseAfter(1, at) : null })
      .where(still)
      .returning({ id: edsProofs.id });
    if (settled.length === 0 || waiting.signature === null) return;
    const bound = { purpose: row.purpose, object: row.object, fingerprint: row.fingerprint } as Bound;
    const evidence = edsEvidenceOf(bound, row.channel === "qr" ? "qr" : "ncalayer", proof);
    const spent = { way: "eds", evidence, proof, status: "valid" } as const;
    await settleSignature(tx, waiting.signature, { state, fault, spent, at });
  });
  if (decides) await carryOut(row);
  return true;
};

/** What goes wrong with one of them is the operator's to see, and hinders no other. */
const recheckOne = async (row: ProofRow): Promise<boolean> => {
  try {
    return await recheck(row);
  } catch (error) {
    logger.error({ proof: row.id, error: errorKind(error) }, "a signature could not be checked again");
    const checks = row.checks + 1;
    await db()
      .update(edsProofs)
      .set({ checks, nextCheckAt: pauseAfter(checks, now()) })
      .where(eq(edsProofs.id, row.id));
    return false;
  }
};

/** @returns how many were looked at and how many of them have an answer now */
export const recheckSignatures = async (): Promise<{ readonly checked: number; readonly settled: number }> => {
  const rows = await db()
    .select()
    .from(edsProofs)
    .where(and(isNotNull(edsProofs.nextCheckAt), lte(edsProofs.nextCheckAt, now()), isMine))
    .orderBy(asc(edsProofs.nextCheckAt))
    .limit(batch);
  let settled = 0;
  for (const row of rows) if (await recheckOne(row)) settled += 1;
  return { checked: rows.length, settled };
};
