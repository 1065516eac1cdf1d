/** Complaints. */
import { date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./cases.ts";
import { at, bytes } from "./columns.ts";

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
