import type { Answers, AnswerValue } from "../services/answers.ts";
import { crossProblem } from "./checks.ts";
import { fieldKindOf } from "./fields/index.ts";
import type { FieldError, FieldProblem, VisibleField, WizardState } from "./types.ts";

/** Faults of the questions of one step, in the order of the page; one per question. */
export const faultsOf = (questions: readonly VisibleField[], answers: Answers, state: WizardState): readonly FieldError[] =>
  questions.flatMap((question) => (question.items ? groupFaults(question, answers, state) : fieldFaults(question, answers, state)));

const groupFaults = (question: VisibleField, answers: Answers, state: WizardState): readonly FieldError[] => {
  const { field, items = [] } = question;
  if (field.max !== undefined && items.length > field.max) {
    return [errorAt(question, { code: "group-too-many", values: { max: field.max } })];
  }
  return items.flatMap((item) => item.flatMap((part) => fieldFaults(part, answers, state)));
};

const fieldFaults = (question: VisibleField, answers: Answers, state: WizardState): readonly FieldError[] => {
  const problem = problemOf(question, answers, state);
  return problem === null ? [] : [errorAt(question, problem)];
};

const problemOf = (question: VisibleField, answers: Answers, state: WizardState): FieldProblem | null => {
  // What the account or a register says is not for the applicant to mend.
  if (!question.asked) return null;
  if (isEmpty(question.value)) return question.field.required ? { code: "required", ...wholeDate(question) } : null;
  const value = question.value;
  return fieldKindOf(question.field.type).check(question.field, value, state) ?? crossProblem(question, value, answers, state);
};

const isEmpty = (value: AnswerValue | undefined): value is undefined => value === undefined || value.length === 0;

const wholeDate = ({ field }: VisibleField) => (field.type === "date" ? { parts: ["day", "month", "year"] } : {});

const errorAt = (question: VisibleField, problem: FieldProblem): FieldError => {
  const part = problem.parts?.[0];
  const { field } = question;
  return {
    ...problem,
    fieldId: field.id,
    step: field.step,
    control: part === undefined ? question.control : `${question.control}-${part}`,
    ...(field.group === undefined ? {} : { group: field.group, item: question.item }),
  };
};
