/** How a case begins: its first events, where it stands after them, and whose step is open. */
import type { Person } from "#lib/access/roles.ts";
import { type Day, dueDay } from "#lib/calendar/index.ts";
import type { ServiceDefinition, Term, WorkflowStep } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import type { NewEvent } from "../events.ts";
import { move } from "../move.ts";
import { awaited, flowOf, type Position, staffRoleOf, transitionOf } from "../transitions.ts";
import type { Signing, Terms } from "./submit.ts";

export type Opening = {
  readonly added: readonly NewEvent[];
  readonly position: Position;
  readonly tasks: readonly { readonly stepId: string; readonly command: string; readonly role: string; readonly dueOn: Day }[];
};

const stepsOf = (service: ServiceDefinition, holds: Position["holds"]): readonly WorkflowStep[] =>
  service.workflow.steps.filter((step) => step.rule === undefined || holds(step.rule));

/** What the portal does with an application at once: consents, acceptance, a registration that is the portal's. */
export const portalSteps = (
  service: ServiceDefinition,
  filed: Position,
  { at, dueOn, registersDown }: { readonly at: Date; readonly dueOn: Day; readonly registersDown: boolean },
): Pick<Opening, "added" | "position"> => {
  const flow = flowOf(service);
  let position = filed;
  const added: NewEvent[] = [];
  for (const step of stepsOf(service, filed.holds)) {
    const atOnce =
      step.kind === "record-consents" ||
      step.kind === "confirm-acceptance" ||
      // What was down is asked again by a job.
      (step.kind === "fetch-registers" && !registersDown) ||
      (step.kind === "register" && step.actor === "portal");
    if (!atOnce) continue;
    const moved = { ...move(flow, position, { command: step.kind, stepId: step.id, actor: "portal" }), holds: filed.holds };
    added.push({
      type: transitionOf(step.kind).event,
      at,
      actor: { kind: "portal", job: "submit" },
      fromState: position.state,
      toState: moved.state,
      stepId: step.id,
      payload: step.kind === "confirm-acceptance" ? { dueOn } : {},
    });
    position = moved;
  }
  return { added, position };
};

/** The filing itself and the portal's own steps; while the signature is being checked the filing alone, and nobody's step is open. */
export const openingOf = (person: Person, { draft, run, statement }: Signing, terms: Terms, signature: "valid" | "pending"): Opening => {
  const { service } = draft;
  const flow = flowOf(service);
  const env = { answers: run.relevant, category: run.category, on: terms.acceptedOn };
  const holds: Position["holds"] = (rule) => evaluate(rule, env);
  const steps = stepsOf(service, holds);
  const submitStep = steps.find((step) => step.kind === "submit");
  const draftPosition: Position = { state: "draft", station: null, stage: null, holds };
  const filed = { ...move(flow, draftPosition, { command: "submit", stepId: submitStep?.id ?? null, actor: "applicant" }), holds };
  const submitted: NewEvent = {
    type: transitionOf("submit").event,
    at: terms.at,
    actor: { kind: "applicant", person },
    fromState: "draft",
    toState: filed.state,
    stepId: submitStep?.id ?? null,
    payload: { fingerprint: statement.fingerprint, dueOn: terms.dueOn },
  };
  if (signature === "pending") return { added: [submitted], position: filed, tasks: [] };
  const registersDown = draft.registers.some(({ state }) => state === "down");
  const { added, position } = portalSteps(service, filed, { at: terms.at, dueOn: terms.dueOn, registersDown });
  const tasks = awaited(flow, position).flatMap((open) => {
    const role = staffRoleOf(open.actor);
    const term = steps.find((step) => step.id === open.stepId)?.term ?? null;
    return role === null ? [] : [{ stepId: open.stepId ?? open.command, command: open.command, role, dueOn: firstDue(term, terms) }];
  });
  return { added: [submitted, ...added], position, tasks };
};

/** Last day of a first step; no step outlasts the case. */
const firstDue = (term: Term | null, { acceptedOn, dueOn }: Terms): Day => {
  const due = term === null ? dueOn : dueDay(acceptedOn, term);
  return due < dueOn ? due : dueOn;
};
