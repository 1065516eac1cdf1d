/** The clock of a case: its own last day and those of its steps. A missed day is shown, never moved. */
import { addDays, addWorkingDays, almatyDate, type Day, dueDay, isWorkingDay, workingDaysBetween } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { type Answers, textOf } from "#lib/services/answers.ts";
import type { ServiceDefinition, Term, TermRule, WorkflowStep } from "#lib/services/define.ts";
import { evaluate, type RuleEnv } from "#lib/services/evaluate.ts";
import { type CaseFile, doneOn, lastEvent } from "./case-file.ts";
import type { OpenStep } from "./transitions.ts";
import type { DueCard, RulerDay } from "./views.ts";

/** The term that counts for an application with these answers, of its first stage. Of several that hold, the first in the act. */
export const filingTerm = (service: ServiceDefinition, env: RuleEnv): TermRule | undefined =>
  service.term.rules.find((rule) => rule.stage !== "stage-2" && (rule.rule === undefined || evaluate(rule.rule, env)));

/** Last day of the second stage, once the day that it runs from is typed; null when the act gives it none. */
export const secondStageDue = (service: ServiceDefinition, officer: ReadonlyMap<string, string>): Day | null => {
  const rule = service.term.rules.find((one) => one.stage === "stage-2");
  const from = rule?.fromField === undefined ? undefined : officer.get(rule.fromField);
  return rule && from !== undefined ? dueDay(from, rule) : null;
};

/** Day 0 of the terms: the day of acceptance, or that on which a granted complaint has opened the case again. */
export const acceptedOn = (file: CaseFile): Day => {
  const reopened = lastEvent(file, "reopened");
  return reopened ? almatyDate(reopened.at) : (file.row.acceptedOn ?? almatyDate(file.row.filedAt ?? file.row.createdAt));
};

/** Day that the term of an application runs from: acceptance, or a later day that the applicant has named (a decision still to be approved). */
export const termStart = (term: Term, accepted: Day, answers: Answers): Day => {
  const named = term.fromAnswer === undefined ? "" : textOf(answers, term.fromAnswer);
  return named > accepted ? named : accepted;
};

