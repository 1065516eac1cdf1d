/** Result documents and their sealed files. */
import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./cases.ts";
import { at, bytes } from "./columns.ts";

/** Result document. Number, content and digest never change; only its standing does, and once whether it is held. */
export const results = pgTable(
  "results",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    resultId: text("result_id").notNull(),
    kind: text("kind").notNull(),
    number: text("number").notNull().unique(),
    language: text("language").notNull(),
    /** ResultContent: every printed line in both languages. */
    sealedContent: bytes("sealed_content").notNull(),
    contentSha256: text("content_sha256").notNull(),
    initials: text("initials").notNull(),
    officeId: text("office_id").notNull(),
    signerName: text("signer_name").notNull(),
    signedWay: text("signed_way").notNull(),
    signedAt: at("signed_at").notNull(),
    signedOn: date("signed_on", { mode: "string" }).notNull(),
    validUntil: date("valid_until", { mode: "string" }),
    /** valid | withdrawn | replaced | returned */
    standing: text("standing").notNull().default("valid"),
    replacedBy: text("replaced_by"),
    /** Signed and not out yet: neither its owner nor the public check knows it before `deliver`. */
    held: boolean("held").notNull().default(false),
    /** Signature of the decision; null for what the portal issues by itself. */
    signatureId: uuid("signature_id"),
    withdrawnAt: at("withdrawn_at"),
    /** court | complaint | own-mistake */
    withdrawalGround: text("withdrawal_ground"),
  },
  (t) => [index("results_application").on(t.applicationId)],
);

/** Numbers that officials typed off paper blanks: each stands in one case of a service only. */
export const paperNumbers = pgTable(
  "paper_numbers",
  {
    serviceId: text("service_id").notNull(),
    numberLookup: bytes("number_lookup").notNull(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.serviceId, t.numberLookup] })],
);

/** The sealed PDF of a result in one language; made by a job, or at the first download. */
export const resultFiles = pgTable(
  "result_files",
  {
    resultId: uuid("result_id")
      .notNull()
      .references(() => results.id),
    language: text("language").notNull(),
    storageKey: text("storage_key").notNull(),
    wrappedKey: bytes("wrapped_key").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.resultId, t.language] }), index("result_files_sha").on(t.sha256)],
);
