/** Exactly the commands that a person may lawfully give now in one case, and what each asks. Pages show them, commands accept no others. */
import type { Person } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import type { Result, StepRequirement, WorkflowStep } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import { commandFields, correctionFields, lawfulReasons, resultFields, type Surroundings, stepFields } from "./action-fields.ts";
import { serviceBoth } from "./both.ts";
import { type CaseFile, lastEvent, stepOf } from "./case-file.ts";
import type { CommandName, RefusalCode } from "./case-words.ts";
import { lastNoticeDay, openDue, stepDue, votesComplete } from "./due.ts";
import { lawfulExtensions } from "./entry-options.ts";
import { type OpenStep, openSteps, resultsOf, staffRoleOf } from "./transitions.ts";
import type { ActionField, LawfulAction } from "./views.ts";
import { officeOfActor, type Visible } from "./visibility.ts";

/** Whoever issues a document or takes it back signs that; so does the applicant who answers before a hearing. A prepared document is signed later. */
const needsSignature = (command: CommandName, issues: boolean): boolean =>
  command === "answer-hearing" || command === "withdraw-result" || (issues && command !== "prepare-result");

/** The document that the executor has laid before the head. */
export const preparedResult = (
  file: CaseFile,
): { readonly result: Result; readonly values: Readonly<Record<string, string>>; readonly by: string | null } | null => {
  if (file.position.state !== "prepared") return null;
  const event = file.chain.events.findLast(({ type }) => type === "result-prepared" || type === "corrected");
  const result = file.service.results.find(({ id }) => id === event?.payload.resultId);
  return event && result ? { result, values: event.payload.fields ?? {}, by: event.actorId } : null;
};

/** Documents that may come of a step now. */
export const resultChoices = (file: CaseFile, open: OpenStep): readonly Result[] => {
  const prepared = open.command === "sign" ? preparedResult(file) : null;
  if (prepared) return [prepared.result];
  const step = stepOf(file, open.stepId);
  const extending = open.command === "consult" || open.command === "extend";
  // The portal gives receipts by itself; an extension that makes the term no longer is none.
  if (open.command === "register" || (extending && lawfulExtensions(file).length === 0)) return [];
  const ids = resultsOf(file.flow, file.position, { kind: open.command, ...(step?.stage ? { stage: step.stage } : {}) }).map(
    ({ id }) => id,
  );
  return file.service.results.filter(({ id }) => ids.includes(id));
};

const blockOf = (file: CaseFile, open: OpenStep, step: WorkflowStep | undefined, { today }: Surroundings): RefusalCode | undefined => {
  if (open.command === "conclude" && !votesComplete(file)) {
    const vote = file.service.workflow.steps.find(({ kind }) => kind === "vote");
    if (today <= stepDue(file, vote?.id ?? null)) return "votes-outstanding";
  }
  if (open.command === "hold-hearing") {
    const proposed = lastEvent(file, "refusal-proposed");
    const answered = lastEvent(file, "hearing-answered");
    const written = answered !== undefined && proposed !== undefined && answered.seq > proposed.seq;
    if (!written && today < (proposed?.payload.fields?.["hearing-date"] ?? "")) return "too-early";
  }
  if (open.command === "close-without-result" && step?.term && today <= stepDue(file, step.id)) return "too-early";
  if (open.command === "close-without-result" && step?.reasons !== undefined && lawfulReasons(file, step, today).length === 0)
    return "too-early";
  for (const need of step?.requires ?? []) {
    if (need.is === "fee-paid" && (need.if === undefined || evaluate(need.if, file.env)) && file.paidKzt < file.service.feeKzt)
      return "not-paid";
    if (need.is === "recorded" && !recordedOf(file, need)) return "too-early";
  }
  return undefined;
};

/** How often something was recorded: in any step, or in so many records of one. */
export const recordedOf = (file: CaseFile, need: Extract<StepRequirement, { is: "recorded" }>): boolean => {
  if (need.step === undefined) return evaluate(need.rule, file.env);
  const records = file.chain.events.filter(({ stepId, payload }) => stepId === need.step && payload.fields !== undefined);
  const met = records.filter(({ payload }) =>
    evaluate(need.rule, { ...file.env, officer: new Map([...file.officer, ...Object.entries(payload.fields ?? {})]) }),
  );
  return met.length >= (need.times ?? 1);
};

