import { notFound } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { fileResponse, resultFor } from "#lib/results/downloads.ts";

/** The sealed result document in one language. */
export const GET = getHandler("/api/results/[resultId]/[language]", async ({ params, person, locale, requestId }) => {
  const file = await resultFor(person, params.resultId, params.language);
  return file ? fileResponse(file) : notFound({ locale, requestId, json: true });
});
