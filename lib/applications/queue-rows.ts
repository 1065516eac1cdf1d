/** The rows that follow a case: its open steps for the work queue, its stages for the monitoring system. */
import { eq } from "drizzle-orm";
import type { Day } from "#lib/calendar/index.ts";
import type { Tx } from "#lib/db/client.ts";
import { stageReports, tasks } from "#lib/db/schema.ts";
import { type OpenStep, staffRoleOf } from "./transitions.ts";

export type Task = OpenStep & { readonly officeId: string; readonly dueOn: Day; readonly assigneeId: string | null };

/** Puts the open steps in place of those before; a step that stays open keeps the moment when it opened and that it was escalated. */
export const replaceTasks = async (tx: Tx, applicationId: string, open: readonly Task[], at: Date): Promise<void> => {
  const before = await tx.delete(tasks).where(eq(tasks.applicationId, applicationId)).returning();
  const rows = open.flatMap(({ command, stepId, actor, officeId, dueOn, assigneeId }) => {
    const role = staffRoleOf(actor);
    if (role === null) return [];
    const id = stepId ?? command;
    const same = before.find((task) => task.stepId === id && task.role === role && task.dueOn === dueOn);
    return [
      {
        applicationId,
        stepId: id,
        command,
        role,
        officeId,
        dueOn,
        assigneeId,
        openedAt: same?.openedAt ?? at,
        escalatedAt: same?.escalatedAt ?? null,
      },
    ];
  });
  if (rows.length > 0) await tx.insert(tasks).values(rows);
};

/** One report per stage; a job sends them. @param lastSeq sequence number of the last of these events */
export const writeStageReports = async (
  tx: Tx,
  applicationId: string,
  lastSeq: number,
  stages: readonly string[],
  at: Date,
): Promise<void> => {
  const rows = stages.map((stage, n) => ({ applicationId, seq: lastSeq - stages.length + 1 + n, stage, createdAt: at }));
  if (rows.length > 0) await tx.insert(stageReports).values(rows).onConflictDoNothing();
};
