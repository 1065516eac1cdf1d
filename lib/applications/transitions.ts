/**
 * The one table of the case: command → role → from state → to state → event. What a service's workflow says (which steps, whose, in which
 * order) is data of its definition; this table says what each kind of step does to a case. Nothing else decides where a case may go.
 * Law: the workflow items of the five acts; the words are those of the common rules, "Words of the workflow".
 */
import type { StaffRole } from "#lib/access/roles.ts";
import type { ResultKind, ServiceDefinition, StageId, StepActor, WorkflowStep } from "#lib/services/define.ts";
import type { Rule } from "#lib/services/rule.ts";
import type { CaseState, CommandName } from "./case-words.ts";

/**
 * How a command finds its moment:
 * station — in its turn on the main line; task — beside it, any number of times; branch — off the main line, from its states;
 * portal — by the portal itself, no person can give it; any — not a step of the card, from its states.
 */
type Place = "station" | "task" | "branch" | "portal" | "any";

/** `before`: the state does not change. `by-result`: from the kind and stage of the document that was signed. */
type Target = CaseState | "before" | "by-result" | "back";

export type Transition = {
  readonly command: CommandName;
  readonly place: Place;
  /** Roles that may ever give it; of a step of a card its actor must be one of them and then is the only one. */
  readonly roles: readonly StepActor[];
  readonly from: readonly CaseState[];
  readonly to: Target;
  readonly event: string;
  /** The last step of this kind must be done first. */
  readonly after?: CommandName;
};

const row = (
  command: CommandName,
  place: Place,
  roles: readonly StepActor[],
  from: readonly CaseState[],
  to: Target,
  event: string,
  after?: CommandName,
): Transition => ({ command, place, roles, from, to, event, ...(after === undefined ? {} : { after }) });

const beforeDecision = ["filed", "registered", "review", "consulting", "voting", "prepared", "hearing", "heard"] as const;
const running = [...beforeDecision, "stage-2", "ready"] as const;
const decided = ["issued", "refused", "acceptance-refused", "closed"] as const;

