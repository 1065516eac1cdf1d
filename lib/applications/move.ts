/** Where a case stands after a command: the table's target, read over the workflow of the service. */
import type { ResultKind, StageId } from "#lib/services/define.ts";
import type { CaseState, CommandName } from "./case-words.ts";
import { type Flow, handedOver, indexOf, mainLine, type OpenStep, type Position, stepsOf, transitionOf } from "./transitions.ts";

export type Move = { readonly state: CaseState; readonly station: string | null; readonly stage: StageId | null };

/** `partial`: a refusal that names only some of those applied for. */
type Document = { readonly kind: ResultKind; readonly stage?: StageId; readonly partial?: boolean; readonly held?: boolean };

const afterResult = (flow: Flow, position: Position, result: Document, command: CommandName): Pick<Move, "state" | "stage"> => {
  const stage = position.stage ?? result.stage ?? null;
  if (result.kind !== "refusal" && result.stage === "stage-1") return { state: "stage-2", stage: "stage-2" };
  if (command !== "deliver" && (result.held === true || handedOver(flow, result.kind === "refusal"))) return { state: "ready", stage };
  return { state: result.kind === "refusal" ? "refused" : "issued", stage };
};

/** The main-line step before which a case goes back: the step that prepared what is returned, or the first of the review. */
const stationBefore = (flow: Flow, position: Position, kinds: readonly string[]): string | null => {
  const steps = stepsOf(flow, position);
  const at = indexOf(steps, position.station);
  const target = steps.findLastIndex((step, index) => index <= at && kinds.includes(step.kind));
  return steps.slice(0, Math.max(target, 0)).findLast(mainLine)?.id ?? null;
};

/**
 * Where a case stands after a command.
 * @param result the document that was signed, for commands whose target is `by-result`.
 */
export const move = (flow: Flow, position: Position, open: OpenStep, result?: Document): Move => {
  const transition = transitionOf(open.command);
  const stage = position.stage;
  const station = transition.place === "station" ? open.stepId : position.station;
  switch (transition.to) {
    case "before":
      return { state: position.state, station, stage };
    case "back":
      if (open.command === "answer-consultation") return { state: stage === "stage-2" ? "stage-2" : "review", station, stage };
      if (open.command === "reopen")
        return { state: stage === "stage-2" ? "stage-2" : "registered", station: reopenedAt(flow, position), stage };
      return {
        state: stage === "stage-2" ? "stage-2" : "review",
        station: stationBefore(flow, position, ["prepare-result"]),
        stage,
      };
    case "by-result": {
      if (result === undefined) throw new Error(`${open.command} needs a result`);
      // For the others the office goes on where it stood before the hearing.
      if (result.partial) return { state: "review", station, stage };
      const after = afterResult(flow, position, result, open.command);
      // The decision after a hearing stands in the place of the ordinary signature.
      const steps = stepsOf(flow, position);
      const signature =
        steps.find((step, index) => index > indexOf(steps, position.station) && step.kind === "sign")?.id ?? position.station;
      return { ...after, station: open.command === "decide-after-hearing" ? signature : station };
    }
    default:
      return { state: transition.to, station, stage };
  }
};

/** A reopened case stands where the review, or its second stage, begins. */
const reopenedAt = (flow: Flow, position: Position): string | null => {
  const steps = stepsOf(flow, position);
  const opening = position.stage === "stage-2" ? ["sign"] : ["register", "check-completeness"];
  const upTo = position.stage === "stage-2" ? steps.findIndex((step) => step.kind === "sign") + 1 : steps.length;
  return steps.slice(0, upTo).findLast((step) => opening.includes(step.kind))?.id ?? null;
};
