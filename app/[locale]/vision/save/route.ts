import { cookieName, sessionCookie } from "#lib/http/cookies.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { cookieOf } from "#lib/http/request-facts.ts";
import { keepVision } from "#lib/identity/kept-vision.ts";
import { sessionOf } from "#lib/identity/sessions.ts";
import { setVisionCookie } from "#lib/vision/cookie.ts";
import { visionReturn } from "#lib/vision/return.ts";
import { usualVision, visionOf, visionToCookie } from "#lib/vision/vision.ts";

/** Keeps the choice in this browser (or drops it) and, for somebody who is signed in and ticked it, in the profile; then goes back. */
export const POST = formHandler("/[locale]/vision/save", async ({ request, form, locale }) => {
  const usual = form.get("_do") === "usual";
  const vision = usual ? usualVision : visionOf((key) => form.get(key));
  // "Back to usual" is about this screen: what the profile keeps is changed only where the form asks about it.
  if (form.get("profile") === "asked") {
    const session = await sessionOf(cookieOf(request, cookieName(sessionCookie)));
    if (session.state === "live") await keepVision(session.person.personId, form.get("keep") === "yes" && !usual ? vision : null);
  }
  return seeOther(visionReturn(form.get("return"), locale), { "Set-Cookie": setVisionCookie(visionToCookie(vision)) });
});
