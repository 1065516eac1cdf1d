/** Parts that the self-checks of several services are built from, so that their tables read as tables. */
import type { EligibilityCheck, EligibilityQuestion } from "./define.ts";
import type { Rule } from "./rule.ts";

export const always = { always: true } as const satisfies Rule;

/** A question with options; every one must be answered. */
export const choice = (id: string, askWhen: Rule, options: readonly string[], legal: string): EligibilityQuestion => ({
  id,
  type: "select",
  required: true,
  askWhen,
  min: null,
  integer: false,
  options,
  legal,
});

/** A sum or a count; may stay empty, then nothing is reckoned from it. */
export const amount = (
  id: string,
  askWhen: Rule,
  { min, integer }: { readonly min: number; readonly integer: boolean },
  legal: string,
): EligibilityQuestion => ({ id, type: "number", required: false, askWhen, min, integer, options: [], legal });

/** A document that a category asks for. */
export const paper = (
  id: string,
  need: "required" | "if-record-not-found" = "required",
  when: Rule = always,
): EligibilityCheck["categoryRules"][number]["documents"][number] => ({ id, need, when });

/** Outcomes in the order in which they are tried: scope first, then whether a category speaks, then how surely. */
export const outcomeRules = [
  { outcome: "not-covered", rule: { scope: "not-covered" } },
  { outcome: "no-ground-found", rule: { matched: "none" } },
  { outcome: "clarify", rule: { any: [{ scope: "clarify" }, { allConfidence: "possible" }] } },
  { outcome: "likely-eligible", rule: always },
] as const satisfies EligibilityCheck["outcomeRules"];

/** Their ids, in the order in which the texts list them. */
export const outcomes = ["likely-eligible", "clarify", "no-ground-found", "not-covered"] as const;

/** Income of a family for each member in a month: what the ground of low income is measured by. */
export const incomePerHead = {
  id: "per-capita-income",
  sumOf: ["q-income-wages", "q-income-business", "q-income-alimony"],
  divideBy: "q-family-members",
} as const satisfies EligibilityCheck["derived"][number];

/** The income for each member is below the operator's figure. */
export const belowMinimum = { derived: "per-capita-income", lt: "subsistence-minimum-kzt" } as const satisfies Rule;

/** Without income or without the figure the ground of low income is neither given nor denied, and the page says so. */
export const incomeNotReckoned = {
  id: "low-income-not-computed",
  when: {
    all: [
      { field: "q-tsa", in: ["entitled-not-receiving", "no", "unknown"] },
      { derived: "per-capita-income", notComparableTo: "subsistence-minimum-kzt" },
    ],
  },
} as const satisfies EligibilityCheck["notices"][number];

type Carried = EligibilityCheck["carryOver"][number];

/** These answers lead to that category. */
export const toCategory = (question: string, answer: readonly string[], category: string, rule?: Rule): Carried => ({
  question,
  answer,
  category,
  field: null,
  value: null,
  ...(rule === undefined ? {} : { rule }),
});

/** This answer is that answer of the application; `item` of which item of a repeat group. */
export const toField = (question: string, answer: string, field: string, value: string, item?: number): Carried => ({
  question,
  answer: [answer],
  category: null,
  field,
  value,
  ...(item === undefined ? {} : { item }),
});
