/** One-time codes and what was signed with them. */
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
    status: text("status").notNull().default("valid"),
    signedAt: at("signed_at").notNull(),
  },
  (t) => [
    index("signatures_subject").on(t.subjectId),
    index("signatures_case").on(t.applicationId),
    uniqueIndex("signatures_once").on(t.subjectKind, t.subjectId, t.signerId),
  ],
);
