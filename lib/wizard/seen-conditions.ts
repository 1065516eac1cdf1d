/** For the tests: how the conditions of a definition came out in a finished journey. One that never was true, or never false, is not proved. */
import { type AnswerItem, itemsOf } from "../services/answers.ts";
import type { ServiceDefinition } from "../services/define.ts";
import { envOfItem, evaluate, type RuleEnv } from "../services/evaluate.ts";
import type { Rule } from "../services/rule.ts";
import type { WizardRun } from "./types.ts";
import { ruleEnv } from "./visible.ts";

type Condition = {
  /** What it is a condition of, as the failing test says it. */
  readonly name: string;
  readonly rule: Rule;
  /** Repeat group whose items it is asked of, one by one. */
  readonly group: string | undefined;
  /** Category whose papers it is about; elsewhere it is not asked at all. */
  readonly category: string | undefined;
};

/** A condition that can only come out one way says nothing: "always", or "of each item" with no more. */
const open = (rule: Rule | undefined): rule is Rule =>
  rule !== undefined && !("always" in rule) && !("forEach" in rule && (rule.if === undefined || "always" in rule.if));

/** Conditions of one service that answers decide. Those of officials' entries are seen at the desk, not here. */
const conditionsOf = (service: ServiceDefinition): readonly Condition[] => {
  const of = (name: string, rule: Rule | undefined, group?: string, category?: string): readonly Condition[] =>
    open(rule) && !atDesk(service, rule) ? [{ name, rule, group, category }] : [];
  const itemsOfDocument = new Map(service.documents.map(({ id, perItemOf }) => [id, perItemOf]));
  return [
    ...service.fields.flatMap((field) => of(`question ${field.id}`, field.rule, field.group)),
    ...service.categories.flatMap((category) => [
      ...of(`category ${category.id}`, category.rule),
      // The same words about the same paper are one condition, whichever list it stands in.
      ...category.documents.flatMap(({ id, rule }) =>
        of(`paper ${id} when ${JSON.stringify(rule)}`, rule, itemsOfDocument.get(id), category.id),
      ),
    ]),
    ...service.documents.flatMap(({ id, uploadRule, perItemOf }) => of(`file at once of ${id}`, uploadRule, perItemOf)),
    ...service.gatewayData.flatMap(({ id, rule, perItemOf }) => of(`register ${id}`, rule, perItemOf)),
    ...service.workflow.steps.flatMap(({ id, rule }) => of(`step ${id} of the work`, rule)),
    ...service.results.flatMap(({ id, rule }) => of(`document ${id}`, rule)),
    ...service.term.rules.flatMap(({ rule, value, unit }) => of(`term of ${value} ${unit}`, rule)),
  ];
};

/** Whether a condition looks at what officials type or which document they choose. */
const atDesk = (service: ServiceDefinition, rule: Rule): boolean => {
  if ("all" in rule) return rule.all.some((part) => atDesk(service, part));
  if ("any" in rule) return rule.any.some((part) => atDesk(service, part));
  if ("not" in rule) return atDesk(service, rule.not);
  if ("forEach" in rule) return rule.if !== undefined && atDesk(service, rule.if);
  return "result" in rule || ("field" in rule && !service.fields.some(({ id }) => id === rule.field));
};

export type Seen = Map<string, Set<boolean>>;

/** Notes how each condition came out in a run. */
export const noteConditions = (seen: Seen, service: ServiceDefinition, run: WizardRun): void => {
  const env = ruleEnv(service, run.state, run.relevant);
  for (const { name, rule, group, category } of conditionsOf(service)) {
    if (category !== undefined && run.category !== category) continue;
    const items: readonly (AnswerItem | undefined)[] = group === undefined ? [undefined] : itemsOf(run.relevant, group);
    const came = items.map((item, n): boolean => {
      const own: RuleEnv = item === undefined || group === undefined ? env : envOfItem(env, group, n);
      return evaluate(rule, own);
    });
    // A group that nobody fills in asks nothing of its items.
    seen.set(name, new Set([...(seen.get(name) ?? []), ...(came.length === 0 ? [false] : came)]));
  }
};

/** Conditions that no journey has seen come out both ways. */
export const unseenConditions = (seen: Seen, service: ServiceDefinition): readonly string[] =>
  [...new Set(conditionsOf(service).map(({ name }) => name))].flatMap((name) => {
    const ways = seen.get(name) ?? new Set();
    return [true, false].filter((way) => !ways.has(way)).map((way) => `${name}: never ${way}`);
  });
