import type { AnswerValue } from "../../services/answers.ts";
import type { Field, Locale } from "../../services/define.ts";
import type { FieldProblem, OfficeRef } from "../types.ts";

/** What a form sent under the names of one field. Missing names are empty texts. */
export type PostedField = {
  readonly text: string;
  readonly all: readonly string[];
  readonly day: string;
  readonly month: string;
  readonly year: string;
};

export type CheckContext = {
  /** Day of filing, "YYYY-MM-DD". */
  readonly on: string;
  readonly offices: ReadonlyMap<string, OfficeRef>;
};

export type PrintWords = {
  readonly locale: Locale;
  /** Words of an offered option. */
  readonly option: (value: string) => string;
  readonly office: (id: string) => string;
  /** Word for a single ticked box or a given consent. */
  readonly yes: string;
};

/**
 * A type of question in one place: normalise what was posted, check it, print it, and every fault it can find.
 * `parse` keeps a wrong value as it was typed, so that nothing is lost; undefined means not answered.
 */
export type FieldKind = {
  readonly parse: (posted: PostedField, field: Field) => AnswerValue | undefined;
  /** First fault of the value, or null. Emptiness is not its business. */
  readonly check: (field: Field, value: AnswerValue, context: CheckContext) => FieldProblem | null;
  readonly print: (value: AnswerValue, words: PrintWords) => string;
  /** Codes in messages/*\/errors.json. */
  readonly errors: readonly string[];
};

export const asText = (value: AnswerValue): string => (typeof value === "string" ? value : value.join(" "));
