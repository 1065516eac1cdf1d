/**
 * One-time codes by SMS (spec/security.md §0, §1): six digits, ten minutes, five attempts, one use. A code is bound to its challenge,
 * purpose, object, fingerprint and browser; stored is only a keyed hash of all of them together.
 *
 * Use: {@link sendCode}; then {@link checkCode} BEFORE the caller's transaction (it counts the attempt for good); then {@link spendCode}
 * inside the transaction that does what the code is for, so that of many parallel right codes exactly one takes effect.
 */
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { and, desc, eq, gt, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { type LimitName, takeTurn } from "#lib/access/limits.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { lookupOf, macOf, sameBytes, seal, sha256, unseal } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { otpChallenges } from "#lib/db/schema.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { logger } from "#lib/log.ts";
import { emptySecret, writeMessage } from "#lib/notifications/notify.ts";
import { sendMessage } from "#lib/notifications/send.ts";
import { notificationText } from "#lib/notifications/texts.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Locale } from "#lib/services/define.ts";
import { evidenceMac, type OtpEvidence } from "./otp-evidence.ts";
import { countWrongCode, wrongCodeWait } from "./wrong-codes.ts";

export type OtpPurpose =
  | "sign-in"
  | "sign-application"
  | "sign-decision"
  | "sign-complaint"
  | "sign-hearing-answer"
  | "change-phone"
  | "change-roles";

export const codeLifeMinutes = 10;
export const maxAttempts = 5;
const hourSeconds = 3600;

export type OtpRefusal =
  /** Six digits were expected; no attempt is counted. */
  | { readonly code: "format" }
  | { readonly code: "wrong"; readonly left: number }
  /** Too many wrong entries for this code. */
  | { readonly code: "burnt" }
  | { readonly code: "expired" }
  /** Used already, or a newer code was sent, or it belongs to another purpose, object, text or browser. */
  | { readonly code: "unknown" }
  /** A limit; the next try is possible then. */
  | { readonly code: "too-many"; readonly retryAfterSeconds: number; readonly limit: LimitName | "resend" }
  /** The SMS gateway did not take the message. */
  | { readonly code: "sms-down" }
  /** The person has no confirmed number. */
  | { readonly code: "no-phone" };

export type CodeSent = {
  readonly challengeId: string;
  readonly phoneMasked: string;
  readonly expiresAt: Date;
  /** From when a new code may be asked for. */
  readonly resendAt: Date;
};

type SendInput = {
  readonly purpose: OtpPurpose;
  /** Id of what is signed; "" for signing in. */
  readonly object: string;
  /** Lower-case hex SHA-256 of the snapshot; "" where nothing is signed. */
  readonly fingerprint: string;
  /** Whose confirmed number gets the code; for signing in only a number is known. */
  readonly to: { readonly personId: string; readonly phone: string | null } | { readonly phone: string };
  readonly browserToken: string;
  readonly locale: Locale;
  readonly address: string;
  /** Number of the case named in the text of "sign-decision". */
  readonly caseNumber?: string;
};

const macOfCode = (salt: Buffer, parts: readonly string[], code: string): Buffer => macOf("otp", salt, ...parts, code);
/** Mark under which the message with the code was written. */
export const messageMark = (challengeId: string): string => `otp:${challengeId}`;

const limitsOf = (phone: string, address: string): readonly (readonly [LimitName, string, number, number])[] => [
  ["codes-hour-address", address, config.limits.codesPerHourPerAddress, hourSeconds],
  ["codes-hour-phone", phone, config.limits.codesPerHourPerPhone, hourSeconds],
  ["codes-day-phone", phone, config.limits.codesPerDayPerPhone, 24 * hourSeconds],
  ["codes-minute-portal", "", config.limits.codesPerMinutePortal, 60],
];

/** Sends a code to the number; a former code for the same thing dies. */
export const sendCode = async (input: SendInput): Promise<Result<CodeSent, OtpRefusal>> => {
  const phone = input.to.phone;
  if (phone === null) return refuse({ code: "no-phone" });
  const personId = "personId" in input.to ? input.to.personId : null;
  const at = now();

  const wait = await resendWait(phone, input.purpose, at);
  if (wait > 0) return refuse({ code: "too-many", retryAfterSeconds: wait, limit: "resend" });
  for (const [name, subject, limit, window] of limitsOf(phone, input.address)) {
    const turn = await takeTurn(name, subject, limit, window);
    if (!turn.allowed) {
      await noteRefusal({ type: "limit-hit", outcome: "refused", personId, detail: { limit: name } });
      return refuse({ code: "too-many", retryAfterSeconds: turn.retryAfterSeconds, limit: name });
    }
    // Somebody should look before the whole portal stops sending.
    if (name === "codes-minute-portal" && turn.taken === Math.ceil(limit / 2))
      logger.warn({ limit: name, taken: turn.taken }, "half of a limit");
  }

  const id = randomUUID();
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const salt = randomBytes(16);
  const browserHash = sha256(input.browserToken);
  const expiresAt = new Date(at.getTime() + codeLifeMinutes * 60_000);
  const messageId = await db().transaction(async (tx) => {
    await cancelFormer(tx, input, personId, lookupOf("phone", phone), browserHash);
    await tx.insert(otpChallenges).values({
      id,
      purpose: input.purpose,
      object: input.object,
      fingerprint: input.fingerprint,
      personId,
      phoneLookup: lookupOf("phone", phone),
      sealedPhone: seal(Buffer.from(phone), `otp_challenges.sealed_phone.${id}`),
      browserHash,
      salt,
      codeMac: macOfCode(salt, boundParts(id, input, browserHash), code),
      createdAt: at,
      expiresAt,
    });
    return writeMessage(tx, {
      channel: "sms",
      to: phone,
      personId,
      purpose: `code-${input.purpose}`,
      language: input.locale,
      text: codeText(input, code),
      secret: true,
      dedupe: messageMark(id),
    });
  });
  if (messageId !== null && !(await sendMessage(messageId))) return refuse({ code: "sms-down" });
  await noteRefusal({ type: "code-sent", outcome: "ok", personId, detail: { purpose: input.purpose } });
  return ok({
    challengeId: id,
    phoneMasked: maskPhone(phone),
    expiresAt,
    resendAt: new Date(at.getTime() + config.limits.codeResendSeconds * 1000),
  });
};

/** Purpose first, code last; the last line lets a browser fill the code in on our address only. */
const codeText = (input: SendInput, code: string): string => {
  const sentence = notificationText(input.locale, `code-${input.purpose}`, { code, number: input.caseNumber ?? "" });
  return `${sentence}\n\n@${new URL(config.publicOrigin).hostname} #${code}`;
};

const boundParts = (id: string, bound: Pick<SendInput, "purpose" | "object" | "fingerprint">, browserHash: Buffer): string[] => [
  id,
  bound.purpose,
  bound.object,
  bound.fingerprint,
  browserHash.toString("hex"),
];

const resendWait = async (phone: string, purpose: OtpPurpose, at: Date): Promise<number> => {
  if (config.limits.codeResendSeconds === 0) return 0;
  const [last] = await db()
    .select({ createdAt: otpChallenges.createdAt })
    .from(otpChallenges)
    .where(and(eq(otpChallenges.phoneLookup, lookupOf("phone", phone)), eq(otpChallenges.purpose, purpose)))
    .orderBy(desc(otpChallenges.createdAt))
    .limit(1);
  if (!last) return 0;
  return Math.max(0, Math.ceil((last.createdAt.getTime() + config.limits.codeResendSeconds * 1000 - at.getTime()) / 1000));
};

/** Only codes of the same person, or for signing in of the same browser: a stranger cannot cancel somebody else's code. */
const cancelFormer = async (
  tx: Queryable,
  input: SendInput,
  personId: string | null,
  phoneLookup: Buffer,
  browserHash: Buffer,
): Promise<void> => {
  const cancelled = await tx
    .update(otpChallenges)
    .set({ cancelledAt: now(), codeMac: null })
    .where(
      and(
        eq(otpChallenges.phoneLookup, phoneLookup),
        eq(otpChallenges.purpose, input.purpose),
        eq(otpChallenges.object, input.object),
        personId === null ? eq(otpChallenges.browserHash, browserHash) : eq(otpChallenges.personId, personId),
        isNull(otpChallenges.usedAt),
        isNull(otpChallenges.cancelledAt),
      ),
    )
    .returning({ id: otpChallenges.id });
  for (const { id } of cancelled) await emptySecret(tx, messageMark(id));
};

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

const findChallenge = async (input: CheckInput): Promise<ChallengeRow | undefined> => {
  const bound = and(
    eq(otpChallenges.purpose, input.purpose),
    eq(otpChallenges.object, input.object),
    eq(otpChallenges.fingerprint, input.fingerprint),
    eq(otpChallenges.browserHash, sha256(input.browserToken)),
    input.personId === null ? isNull(otpChallenges.personId) : eq(otpChallenges.personId, input.personId),
  );
  const [row] = await db()
    .select()
    .from(otpChallenges)
    .where(input.challengeId === undefined ? bound : and(bound, eq(otpChallenges.id, input.challengeId)))
    .orderBy(desc(otpChallenges.createdAt))
    .limit(1);
  return row;
};

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

  const [row] = await db()
    .update(otpChallenges)
    .set({ attempts: sql`${otpChallenges.attempts} + 1` })
    .where(
      and(
        eq(otpChallenges.id, found.id),
        lt(otpChallenges.attempts, maxAttempts),
        isNull(otpChallenges.usedAt),
        isNull(otpChallenges.cancelledAt),
        isNotNull(otpChallenges.codeMac),
      ),
    )
    .returning();
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
