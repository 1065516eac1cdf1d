/**
 * Digital signatures as they come in: checked over the portal's own bytes, kept, and used up once. A signature that is found faulty is
 * refused and not kept; one whose check waits for an outside service is kept as pending.
 */
import { randomUUID } from "node:crypto";
import { and, eq, isNull, lt, ne, not, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { sealJson, sha256Hex, unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { edsProofs } from "#lib/db/schema.ts";
import { signedSha256 } from "#lib/eds/cms.ts";
import { verifyEds } from "#lib/eds/verify.ts";
import type { EdsChannel, EdsEvidence, EdsFault, EdsProof, EdsWanted } from "#lib/eds/words.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { edsEvidenceOf } from "./eds-evidence.ts";
import type { Bound } from "./otp-words.ts";

/** Who signs what. */
export type Signing = {
  readonly person: Pick<Person, "personId" | "iin">;
  /** The canonical bytes that must have been signed, as the portal holds them; their SHA-256 is the fingerprint. */
  readonly content: Buffer;
  readonly kind: EdsWanted["kind"];
};

/** A signature that holds (or waits for an outside service), not yet used up. Only this file makes it. */
export type KeptEds = Bound & { readonly proofId: string; readonly personId: string; readonly state: "valid" | "pending" };
export type SpentEds = { readonly evidence: EdsEvidence; readonly proof: EdsProof; readonly status: "valid" | "pending" };

export type ProofRow = typeof edsProofs.$inferSelect;

/** Longest CMS that is read, in characters of base64: a signature with a time stamp and a chain takes a tenth of it. */
const longestCms = 100_000;

/** When a pending signature is looked at again after so many checks: half a minute, then twice as long each time, an hour at most. */
export const pauseAfter = (checks: number, at: Date): Date => new Date(at.getTime() + Math.min(3_600_000, 15_000 * 2 ** checks));

const place = (id: string): string => `eds_proofs.sealed_proof.${id}`;

/** The proof of a kept row, unsealed. */
export const proofOfRow = (row: Pick<ProofRow, "id" | "sealedProof">): EdsProof => unsealJson<EdsProof>(row.sealedProof, place(row.id));
export const sealedProofOf = (id: string, proof: EdsProof): Buffer => sealJson(proof, place(id));

const bytesOf = (cms: string): Buffer | null => {
  const text = cms.replace(/-----[^-]+-----|\s/g, "");
  return text.length <= longestCms && /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, "base64") : null;
};

const keptOf = (row: ProofRow, bound: Bound, personId: string | null): Result<Taken, EdsFault> => {
  const same = row.purpose === bound.purpose && row.object === bound.object && row.fingerprint === bound.fingerprint;
  if (!same || row.personId !== personId || row.usedAt !== null) return refuse("used");
  if (row.state === "invalid") return refuse((row.fault ?? "signature") as EdsFault);
  return ok({ proofId: row.id, state: row.state === "pending" ? "pending" : "valid" });
};

const boundOf = ({ purpose, object, fingerprint }: Bound): Bound => ({ purpose, object, fingerprint });

type Taken = Pick<KeptEds, "proofId" | "state">;

const takeIn = async (
  bound: Bound,
  wanted: EdsWanted,
  personId: string | null,
  cms: string,
  channel: EdsChannel,
): Promise<Result<Taken, EdsFault>> => {
  if (sha256Hex(wanted.content) !== bound.fingerprint) throw new Error("the fingerprint belongs to other bytes");
  const fault = async (code: EdsFault): Promise<Result<never, EdsFault>> => {
    await noteRefusal({
      type: "bad-signature",
      outcome: "refused",
      personId,
      detail: { purpose: bound.purpose, fault: code, channel },
    });
    return refuse(code);
  };
  const der = bytesOf(cms);
  if (der === null) return fault("form");
  const verdict = await verifyEds(der, wanted);
  if (verdict.state === "invalid") return fault(verdict.fault);
  const at = now();
  const id = randomUUID();
  const signed = signedSha256(der, wanted.content.length);
  // A telephone only sends: what waits is checked again from the moment it is handed in. Nothing waits for a sign-in.
  const checkAgain = verdict.state === "pending" && wanted.use === "sign" && channel === "ncalayer";
  const inserted = await db()
    .insert(edsProofs)
    .values({
      ...boundOf(bound),
      id,
      personId,
      channel,
      state: verdict.state,
      sealedProof: sealedProofOf(id, verdict.proof),
      cmsSha256: sha256Hex(der),
      signedSha256: signed,
      createdAt: at,
      checkedAt: at,
      nextCheckAt: checkAgain ? pauseAfter(1, at) : null,
      checks: 1,
    })
    .onConflictDoNothing()
    .returning({ id: edsProofs.id });
  if (inserted.length > 0) return ok({ proofId: id, state: verdict.state });
  const [row] = await db().select().from(edsProofs).where(eq(edsProofs.signedSha256, signed));
  const kept = row ? keptOf(row, bound, personId) : refuse("used" as const);
  return kept.ok ? kept : fault(kept.error);
};

/**
 * Checks a CMS signature (base64 of DER) and keeps it. The same signature sent again for the same thing, before it took effect, is the one
 * that is kept; afterwards, or for anything else, it is used.
 */
export const receiveEds = async (
  bound: Bound,
  { person, content, kind }: Signing,
  cms: string,
  channel: EdsChannel,
): Promise<Result<KeptEds, EdsFault>> => {
  const taken = await takeIn(bound, { use: "sign", content, iin: person.iin, kind }, person.personId, cms, channel);
  if (taken.ok && channel === "ncalayer") await handIn(taken.value);
  return taken.ok ? ok({ ...boundOf(bound), personId: person.personId, ...taken.value }) : taken;
};

/** The same for the answer to a challenge, by a key for authentication. @param iin null: the signature tells who it is */
export const receiveChallengeAnswer = (bound: Bound, content: Buffer, iin: string | null, cms: string): Promise<Result<Taken, EdsFault>> =>
  takeIn(bound, { use: "sign-in", content, iin, kind: { of: "any" } }, null, cms, "qr");

/** Hands a kept answer to a challenge out, once. @returns base64 of the CMS, null when there is none for this challenge or it was given */
export const useChallengeAnswer = async (bound: Bound, proofId: string): Promise<string | null> => {
  if (!isUuid(proofId)) return null;
  const [row] = await db()
    .update(edsProofs)
    .set({ usedAt: now() })
    .where(
      and(
        eq(edsProofs.id, proofId),
        eq(edsProofs.purpose, bound.purpose),
        eq(edsProofs.object, bound.object),
        eq(edsProofs.fingerprint, bound.fingerprint),
        isNull(edsProofs.personId),
        isNull(edsProofs.usedAt),
      ),
    )
    .returning();
  return row ? proofOfRow(row).cms : null;
};

/** Whoever hands a signature in, in a session of his, wants what it is for: from now on it is checked until there is an answer. */
const handIn = async ({ proofId, state }: Taken): Promise<void> => {
  if (state === "valid") return;
  await db()
    .update(edsProofs)
    .set({ nextCheckAt: pauseAfter(1, now()) })
    .where(and(eq(edsProofs.id, proofId), eq(edsProofs.state, "pending"), isNull(edsProofs.nextCheckAt)));
};

/** A signature that came in by another way (a phone) and was kept for this very thing and person. */
export const findKept = async (bound: Bound, personId: string, proofId: string): Promise<Result<KeptEds, EdsFault>> => {
  if (!isUuid(proofId)) return refuse("form");
  const [row] = await db().select().from(edsProofs).where(eq(edsProofs.id, proofId));
  const kept = row && row.personId === personId ? keptOf(row, bound, personId) : refuse("form" as const);
  if (kept.ok) await handIn(kept.value);
  return kept.ok ? ok({ ...boundOf(bound), personId, ...kept.value }) : kept;
};

/** Uses a kept signature up inside the transaction that does what it is for; of many at once exactly one takes effect. */
export const spendEds = async (tx: Queryable, kept: KeptEds, fingerprint: string): Promise<Result<SpentEds, EdsFault>> => {
  const [row] = await tx
    .update(edsProofs)
    .set({ usedAt: now() })
    .where(
      and(
        eq(edsProofs.id, kept.proofId),
        eq(edsProofs.personId, kept.personId),
        eq(edsProofs.fingerprint, fingerprint),
        isNull(edsProofs.usedAt),
        ne(edsProofs.state, "invalid"),
      ),
    )
    .returning();
  return row ? ok(spentOf(row, kept)) : refuse("used");
};

const spentOf = (row: ProofRow, bound: Bound): SpentEds => {
  const proof = proofOfRow(row);
  return {
    proof,
    evidence: edsEvidenceOf(bound, row.channel === "qr" ? "qr" : "ncalayer", proof),
    status: row.state === "pending" ? "pending" : "valid",
  };
};

/** Job: what nobody used within a day goes; a decision that was handed in and waits for its check is still wanted. */
export const deleteUnusedProofs = async (): Promise<number> => {
  const waits = sql`(${edsProofs.state} = 'pending' and ${edsProofs.purpose} = 'sign-decision' and ${edsProofs.nextCheckAt} is not null)`;
  const { rowCount } = await db()
    .delete(edsProofs)
    .where(and(isNull(edsProofs.usedAt), lt(edsProofs.createdAt, new Date(now().getTime() - 24 * 3_600_000)), not(waits)));
  return rowCount ?? 0;
};
