import { refusal } from "#lib/http/errors.ts";
import { getHandler, json } from "#lib/http/json-handler.ts";
import { describeLink } from "#lib/signing/links.ts";

/** First call of the telephone: what is to be signed, until when, and where it lies. */
export const GET = getHandler("/api/qr/[token]", async ({ params, locale, requestId }) => {
  const description = await describeLink(params.token);
  return description === null ? refusal("not-found", { locale, requestId, json: true }) : json(description);
});
