import { refusal } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { publicJson } from "#lib/http/public-json.ts";
import { serviceTexts } from "#lib/i18n/service-texts.ts";
import { catalogueOf } from "#lib/services/catalogue.ts";
import { findService } from "#lib/services/registry.ts";

/** One service, whole, in both languages. */
export const GET = getHandler("/api/services/[serviceId]", async ({ params, locale, requestId }) => {
  const service = findService(params.serviceId);
  if (service === undefined) return refusal("not-found", { locale, requestId, json: true });
  return publicJson(catalogueOf(service, serviceTexts(service.id)));
});
