/** What cannot be rewritten: events, signed digests of their heads, looks of staff, the security log. */
import { bigint, bigserial, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./cases.ts";
import { at, bytes } from "./columns.ts";

/** Append-only history of a case, hash-chained; the application's database role may only insert and select. */
export const events = pgTable(
  "events",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    seq: integer("seq").notNull(),
    type: text("type").notNull(),
    at: at("at").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: uuid("actor_id"),
    actorRole: text("actor_role"),
    officeId: text("office_id"),
    fromState: text("from_state").notNull(),
    toState: text("to_state").notNull(),
    stepId: text("step_id"),
    /** Payload of this event type, JSON, sealed. */
    sealedPayload: bytes("sealed_payload").notNull(),
    prevHash: bytes("prev_hash").notNull(),
    hash: bytes("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.seq] }), index("events_at").using("brin", t.at)],
);

/** Signed digest of the heads of all chains, hourly. */
export const chainHeads = pgTable("chain_heads", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  at: at("at").notNull().defaultNow(),
  cases: integer("cases").notNull(),
  digest: bytes("digest").notNull(),
  signature: bytes("signature").notNull(),
  keyId: text("key_id").notNull(),
});

/** What each digest covered: the new head of every case that changed since the digest before. Names a cut tail and a vanished case. */
export const chainHeadEntries = pgTable(
  "chain_head_entries",
  {
    headId: bigint("head_id", { mode: "number" })
      .notNull()
      .references(() => chainHeads.id),
    applicationId: uuid("application_id").notNull(),
    seq: integer("seq").notNull(),
    hash: bytes("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.headId] }), index("chain_head_entries_head").on(t.headId)],
);

/** Every look of staff into a case, shown to its owner. */
export const accessRecords = pgTable(
  "access_records",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    applicationId: uuid("application_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    role: text("role").notNull(),
    officeId: text("office_id").notNull(),
    /** case | file:<documentId> | result | printed-form */
    what: text("what").notNull(),
    why: text("why").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [
    index("access_records_owner").on(t.ownerId, t.at),
    index("access_records_case").on(t.applicationId, t.at),
    index("access_records_staff").on(t.staffId, t.at),
  ],
);

/** Security log: who (session number, never the IIN), what, outcome. */
export const securityLog = pgTable(
  "security_log",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: at("at").notNull().defaultNow(),
    type: text("type").notNull(),
    outcome: text("outcome").notNull(),
    personId: uuid("person_id"),
    session: text("session"),
    route: text("route").notNull().default(""),
    requestId: text("request_id").notNull().default(""),
    detail: jsonb("detail").notNull().default({}),
  },
  (t) => [index("security_log_at").on(t.at)],
);
