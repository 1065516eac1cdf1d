/** Files of a case and answers of registers. */
import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./cases.ts";
import { at, bytes } from "./columns.ts";

export const files = pgTable(
  "files",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    documentId: text("document_id").notNull(),
    /** Item of the repeat group the document is asked for, or -1. */
    item: smallint("item").notNull().default(-1),
    sealedName: bytes("sealed_name").notNull(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    pages: integer("pages").notNull().default(1),
    sha256: text("sha256").notNull(),
    /** ready | refused | scanning */
    state: text("state").notNull(),
    /** Cause of a refusal: type, size, empty, damaged, password, too-many, pages, script, pixels. */
    refusal: text("refusal"),
    storageKey: text("storage_key"),
    wrappedKey: bytes("wrapped_key"),
    uploadedBy: uuid("uploaded_by").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    removedAt: at("removed_at"),
  },
  (t) => [index("files_application").on(t.applicationId, t.documentId)],
);

/** Last answer of a register for one draft or case. */
export const registerAnswers = pgTable(
  "register_answers",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    gatewayId: text("gateway_id").notNull(),
    item: smallint("item").notNull().default(-1),
    /** Keyed hash of the IIN asked about: a changed IIN makes the answer stale. */
    askedLookup: bytes("asked_lookup").notNull(),
    /** found | none | down | confirmed-by-hand */
    state: text("state").notNull(),
    sealed: bytes("sealed"),
    source: text("source").notNull().default(""),
    answeredAt: at("answered_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.gatewayId, t.item] }),
    index("register_answers_down").on(t.answeredAt).where(sql`state = 'down'`),
  ],
);