/** Last day of a case that was opened again: its term anew. */
export const reopenedDue = (file: CaseFile): Day => {
  const rule = file.position.stage === "stage-2" ? undefined : filingTerm(file.service, file.env);
  return rule ? dueDay(termStart(rule, acceptedOn(file), file.answers), rule) : (file.row.dueOn ?? acceptedOn(file));
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Votes are all in, or nobody is left who could vote. */
export const votesComplete = (file: CaseFile): boolean =>
  file.votes.length > 0 && file.memberIds.every((id) => file.votes.some((vote) => vote.memberId === id));

/** Day that a step's term runs from; for the step before that is not done yet, its last lawful day. */
const anchorOf = (file: CaseFile, step: WorkflowStep): Day => {
  const term = step.term;
  if (term?.fromField !== undefined) return file.officer.get(term.fromField) ?? acceptedOn(file);
  switch (term?.from) {
    case "previous-step": {
      const at = file.service.workflow.steps.findIndex((one) => one.id === step.id);
      const before = file.service.workflow.steps.slice(0, at).findLast((one) => one.actor !== "applicant");
      if (!before) return acceptedOn(file);
      const done = before.kind === "vote" && !votesComplete(file) ? null : doneOn(file, before.id);
      return done ?? stepDue(file, before.id);
    }
    case "hearing": {
      const held = lastEvent(file, "hearing-held");
      return held ? almatyDate(held.at) : hearingDay(file);
    }
    case "interview": {
      const interview = file.service.workflow.steps.find(({ kind }) => kind === "interview");
      return (interview && doneOn(file, interview.id)) ?? stepDue(file, interview?.id ?? null);
    }
    case "signature":
    case "decision":
      return signedOn(file) ?? acceptedOn(file);
    default:
      // A paper that waits for its owner: from the day on which it was ready.
      return (step.kind === "close-without-result" ? signedOn(file) : null) ?? acceptedOn(file);
  }
};

const signedOn = (file: CaseFile): Day | null => {
  const signed = file.chain.events.findLast((event) => ["signed", "concluded", "decided-after-hearing"].includes(event.type));
  return signed ? almatyDate(signed.at) : null;
};

/** Terms whose beginning the engine knows; another, in the act's own words, is a choice that nobody records apart from the step itself. */
const knownStarts: readonly string[] = ["acceptance", "previous-step", "hearing", "interview", "signature", "decision"];

const hearingDay = (file: CaseFile): Day => lastEvent(file, "refusal-proposed")?.payload.fields?.["hearing-date"] ?? acceptedOn(file);

/** Last lawful day to tell the applicant of a hearing: so many working days before the term ends. */
export const lastNoticeDay = (file: CaseFile): Day | null => {
  const days = file.service.hearing.noticeWorkingDaysBeforeTerm;
  return days === null || file.row.dueOn === null ? null : addWorkingDays(file.row.dueOn, -days);
};

/** Last lawful day of a step. Inside the first stage no step may outlast the case. */
export const stepDue = (file: CaseFile, stepId: string | null): Day => {
  const caseDue = file.row.dueOn ?? acceptedOn(file);
  const step = file.service.workflow.steps.find((one) => one.id === stepId);
  if (!step) return caseDue;
  if (step.kind === "propose-refusal") return step.term ? dueDay(anchorOf(file, step), step.term) : (lastNoticeDay(file) ?? caseDue);
  if (step.kind === "hold-hearing") return hearingDay(file);
  if (step.term === null) return caseDue;
  if (step.kind === "close-without-result") return dueDay(anchorOf(file, step), step.term);
  if (step.term.fromField === undefined && !knownStarts.includes(step.term.from)) return caseDue;
  const due = dueDay(anchorOf(file, step), step.term);
  return file.position.stage === "stage-2" ? due : earlier(due, caseDue);
};

export const openDue = (file: CaseFile, open: OpenStep): Day => stepDue(file, open.stepId);

/** A ruler longer than this says nothing on a phone. */
const rulerLimit = 20;

const rulerOf = (from: Day, due: Day, today: Day): readonly RulerDay[] => {
  if (workingDaysBetween(from, due) > rulerLimit) return [];
  const last = today > due && workingDaysBetween(due, today) <= 5 ? today : due;
  const days: RulerDay[] = [];
  let n = 0;
  for (let day = from; day <= last; day = addDays(day, 1)) {
    const working = day === from || isWorkingDay(day);
    if (day !== from && working) n += 1;
    const kind = !working ? "day-off" : day === from ? "acceptance" : day === due ? "due" : day > due ? "overdue" : "working";
    const entry = {
      on: day,
      until: day,
      kind,
      n: kind === "working" || kind === "due" ? n : null,
      today: day === today,
      past: day < today,
    } as const;
    const before = days.at(-1);
    // Days off between two working days are one entry, unless today lies among them.
    if (kind === "day-off" && before?.kind === "day-off" && !before.today && !entry.today)
      days[days.length - 1] = { ...before, until: day, past: entry.past };
    else days.push(entry);
  }
  return days;
};

type Termed = { readonly dueOn: Day | null; readonly dueAt: Date | null; readonly signatureState: string };

/**
 * Whether the term of a running case has passed: at the end of its last day; where the act gives minutes, to the minute. Nobody is late with a
 * case that waits for its applicant to sign again.
 */
export const isLate = ({ dueOn, dueAt, signatureState }: Termed, at: Date): boolean =>
  signatureState !== "invalid" && (dueAt === null ? dueOn !== null && almatyDate(at) > dueOn : at > dueAt);

/** The due card of a case. @param today in Almaty */
export const dueCard = (file: CaseFile, today: Day): DueCard | null => {
  const { row } = file;
  if (row.dueOn === null) return null;
  const secondStage = file.position.stage === "stage-2";
  const from = secondStage ? earlier(doneOn(file, row.station ?? "") ?? acceptedOn(file), row.dueOn) : acceptedOn(file);
  const closedOn = row.closedAt ? almatyDate(row.closedAt) : null;
  const upTo = closedOn ?? today;
  return {
    acceptedOn: acceptedOn(file),
    dueOn: row.dueOn,
    dueAt: row.dueAt?.toISOString() ?? null,
    standing:
      closedOn !== null
        ? row.closedAt && isLate(row, row.closedAt)
          ? "done-late"
          : "done-in-time"
        : isLate(row, now())
          ? "late"
          : today === row.dueOn
            ? "today"
            : "running",
    workingDaysLeft: workingDaysBetween(upTo, row.dueOn),
    ruler: closedOn !== null ? [] : rulerOf(from, row.dueOn, today),
    stage: file.position.stage,
    extended: file.chain.events.some((event) => event.type === "extended"),
  };
};