// biome-ignore format: a table reads by its columns
export const transitions: readonly Transition[] = [
  row("submit", "station", ["applicant"], ["draft"], "filed", "submitted"),
  row("record-consents", "portal", ["portal"], ["filed"], "before", "consents-recorded"),
  row("fetch-registers", "portal", ["portal"], ["filed", "registered", "review"], "before", "registers-fetched"),
  row("confirm-acceptance", "portal", ["portal"], ["filed"], "before", "acceptance-confirmed"),
  row("register", "station", ["clerk", "portal"], ["filed"], "registered", "registered"),
  row("check-completeness", "station", ["clerk"], ["registered"], "before", "completeness-checked"),
  row("refuse-acceptance", "any", ["clerk"], ["filed", "registered"], "acceptance-refused", "acceptance-refused"),
  row("consult", "station", ["executor"], ["registered", "review", "stage-2"], "consulting", "consulted"),
  row("answer-consultation", "station", ["consulted-body", "executor"], ["consulting"], "back", "consultation-answered"),
  row("examine", "station", ["executor"], ["registered", "review"], "review", "examined"),
  row("interview", "station", ["executor"], ["review"], "before", "interviewed"),
  row("forward", "station", ["commission-chair"], ["registered"], "voting", "forwarded"),
  row("vote", "task", ["commission-member"], ["voting"], "before", "voted"),
  row("conclude", "station", ["commission-chair"], ["voting"], "by-result", "concluded"),
  row("prepare-result", "station", ["executor"], ["registered", "review", "stage-2"], "prepared", "result-prepared"),
  row("propose-refusal", "branch", ["executor"], ["review"], "hearing", "refusal-proposed", "examine"),
  row("answer-hearing", "any", ["applicant"], ["hearing"], "before", "hearing-answered"),
  row("hold-hearing", "branch", ["executor"], ["hearing"], "heard", "hearing-held"),
  row("decide-after-hearing", "branch", ["head"], ["heard"], "by-result", "decided-after-hearing"),
  row("sign", "station", ["head"], ["prepared", "registered", "review", "stage-2"], "by-result", "signed"),
  row("conclude-contract", "station", ["head"], ["stage-2"], "before", "contract-concluded"),
  row("pay", "task", ["applicant"], ["stage-2"], "before", "receipt-attached"),
  row("record-payment", "task", ["clerk"], ["stage-2"], "before", "payment-recorded"),
  row("train", "task", ["training-organisation"], ["stage-2"], "before", "training-recorded"),
  row("auto-issue", "portal", ["portal"], ["registered"], "by-result", "issued-automatically"),
  row("deliver", "station", ["portal", "clerk", "executor", "head"], ["ready"], "by-result", "delivered"),
  row("notify-third-party", "portal", ["portal"], ["issued", "ready"], "before", "third-party-notified"),
  row("follow-up", "branch", ["applicant"], ["issued"], "before", "followed-up"),
  row("report-stage", "portal", ["portal"], [...running, ...decided, "withdrawn"], "before", "stage-reported"),
  row("close-without-result", "branch", ["clerk", "executor", "head"], ["review", "stage-2", "ready"], "closed", "closed-without-result"),
  row("extend", "any", ["head"], ["registered", "review", "consulting", "prepared"], "before", "extended"),
  row("withdraw", "any", ["applicant"], [...beforeDecision], "withdrawn", "withdrawn"),
  row("return", "any", ["head", "commission-chair"], ["prepared"], "back", "returned"),
  row("correct", "any", ["executor"], ["prepared"], "before", "corrected"),
  row("assign", "any", ["executor", "head"], ["registered", "review", "consulting", "prepared", "hearing", "heard"], "before", "assigned"),
  row("withdraw-result", "any", ["head", "commission-chair"], [...decided], "before", "result-withdrawn"),
  row("reopen", "portal", ["portal"], [...decided], "back", "reopened"),
  row("escalate", "portal", ["portal"], [...running], "before", "term-missed"),
];

const byCommand = new Map(transitions.map((transition) => [transition.command, transition]));

/** @throws for a word that is no command, which the test against the cards excludes. */
export const transitionOf = (command: CommandName): Transition => {
  const found = byCommand.get(command);
  if (found === undefined) throw new Error(`no transition ${command}`);
  return found;
};

/** What the interpreter needs of a definition. */
export type Flow = {
  readonly pattern: string;
  readonly steps: readonly Pick<WorkflowStep, "id" | "kind" | "actor" | "stage" | "rule" | "term" | "until">[];
  readonly hearingRequired: boolean;
  readonly results: readonly {
    readonly id: string;
    readonly kind: ResultKind;
    readonly stage?: StageId;
    readonly rule?: Rule;
    /** Where the document is handed over: what does not come to the cabinet belongs to other ways of filing. */
    readonly delivery?: readonly string[];
    readonly held?: boolean;
  }[];
  readonly mayExtend: boolean;
};

export const flowOf = (service: ServiceDefinition): Flow => ({
  pattern: service.workflow.pattern,
  steps: service.workflow.steps,
  hearingRequired: service.hearing.required,
  results: service.results,
  mayExtend: service.term.extensions.length > 0,
});

/** Where a case stands, as its row says; `holds` answers rules of the definition for this case. */
export type Position = {
  readonly state: CaseState;
  readonly station: string | null;
  readonly stage: StageId | null;
  readonly holds: (rule: Rule) => boolean;
};

type FlowStep = Flow["steps"][number];

export type OpenStep = { readonly command: CommandName; readonly stepId: string | null; readonly actor: StepActor };

export const stepsOf = (flow: Flow, { holds }: Position): readonly FlowStep[] =>
  flow.steps.filter((step) => step.rule === undefined || holds(step.rule));

