import { termsFor } from "#lib/calendar/index.ts";
import { termsQuery } from "#lib/calendar/terms-query.ts";
import { refusal } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { publicJson } from "#lib/http/public-json.ts";
import { findService } from "#lib/services/registry.ts";

/** What the law's clock says of an application filed at a moment. */
export const GET = getHandler("/api/services/[serviceId]/terms", async ({ request, params, locale, requestId }) => {
  const answer = { locale, requestId, json: true };
  const service = findService(params.serviceId);
  if (service === undefined) return refusal("not-found", answer);
  const query = termsQuery(service, new URL(request.url).searchParams);
  if (!query.ok) return refusal("bad-request", { ...answer, field: query.error.slice(0, 100) });
  const terms = termsFor(service, query.value);
  // A moment in a year whose days off are not known yet gets no promise.
  return terms.ok ? publicJson(terms.value) : refusal("bad-request", { ...answer, field: "at" });
});
