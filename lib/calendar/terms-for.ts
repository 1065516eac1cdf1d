import { ok, type Result, refuse } from "#lib/result.ts";
import type { ServiceDefinition, TermRule } from "#lib/services/define.ts";
import type { Rule } from "#lib/services/rule.ts";
import type { Day } from "./days.ts";
import { acceptanceDay, dueDay, dueMoment, windowState } from "./terms.ts";
import { CalendarUnknown } from "./working-days.ts";

/** What the clock of the law says of an application filed at a moment: the answer of `GET /api/services/<id>/terms`. */
export type TermsAnswer = {
  readonly windowOpen: boolean;
  readonly acceptedOn: Day | null;
  readonly dueOn: Day | null;
  /** ISO moment, only for a term in minutes. */
  readonly dueAt?: string;
  readonly opensOn?: Day;
  /** Neither category nor subtype was named: the longest term is told. */
  readonly assumed?: true;
};

export type TermsQuery = { readonly at: Date; readonly category: string | null; readonly subtype: string | null };

/** Words under which a choice of subtype is known to rules: the field that offers exactly the subtypes. */
export const subtypeField = (service: ServiceDefinition): string | undefined => {
  const offered = service.subtypes.map((subtype) => subtype.id);
  return offered.length === 0
    ? undefined
    : service.fields.find((field) => field.options !== undefined && offered.every((id) => field.options?.includes(id)))?.id;
};

/** Three-valued: a rule about answers that are not known yet is undecided. Terms know category and subtype only. */
const holds = (rule: Rule, query: TermsQuery, subtype: string | undefined): boolean | undefined => {
  if ("always" in rule) return true;
  if ("category" in rule) return query.category === null ? undefined : rule.category.includes(query.category);
  // A term that depends on the result begins with a choice of the executor, not with the filing.
  if ("result" in rule) return false;
  if ("field" in rule && rule.field === subtype && "eq" in rule) return query.subtype === null ? undefined : rule.eq === query.subtype;
  if ("not" in rule) {
    const inner = holds(rule.not, query, subtype);
    return inner === undefined ? undefined : !inner;
  }
  if ("all" in rule || "any" in rule) {
    const parts = ("all" in rule ? rule.all : rule.any).map((part) => holds(part, query, subtype));
    const decisive = !("all" in rule);
    if (parts.includes(decisive)) return decisive;
    return parts.includes(undefined) ? undefined : !decisive;
  }
  return undefined;
};

/** Term rules that may count for an application at its filing: of several stages the first. */
const filingRules = (service: ServiceDefinition, query: TermsQuery): readonly TermRule[] => {
  const subtype = subtypeField(service);
  return service.term.rules.filter(
    (rule) => rule.stage !== "stage-2" && (rule.rule === undefined || holds(rule.rule, query, subtype) !== false),
  );
};

/**
 * Day of acceptance and due day of an application filed at `at`. Of several terms that may count the longest is told: nobody is
 * promised a day that the law does not promise.
 */
export const termsFor = (
  service: ServiceDefinition,
  query: TermsQuery,
): Result<TermsAnswer, { readonly code: "calendar-unknown"; readonly year: number } | { readonly code: "no-term" }> => {
  const window = windowState(service.applicationWindows, query.at);
  if (!window.open) return ok({ windowOpen: false, acceptedOn: null, dueOn: null, opensOn: window.opensOn });
  try {
    const acceptedOn = acceptanceDay(query.at, service.workingHours);
    const dues = filingRules(service, query)
      .map((rule) => ({ rule, dueOn: dueDay(acceptedOn, rule) }))
      .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
    const longest = dues[0];
    if (longest === undefined) return refuse({ code: "no-term" });
    const choices = service.subtypes.length > 0 || service.categories.length > 1;
    return ok({
      windowOpen: true,
      acceptedOn,
      dueOn: longest.dueOn,
      ...(longest.rule.unit === "minutes"
        ? { dueAt: dueMoment(query.at, acceptedOn, longest.rule.value, service.workingHours).toISOString() }
        : {}),
      ...(choices && query.category === null && query.subtype === null ? { assumed: true as const } : {}),
    });
  } catch (error) {
    if (error instanceof CalendarUnknown) return refuse({ code: "calendar-unknown", year: error.year });
    throw error;
  }
};
