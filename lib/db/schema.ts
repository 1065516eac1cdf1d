/**
 * Every table of the portal. Class of each column (docs/security.md): A special and B personal data lie only in `sealed*` columns
 * (AES-256-GCM, bound to table and row) or as keyed look-up hashes (`*Lookup`); everything in clear is case data (C) or public (D).
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const people = pgTable(
  "people",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    iinLookup: bytes("iin_lookup").notNull().unique(),
    phoneLookup: bytes("phone_lookup"),
    /** {iin, fullName, phone, birthDate, sex, address} */
    sealed: bytes("sealed").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    blockedAt: at("blocked_at"),
    demo: boolean("demo").notNull().default(false),
  },
  (t) => [index("people_phone").on(t.phoneLookup)],
);

export const offices = pgTable(
  "offices",
  {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    regionId: text("region_id").notNull(),
    titleKk: text("title_kk").notNull(),
    titleRu: text("title_ru").notNull(),
    addressKk: text("address_kk").notNull().default(""),
    addressRu: text("address_ru").notNull().default(""),
    phone: text("phone").notNull().default(""),
    /** Office that acts where this one is not connected: a school's education department, a commission's military office. */
    parentId: text("parent_id"),
    demo: boolean("demo").notNull().default(false),
    active: boolean("active").notNull().default(true),
  },
  (t) => [index("offices_kind").on(t.kind, t.regionId)],
);

export const roleGrants = pgTable(
  "role_grants",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").notNull(),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id),
    grantedAt: at("granted_at").notNull().defaultNow(),
    grantedBy: uuid("granted_by"),
    endedAt: at("ended_at"),
  },
  (t) => [
    uniqueIndex("role_grants_open").on(t.personId, t.role, t.officeId).where(sql`ended_at is null`),
    index("role_grants_office").on(t.officeId, t.role),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    idHash: bytes("id_hash").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    createdAt: at("created_at").notNull().defaultNow(),
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    provedAt: at("proved_at").notNull().defaultNow(),
    endedAt: at("ended_at"),
    staffPowers: boolean("staff_powers").notNull().default(false),
    device: text("device").notNull().default(""),
    addressPart: text("address_part").notNull().default(""),
  },
  (t) => [index("sessions_person").on(t.personId, t.createdAt)],
);

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
  (t) => [index("otp_challenges_phone").on(t.phoneLookup, t.purpose, t.createdAt)],
);

/** Counters of limits: one row per key and window, so that several processes share one limit. */
export const rateCounters = pgTable(
  "rate_counters",
  {
    key: bytes("key").notNull(),
    windowStart: at("window_start").notNull(),
    count: integer("count").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index("rate_counters_window").on(t.windowStart)],
);

/** A form posted after its session ended; comes back only to the same person. */
export const parkedPosts = pgTable("parked_posts", {
  tokenHash: bytes("token_hash").primaryKey(),
  personId: uuid("person_id").notNull(),
  path: text("path").notNull(),
  sealed: bytes("sealed").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  expiresAt: at("expires_at").notNull(),
});

/** The case: one row of current state. Every change goes through a command that also appends to {@link events}. */
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
  },
  (t) => [
    index("applications_owner").on(t.ownerId, t.updatedAt),
    index("applications_queue").on(t.officeId, t.state, t.nextDueOn, t.id),
    index("applications_assignee").on(t.assigneeId).where(sql`assignee_id is not null`),
    index("applications_subject").on(t.subjectLookup, t.serviceId),
    index("applications_closed").on(t.officeId, t.closedAt, t.id).where(sql`closed_at is not null`),
    index("applications_deadline").on(t.dueOn).where(sql`closed_at is null`),
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

/** A decision laid out for signature; the code of the official is bound to its fingerprint and to the version of the case. */
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
  (t) => [index("decisions_case").on(t.applicationId, t.personId)],
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

/** Result document. Number, content and digest never change; only its standing does. */
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
  },
  (t) => [index("results_application").on(t.applicationId)],
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

export const complaints = pgTable(
  "complaints",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    number: text("number").notNull().unique(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    ownerId: uuid("owner_id").notNull(),
    /** provider | quality-body */
    addressee: text("addressee").notNull(),
    officeId: text("office_id").notNull(),
    state: text("state").notNull(),
    version: integer("version").notNull().default(1),
    /** {about, text, demand} */
    sealed: bytes("sealed").notNull(),
    sealedDecision: bytes("sealed_decision"),
    filedAt: at("filed_at").notNull(),
    acceptedOn: date("accepted_on", { mode: "string" }).notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    forwardDueOn: date("forward_due_on", { mode: "string" }),
    forwardedAt: at("forwarded_at"),
    decidedAt: at("decided_at"),
    decision: text("decision"),
  },
  (t) => [
    index("complaints_case").on(t.applicationId),
    index("complaints_queue").on(t.officeId, t.state, t.dueOn),
    index("complaints_owner").on(t.ownerId),
  ],
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

/** Figures the operator must supply (subsistence minimum …), with their dates of validity. */
export const figures = pgTable(
  "figures",
  {
    id: text("id").notNull(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    value: bigint("value", { mode: "number" }).notNull(),
    demo: boolean("demo").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.id, t.validFrom] })],
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