/**
 * A result is handed over by a person where the card names one, or where papers that nobody fetched may be closed; a refusal is a
 * document of the cabinet, so only the first counts for it.
 */
export const handedOver = (flow: Flow, refusal: boolean): boolean =>
  flow.steps.some(
    (step) =>
      (step.kind === "deliver" && step.actor !== "portal") || (!refusal && step.kind === "close-without-result" && step.term !== null),
  );

/** Whether an official sends the signed document to the cabinet: until then its owner has not got it. */
export const deliveredByHand = (flow: Flow): boolean => flow.steps.some((step) => step.kind === "deliver" && step.actor !== "portal");

/**
 * Whether a signed document is the desk's alone until `deliver`: it is given only against other papers, or an official still has to send it.
 */
export const heldBack = (flow: Flow, { kind, held }: Pick<Flow["results"][number], "kind" | "held">): boolean =>
  held === true || (deliveredByHand(flow) && (kind === "positive" || kind === "refusal"));

/** Steps of the main line that a case may pass by: an inquiry where data are missing, a temporary document. */
const passable = (flow: Flow, step: FlowStep): boolean => {
  if (step.kind === "consult" || step.kind === "answer-consultation") return flow.pattern !== "provider-with-consultation";
  if (step.kind === "sign") return step.stage === "stage-1" && flow.pattern === "single-provider";
  return transitionOf(step.kind).place === "task";
};

export const mainLine = (step: FlowStep): boolean => {
  const { place } = transitionOf(step.kind);
  return place === "station" || place === "task";
};

const closable = (step: FlowStep, flow: Flow, position: Position): boolean => {
  if (step.term !== null) return position.state === "ready";
  if (step.stage === "stage-2" || flow.pattern === "two-document") return position.state === "stage-2";
  return position.state === "review" && done(flow, position, "interview");
};

export const indexOf = (steps: readonly FlowStep[], stationId: string | null): number =>
  stationId === null ? -1 : steps.findIndex((step) => step.id === stationId);

/** Whether the case has passed the last step of a kind (true when the workflow has none). */
const done = (flow: Flow, position: Position, kind: CommandName): boolean => {
  const steps = stepsOf(flow, position);
  return indexOf(steps, position.station) >= steps.findLastIndex((step) => step.kind === kind);
};

const mainSteps = (flow: Flow, position: Position): readonly OpenStep[] => {
  const steps = stepsOf(flow, position);
  const at = indexOf(steps, position.station);
  const last = steps[at];
  // A step that is given until something holds stays open beside the next one.
  const again = last?.until !== undefined && !position.holds(last.until) && transitionOf(last.kind).from.includes(position.state);
  const open: OpenStep[] = again ? [{ command: last.kind, stepId: last.id, actor: last.actor }] : [];
  for (const step of steps.slice(at + 1)) {
    // What the portal does happens with the step before it and never holds a case up.
    if (!mainLine(step) || (step.actor === "portal" && !(step.kind === "deliver" && position.state === "ready"))) continue;
    if (transitionOf(step.kind).from.includes(position.state)) {
      // A document that waits at the office is handed over by the clerk, whoever published it in the cabinet.
      open.push({ command: step.kind, stepId: step.id, actor: step.actor === "portal" ? "clerk" : step.actor });
      if (!passable(flow, step)) break;
    } else if (!passable(flow, step)) break;
  }
  return open;
};

const branchSteps = (flow: Flow, position: Position): readonly OpenStep[] =>
  stepsOf(flow, position)
    .filter((step) => {
      const transition = transitionOf(step.kind);
      if (transition.place !== "branch" || !transition.from.includes(position.state)) return false;
      if (transition.after !== undefined && !done(flow, position, transition.after)) return false;
      return step.kind !== "close-without-result" || closable(step, flow, position);
    })
    .map((step) => ({ command: step.kind, stepId: step.id, actor: step.actor }));

