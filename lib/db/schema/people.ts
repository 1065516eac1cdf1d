/** People, offices, roles and sessions. */
import { sql } from "drizzle-orm";
import { boolean, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, bytes } from "./columns.ts";

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
    /** Display settings that the person asked to keep; they may tell of weak sight. */
    sealedSettings: bytes("sealed_settings"),
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
    /** Business identification number; an official's signing key must bear the one of the office. */
    bin: text("bin").notNull().default(""),
    /** Day on which the address and phone were known to be right. */
    asOf: date("as_of", { mode: "string" }),
    demo: boolean("demo").notNull().default(false),
    active: boolean("active").notNull().default(true),
  },
  (t) => [index("offices_kind").on(t.kind, t.regionId)],
);

/** Tables of offices that an operator has sent and is looking at; written into the register when he says so, once. */
export const officeImports = pgTable("office_imports", {
  id: uuid("id").primaryKey().defaultRandom(),
  operatorId: uuid("operator_id")
    .notNull()
    .references(() => people.id),
  /** What stood in the table, row by row, as it was read. */
  rows: jsonb("rows").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  appliedAt: at("applied_at"),
});

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

/** A role that one operator has proposed and another has yet to confirm; gives no right by itself. */
export const roleProposals = pgTable(
  "role_proposals",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").notNull(),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id),
    proposedAt: at("proposed_at").notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    closedAt: at("closed_at"),
    closedBy: uuid("closed_by"),
    /** granted | withdrawn */
    outcome: text("outcome"),
  },
  (t) => [uniqueIndex("role_proposals_open").on(t.personId, t.role, t.officeId).where(sql`closed_at is null`)],
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
    /** How the person proved who he is: otp | eds | qr */
    way: text("way").notNull().default("otp"),
    device: text("device").notNull().default(""),
    addressPart: text("address_part").notNull().default(""),
  },
  (t) => [index("sessions_person").on(t.personId, t.createdAt)],
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
