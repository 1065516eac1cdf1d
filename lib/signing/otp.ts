/**
 * One-time codes by SMS (spec/security.md §0, §1): six digits, ten minutes, five attempts, one use. A code is bound to its challenge,
 * purpose, object, fingerprint and browser; stored is only a keyed hash of all of them together.
 *
 * Use: `sendCode` (send-code.ts); then {@link checkCode} BEFORE the caller's transaction (it counts the attempt for good); then
 * {@link spendCode} inside the transaction that does what the code is for, so that of many parallel right codes exactly one takes effect.
 */
import { and, desc, eq, gt, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { sameBytes, sha256, unseal } from "#lib/crypto/seal.ts";
import { db, prepared, type Queryable } from "#lib/db/client.ts";
import { otpChallenges } from "#lib/db/schema.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { emptySecret } from "#lib/notifications/notify.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { evidenceMac, type OtpEvidence } from "./otp-evidence.ts";
import { boundParts, type CodeSent, macOfCode, maxAttempts, messageMark, type OtpPurpose, type OtpRefusal } from "./otp-words.ts";
import { countWrongCode, wrongCodeWait } from "./wrong-codes.ts";

type CheckInput = {
  /** Known from a sealed cookie (sign-in); else the newest code of the person for purpose and object. */
  readonly challengeId?: string;
  readonly purpose: OtpPurpose;
  readonly object: string;
  readonly fingerprint: string;
  readonly personId: string | null;
  readonly browserToken: string;
  readonly code: string;
  readonly address: string;
};

/** A right code, not yet used up. Only {@link checkCode} makes it. */
export type CheckedCode = {
  readonly challengeId: string;
  readonly purpose: OtpPurpose;
  readonly object: string;
  readonly fingerprint: string;
  readonly phoneMasked: string;
  readonly sentAt: Date;
  readonly attempts: number;
};

type ChallengeRow = typeof otpChallenges.$inferSelect;

const { placeholder } = sql;
const newestBound = prepared((on) =>
  on
    .select()
    .from(otpChallenges)
    .where(
      and(
        eq(otpChallenges.purpose, placeholder("purpose")),
        eq(otpChallenges.object, placeholder("object")),
        eq(otpChallenges.fingerprint, placeholder("fingerprint")),
        eq(otpChallenges.browserHash, placeholder("browserHash")),
        sql`${otpChallenges.personId} is not distinct from ${placeholder("personId")}::uuid`,
        sql`${otpChallenges.id} = coalesce(${placeholder("challengeId")}::uuid, ${otpChallenges.id})`,
      ),
    )
    .orderBy(desc(otpChallenges.createdAt))
    .limit(1)
    .prepare("find_challenge"),
);

const findChallenge = async (input: CheckInput): Promise<ChallengeRow | undefined> => {
  const { purpose, object, fingerprint, personId, challengeId = null } = input;
  const [row] = await newestBound().execute({
    purpose,
    object,
    fingerprint,
    personId,
    challengeId,
    browserHash: sha256(input.browserToken),
  });
  return row;
};

const countAttempt = prepared((on) =>
  on
    .update(otpChallenges)
    .set({ attempts: sql`${otpChallenges.attempts} + 1` })
    .where(
      and(
        eq(otpChallenges.id, placeholder("id")),
        lt(otpChallenges.attempts, maxAttempts),
        isNull(otpChallenges.usedAt),
        isNull(otpChallenges.cancelledAt),
        isNotNull(otpChallenges.codeMac),
      ),
    )
    .returning()
    .prepare("count_attempt"),
);

const refusalOf = (row: ChallengeRow | undefined): OtpRefusal | null => {
  if (!row || row.usedAt !== null || row.cancelledAt !== null) return { code: "unknown" };
  if (row.expiresAt <= now()) return { code: "expired" };
  if (row.attempts >= maxAttempts || row.codeMac === null) return { code: "burnt" };
  return null;
};

/**
 * Compares a typed code. The attempt is counted first, in one statement of its own, so that it counts whatever the caller does next.
 * Call it before opening a transaction.
 */
export const checkCode = async (input: CheckInput): Promise<Result<CheckedCode, OtpRefusal>> => {
  const typed = input.code.normalize("NFKC").replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(typed)) return refuse({ code: "format" });
  const found = await findChallenge(input);
  const dead = refusalOf(found);
  if (dead !== null || !found) return refuse(dead ?? { code: "unknown" });

  const phone = unseal(found.sealedPhone, `otp_challenges.sealed_phone.${found.id}`).toString();
  const wait = await wrongCodeWait(phone, input.address);
  if (!wait.allowed) return refuse({ code: "too-many", retryAfterSeconds: wait.retryAfterSeconds, limit: "wrong-codes-phone" });

  const [row] = await countAttempt().execute({ id: found.id });
  if (!row?.codeMac) return refuse({ code: "burnt" });
  const mac = macOfCode(row.salt, boundParts(row.id, { ...input }, row.browserHash), typed);
  if (sameBytes(mac, row.codeMac)) {
    const { purpose, object, fingerprint } = input;
    const { id: challengeId, createdAt: sentAt, attempts } = row;
    return ok({ challengeId, purpose, object, fingerprint, phoneMasked: maskPhone(phone), sentAt, attempts });
  }
  await countWrongCode(phone, input.address);
  await noteRefusal({
    type: "code-wrong",
    outcome: "refused",
    personId: input.personId,
    detail: { purpose: input.purpose, attempt: row.attempts },
  });
  if (row.attempts < maxAttempts) return refuse({ code: "wrong", left: maxAttempts - row.attempts });
  await emptySecret(db(), messageMark(row.id));
  return refuse({ code: "burnt" });
};

