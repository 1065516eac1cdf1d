/** Which open steps stand in the work queue: those that somebody can take now, each with its last lawful day. */
import type { Day } from "#lib/calendar/index.ts";
import type { WorkflowStep } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import { lawfulReasons } from "./action-fields.ts";
import { type CaseFile, stepOf } from "./case-file.ts";
import { openDue, stepDue, votesComplete } from "./due.ts";
import { recordedOf } from "./lawful.ts";
import type { Task } from "./queue-rows.ts";
import { awaited, type OpenStep, openSteps, staffRoleOf } from "./transitions.ts";
import { officeOfActor } from "./visibility.ts";

const requirementsMet = (file: CaseFile, step: WorkflowStep | undefined): boolean =>
  (step?.requires ?? []).every((need) =>
    need.is === "recorded"
      ? recordedOf(file, need)
      : (need.if !== undefined && !evaluate(need.if, file.env)) || file.paidKzt >= file.service.feeKzt,
  );

/** The case can only be closed: what was recorded names a lawful reason. */
const closing = (file: CaseFile, today: Day): OpenStep | undefined =>
  openSteps(file.flow, file.position).find((open) => {
    const step = stepOf(file, open.stepId);
    const conditional = step?.reasons?.filter(({ rule, after }) => rule !== undefined && after === undefined).map(({ id }) => id) ?? [];
    return step?.kind === "close-without-result" && lawfulReasons(file, step, today).some((id) => conditional.includes(id));
  });

/** What a later step waits for has been recorded: nobody need record it again. */
const recorded = (file: CaseFile, today: Day): boolean => {
  const needs = file.service.workflow.steps.flatMap((step) => step.requires ?? []).filter((need) => need.is === "recorded");
  return needs.some((need) => recordedOf(file, need)) || closing(file, today) !== undefined;
};

const isDueNow = (file: CaseFile, open: OpenStep, today: Day): boolean => {
  switch (open.command) {
    case "vote":
      return !votesComplete(file);
    case "conclude": {
      const vote = file.service.workflow.steps.find(({ kind }) => kind === "vote");
      return votesComplete(file) || today > stepDue(file, vote?.id ?? null);
    }
    case "record-payment":
      return file.paidKzt < file.service.feeKzt;
    case "train":
      return !recorded(file, today);
    default:
      return requirementsMet(file, stepOf(file, open.stepId));
  }
};

export const openTasks = (file: CaseFile, today: Day): readonly Task[] => {
  const steps = awaited(file.flow, file.position).filter((open) => staffRoleOf(open.actor) !== null && isDueNow(file, open, today));
  const last = file.position.state === "stage-2" ? closing(file, today) : undefined;
  return [...steps, ...(last ? [last] : [])].map((open) => ({
    ...open,
    officeId: officeOfActor(file, open.actor),
    dueOn: openDue(file, open),
    assigneeId: open.actor === "executor" ? file.row.assigneeId : null,
  }));
};
