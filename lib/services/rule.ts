/**
 * The one condition dialect of the portal: data, never code. One evaluator serves browser, server, desk and documents.
 *
 * A question that is not asked has no value, so every comparison with it is false. Inside `forEach` a field means that of
 * the item. `ageAtLeast` is reckoned on the day of filing, so is `withinDays`: a
 * date that is past or fewer than so many days ahead; `applicantSex` comes from the register (spec: common rules,
 * "Conditions and words of the cards").
 */
export type Rule =
  | { readonly always: true }
  | { readonly field: string; readonly eq: string | number }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly includes: string }
  | { readonly field: string; readonly before: string }
  | { readonly field: string; readonly notBefore: string }
  | { readonly field: string; readonly ageAtLeast: number }
  | { readonly field: string; readonly withinDays: number }
  | { readonly category: readonly string[] }
  | { readonly result: string | readonly string[] }
  | { readonly applicantSex: "male" | "female" }
  | { readonly forEach: string; readonly if?: Rule }
  | { readonly derived: string; readonly lt: string }
  | { readonly derived: string; readonly notComparableTo: string }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule };

/** Words that only the outcome rules of a self-check know, besides those of {@link Rule}. */
export type OutcomeRule =
  | Rule
  | { readonly scope: "covered" | "clarify" | "not-covered" }
  | { readonly matched: "none" | "any" }
  | { readonly allConfidence: "possible" | "likely" }
  | { readonly all: readonly OutcomeRule[] }
  | { readonly any: readonly OutcomeRule[] }
  | { readonly not: OutcomeRule };

type Leaf = Exclude<Rule | OutcomeRule, { all: unknown } | { any: unknown } | { not: unknown }>;

/** The conditions a rule is made of; of `forEach` also those it asks of each item. */
export const leaves = (rule: Rule | OutcomeRule): readonly Leaf[] => {
  if ("all" in rule) return rule.all.flatMap(leaves);
  if ("any" in rule) return rule.any.flatMap(leaves);
  if ("not" in rule) return leaves(rule.not);
  return "forEach" in rule && rule.if !== undefined ? [rule, ...leaves(rule.if)] : [rule];
};

/** Ids of the questions a rule looks at. */
export const fieldsOfRule = (rule: Rule): readonly string[] => leaves(rule).flatMap((leaf) => ("field" in leaf ? [leaf.field] : []));
