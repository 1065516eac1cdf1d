import { noteRefusal } from "#lib/audit/security-log.ts";
import { cookieName, dropCookie, sessionCookie } from "#lib/http/cookies.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { cookieOf } from "#lib/http/request-facts.ts";
import { endSession } from "#lib/identity/sessions.ts";

/** The browser empties its cache and storage too: the next user of a shared computer sees nothing by "Back". */
export const POST = formHandler("/[locale]/sign-out", async ({ request, locale, requestId }) => {
  const ended = await endSession(cookieOf(request, cookieName(sessionCookie)));
  if (ended) await noteRefusal({ type: "sign-out", outcome: "ok", requestId, personId: ended.personId, session: ended.number });
  return seeOther(`/${locale}`, { "Set-Cookie": dropCookie(sessionCookie, "Lax"), "Clear-Site-Data": '"cache", "storage"' });
});
