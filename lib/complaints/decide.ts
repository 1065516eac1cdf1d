/** Answering a complaint: passing it on within three working days, or deciding it. Never by those complained of (rule R6). */
import { and, eq, ne } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import type { CaseState } from "#lib/applications/case-words.ts";
import { reopen } from "#lib/applications/commands/reopen.ts";
import { appendEvents, readChain } from "#lib/applications/events.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { acceptanceDay, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { applications, complaints, signatures } from "#lib/db/schema.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { notify } from "#lib/notifications/notify.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { findService } from "#lib/services/registry.ts";
import {
  type ComplaintDecision,
  type ComplaintRow,
  type ComplaintText,
  complaintTerm,
  decisionPlace,
  dueAfter,
  longestComplaint,
  type Outcome,
  outcomes,
  qualityOffice,
  textPlace,
} from "./complaint.ts";
import { complaintObject } from "./list.ts";

export type AnswerRefusal =
  | "not-found"
  | "conflict-of-interest"
  | "stale"
  | "wrong-state"
  | "outcome"
  | "reasoning"
  | "reasoning-long"
  /** Granted in full it would change a case, and its own signature does not hold, or not yet. */
  | "signature";

type Locked = { readonly complaint: ComplaintRow; readonly application: typeof applications.$inferSelect };

/** Locks the case first, as every command does, then the complaint. */
const lock = async (tx: Tx, person: Person, id: string, version: number): Promise<Result<Locked, AnswerRefusal>> => {
  if (!isUuid(id)) return refuse("not-found");
  const [seen] = await tx.select().from(complaints).where(eq(complaints.id, id));
  if (!seen) return refuse("not-found");
  const [application] = await tx.select().from(applications).where(eq(applications.id, seen.applicationId)).for("update");
  const [complaint] = await tx.select().from(complaints).where(eq(complaints.id, id)).for("update");
  if (!application || !complaint) return refuse("not-found");
  const decision = may(person, "decide-complaint", await complaintObject(tx, complaint));
  if (!decision.allowed) {
    await noteRefusal({
      type: "access-refused",
      outcome: "refused",
      personId: person.personId,
      detail: { object: "complaint", reason: decision.reason },
    });
    return refuse(decision.reason === "conflict" ? "conflict-of-interest" : "not-found");
  }
  if (complaint.decidedAt !== null) return refuse("wrong-state");
  return complaint.version === version ? ok({ complaint, application }) : refuse("stale");
};

const addEvent = async (tx: Tx, { application, complaint }: Locked, person: Person, type: string): Promise<void> => {
  const role = complaint.addressee === "quality-body" ? "quality-body" : "complaints-officer";
  const state = application.state as CaseState;
  const chain = await readChain(tx, application.id);
  await appendEvents(tx, application.id, chain.head, [
    {
      type,
      at: now(),
      actor: { kind: "staff", person, role, officeId: complaint.officeId },
      fromState: state,
      toState: state,
      stepId: null,
      payload: { complaintId: complaint.id },
    },
  ]);
};

/** To the body that considers it; late is allowed and marked. Only what came to the provider can be passed on. */
export const forwardComplaint = async (person: Person, id: string, version: number): Promise<Result<void, AnswerRefusal>> =>
  db().transaction(async (tx) => {
    const locked = await lock(tx, person, id, version);
    if (!locked.ok) return locked;
    const { complaint, application } = locked.value;
    const service = findService(application.serviceId);
    const body = application.officeId === null ? null : await qualityOffice(tx, application.officeId);
    const term = service === undefined ? null : complaintTerm(service, "quality-body");
    if (complaint.addressee !== "provider" || service === undefined || body === null || term === null) return refuse("wrong-state");
    const at = now();
    const acceptedOn = acceptanceDay(at, service.workingHours);
    await addEvent(tx, locked.value, person, "complaint-forwarded");
    await tx
      .update(complaints)
      .set({
        state: "forwarded",
        addressee: "quality-body",
        officeId: body.id,
        forwardedAt: at,
        acceptedOn,
        dueOn: dueAfter(acceptedOn, term),
        version: version + 1,
      })
      .where(eq(complaints.id, id));
    await notify(tx, {
      person: { personId: complaint.ownerId },
      purpose: "complaint-forwarded",
      params: { number: complaint.number },
      applicationId: application.id,
      dedupe: `${id}:forwarded`,
    });
    return ok(undefined);
  });

const isSigned = async (tx: Tx, complaintId: string): Promise<boolean> =>
  (await tx.$count(signatures, and(eq(signatures.subjectId, complaintId), ne(signatures.status, "valid")))) === 0;

type Answer = { readonly outcome: string; readonly reasoning: string };

const isOutcome = (outcome: string): outcome is Outcome => (outcomes as readonly string[]).includes(outcome);

/**
 * The answer with its reasons. A complaint that is granted in full opens a decided case again; one about the decision withdraws its documents.
 */
export const decideComplaint = async (
  person: Person,
  id: string,
  version: number,
  answer: Answer,
): Promise<Result<{ readonly applicationId: string; readonly outcome: Outcome; readonly reopened: boolean }, AnswerRefusal>> => {
  const { outcome } = answer;
  const reasoning = answer.reasoning.replaceAll("\r\n", "\n").trim();
  return db().transaction(async (tx) => {
    const locked = await lock(tx, person, id, version);
    if (!locked.ok) return locked;
    if (!isOutcome(outcome)) return refuse("outcome");
    if (reasoning === "") return refuse("reasoning");
    if (reasoning.length > longestComplaint) return refuse("reasoning-long");
    if (outcome === "satisfied" && !(await isSigned(tx, id))) return refuse("signature");
    const { complaint, application } = locked.value;
    const role = complaint.addressee === "quality-body" ? "quality-body" : "complaints-officer";
    await addEvent(tx, locked.value, person, "complaint-decided");
    await tx
      .update(complaints)
      .set({
        state: outcome,
        decision: outcome,
        decidedAt: now(),
        sealedDecision: sealJson({ reasoning, by: person.fullName, role } satisfies ComplaintDecision, decisionPlace(id)),
        version: version + 1,
      })
      .where(eq(complaints.id, id));
    await notify(tx, {
      person: { personId: complaint.ownerId },
      purpose: "complaint-decided",
      params: { number: complaint.number },
      applicationId: application.id,
      dedupe: `${id}:decided`,
    });
    const { about } = unsealJson<ComplaintText>(complaint.sealed, textPlace(id));
    const granted = { id, number: complaint.number, about, reasoning, on: almatyDate(now()) };
    const reopened = outcome === "satisfied" && (await reopen(tx, application.id, granted, now()));
    return ok({ applicationId: application.id, outcome, reopened });
  });
};
