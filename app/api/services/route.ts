import { getHandler } from "#lib/http/json-handler.ts";
import { publicJson } from "#lib/http/public-json.ts";
import { serviceTexts } from "#lib/i18n/service-texts.ts";
import { catalogueEntry } from "#lib/services/catalogue.ts";
import { allServices } from "#lib/services/registry.ts";

/** The services of the portal. */
export const GET = getHandler("/api/services", async () =>
  publicJson({ services: allServices().map((service) => catalogueEntry(service, serviceTexts(service.id))) }),
);
