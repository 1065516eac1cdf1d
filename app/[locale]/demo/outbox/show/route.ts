import { seal } from "#lib/crypto/seal.ts";
import { setCookie } from "#lib/http/cookies.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { parsePhone } from "#lib/identity/phone.ts";
import { stateOf } from "#lib/identity/sign-in-answers.ts";
import { outboxCookie, outboxPlace } from "#lib/notifications/outbox-cookie.ts";

/** The number goes into a sealed cookie, not into the address. */
export const POST = formHandler("/[locale]/demo/outbox/show", async ({ request, form, locale }) => {
  // The page of the code sends no number: it is the one that waits for the code in this browser.
  const phone = form.has("to") ? parsePhone(form.get("to").slice(0, 40)) : (stateOf(request)?.phone ?? null);
  const page = `/${locale}/demo/outbox`;
  if (phone === null) return seeOther(form.get("to").trim() === "" ? `${page}?all=1` : `${page}?error=1#errors`);
  const value = seal(Buffer.from(phone), outboxPlace, "challenge").toString("base64url");
  return seeOther(page, { "Set-Cookie": setCookie(outboxCookie, value, { sameSite: "Strict", maxAgeSeconds: 3600 }) });
});
