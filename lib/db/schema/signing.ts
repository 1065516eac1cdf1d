/** One-time codes, digital signatures as they came in, and what was signed with either. */
import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applications } from "./cases.ts";
import { at, bytes } from "./columns.ts";

/** A one-time code: bound to purpose, object, browser and, for a signature, to the fingerprint. The code itself is never stored. */
export const otpChallenges = pgTable(
  "otp_challenges",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    purpose: text("purpose").notNull(),
    object: text("object").notNull().default(""),
    fingerprint: text("fingerprint").notNull().default(""),
    personId: uuid("person_id"),
    phoneLookup: bytes("phone_lookup").notNull(),
    sealedPhone: bytes("sealed_phone").notNull(),
    browserHash: bytes("browser_hash").notNull(),
    salt: bytes("salt").notNull(),
    codeMac: bytes("code_mac"),
    attempts: smallint("attempts").notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
    cancelledAt: at("cancelled_at"),
  },
  (t) => [
    index("otp_challenges_phone").on(t.phoneLookup, t.purpose, t.createdAt),
    index("otp_challenges_bound").on(t.object, t.browserHash, t.createdAt),
  ],
);

/** Canonical snapshot (RFC 8785) of what was signed, with the evidence of the signature. */
export const signatures = pgTable(
  "signatures",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** application | decision | complaint | hearing-answer */
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    signerId: uuid("signer_id").notNull(),
    signerRole: text("signer_role"),
    way: text("way").notNull(),
    language: text("language").notNull(),
    /** Lower-case hex SHA-256 of the snapshot: the fingerprint. */
    fingerprint: text("fingerprint").notNull(),
    sealedSnapshot: bytes("sealed_snapshot").notNull(),
    /** OTP evidence record or CMS and its checks. */
    evidence: jsonb("evidence").notNull(),
    /** valid | pending (its check waits for an outside service) | invalid */
    status: text("status").notNull().default("valid"),
    signedAt: at("signed_at").notNull(),
    /** EdsProof of a signature by EDS: the CMS itself, certificate, time stamp, revocation answer. */
    sealedProof: bytes("sealed_proof"),
  },
  (t) => [
    index("signatures_subject").on(t.subjectId),
    index("signatures_case").on(t.applicationId),
    index("signatures_not_valid").on(t.signerId).where(sql`status <> 'valid'`),
    uniqueIndex("signatures_once").on(t.subjectKind, t.subjectId, t.signerId),
  ],
);

/**
 * A digital signature that came in, checked and kept before it takes effect; the same signature never comes in twice. Pending ones are
 * checked again by a job.
 */
export const edsProofs = pgTable(
  "eds_proofs",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** SignPurpose */
    purpose: text("purpose").notNull(),
    object: text("object").notNull(),
    fingerprint: text("fingerprint").notNull(),
    /** Null for signing in. */
    personId: uuid("person_id"),
    /** ncalayer | qr */
    channel: text("channel").notNull(),
    /** valid | pending | invalid */
    state: text("state").notNull(),
    /** EdsFault of an invalid one. */
    fault: text("fault"),
    sealedProof: bytes("sealed_proof").notNull(),
    cmsSha256: text("cms_sha256").notNull().unique(),
    /** SHA-256 of the certificate and of the attributes it signed: what lies around them anybody can change without the key. */
    signedSha256: text("signed_sha256").notNull().unique(),
    createdAt: at("created_at").notNull(),
    checkedAt: at("checked_at"),
    nextCheckAt: at("next_check_at"),
    checks: smallint("checks").notNull().default(0),
    usedAt: at("used_at"),
  },
  (t) => [index("eds_proofs_object").on(t.object), index("eds_proofs_waiting").on(t.nextCheckAt).where(sql`next_check_at is not null`)],
);

/** One signing by a phone: the address in the QR code is good for one document set, a few minutes and one use. */
export const signingLinks = pgTable(
  "signing_links",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    tokenHash: bytes("token_hash").notNull().unique(),
    bearerHash: bytes("bearer_hash").notNull(),
    purpose: text("purpose").notNull(),
    object: text("object").notNull(),
    fingerprint: text("fingerprint").notNull(),
    personId: uuid("person_id"),
    browserHash: bytes("browser_hash").notNull(),
    /** What the phone is shown and signs, and the address of the page that waits. */
    sealedOrder: bytes("sealed_order").notNull(),
    /** created | progress | processed | rejected */
    state: text("state").notNull().default("created"),
    fault: text("fault"),
    proofId: uuid("proof_id"),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [index("signing_links_expiry").on(t.expiresAt)],
);

/** Challenges of a sign-in by EDS that were answered: each is good once. */
export const usedChallenges = pgTable(
  "used_challenges",
  { challengeHash: bytes("challenge_hash").primaryKey(), usedAt: at("used_at").notNull() },
  (t) => [index("used_challenges_age").on(t.usedAt)],
);