const reachesCabinet = ({ delivery }: Flow["results"][number]): boolean => delivery === undefined || delivery.includes("personal-cabinet");

const has = (flow: Flow, kind: string): boolean => flow.steps.some((step) => step.kind === kind);

/** Commands that are no steps: whether this service knows them at all. */
const known = (flow: Flow, position: Position, command: CommandName): boolean => {
  switch (command) {
    case "withdraw":
      // After the first document is signed there is something to return, nothing to withdraw.
      return position.stage !== "stage-2";
    case "refuse-acceptance":
      // Found complete, or registered where nobody checks that later, the application is accepted.
      return (
        flow.results.some((result) => result.kind === "acceptance-refusal" && reachesCabinet(result)) &&
        !done(flow, position, has(flow, "check-completeness") ? "check-completeness" : "register")
      );
    case "answer-hearing":
      return has(flow, "propose-refusal");
    case "extend":
      return flow.mayExtend;
    case "return":
    case "correct":
      return has(flow, "prepare-result");
    case "assign":
      return flow.steps.some((step) => step.actor === "executor");
    default:
      return true;
  }
};

const anySteps = (flow: Flow, position: Position): readonly OpenStep[] =>
  transitions
    .filter(({ place, command, from }) => place === "any" && from.includes(position.state) && known(flow, position, command))
    .flatMap(({ command, roles }) =>
      roles.filter((role) => flow.steps.some((step) => step.actor === role)).map((actor) => ({ command, stepId: null, actor })),
    );

/** Every command that a person may lawfully give at this point, and whose it is. What is not here is refused. */
export const openSteps = (flow: Flow, position: Position): readonly OpenStep[] => [
  ...mainSteps(flow, position),
  ...branchSteps(flow, position),
  ...anySteps(flow, position),
];

/** Steps that hold the case up now: the work queue and the next legal day are made from them, in this order. */
export const awaited = (flow: Flow, position: Position): readonly OpenStep[] => [
  ...mainSteps(flow, position),
  ...branchSteps(flow, position).filter(({ command }) => command === "hold-hearing" || command === "decide-after-hearing"),
];

const stageOf = (flow: Flow, position: Position): StageId | null =>
  position.stage ?? (flow.results.some((result) => result.stage !== undefined) ? "stage-1" : null);

/** Documents that decide the application; the others stand beside the decision. */
export const decisionKinds: ResultKind[] = ["positive", "stage-1", "stage-2", "refusal"];

/** Which kinds of documents a command may issue. */
const documentsOf: Partial<Readonly<Record<CommandName, readonly ResultKind[]>>> = {
  sign: decisionKinds,
  conclude: decisionKinds,
  "prepare-result": decisionKinds,
  "decide-after-hearing": decisionKinds,
  "auto-issue": ["positive"],
  "refuse-acceptance": ["acceptance-refusal"],
  consult: ["extension-notice"],
  extend: ["extension-notice"],
  register: ["receipt"],
};

/**
 * Documents that may come out of a step: those of its stage whose rule holds. Where the law asks for a hearing a refusal comes out of
 * `decide-after-hearing` only (Administrative Procedure Code, art. 73–74).
 */
export const resultsOf = (
  flow: Flow,
  position: Position,
  step: { readonly kind: CommandName; readonly stage?: StageId },
): Flow["results"] => {
  const stage = step.stage ?? stageOf(flow, position);
  return flow.results.filter((result) => {
    if (!(documentsOf[step.kind] ?? []).includes(result.kind) || !reachesCabinet(result)) return false;
    if (result.stage !== undefined && result.stage !== stage) return false;
    if (result.kind === "refusal" && flow.hearingRequired && step.kind !== "decide-after-hearing") return false;
    return result.rule === undefined || position.holds(result.rule);
  });
};

/** Staff role of a step's actor; null for the applicant and the portal. */
export const staffRoleOf = (actor: StepActor): StaffRole | null => (actor === "applicant" || actor === "portal" ? null : actor);
