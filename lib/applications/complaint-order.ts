import { formatTerm } from "#lib/i18n/format.ts";
import type { Locale, ServiceDefinition, Text } from "#lib/services/define.ts";
import { filled, messageBoth } from "./both.ts";

/** To whom one may complain of a decision and in what time the answer comes: the line of a refusal, by the service's own terms. */
export const complaintOrder = ({ complaints }: Pick<ServiceDefinition, "complaints">): Text => {
  const terms = (["provider", "quality-body"] as const).flatMap((to) => {
    const rule = complaints.find((one) => one.to === to);
    if (rule?.value == null || rule.unit === null) return [];
    const { value, unit } = rule;
    const term = (locale: Locale) => formatTerm(value, unit, locale);
    return [filled(messageBoth("actions", "complaint-term", to), { term: { kk: term("kk"), ru: term("ru") } })];
  });
  const said = (locale: Locale) =>
    [messageBoth("actions", "complaint-order", "where"), ...terms, messageBoth("actions", "complaint-order", "then")]
      .map((text) => text[locale])
      .join(" ");
  return { kk: said("kk"), ru: said("ru") };
};
