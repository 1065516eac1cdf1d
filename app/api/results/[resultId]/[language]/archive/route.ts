import { notFound } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { fileResponse, resultArchiveFor } from "#lib/results/downloads.ts";

/** A result with what an official signed, as an archive; its explanation is in this language. */
export const GET = getHandler("/api/results/[resultId]/[language]/archive", async ({ params, person, locale, requestId }) => {
  const file = await resultArchiveFor(person, params.resultId, params.language);
  return file ? fileResponse(file) : notFound({ locale, requestId, json: true });
});
