/** What happens when a legal day has passed: it is written into the history once, the head is told, and the applicant may complain. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { almatyDate, type Day } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { roleGrants, tasks } from "#lib/db/schema.ts";
import { notify } from "#lib/notifications/notify.ts";
import { oneByOne } from "#lib/one-by-one.ts";
import { type CaseFile, loadCase } from "./case-file.ts";
import { isClosed } from "./case-words.ts";
import { isLate } from "./due.ts";
import { appendEvents } from "./events.ts";
import { openTasks } from "./open-tasks.ts";
import { replaceTasks, writeStageReports } from "./queue-rows.ts";
import { transitionOf } from "./transitions.ts";

const batch = 200;
const { event: missed } = transitionOf("escalate");

/** Heads of the office where the step is late; of a commission its chair. */
const chiefsOf = async (tx: Tx, officeId: string): Promise<readonly string[]> =>
  (
    await tx
      .selectDistinct({ personId: roleGrants.personId })
      .from(roleGrants)
      .where(and(eq(roleGrants.officeId, officeId), sql`${roleGrants.role} in ('head', 'commission-chair')`, isNull(roleGrants.endedAt)))
  ).map(({ personId }) => personId);

const write = async (tx: Tx, file: CaseFile, stepId: string | null, dueOn: Day, at: Date): Promise<number> => {
  const { state } = file.position;
  const head = await appendEvents(tx, file.id, file.chain.head, [
    {
      type: missed,
      at,
      actor: { kind: "portal", job: "missed-terms" },
      fromState: state,
      toState: state,
      stepId,
      payload: { dueOn, late: true },
    },
  ]);
  return head.seq;
};

/** One late step: noted, the head told, and the open steps looked at anew (a vote that is over lets the chair conclude). */
const escalateStep = (applicationId: string, stepId: string, role: string, today: Day): Promise<boolean> =>
  db().transaction(async (tx) => {
    const at = now();
    const file = await loadCase(tx, applicationId, { lock: true });
    const [task] = await tx
      .update(tasks)
      .set({ escalatedAt: at })
      .where(and(eq(tasks.applicationId, applicationId), eq(tasks.stepId, stepId), eq(tasks.role, role), isNull(tasks.escalatedAt)))
      .returning();
    if (!file || !task || isClosed(file.position.state)) return false;
    const seq = await write(tx, file, stepId, task.dueOn, at);
    for (const personId of await chiefsOf(tx, task.officeId)) {
      const dedupe = `${applicationId}:${seq}:${personId}`;
      await notify(tx, { person: { personId }, purpose: "step-late", params: { number: file.number }, dedupe, channel: "cabinet" });
    }
    await replaceTasks(tx, applicationId, openTasks(file, today), at);
    return true;
  });

/** The term of the case itself: the applicant is told, and the report goes to the monitoring system. */
const noteCase = (applicationId: string): Promise<boolean> =>
  db().transaction(async (tx) => {
    const at = now();
    const file = await loadCase(tx, applicationId, { lock: true });
    const dueOn = file?.row.dueOn ?? null;
    const noted = file?.chain.events.some((event) => event.type === missed && event.stepId === null && event.payload.dueOn === dueOn);
    // The law may give minutes: then the case is late within its day.
    if (!file || dueOn === null || !isLate(file.row, at) || isClosed(file.position.state) || noted) return false;
    const seq = await write(tx, file, null, dueOn, at);
    await writeStageReports(tx, applicationId, seq, [missed], at);
    await notify(tx, {
      person: { personId: file.row.ownerId },
      purpose: "late",
      params: { number: file.number },
      applicationId,
      dedupe: `${applicationId}:${seq}`,
    });
    return true;
  });

/** @returns how many late steps and late cases were noted now */
export const noteMissedTerms = async (): Promise<{ readonly steps: number; readonly cases: number }> => {
  const today = almatyDate(now());
  const steps = await db().execute<{ id: string; step: string; role: string }>(sql`
    select application_id as id, step_id as step, role from tasks where due_on < ${today} and escalated_at is null order by due_on limit ${batch}`);
  const cases = await db().execute<{ id: string }>(sql`
    select a.id from applications a
    where (a.due_on < ${today} or a.due_at < ${now()}) and a.closed_at is null and a.state <> 'draft' and a.signature_state <> 'invalid'
      and not exists (select 1 from events e where e.application_id = a.id and e.type = ${missed} and e.step_id is null
                        and e.at >= coalesce(a.due_at, a.due_on::timestamp at time zone 'Asia/Almaty'))
    order by a.due_on limit ${batch}`);
  return {
    steps: await oneByOne(steps.rows, ({ id, step, role }) => escalateStep(id, step, role, today), "a late step could not be noted"),
    cases: await oneByOne(cases.rows, ({ id }) => noteCase(id), "a late case could not be noted"),
  };
};
