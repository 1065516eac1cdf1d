/** The case: current state, open work, decisions laid out, votes, consents. */
import { sql } from "drizzle-orm";
import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, bytes } from "./columns.ts";
import { offices, people } from "./people.ts";

/** The case: one row of current state. Every change goes through a command that also appends to the events. */
export const applications = pgTable(
  "applications",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    number: text("number").unique(),
    serviceId: text("service_id").notNull(),
    edition: text("edition").notNull(),
    category: text("category"),
    subtype: text("subtype"),
    locale: text("locale").notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    /** Keyed hash of the person the case is about (a child), for "one running case" and conflict rules. */
    subjectLookup: bytes("subject_lookup"),
    officeId: text("office_id").references(() => offices.id),
    state: text("state").notNull().default("draft"),
    stage: text("stage"),
    /** Workflow step that was done last on the main line; what may follow is computed from it. */
    station: text("station"),
    /** Person the case is assigned to at the office; null: anyone of the role. */
    assigneeId: uuid("assignee_id"),
    version: integer("version").notNull().default(1),
    /** AnswersJson */
    sealedAnswers: bytes("sealed_answers"),
    /** Initials for the queue's row, e.g. "С. Д. М."; not the name. */
    initials: text("initials").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    filedAt: at("filed_at"),
    acceptedOn: date("accepted_on", { mode: "string" }),
    dueOn: date("due_on", { mode: "string" }),
    dueAt: at("due_at"),
    /** Last day of the step that is open now; the queue is sorted by the earlier of both. */
    stepDueOn: date("step_due_on", { mode: "string" }),
    nextDueOn: date("next_due_on", { mode: "string" }),
    closedAt: at("closed_at"),
    outcome: text("outcome"),
    /** State of the applicant's signature: valid | pending | invalid. Until it is valid the case stays with the portal. */
    signatureState: text("signature_state").notNull().default("valid"),
  },
  (t) => [
    index("applications_owner").on(t.ownerId, t.updatedAt),
    index("applications_queue").on(t.officeId, t.state, t.nextDueOn, t.id),
    index("applications_assignee").on(t.assigneeId).where(sql`assignee_id is not null`),
    index("applications_subject").on(t.subjectLookup, t.serviceId),
    index("applications_closed").on(t.officeId, t.closedAt, t.id).where(sql`closed_at is not null`),
    index("applications_deadline").on(t.dueOn).where(sql`closed_at is null`),
    index("applications_minutes").on(t.dueAt).where(sql`due_at is not null and closed_at is null`),
    index("applications_drafts").on(t.updatedAt).where(sql`state = 'draft'`),
  ],
);

/**
 * Open steps of running cases: the work queue. One row per step and role that may take it now, rewritten by every command; a closed
 * case has none, so the queue stays small however many cases there are.
 */
export const tasks = pgTable(
  "tasks",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    stepId: text("step_id").notNull(),
    command: text("command").notNull(),
    role: text("role").notNull(),
    /** The case's office, or the one it was sent to (a consulted body, a training organisation). */
    officeId: text("office_id").notNull(),
    assigneeId: uuid("assignee_id"),
    /** Last lawful day of the step, or of the case. */
    dueOn: date("due_on", { mode: "string" }).notNull(),
    openedAt: at("opened_at").notNull(),
    /** When the missed term was told to the head: once. */
    escalatedAt: at("escalated_at"),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.stepId, t.role] }),
    index("tasks_role").on(t.officeId, t.role, t.dueOn, t.applicationId),
    index("tasks_office").on(t.officeId, t.dueOn, t.applicationId),
    index("tasks_late").on(t.dueOn).where(sql`escalated_at is null`),
  ],
);

/** A decision laid out for signature; the signature of the official is bound to its fingerprint and to the version of the case. */
export const decisions = pgTable(
  "decisions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    personId: uuid("person_id").notNull(),
    role: text("role").notNull(),
    officeId: text("office_id").notNull(),
    command: text("command").notNull(),
    stepId: text("step_id").notNull(),
    resultId: text("result_id").notNull(),
    caseVersion: integer("case_version").notNull(),
    fingerprint: text("fingerprint").notNull(),
    /** Canonical snapshot (RFC 8785). */
    sealedSnapshot: bytes("sealed_snapshot").notNull(),
    createdAt: at("created_at").notNull(),
    signedAt: at("signed_at"),
  },
  (t) => [
    index("decisions_case").on(t.applicationId, t.personId),
    index("decisions_unsigned").on(t.personId, t.createdAt).where(sql`signed_at is null`),
  ],
);

/** A member's opinion: one per member and case, by the database. */
export const votes = pgTable(
  "votes",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    memberId: uuid("member_id").notNull(),
    opinion: text("opinion").notNull(),
    sealedReason: bytes("sealed_reason").notNull(),
    at: at("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.memberId] })],
);

export const consents = pgTable("consents", {
  id: uuid("id").primaryKey().defaultRandom(),
  applicationId: uuid("application_id")
    .notNull()
    .references(() => applications.id),
  personId: uuid("person_id").notNull(),
  fieldId: text("field_id").notNull(),
  edition: text("edition").notNull(),
  language: text("language").notNull(),
  wording: text("wording").notNull(),
  givenAt: at("given_at").notNull().defaultNow(),
  withdrawnAt: at("withdrawn_at"),
});

/** One row per command key: a double click, a retry or a replay finds the first answer. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    key: text("key").notNull(),
    personId: uuid("person_id").notNull(),
    command: text("command").notNull(),
    answer: jsonb("answer").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), index("idempotency_keys_at").using("brin", t.createdAt)],
);

/** Payments the portal has been told of; it takes no money itself. */
export const payments = pgTable(
  "payments",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    evidence: text("evidence").notNull(),
    reference: text("reference").notNull().unique(),
    amountKzt: bigint("amount_kzt", { mode: "number" }).notNull(),
    paidOn: date("paid_on", { mode: "string" }).notNull(),
    recordedBy: uuid("recorded_by"),
    recordedAt: at("recorded_at").notNull().defaultNow(),
  },
  (t) => [index("payments_application").on(t.applicationId)],
);
