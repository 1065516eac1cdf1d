import { z } from "zod";
import { refusal } from "#lib/http/errors.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { json, jsonHandler } from "#lib/http/json-handler.ts";

/** One press of "Continue" is activity like any other. */
export const POST = jsonHandler("/api/session/keep", z.strictObject({}), async ({ request, locale }) => {
  const session = await sessionOfRequest(request);
  if (session.state !== "live") return refusal("not-signed-in", { locale, json: true });
  return json({ endsAt: session.endsAt.toISOString() });
});
