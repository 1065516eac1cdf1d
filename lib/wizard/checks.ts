import { type AnswerItem, type Answers, type AnswerValue, itemsOf } from "../services/answers.ts";
import type { FieldCheck } from "../services/define.ts";
import { ageOn } from "../services/evaluate.ts";
import { controlDigitAgrees, personOfIin } from "./fields/iin.ts";
import type { FieldProblem, VisibleField, WizardState } from "./types.ts";

/** Faults that only show beside other answers; each is a code of messages/*\/errors.json. */
export const crossErrors = [
  "date-in-future",
  "child-not-younger",
  "own-iin",
  "iin-repeated",
  "birth-date-not-of-iin",
  "not-under-age",
  "not-an-iban",
  "not-a-bin",
] as const;

/** `stops`: the sentence is the service's own. */
type CrossError = (typeof crossErrors)[number] | "stops";

/** First of the field's cross-checks that fails. The value itself has passed the check of its kind. */
export const crossProblem = (question: VisibleField, value: AnswerValue, answers: Answers, state: WizardState): FieldProblem | null => {
  if (typeof value !== "string") return null;
  const item = question.field.group === undefined ? undefined : itemsOf(answers, question.field.group)[question.item];
  for (const check of question.field.checks ?? []) {
    const code = problemOf(check, question, value, { answers, item, state });
    if (code !== null) return { code, ...(question.field.type === "date" ? { parts: ["day", "month", "year"] } : {}) };
  }
  return null;
};

const bornOf = (question: VisibleField, value: string): string | undefined =>
  question.field.type === "iin" ? personOfIin(value)?.birthDate : value;

type Beside = { readonly answers: Answers; readonly item: AnswerItem | undefined; readonly state: WizardState };

const problemOf = (check: FieldCheck, question: VisibleField, value: string, { answers, item, state }: Beside): CrossError | null => {
  const { applicant, on } = state;
  switch (check.is) {
    case "not-in-future":
      return value > on ? "date-in-future" : null;
    case "younger-than-applicant": {
      const born = bornOf(question, value);
      return born !== undefined && applicant.birthDate !== "" && born <= applicant.birthDate ? "child-not-younger" : null;
    }
    case "not-the-applicant":
      return value === applicant.iin ? "own-iin" : null;
    case "unique-in-group": {
      const items = itemsOf(answers, question.field.group ?? "");
      return items.slice(0, question.item).some((other) => other.get(question.field.id) === value) ? "iin-repeated" : null;
    }
    case "under-age": {
      const born = bornOf(question, value);
      return born !== undefined && ageOn(born, on) >= check.years ? "not-under-age" : null;
    }
    case "bin":
      return /^\d{12}$/.test(value) && controlDigitAgrees(value) ? null : "not-a-bin";
    case "iban":
      return isKazakhIban(value) ? null : "not-an-iban";
    case "of-age": {
      const born = bornOf(question, value);
      return born !== undefined && ageOn(born, on) < check.years ? "stops" : null;
    }
    case "agrees-with-iin": {
      const iin = item?.get(check.of) ?? answers.get(check.of);
      const person = typeof iin === "string" ? personOfIin(iin) : null;
      return person !== null && person.birthDate !== value ? "birth-date-not-of-iin" : null;
    }
    case "stops-unless":
      return value === check.value ? null : "stops";
  }
};

/** ISO 13616: country and check digits go to the end, letters become numbers from 10, the remainder by 97 is one. */
const isKazakhIban = (text: string): boolean => {
  const iban = text.replace(/\s/g, "").toUpperCase();
  if (!/^KZ\d{5}[0-9A-Z]{13}$/.test(iban)) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
};
