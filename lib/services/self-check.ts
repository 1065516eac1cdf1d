/**
 * The anonymous self-check: from answers and figures to an outcome, in the order the cards set. Pure; keeps nothing.
 */
import type { Answers } from "./answers.ts";
import type { EligibilityCheck, EligibilityQuestion } from "./define.ts";
import { evaluate, type RuleEnv } from "./evaluate.ts";
import type { OutcomeRule, Rule } from "./rule.ts";

/** Answers by question id; numbers as their digits. */
export type CheckAnswers = ReadonlyMap<string, string>;
/** Configured figures by id, e.g. a subsistence minimum in tenge; an id that is not set is absent. */
export type Figures = ReadonlyMap<string, number>;

export type CheckDocument = { readonly id: string; readonly need: "required" | "if-record-not-found" | (string & {}) };

export type MatchedCategory = {
  readonly id: string;
  /** The strongest of the rules that speak for it. */
  readonly confidence: "likely" | "possible";
  readonly legal: string;
  readonly advice: readonly string[];
  /** What this category asks for, besides the documents of every category. */
  readonly documents: readonly CheckDocument[];
};

export type CheckResult = {
  readonly outcome: string;
  readonly categories: readonly MatchedCategory[];
  /** Documents that do not depend on which of several categories is chosen, and those of the only one. */
  readonly documents: readonly CheckDocument[];
  readonly notices: readonly string[];
  readonly advice: readonly string[];
};

/** Questions to be asked now: those whose condition is true of the answers to questions before them. */
export const askedQuestions = (check: EligibilityCheck, answers: CheckAnswers): readonly EligibilityQuestion[] => {
  const known = new Map<string, string>();
  return check.questions.filter((question) => {
    if (!evaluate(question.askWhen, envOf(check, known, new Map()))) return false;
    const answer = answers.get(question.id);
    if (answer !== undefined) known.set(question.id, answer);
    return true;
  });
};

export type CheckFault = {
  readonly questionId: string;
  readonly code: "required" | "option-unknown" | "number-whole" | "number-too-small" | "number-too-big";
};

/** Largest sum or count a question takes. */
const biggest = 1_000_000_000_000;

/** Faults of the questions asked, in their order. */
export const checkFaults = (check: EligibilityCheck, answers: CheckAnswers): readonly CheckFault[] =>
  askedQuestions(check, answers).flatMap((question): readonly CheckFault[] => {
    const answer = answers.get(question.id) ?? "";
    if (answer === "") return question.required ? [{ questionId: question.id, code: "required" }] : [];
    if (question.type === "select") return question.options.includes(answer) ? [] : [{ questionId: question.id, code: "option-unknown" }];
    if (!(question.integer ? /^-?\d{1,20}$/ : /^-?\d{1,20}(\.\d{1,4})?$/).test(answer))
      return [{ questionId: question.id, code: "number-whole" }];
    if (Number(answer) < (question.min ?? 0)) return [{ questionId: question.id, code: "number-too-small" }];
    return Number(answer) > biggest ? [{ questionId: question.id, code: "number-too-big" }] : [];
  });

/**
 * Scope → categories → outcome → documents and notices. Outside the scope there is nothing else to say.
 * @param answers without faults (see {@link checkFaults}); answers to questions that are not asked are left out of account.
 */
export const selfCheck = (check: EligibilityCheck, answers: CheckAnswers, figures: Figures): CheckResult => {
  const env = envOf(check, askedAnswers(check, answers), figures);
  const scope = check.scopeRules.find((rule) => evaluate(rule.when, env))?.scope ?? null;
  const categories = scope === "not-covered" ? [] : matched(check, env);
  const outcome = check.outcomeRules.find(({ rule }) => outcomeHolds(rule, env, scope, categories))?.outcome;
  if (outcome === undefined) throw new Error("the outcome rules leave a case without an outcome");
  if (scope === "not-covered") return { outcome, categories, documents: [], notices: [], advice: [] };
  const common = check.documentRules.filter((rule) => evaluate(rule.when, env)).map((rule) => ({ id: rule.document, need: rule.need }));
  return {
    outcome,
    categories,
    documents: [...common, ...(categories.length === 1 ? (categories[0]?.documents ?? []) : [])],
    notices: check.notices.filter((notice) => evaluate(notice.when, env)).map((notice) => notice.id),
    advice: [...new Set(categories.flatMap((category) => category.advice))],
  };
};

