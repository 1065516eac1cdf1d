import { type AnswerItem, type Answers, type AnswerValue, itemsOf } from "./answers.ts";
import type { Rule } from "./rule.ts";

/** Everything a condition may look at. The evaluator reads no clock and asks nobody. */
export type RuleEnv = {
  readonly answers: Answers;
  /** Item of the repeat group the condition is asked for; its fields go before those of the application. */
  readonly item?: AnswerItem;
  readonly category: string | null;
  readonly result?: string | null;
  /** From the population register; null when it does not say. */
  readonly applicantSex?: "male" | "female" | null;
  /** Day of filing, "YYYY-MM-DD": ages are reckoned on it. */
  readonly on: string;
  /** What officials typed: `field`, and `<result or step>.<field>` for what was typed in former steps. */
  readonly officer?: ReadonlyMap<string, string>;
  /** Figures reckoned from answers (self-check); null when an answer is missing. */
  readonly derived?: ReadonlyMap<string, number | null>;
  /** Configured figures by id, e.g. a subsistence minimum in tenge. */
  readonly figures?: ReadonlyMap<string, number>;
};

/**
 * Whether a condition holds. A question that is not asked has no value: every comparison with it is false.
 * @throws when the condition uses an operator of no known kind; definitions are checked for that before they are served.
 */
export const evaluate = (rule: Rule, env: RuleEnv): boolean => {
  if ("all" in rule) return rule.all.every((part) => evaluate(part, env));
  if ("any" in rule) return rule.any.some((part) => evaluate(part, env));
  if ("not" in rule) return !evaluate(rule.not, env);
  if ("always" in rule) return true;
  if ("category" in rule) return env.category !== null && rule.category.includes(env.category);
  if ("result" in rule) return env.result != null && [rule.result].flat().includes(env.result);
  if ("applicantSex" in rule) return env.applicantSex === rule.applicantSex;
  if ("forEach" in rule) return forEach(rule, env);
  if ("derived" in rule) return compareDerived(rule, env);
  if ("field" in rule) return compareField(rule, answerTo(rule.field, env), env);
  throw new Error(`unknown condition ${JSON.stringify(rule)}`);
};

/** Asked for one item: whether the condition holds of it. Asked of the application: whether it holds of any item. */
const forEach = (rule: Extract<Rule, { forEach: string }>, env: RuleEnv): boolean => {
  const inner = rule.if ?? { always: true };
  if (env.item !== undefined) return evaluate(inner, env);
  return itemsOf(env.answers, rule.forEach).some((_, n) => evaluate(inner, envOfItem(env, rule.forEach, n)));
};

/** The same conditions asked of one item of a repeat group, `n` from 0: its answers, and what officials typed of it (`<field>.<n + 1>`). */
export const envOfItem = (env: RuleEnv, group: string, n: number): RuleEnv => {
  const end = `.${n + 1}`;
  const typed = [...(env.officer ?? [])].flatMap(([key, value]) =>
    key.endsWith(end) ? [[key.slice(0, -end.length), value] as const] : [],
  );
  return { ...env, item: new Map<string, AnswerValue>([...(itemsOf(env.answers, group)[n] ?? []), ...typed]) };
};

const compareDerived = (rule: Extract<Rule, { derived: string }>, env: RuleEnv): boolean => {
  const value = env.derived?.get(rule.derived) ?? null;
  const figure = env.figures?.get("lt" in rule ? rule.lt : rule.notComparableTo) ?? null;
  const comparable = value !== null && figure !== null;
  return "lt" in rule ? comparable && value < figure : !comparable;
};

const answerTo = (field: string, env: RuleEnv): AnswerValue | undefined => {
  const value = env.item?.get(field) ?? env.answers.get(field) ?? env.officer?.get(field);
  return value === undefined || isItems(value) ? undefined : value;
};

const isItems = (value: AnswerValue | readonly AnswerItem[]): value is readonly AnswerItem[] =>
  Array.isArray(value) && value[0] instanceof Map;

const compareField = (rule: Extract<Rule, { field: string }>, value: AnswerValue | undefined, env: RuleEnv): boolean => {
  if (value === undefined || value.length === 0) return false;
  if ("includes" in rule) return typeof value === "string" ? value === rule.includes : value.includes(rule.includes);
  if (typeof value !== "string") return false;
  if ("eq" in rule) return typeof rule.eq === "number" ? Number(value) === rule.eq : value === rule.eq;
  if ("in" in rule) return rule.in.includes(value);
  if ("before" in rule) return isDay(value) && value < rule.before;
  if ("notBefore" in rule) return isDay(value) && value >= rule.notBefore;
  if ("ageAtLeast" in rule) return isDay(value) && ageOn(value, env.on) >= rule.ageAtLeast;
  if ("withinDays" in rule) return isDay(value) && daysUntil(value, env.on) < rule.withinDays;
  throw new Error(`unknown condition ${JSON.stringify(rule)}`);
};

const dayMs = 24 * 60 * 60 * 1000;

/** Days from the second day to the first, both "YYYY-MM-DD"; negative when the first is past. */
const daysUntil = (day: string, on: string): number => (Date.parse(day) - Date.parse(on)) / dayMs;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Full years between two days "YYYY-MM-DD"; a person born on 29 February is a year older on 1 March. */
export const ageOn = (birthDate: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);