const warningsOf = (file: CaseFile, open: OpenStep, person: Person, dueOn: string, { today }: Surroundings): readonly string[] => {
  const notice = lastNoticeDay(file);
  const split = new Set(file.votes.map(({ opinion }) => opinion)).size > 1;
  return [
    ...(open.command === "sign" && preparedResult(file)?.by === person.personId ? ["four-eyes"] : []),
    ...(open.command === "propose-refusal" && notice !== null && today > notice ? ["hearing-late"] : []),
    ...(open.command === "conclude" && split ? ["votes-split"] : []),
    ...(today === dueOn ? ["last-day"] : []),
  ];
};

const fieldsOf = (file: CaseFile, open: OpenStep, step: WorkflowStep | undefined, choices: readonly Result[], around: Surroundings) => {
  if (open.command === "correct") return correctionFields(file, around);
  if (open.command === "sign" && preparedResult(file)) return [];
  const ofStep = step === undefined ? [] : stepFields(file, step, around);
  if (choices.length > 0) return [...ofStep, ...choices.flatMap((result) => resultFields(file, result, around))];
  // The entries that every case asks stand where the definition has none of its own.
  return step?.fields === undefined ? [...ofStep, ...commandFields(file, open.command, around)] : ofStep;
};

const actionOf = (visible: Visible, person: Person, open: OpenStep, around: Surroundings): LawfulAction => {
  const { file } = visible;
  const step = stepOf(file, open.stepId);
  const dueOn = openDue(file, open);
  const choices = resultChoices(file, open);
  const blockedBy = blockOf(file, open, step, around);
  const role = staffRoleOf(open.actor);
  return {
    command: open.command,
    stepId: open.stepId,
    role: role ?? "applicant",
    officeId: role === null ? null : officeOfActor(file, open.actor),
    dueOn: open.stepId === null ? null : dueOn,
    late: open.stepId !== null && around.today > dueOn,
    needsSignature: needsSignature(open.command, choices.length > 0),
    fields: fieldsOf(file, open, step, choices, around).map((field) => signedByMe(field, person)),
    ...(choices.length === 0
      ? {}
      : {
          results: choices.map(({ id, kind }) => ({
            id,
            kind,
            title: serviceBoth(file.service.id, (text) => text.get("results", id, "title")),
          })),
        }),
    ...(blockedBy === undefined ? {} : { blockedBy }),
    warnings: warningsOf(file, open, person, dueOn, around),
  };
};

/** Who writes a document is offered as the person it names, and may be changed. */
const signedByMe = (field: ActionField, person: Person): ActionField =>
  field.type === "person" && field.value === undefined && field.required ? { ...field, value: person.fullName } : field;

/** Whether this open step is this person's, by the rule book and by what one person may do once. */
const isMine = ({ file, object, as }: Visible, person: Person, open: OpenStep): boolean => {
  const role = staffRoleOf(open.actor);
  if (role === null) return as === "owner";
  if (open.command === "vote" && file.votes.some(({ memberId }) => memberId === person.personId)) return false;
  if (open.command === "correct" && preparedResult(file)?.by !== person.personId) return false;
  if (open.command === "assign")
    return (
      role === "executor" &&
      file.row.assigneeId === null &&
      holdsRole(person, role, file.officeId) &&
      !object.partyIins.includes(person.iin)
    );
  return (
    may(person, { act: "station", role, officeId: officeOfActor(file, open.actor) }, object).allowed &&
    !object.partyIins.includes(person.iin)
  );
};

const holdsRole = (person: Person, role: string, officeId: string): boolean =>
  person.staffPowers && person.roles.some((grant) => grant.role === role && grant.officeId === officeId);

/** Of the steps of the case those that this person may take; a step that must wait says for what. */
export const lawfulActions = (visible: Visible, person: Person, around: Surroundings): readonly LawfulAction[] =>
  openSteps(visible.file.flow, visible.file.position)
    // A right that needs no act of its own is told on the page of the service.
    .filter((open) => open.command !== "follow-up" || stepOf(visible.file, open.stepId)?.returns !== undefined)
    // What was given back is not given back again.
    .filter((open) => open.command !== "follow-up" || !visible.file.chain.events.some(({ stepId }) => stepId === open.stepId))
    .filter((open) => open.command !== "withdraw-result" || visible.file.inForce.length > 0)
    .filter((open) => isMine(visible, person, open) && !(open.command === "extend" && resultChoices(visible.file, open).length === 0))
    .map((open) => actionOf(visible, person, open, around))
    // A receipt cannot be asked for when everything is paid.
    .filter(({ command }) => !(["pay", "record-payment"].includes(command) && visible.file.paidKzt >= visible.file.service.feeKzt));
