/**
 * A signature of an applicant whose check waited for an outside service: what was filed counts from its moment; when the check is done the
 * case goes on by itself, or the applicant signs the same text again in the same filing.
 */
import { eq, sql } from "drizzle-orm";
import type { Actor } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import type { Tx } from "#lib/db/client.ts";
import { applications, registerAnswers, signatures } from "#lib/db/schema.ts";
import { notify } from "#lib/notifications/notify.ts";
import { proofColumns, type SpentProof } from "#lib/signing/proof.ts";
import { type CaseFile, fileOf, loadCase } from "./case-file.ts";
import { isClosed } from "./case-words.ts";
import { portalSteps } from "./commands/opening.ts";
import { appendEvents, type NewEvent } from "./events.ts";
import { openTasks } from "./open-tasks.ts";
import { replaceTasks, writeStageReports } from "./queue-rows.ts";

export type SignatureState = "valid" | "pending" | "invalid";
type SignatureRow = typeof signatures.$inferSelect;

const portal: Actor = { kind: "portal", job: "recheck-signatures" };

/** An event about the signature itself: the case stands where it stood. */
const said = (file: CaseFile, type: string, actor: Actor, at: Date, payload: NewEvent["payload"]): NewEvent => ({
  type,
  at,
  actor,
  fromState: file.position.state,
  toState: file.position.state,
  stepId: null,
  payload,
});

/** Writes the state of an application's signature; a valid one sends the case on its way: the portal's steps, the queue, the stages. */
const write = async (tx: Tx, file: CaseFile, state: SignatureState, first: NewEvent, at: Date): Promise<void> => {
  const waits = state === "valid" && file.row.signatureState !== "valid" && !isClosed(file.position.state);
  const { added, position } = waits
    ? portalSteps(file.service, file.position, { at, dueOn: file.row.dueOn ?? "", registersDown: await registersDown(tx, file.id) })
    : { added: [], position: file.position };
  const head = await appendEvents(tx, file.id, file.chain.head, [first, ...added]);
  const [row] = await tx
    .update(applications)
    .set({
      signatureState: state,
      state: position.state,
      station: position.station,
      stage: position.stage,
      version: sql`${applications.version} + 1`,
      updatedAt: at,
    })
    .where(eq(applications.id, file.id))
    .returning();
  const next = row ? await fileOf(tx, row) : null;
  if (!next || !waits) return;
  await replaceTasks(tx, file.id, openTasks(next, almatyDate(at)), at);
  await writeStageReports(
    tx,
    file.id,
    head.seq,
    added.map(({ type }) => type),
    at,
  );
};

const registersDown = async (tx: Tx, applicationId: string): Promise<boolean> =>
  (await tx.$count(registerAnswers, sql`${registerAnswers.applicationId} = ${applicationId} and ${registerAnswers.state} = 'down'`)) > 0;

const record = async (
  tx: Tx,
  { subjectKind }: SignatureRow,
  file: CaseFile,
  state: SignatureState,
  event: NewEvent,
  at: Date,
): Promise<void> => {
  if (subjectKind === "application") await write(tx, file, state, event, at);
  else await appendEvents(tx, file.id, file.chain.head, [event]);
};

type Settled = { readonly state: "valid" | "invalid"; readonly fault: string | null; readonly spent: SpentProof; readonly at: Date };

/** The check of a pending signature is done. Nothing happens when it was settled before. */
export const settleSignature = async (tx: Tx, signature: SignatureRow, { state, fault, spent, at }: Settled): Promise<boolean> => {
  const file = await loadCase(tx, signature.applicationId, { lock: true });
  const changed = await tx
    .update(signatures)
    .set({ ...proofColumns(signature.id, spent), status: state })
    .where(sql`${signatures.id} = ${signature.id} and ${signatures.status} = 'pending'`)
    .returning({ id: signatures.id });
  if (!file || changed.length === 0) return false;
  const event =
    state === "valid"
      ? said(file, "signature-confirmed", portal, at, { fingerprint: signature.fingerprint })
      : said(file, "signature-refused", portal, at, { fingerprint: signature.fingerprint, reason: fault ?? "" });
  await record(tx, signature, file, state, event, at);
  if (isClosed(file.position.state) && signature.subjectKind !== "complaint") return true;
  await notify(tx, {
    person: { personId: signature.signerId },
    purpose: state === "valid" ? "signature-valid" : "signature-invalid",
    params: { number: file.number },
    applicationId: file.id,
    dedupe: `${signature.id}:${state}:${at.getTime()}`,
  });
  return true;
};

/** The applicant has signed the same text again. The caller holds the lock of the case. */
export const replaceSignature = async (
  tx: Tx,
  file: CaseFile,
  signature: SignatureRow,
  actor: Actor,
  spent: SpentProof,
  at: Date,
): Promise<void> => {
  await tx
    .update(signatures)
    .set({ ...proofColumns(signature.id, spent), signedAt: at })
    .where(eq(signatures.id, signature.id));
  const event = said(file, "signed-again", actor, at, { fingerprint: signature.fingerprint });
  await record(tx, signature, file, spent.status, event, at);
};
