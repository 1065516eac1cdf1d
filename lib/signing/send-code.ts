/** Sends a one-time code by SMS; how it is checked and used up: `otp.ts`. */
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { type LimitName, takeTurn } from "#lib/access/limits.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { lookupOf, seal, sha256 } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { otpChallenges } from "#lib/db/schema.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { logger } from "#lib/log.ts";
import { emptySecret, writeMessage } from "#lib/notifications/notify.ts";
import { sendMessage } from "#lib/notifications/send.ts";
import { notificationText } from "#lib/notifications/texts.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Locale } from "#lib/services/define.ts";
import { boundParts, type CodeSent, codeLifeMinutes, macOfCode, messageMark, type OtpPurpose, type OtpRefusal } from "./otp-words.ts";

const hourSeconds = 3600;

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
};

const limitsOf = (phone: string, address: string): readonly (readonly [LimitName, string, number, number])[] => [
  ["codes-hour-address", address, config.limits.codesPerHourPerAddress, hourSeconds],
  ["codes-hour-phone", phone, config.limits.codesPerHourPerPhone, hourSeconds],
  ["codes-day-phone", phone, config.limits.codesPerDayPerPhone, 24 * hourSeconds],
  ["codes-minute-portal", "", config.limits.codesPerMinutePortal, 60],
];

/** Sends a code to the number; a former code for the same thing dies. @throws for a decision: an official signs it with a key */
export const sendCode = async (input: SendInput): Promise<Result<CodeSent, OtpRefusal>> => {
  const { purpose } = input;
  if (purpose === "sign-decision") throw new Error("a decision is signed with a key, never with a code");
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
      purpose: `code-${purpose}`,
      language: input.locale,
      text: codeText(input.locale, purpose, code),
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
const codeText = (locale: Locale, purpose: Exclude<OtpPurpose, "sign-decision">, code: string): string => {
  const sentence = notificationText(locale, `code-${purpose}`, { code });
  return `${sentence}\n\n@${new URL(config.publicOrigin).hostname} #${code}`;
};

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
