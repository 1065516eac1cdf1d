/** Parts of a case that its owner and the desk both see. */
import { and, asc, desc, eq } from "drizzle-orm";
import type { Queryable } from "#lib/db/client.ts";
import { payments, results, signatures } from "#lib/db/schema.ts";
import type { Text } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import type { SignedBy } from "#lib/signing/signature-facts.ts";
import { canonicalOf, isUntouched, signedByOf } from "#lib/signing/signed-by.ts";
import type { ApplicationSnapshot } from "#lib/signing/statement.ts";
import { filesOf } from "#lib/uploads/files.ts";
import { lastIssued } from "../action-fields.ts";
import { messageBoth, serviceBoth } from "../both.ts";
import { type CaseFile, lastEvent } from "../case-file.ts";
import { registersOf } from "../register-rows.ts";
import type { AnswerLine, CaseForOwner, FileView, HearingView, PaymentView, RegisterView, ResultView } from "../views.ts";
import { resultView } from "./result-view.ts";

/** Files an applicant adds to a running case beside those of the definition. */
export const receiptDocument = "payment-receipt";

export const fileViewsOf = async (queryable: Queryable, file: CaseFile): Promise<readonly FileView[]> => {
  const known = new Set(file.service.documents.map(({ id }) => id));
  const title = (documentId: string): Text =>
    known.has(documentId)
      ? serviceBoth(file.service.id, (text) => text.get("documents", documentId, "title"))
      : messageBoth("cabinet", "payment", "file");
  return (await filesOf(file.id, queryable))
    .filter(({ state }) => state === "ready")
    .map(({ id, documentId, item, name, mediaType, size, pages, sha256, createdAt }) => ({
      id,
      documentId,
      item,
      title: title(documentId),
      name,
      mediaType,
      size,
      pages,
      sha256,
      receivedAt: createdAt.toISOString(),
    }));
};

/** Documents of a case; `forOwner` without those that are held. */
export const resultViewsOf = async (queryable: Queryable, file: CaseFile, forOwner: boolean): Promise<readonly ResultView[]> =>
  (
    await queryable
      .select()
      .from(results)
      .where(and(eq(results.applicationId, file.id), forOwner ? eq(results.held, false) : undefined))
      .orderBy(asc(results.signedAt))
  ).map((row) => resultView(row, file.service.id, file.chain.events));

/** What to come with for the document that waits; null where the service does not say it, or nothing waits. */
export const collectOf = (file: CaseFile): Text | null => {
  const waiting = file.position.state === "ready" ? lastIssued(file) : undefined;
  return waiting?.held ? serviceBoth(file.service.id, (text) => text.get("results", waiting.id, "collect")) : null;
};

export const registerViewsOf = async (queryable: Queryable, file: CaseFile): Promise<readonly RegisterView[]> =>
  (await registersOf(file.id, queryable)).map(({ gatewayId, item, state, source, answeredAt, facts }) => ({
    gatewayId,
    item,
    title: serviceBoth(file.service.id, (text) => text.get("gateway", gatewayId)),
    state,
    source,
    answeredAt: answeredAt.toISOString(),
    facts: [...facts].map(([key, value]) => ({ key, value })),
  }));

/** The latest written answer before a hearing, as it was signed. */
const signatureOfAnswer = async (queryable: Queryable, file: CaseFile): Promise<SignedBy | null> => {
  const [row] = await queryable
    .select()
    .from(signatures)
    .where(and(eq(signatures.applicationId, file.id), eq(signatures.subjectKind, "hearing-answer")))
    .orderBy(desc(signatures.signedAt))
    .limit(1);
  return row ? signedByOf(row) : null;
};

export const hearingOf = async (queryable: Queryable, file: CaseFile): Promise<HearingView | null> => {
  const proposed = lastEvent(file, "refusal-proposed");
  if (!proposed) return null;
  const { fields = {}, grounds = [], late = false } = proposed.payload;
  const after = (type: string) => {
    const event = lastEvent(file, type);
    return event && event.seq > proposed.seq ? event : undefined;
  };
  const answered = after("hearing-answered");
  const held = after("hearing-held");
  const outcome = held?.payload.fields?.["hearing-outcome"];
  return {
    proposedAt: proposed.at.toISOString(),
    late,
    heldOn: fields["hearing-date"] ?? "",
    heldAt: fields["hearing-time"] ?? "",
    place: fields["hearing-place"] ?? "",
    grounds: grounds.map((id) => serviceBoth(file.service.id, (text) => text.get("refusalGrounds", id))),
    reasoning: fields.reasoning ?? "",
    answer: answered
      ? {
          at: answered.at.toISOString(),
          text: answered.payload.fields?.["hearing-answer"] ?? "",
          signature: await signatureOfAnswer(queryable, file),
        }
      : null,
    outcome:
      outcome === undefined
        ? null
        : {
            text: messageBoth("actions", "fields", "hearing-outcome", "options", outcome),
            position: held?.payload.fields?.["hearing-position"] ?? "",
          },
  };
};

/** The fee of the second stage: asked of whom the definition asks it, known once the first document is signed. */
export const paymentOf = async (queryable: Queryable, file: CaseFile, files: readonly FileView[]): Promise<PaymentView | null> => {
  const asked = file.service.workflow.steps
    .flatMap((step) => step.requires ?? [])
    .some((need) => need.is === "fee-paid" && (need.if === undefined || evaluate(need.if, file.env)));
  if (!asked || file.position.stage !== "stage-2") return null;
  const rows = await queryable.select().from(payments).where(eq(payments.applicationId, file.id)).orderBy(asc(payments.recordedAt));
  const details = [...file.officer].find(([key]) => key.endsWith(".payment-details"))?.[1] ?? "";
  return {
    dueKzt: file.service.feeKzt,
    paidKzt: file.paidKzt,
    details,
    receipts: files.filter(({ documentId }) => documentId === receiptDocument),
    payments: rows.map(({ paidOn, amountKzt, evidence, reference }) => ({ on: paidOn, amountKzt, evidence, reference })),
  };
};

export type Signed = {
  readonly signature: CaseForOwner["signature"] & { readonly matches: boolean };
  /** Questions and answers word for word as signed. */
  readonly answers: readonly AnswerLine[];
};

/** The signed application, checked again now: the bytes give the fingerprint, and the record of the proof is the portal's own. */
export const signedOf = async (queryable: Queryable, file: CaseFile): Promise<Signed> => {
  const [row] = await queryable
    .select()
    .from(signatures)
    .where(and(eq(signatures.subjectKind, "application"), eq(signatures.subjectId, file.id)));
  if (!row) throw new Error("a filed case has no signature");
  const { statement } = JSON.parse(canonicalOf(row)) as ApplicationSnapshot;
  return {
    signature: { ...signedByOf(row), matches: isUntouched(row) },
    answers: statement.steps.map(({ step, title, rows }) => ({
      stepId: step,
      stepTitle: title,
      rows: rows.map(({ field, question, answer, source, group, item }) => ({
        fieldId: field,
        question,
        answer,
        source: source === "derived" ? "applicant" : source,
        ...(group === undefined ? {} : { group, item: item ?? 0 }),
        masked: false,
      })),
    })),
  };
};
