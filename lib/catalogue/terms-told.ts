/** The term of a service in words: «5 жұмыс күні», «2, содан кейін 42 жұмыс күні» as separate lines. Of several the longest per stage. */
import { formatTerm } from "#lib/i18n/format.ts";
import type { Locale, ServiceDefinition, TermRule, TermUnit } from "#lib/services/define.ts";

/** Rough length in minutes, only to compare terms of one service with each other. */
const minutes: Record<TermUnit, number> = { minutes: 1, "calendar-days": 1440, "working-days": 2016, months: 43_200 };

const longest = (rules: readonly TermRule[]): TermRule | undefined =>
  rules.reduce<TermRule | undefined>(
    (best, rule) => (best === undefined || rule.value * minutes[rule.unit] > best.value * minutes[best.unit] ? rule : best),
    undefined,
  );

/** Longest term of each stage, the first stage first. A service without stages has one. */
export const stageTerms = (service: ServiceDefinition): readonly TermRule[] =>
  ["stage-1", "stage-2", undefined]
    .map((stage) => longest(service.term.rules.filter((rule) => rule.stage === stage)))
    .filter((rule) => rule !== undefined);

/** Shortest form for the timetable: the longest stage. */
export const termTold = (service: ServiceDefinition, locale: Locale): string => {
  const rule = longest(service.term.rules);
  return rule === undefined ? "" : formatTerm(rule.value, rule.unit, locale);
};
