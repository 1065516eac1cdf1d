/** The common end of every command: events, the case's row, its open steps, its stages, the message — in the caller's transaction. */
import { eq, sql } from "drizzle-orm";
import type { Actor } from "#lib/access/roles.ts";
import { almatyDate, type Day } from "#lib/calendar/index.ts";
import type { Tx } from "#lib/db/client.ts";
import { applications, votes } from "#lib/db/schema.ts";
import { notify } from "#lib/notifications/notify.ts";
import type { NotificationParams, NotificationPurpose } from "#lib/notifications/purposes.ts";
import { allOffices } from "#lib/offices/directory.ts";
import type { Result } from "#lib/services/define.ts";
import { type CaseFile, fileOf } from "./case-file.ts";
import { type CaseState, isClosed } from "./case-words.ts";
import { reopenedDue, secondStageDue } from "./due.ts";
import { appendEvents, type EventPayload, type NewEvent } from "./events.ts";
import { type Move, move } from "./move.ts";
import { openTasks } from "./open-tasks.ts";
import { replaceTasks, writeStageReports } from "./queue-rows.ts";
import { type OpenStep, transitionOf } from "./transitions.ts";

export type Notice = {
  readonly [P in NotificationPurpose]: { readonly purpose: P; readonly params: NotificationParams<P> };
}[NotificationPurpose];

/** What a command has decided; the rest follows from the table. */
export type Outcome = {
  readonly payload: EventPayload;
  /** The document that was signed. */
  readonly result?: Result;
  /** The document is a refusal that names only some of those applied for. */
  readonly partial?: boolean;
  readonly notice?: Notice;
  readonly assigneeId?: string;
  /** The term of the case is longer now. */
  readonly extendedTo?: Day;
  /** The case is decided anew: its term runs from today, members of a commission give their opinion once more. */
  readonly reopens?: true;
};

export type CaseChanged = {
  readonly applicationId: string;
  readonly number: string;
  readonly command: string;
  readonly state: CaseState;
  readonly version: number;
  readonly resultNumber: string | null;
};

/** What is inside the office only and no stage of the service. */
const inner: readonly string[] = ["assigned", "corrected", "term-missed", "receipt-attached"];

/** What the portal does at once with a signed document: into the cabinet, and to the office that the law wants informed. */
const followUps = async (
  file: CaseFile,
  { state }: Move,
  { stepId }: OpenStep,
  result: Result | undefined,
  at: Date,
): Promise<readonly NewEvent[]> => {
  if (result === undefined || (state !== "issued" && state !== "refused")) return [];
  const steps = file.service.workflow.steps.filter(
    // What a clerk has handed over at the counter is not delivered a second time.
    (step) =>
      step.actor === "portal" &&
      step.id !== stepId &&
      (step.kind === "deliver" || (step.kind === "notify-third-party" && state === "issued")),
  );
  const informed = (await allOffices()).get(file.officeId)?.parentId ?? null;
  return steps
    .filter((step) => step.kind === "deliver" || informed !== null)
    .map((step) => ({
      type: transitionOf(step.kind).event,
      at,
      actor: { kind: "portal", job: "delivery" },
      fromState: state,
      toState: state,
      stepId: step.id,
      payload: step.kind === "notify-third-party" && informed !== null ? { officeId: informed } : {},
    }));
};

/**
 * Writes a lawful change. The caller has locked the case and checked everything.
 * @throws when the table does not know the move, which the lawful actions exclude.
 */
export const changeCase = async (
  tx: Tx,
  file: CaseFile,
  actor: Actor,
  open: OpenStep,
  outcome: Outcome,
  at: Date,
): Promise<CaseChanged> => {
  const anew = outcome.reopens === true;
  const step = anew ? ({ command: "reopen", stepId: null, actor: "portal" } as const) : open;
  const moved = move(file.flow, file.position, step, outcome.result && { ...outcome.result, partial: outcome.partial === true });
  const event: NewEvent = {
    type: transitionOf(open.command).event,
    at,
    actor,
    fromState: file.position.state,
    toState: anew ? file.position.state : moved.state,
    stepId: open.stepId,
    payload: outcome.payload,
  };
  const { complaintId } = outcome.payload;
  const reopening: readonly NewEvent[] = anew
    ? [
        {
          ...event,
          type: transitionOf("reopen").event,
          toState: moved.state,
          payload: complaintId === undefined ? {} : { complaintId },
        },
      ]
    : [];
  if (anew) await tx.delete(votes).where(eq(votes.applicationId, file.id));
  const { extendedTo } = outcome;
  const extended: readonly NewEvent[] =
    extendedTo === undefined || open.command === "extend"
      ? []
      : [{ ...event, type: transitionOf("extend").event, fromState: moved.state, payload: { dueOn: extendedTo } }];
  // Opened again it is one thing that has happened, unless a document was withdrawn with it.
  const added = [
    ...(open.command === "reopen" ? [] : [event]),
    ...reopening,
    ...extended,
    ...(await followUps(file, moved, open, outcome.result, at)),
  ];
  const head = await appendEvents(tx, file.id, file.chain.head, added);
  const closed = isClosed(moved.state);
  const [row] = await tx
    .update(applications)
    .set({
      state: moved.state,
      station: moved.station,
      stage: moved.stage,
      version: sql`${applications.version} + 1`,
      updatedAt: at,
      closedAt: closed ? (file.row.closedAt ?? at) : null,
      outcome: closed ? moved.state : null,
      ...(outcome.assigneeId === undefined ? {} : { assigneeId: outcome.assigneeId }),
    })
    .where(eq(applications.id, file.id))
    .returning();
  const next = row ? await fileOf(tx, row) : null;
  if (!row || !next) throw new Error("the case was locked and is gone");
  const dueNow = anew
    ? await withDue(tx, next, reopenedDue(next))
    : extendedTo === undefined
      ? await withSecondStage(tx, file, next)
      : await withDue(tx, next, extendedTo);
  const today = almatyDate(at);
  await replaceTasks(tx, file.id, closed ? [] : openTasks(dueNow, today), at);
  const stages = added.map(({ type }) => type).filter((type) => !inner.includes(type));
  await writeStageReports(tx, file.id, head.seq, stages, at);
  if (outcome.notice) {
    await notify(tx, {
      person: { personId: file.row.ownerId },
      applicationId: file.id,
      dedupe: `${file.id}:${file.chain.head.seq + 1}`,
      ...outcome.notice,
    } as Parameters<typeof notify>[1]);
  }
  return {
    applicationId: file.id,
    number: file.number,
    command: open.command,
    state: moved.state,
    version: row.version,
    resultNumber: outcome.payload.resultNumber ?? null,
  };
};

/** The second stage has a last day of its own as soon as the day that it runs from is typed. */
const withSecondStage = async (tx: Tx, before: CaseFile, after: CaseFile): Promise<CaseFile> => {
  if (before.position.stage === "stage-2" || after.position.stage !== "stage-2") return after;
  const dueOn = secondStageDue(after.service, after.officer);
  return dueOn === null ? after : withDue(tx, after, dueOn);
};

const withDue = async (tx: Tx, file: CaseFile, dueOn: Day): Promise<CaseFile> => {
  await tx.update(applications).set({ dueOn, dueAt: null }).where(eq(applications.id, file.id));
  return { ...file, row: { ...file.row, dueOn, dueAt: null } };
};
