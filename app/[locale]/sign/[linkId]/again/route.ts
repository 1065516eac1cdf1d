import { refusal } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { tooManyLinks } from "#lib/http/sign-by-phone.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { linkOfPage, renewLink } from "#lib/signing/links.ts";

/** A new code for the same thing. */
export const POST = formHandler("/[locale]/sign/[linkId]/again", async ({ request, params, locale, requestId }) => {
  const session = await sessionOfRequest(request);
  const holder = { browserToken: browserOf(request).token, personId: session.state === "live" ? session.person.personId : null };
  const link = await linkOfPage(params.linkId, holder);
  if (link === null) return refusal("not-found", { locale, requestId });
  const refused = await tooManyLinks(request);
  if (refused) return refused;
  // Signed in the meantime: there is nothing to ask for anew.
  return seeOther((await renewLink(params.linkId, holder)) ?? `/${locale}/sign/${params.linkId}`);
});
