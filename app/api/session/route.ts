import { refusal } from "#lib/http/errors.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { getHandler, json } from "#lib/http/json-handler.ts";

/** When the session ends; asking is not activity. */
export const GET = getHandler("/api/session", async ({ request, locale }) => {
  const session = await sessionOfRequest(request, { touch: false });
  if (session.state !== "live") return refusal("not-signed-in", { locale, json: true });
  return json({ endsAt: session.endsAt.toISOString() });
});
