import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { isFresh, provePath } from "#lib/identity/fresh-proof.ts";
import { endSessionByNumber, endSessionsOf } from "#lib/identity/sessions.ts";

export const POST = formHandler("/[locale]/cabinet/profile/sessions/end", async ({ request, form, person, locale, requestId }) => {
  const which = form.get("session");
  const here = await sessionOfRequest(request, { touch: false });
  if (here.state !== "live" || !isFresh(here.provedAt)) return seeOther(provePath(locale, `/${locale}/cabinet/profile`));
  if (which === "others") await endSessionsOf(person.personId, here.idHash);
  else if (/^[0-9a-f]{12}$/.test(which)) await endSessionByNumber(person.personId, which);
  await writeSecurityEvent({ type: "session-ended", outcome: "ok", personId: person.personId, session: person.sessionId, requestId });
  return seeOther(`/${locale}/cabinet/profile?done=ended`);
});
