/** Words of one-time codes, and what a code is bound to. */
import type { LimitName } from "#lib/access/limits.ts";
import { macOf } from "#lib/crypto/seal.ts";

export type OtpPurpose =
  | "sign-in"
  | "sign-application"
  | "sign-decision"
  | "sign-complaint"
  | "sign-hearing-answer"
  | "prove"
  | "change-phone"
  | "change-roles";

/** What a proof is good for, and for nothing else. */
export type Bound = {
  readonly purpose: OtpPurpose;
  /** Id of what is signed. */
  readonly object: string;
  /** Lower-case hex SHA-256 of the bytes that are signed. */
  readonly fingerprint: string;
};

export const codeLifeMinutes = 10;
export const maxAttempts = 5;

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

export const macOfCode = (salt: Buffer, parts: readonly string[], code: string): Buffer => macOf("otp", salt, ...parts, code);
/** Mark under which the message with the code was written. */
export const messageMark = (challengeId: string): string => `otp:${challengeId}`;

export const boundParts = (
  id: string,
  bound: { readonly purpose: OtpPurpose; readonly object: string; readonly fingerprint: string },
  browserHash: Buffer,
): string[] => [id, bound.purpose, bound.object, bound.fingerprint, browserHash.toString("hex")];
