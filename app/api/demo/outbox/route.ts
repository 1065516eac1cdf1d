import { refusal } from "#lib/http/errors.ts";
import { getHandler, json } from "#lib/http/json-handler.ts";
import { parsePhone } from "#lib/identity/phone.ts";
import { outboxOf } from "#lib/notifications/notify.ts";

export const dynamic = "force-dynamic";

/** Demo only: what was sent to a number, the latest first, for tests and tours. */
export const GET = getHandler("/api/demo/outbox", async ({ request, locale }) => {
  // In a query a plus sign may have become a space.
  const phone = parsePhone(new URL(request.url).searchParams.get("to") ?? "");
  if (phone === null) return refusal("bad-request", { locale, json: true, field: "to" });
  const messages = await outboxOf(phone);
  return json({
    to: phone,
    messages: messages.map(({ id, purpose, language, text, at }) => ({ id, purpose, language, text, at: at.toISOString() })),
  });
});
