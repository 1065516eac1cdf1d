/** Which faults of a step are told now: what the person has not been asked yet is no fault. */
import type { FieldError, VisibleField, WizardRun } from "./types.ts";

export const flat = (questions: readonly VisibleField[]): readonly VisibleField[] =>
  questions.flatMap((question) => (question.items ? question.items.flat() : [question]));

/** Name of the first control of a question. */
export const controlOf = ({ field, control }: VisibleField): string => (field.type === "date" ? `${control}-day` : control);

const belongs = ({ control }: VisibleField, name: string): boolean => name === control || name.startsWith(`${control}-`);

/**
 * @param fresh controls of questions that the last post has called for
 * @returns faults in the order of the page; a value that a register will fill once its number is right waits for that number
 */
export const toldErrors = (run: WizardRun, stepId: string, fresh: ReadonlySet<string>): readonly FieldError[] => {
  const questions = flat(run.fieldsOf(stepId));
  const of = (error: FieldError) => questions.find((question) => belongs(question, error.control));
  const errors = run.errorsOf(stepId).filter((error) => {
    const question = of(error);
    // The choice of the category is no question of the definition, and never fresh.
    return question === undefined || !fresh.has(question.control);
  });
  const waiting = (error: FieldError) => {
    const question = of(error);
    return question?.register === "unasked" && question.value === undefined;
  };
  return errors.every(waiting) ? errors : errors.filter((error) => !waiting(error));
};
