import { isMacOf, macOf } from "#lib/crypto/seal.ts";
import type { OtpPurpose } from "./otp-words.ts";

/** Stored with what was signed: what was proved, when, for exactly which bytes. Checked again by {@link verifyOtpEvidence}. */
export type OtpEvidence = {
  readonly way: "otp";
  readonly challengeId: string;
  readonly purpose: OtpPurpose;
  readonly object: string;
  readonly fingerprint: string;
  readonly phoneMasked: string;
  readonly sentAt: string;
  readonly enteredAt: string;
  readonly attempts: number;
  /** HMAC-SHA-256 over all other members, base64url. */
  readonly mac: string;
};

const partsOf = (evidence: Omit<OtpEvidence, "mac">): readonly string[] => [
  "otp-evidence",
  evidence.challengeId,
  evidence.purpose,
  evidence.object,
  evidence.fingerprint,
  evidence.phoneMasked,
  evidence.sentAt,
  evidence.enteredAt,
  String(evidence.attempts),
];

/** @returns base64url. */
export const evidenceMac = (evidence: Omit<OtpEvidence, "mac">): string => macOf("audit", ...partsOf(evidence)).toString("base64url");

/** Whether a stored record is one that this portal wrote, unchanged, about these bytes. */
export const verifyOtpEvidence = (evidence: OtpEvidence, fingerprint: string): boolean =>
  evidence.fingerprint === fingerprint && isMacOf(Buffer.from(evidence.mac, "base64url"), "audit", ...partsOf(evidence));
