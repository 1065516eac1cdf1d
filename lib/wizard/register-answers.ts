import { type AnswerItem, type Answers, itemsOf } from "../services/answers.ts";
import type { GatewayDatum } from "../services/define.ts";
import { keyOf, type RegisterAnswer, type WizardState } from "./types.ts";

/** Ids of the questions outside repeat groups that are asked, or of which an open answer will say whether they are. */
export type AskedQuestions = ReadonlySet<string>;

/**
 * The number a register is asked about: of the questions that may name it the first that is asked; empty when that one has no answer yet. Who
 * files for somebody else never sees the own record in the place of theirs.
 */
export const numberAskedOf = (datum: GatewayDatum, answers: Answers, asked: AskedQuestions, item?: AnswerItem): string => {
  for (const id of [...(datum.iinFrom ?? []), ...(datum.binFrom ?? [])]) {
    const value = item?.get(id) ?? answers.get(id);
    if (typeof value === "string" && value !== "") return value;
    if (asked.has(id)) return "";
  }
  return "";
};

/** A record that speaks of somebody else than the definition wants (`match`) is none: neither its facts nor its being there count. */
export const countedRecord = <A extends RegisterAnswer>(datum: GatewayDatum, answer: A, answers: Answers, item?: AnswerItem): A => {
  if (datum.match === undefined || answer.state !== "found") return answer;
  const wanted = item?.get(datum.match.field) ?? answers.get(datum.match.field);
  return answer.facts.get(datum.match.fact) === wanted ? answer : { ...answer, state: "none", facts: new Map() };
};

/**
 * What a register says, if it was asked about the number that the application names now. Where the register is asked per item, a question
 * outside the group takes the record of the first item (the mother of the first child).
 */
export const currentAnswer = (
  datum: GatewayDatum,
  state: WizardState,
  answers: Answers,
  asked: AskedQuestions,
  item: AnswerItem | undefined,
  n: number,
): RegisterAnswer | "cannot-be-asked" | undefined => {
  const perItem = datum.perItemOf !== undefined;
  const subject = perItem ? (item ?? itemsOf(answers, datum.perItemOf ?? "")[0]) : undefined;
  const number = numberAskedOf(datum, answers, asked, subject);
  if (number === "") return "cannot-be-asked";
  const answer = state.registers.get(keyOf(datum.id, perItem ? Math.max(n, 0) : -1));
  return answer?.about === number ? withOtherParent(countedRecord(datum, answer, answers, subject), state.applicant.iin) : undefined;
};

/** A record that names two parents also tells which of them is not the applicant; of a guardian's ward the father, then the mother. */
const withOtherParent = (answer: RegisterAnswer, applicantIin: string): RegisterAnswer => {
  const parents = ["fatherIin", "motherIin"].map((fact) => answer.facts.get(fact) ?? "");
  const other = parents.find((iin) => iin !== "" && iin !== applicantIin);
  return other === undefined ? answer : { ...answer, facts: new Map([...answer.facts, ["otherParentIin", other]]) };
};
