import { ok, type Result, refuse } from "#lib/result.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import type { TermsQuery } from "./terms-for.ts";

/** Date and time with an offset; a `+` that a form has turned into a space is taken as a plus. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+ -]\d{2}:\d{2})$/;

/**
 * What `GET /api/services/<id>/terms` was asked. @returns the name of the parameter that is missing, wrong, repeated or unknown.
 */
export const termsQuery = (service: ServiceDefinition, search: URLSearchParams): Result<TermsQuery, string> => {
  const names = [...search.keys()];
  const wrong = names.find((name, n) => !["at", "category", "subtype"].includes(name) || names.indexOf(name) !== n);
  if (wrong !== undefined) return refuse(wrong);
  const at = search.get("at") ?? "";
  const instant = moment.test(at) ? new Date(at.replace(" ", "+")) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime())) return refuse("at");
  const category = search.get("category");
  if (category !== null && !service.categories.some(({ id }) => id === category)) return refuse("category");
  const subtype = search.get("subtype");
  if (subtype !== null && !service.subtypes.some(({ id }) => id === subtype)) return refuse("subtype");
  return ok({ at: instant, category, subtype });
};
