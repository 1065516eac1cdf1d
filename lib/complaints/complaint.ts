/** A complaint as its row tells, and the words it may use. Law: 000, item 65; 003, lines 170–192; terms of the service's definition. */
import { eq } from "drizzle-orm";
import type { ComplaintView } from "#lib/applications/views.ts";
import { almatyDate, dueDay } from "#lib/calendar/index.ts";
import { unsealJson } from "#lib/crypto/seal.ts";
import type { Queryable } from "#lib/db/client.ts";
import { applications, complaints, offices } from "#lib/db/schema.ts";
import type { ComplaintRule, ServiceDefinition, TermUnit, Text } from "#lib/services/define.ts";

export const addressees = ["provider", "quality-body"] as const;
export type Addressee = (typeof addressees)[number];
export const subjects = ["decision", "action", "inaction"] as const;
export type ComplaintSubject = (typeof subjects)[number];
export const outcomes = ["satisfied", "satisfied-in-part", "rejected"] as const;
export type Outcome = (typeof outcomes)[number];

/** Longest text of one field, in characters. */
export const longestComplaint = 4000;

/** What the person typed. */
export type ComplaintText = { readonly about: ComplaintSubject; readonly text: string; readonly demand: string };
export type ComplaintDecision = { readonly reasoning: string; readonly by: string; readonly role: string };

export const textPlace = (id: string): string => `complaints.sealed.${id}`;
export const decisionPlace = (id: string): string => `complaints.sealed_decision.${id}`;

type Length = { readonly value: number; readonly unit: TermUnit };

/** Length of a term of complaints; null where the service names none. */
export const complaintTerm = (service: ServiceDefinition, to: ComplaintRule["to"]): Length | null => {
  const rule = service.complaints.find((one) => one.to === to);
  return rule?.value == null || rule.unit === null ? null : { value: rule.value, unit: rule.unit };
};

export type AddresseeChoice = { readonly to: Addressee; readonly officeId: string; readonly office: Text; readonly term: Length };

const titleOf = (row: { titleKk: string; titleRu: string }): Text => ({ kk: row.titleKk, ru: row.titleRu });

/** Body for assessment and control of quality in the office's region. */
export const qualityOffice = async (queryable: Queryable, officeId: string): Promise<{ id: string; title: Text } | null> => {
  const [own] = await queryable.select().from(offices).where(eq(offices.id, officeId));
  if (!own) return null;
  const bodies = await queryable.select().from(offices).where(eq(offices.kind, "quality-body"));
  const found = bodies.find((body) => body.active && body.regionId === own.regionId) ?? bodies.find((body) => body.active);
  return found ? { id: found.id, title: titleOf(found) } : null;
};

/** To whom a complaint of this case may go, and how long each has. */
export const addresseesOf = async (
  queryable: Queryable,
  service: ServiceDefinition,
  officeId: string,
): Promise<readonly AddresseeChoice[]> => {
  const [own] = await queryable.select().from(offices).where(eq(offices.id, officeId));
  const quality = await qualityOffice(queryable, officeId);
  const provider = complaintTerm(service, "provider");
  const body = complaintTerm(service, "quality-body");
  return [
    ...(own && provider ? [{ to: "provider" as const, officeId: own.id, office: titleOf(own), term: provider }] : []),
    ...(quality && body ? [{ to: "quality-body" as const, officeId: quality.id, office: quality.title, term: body }] : []),
  ];
};

export type ComplaintRow = typeof complaints.$inferSelect;

/** @param at now */
export const viewOf = (row: ComplaintRow, caseNumber: string, office: Text, at: Date): ComplaintView => {
  const typed = unsealJson<ComplaintText>(row.sealed, textPlace(row.id));
  const decision = row.sealedDecision === null ? null : unsealJson<ComplaintDecision>(row.sealedDecision, decisionPlace(row.id));
  return {
    id: row.id,
    number: row.number,
    applicationId: row.applicationId,
    caseNumber,
    addressee: row.addressee === "quality-body" ? "quality-body" : "provider",
    office,
    about: typed.about,
    text: typed.text,
    demand: typed.demand,
    state: row.state as ComplaintView["state"],
    filedAt: row.filedAt.toISOString(),
    dueOn: row.dueOn,
    forwardDueOn: row.forwardDueOn,
    late: row.decidedAt === null && almatyDate(at) > row.dueOn,
    decision:
      row.decidedAt === null || decision === null
        ? null
        : { at: row.decidedAt.toISOString(), outcome: row.decision ?? row.state, reasoning: decision.reasoning },
    version: row.version,
  };
};

/** Columns of {@link viewOf} with the names it needs; joined in one query. */
export const complaintColumns = {
  complaint: complaints,
  caseNumber: applications.number,
  titleKk: offices.titleKk,
  titleRu: offices.titleRu,
};

export const dueAfter = (acceptedOn: string, term: Length): string => dueDay(acceptedOn, term);
