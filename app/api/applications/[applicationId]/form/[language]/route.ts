import { notFound } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { fileResponse, printedFormFor } from "#lib/results/downloads.ts";

/** The application as it was filed and signed, for printing. */
export const GET = getHandler("/api/applications/[applicationId]/form/[language]", async ({ params, person, locale, requestId }) => {
  const file = await printedFormFor(person, params.applicationId, params.language);
  return file ? fileResponse(file) : notFound({ locale, requestId, json: true });
});