/** The way of filing that was answered: the question whose options are the channels. */
export const channelAnswer = (check: EligibilityCheck, answers: CheckAnswers): string | undefined => {
  const question = check.questions.find(
    ({ options }) => options.length > 0 && options.every((option) => check.documentFormsByChannel.includes(option)),
  );
  return question === undefined ? "portal" : answers.get(question.id);
};

/** Answers to questions that are asked; the others were orphaned by a changed answer. */
export const askedAnswers = (check: EligibilityCheck, answers: CheckAnswers): Map<string, string> => {
  const asked = new Set(askedQuestions(check, answers).map((question) => question.id));
  return new Map([...answers].filter(([id, answer]) => asked.has(id) && answer !== ""));
};

/** Figures reckoned from the answers given, e.g. income a head; null where an answer is missing. */
export const derivedFigures = (check: EligibilityCheck, answers: CheckAnswers): ReadonlyMap<string, number | null> => {
  const given = askedAnswers(check, answers);
  return new Map(check.derived.map((one) => [one.id, quotient(one, given)]));
};

/** What the rules of a check see: its answers, the configured figures, the figures reckoned from both. */
export const envOf = (check: EligibilityCheck, answers: Answers & CheckAnswers, figures: Figures): RuleEnv => ({
  answers,
  category: null,
  on: "",
  figures,
  derived: new Map(check.derived.map((one) => [one.id, quotient(one, answers)])),
});

/** A figure reckoned from answers; null when one of them is missing. */
const quotient = (of: EligibilityCheck["derived"][number], answers: CheckAnswers): number | null => {
  const parts = [...of.sumOf, of.divideBy].map((id) => answers.get(id) ?? "");
  if (parts.includes("")) return null;
  const [divisor, ...sum] = parts.map(Number).reverse();
  return divisor === undefined || divisor <= 0 ? null : sum.reduce((total, one) => total + one, 0) / divisor;
};

const matched = (check: EligibilityCheck, env: RuleEnv): readonly MatchedCategory[] => {
  const rules = check.categoryRules.filter((rule) => evaluate(rule.when, env));
  return [...Map.groupBy(rules, (rule) => rule.category)].map(([id, speaking]) => {
    const strongest = speaking.find((rule) => rule.confidence === "likely") ?? speaking[0];
    const documents = speaking.flatMap((rule) => rule.documents.filter((document) => evaluate(document.when, env)));
    return {
      id,
      confidence: strongest?.confidence ?? "possible",
      legal: strongest?.legal ?? "",
      advice: speaking.flatMap((rule) => rule.advice ?? []),
      documents: [...new Map(documents.map((document) => [document.id, { id: document.id, need: document.need }])).values()],
    };
  });
};

const outcomeHolds = (rule: OutcomeRule, env: RuleEnv, scope: string | null, categories: readonly MatchedCategory[]): boolean => {
  if ("scope" in rule) return scope === rule.scope;
  if ("matched" in rule) return (categories.length === 0) === (rule.matched === "none");
  if ("allConfidence" in rule) return categories.length > 0 && categories.every((category) => category.confidence === rule.allConfidence);
  if ("all" in rule) return rule.all.every((one) => outcomeHolds(one, env, scope, categories));
  if ("any" in rule) return rule.any.some((one) => outcomeHolds(one, env, scope, categories));
  if ("not" in rule) return !outcomeHolds(rule.not, env, scope, categories);
  return evaluate(rule satisfies Rule, env);
};
