import { notFound } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { blankFormPdf } from "#lib/results/blank-form.ts";
import { fileResponse } from "#lib/results/downloads.ts";
import { printOf } from "#lib/results/print.ts";
import { findService } from "#lib/services/registry.ts";

/** The application form of a service without answers. */
export const GET = getHandler("/api/services/[serviceId]/form/[language]", async ({ params, locale, requestId }) => {
  const service = findService(params.serviceId);
  const print = printOf(params.language);
  if (service === undefined || print === null) return notFound({ locale, requestId, json: true });
  return fileResponse({ name: `${service.id}-${params.language}.pdf`, bytes: await blankFormPdf(service, print) });
});
