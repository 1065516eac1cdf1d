/** What goes out and comes in: messages, stage reports, failures of outside systems. */
import { sql } from "drizzle-orm";
import { bigserial, boolean, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, bytes } from "./columns.ts";

/** Messages to people; the demo outbox shows the same rows that a gateway would send. */
export const messages = pgTable(
  "messages",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    channel: text("channel").notNull(),
    toLookup: bytes("to_lookup").notNull(),
    personId: uuid("person_id"),
    applicationId: uuid("application_id"),
    purpose: text("purpose").notNull(),
    language: text("language").notNull(),
    /** {to, text} */
    sealed: bytes("sealed").notNull(),
    /** A code must not outlive its use: such messages are emptied when the code dies. */
    secret: boolean("secret").notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    attempts: smallint("attempts").notNull().default(0),
    dedupe: text("dedupe").unique(),
    readAt: at("read_at"),
  },
  (t) => [
    index("messages_to").on(t.toLookup, t.createdAt),
    index("messages_person").on(t.personId, t.createdAt),
    index("messages_unsent").on(t.createdAt).where(sql`sent_at is null`),
  ],
);

/** Reports of stages to the monitoring system of public services, sent by a job. */
export const stageReports = pgTable(
  "stage_reports",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    applicationId: uuid("application_id").notNull(),
    seq: integer("seq").notNull(),
    stage: text("stage").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    attempts: smallint("attempts").notNull().default(0),
  },
  (t) => [
    uniqueIndex("stage_reports_once").on(t.applicationId, t.seq),
    index("stage_reports_unsent").on(t.createdAt).where(sql`sent_at is null`),
  ],
);

/** Protocol of a failure of an outside system, signed by the portal when the failure ends (act 003, lines 93-105). */
export const failureProtocols = pgTable("failure_protocols", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  system: text("system").notNull(),
  startedAt: at("started_at").notNull(),
  endedAt: at("ended_at"),
  reports: integer("reports").notNull().default(0),
  cause: text("cause").notNull(),
  signature: bytes("signature"),
});

/** Numbers used once by signed notices of outside systems: a replay finds its own. */
export const noticeNonces = pgTable(
  "notice_nonces",
  {
    source: text("source").notNull(),
    nonce: text("nonce").notNull(),
    at: at("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.source, t.nonce] }), index("notice_nonces_at").on(t.at)],
);
