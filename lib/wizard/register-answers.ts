import { type AnswerItem, type Answers, itemsOf } from "../services/answers.ts";
import type { GatewayDatum } from "../services/define.ts";
import { keyOf, type RegisterAnswer, type WizardState } from "./types.ts";

/** The number a register is asked about: of the fields that may name it the first that has a value; empty when none has. */
export const numberAskedOf = (datum: GatewayDatum, answers: Answers, item?: AnswerItem): string => {
  for (const id of [...(datum.iinFrom ?? []), ...(datum.binFrom ?? [])]) {
    const value = item?.get(id) ?? answers.get(id);
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
};

/**
 * What a register says, if it was asked about the number that the application names now. Where the register is asked per item, a question
 * outside the group takes the record of the first item (the mother of the first child).
 */
export const currentAnswer = (
  datum: GatewayDatum,
  state: WizardState,
  answers: Answers,
  item: AnswerItem | undefined,
  n: number,
): RegisterAnswer | "cannot-be-asked" | undefined => {
  const perItem = datum.perItemOf !== undefined;
  const subject = perItem ? (item ?? itemsOf(answers, datum.perItemOf ?? "")[0]) : undefined;
  const number = numberAskedOf(datum, answers, subject);
  if (number === "") return "cannot-be-asked";
  const answer = state.registers.get(keyOf(datum.id, perItem ? Math.max(n, 0) : -1));
  if (answer?.about !== number) return undefined;
  return speaksOfRight(datum, answer, answers, subject) ? answer : { ...answer, state: "none", facts: new Map() };
};

/** A record of another's ward counts as none; an answer without a record stays what it is. */
const speaksOfRight = ({ match }: GatewayDatum, answer: RegisterAnswer, answers: Answers, item: AnswerItem | undefined): boolean =>
  match === undefined || answer.state !== "found" || answer.facts.get(match.fact) === (item?.get(match.field) ?? answers.get(match.field));