/** The record of a right code, entered at this moment. It counts only when the transaction that stores it also uses the code up. */
export const evidenceOf = (checked: CheckedCode, at: Date): OtpEvidence => {
  const evidence: Omit<OtpEvidence, "mac"> = {
    way: "otp",
    challengeId: checked.challengeId,
    purpose: checked.purpose,
    object: checked.object,
    fingerprint: checked.fingerprint,
    phoneMasked: checked.phoneMasked,
    sentAt: checked.sentAt.toISOString(),
    enteredAt: at.toISOString(),
    attempts: checked.attempts,
  };
  return { ...evidence, mac: evidenceMac(evidence) };
};

/**
 * Uses the code up, inside the caller's transaction: of parallel ones a single one gets the evidence, and a rollback gives the code back.
 * @param fingerprint of what is signed, as the transaction sees it now; "" where nothing is signed.
 */
export const spendCode = async (tx: Queryable, checked: CheckedCode, fingerprint: string): Promise<Result<OtpEvidence, OtpRefusal>> => {
  const at = now();
  const spent = await tx
    .update(otpChallenges)
    .set({ usedAt: at, codeMac: null })
    .where(
      and(
        eq(otpChallenges.id, checked.challengeId),
        eq(otpChallenges.fingerprint, fingerprint),
        isNull(otpChallenges.usedAt),
        isNull(otpChallenges.cancelledAt),
        gt(otpChallenges.expiresAt, at),
      ),
    )
    .returning({ id: otpChallenges.id });
  if (spent.length === 0) return refuse({ code: "unknown" });
  await emptySecret(tx, messageMark(checked.challengeId));
  return ok(evidenceOf(checked, at));
};

/** When a running code of the person for this object still lives: what the signing page shows above the field. */
export const runningCode = async (
  input: Pick<CheckInput, "purpose" | "object" | "fingerprint" | "personId" | "browserToken"> & { challengeId?: string },
): Promise<CodeSent | null> => {
  const row = await findChallenge({ ...input, code: "", address: "" });
  if (refusalOf(row) !== null || !row) return null;
  return {
    challengeId: row.id,
    phoneMasked: maskPhone(unseal(row.sealedPhone, `otp_challenges.sealed_phone.${row.id}`).toString()),
    expiresAt: row.expiresAt,
    resendAt: new Date(row.createdAt.getTime() + config.limits.codeResendSeconds * 1000),
  };
};

/** Job: texts of dead codes are emptied, their hashes dropped; the rows themselves go after a day (evidence lies with the case). */
export const cleanCodes = async (): Promise<void> => {
  const at = now();
  const dead = await db()
    .update(otpChallenges)
    .set({ codeMac: null })
    .where(and(isNotNull(otpChallenges.codeMac), or(lte(otpChallenges.expiresAt, at), isNotNull(otpChallenges.cancelledAt))))
    .returning({ id: otpChallenges.id });
  for (const { id } of dead) await emptySecret(db(), messageMark(id));
  await db()
    .delete(otpChallenges)
    .where(lt(otpChallenges.createdAt, new Date(at.getTime() - 24 * 3_600_000)));
};
