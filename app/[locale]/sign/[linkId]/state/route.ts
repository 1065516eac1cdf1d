import { refusal } from "#lib/http/errors.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { getHandler, json } from "#lib/http/json-handler.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { linkOfPage } from "#lib/signing/links.ts";

/** How far the telephone is: asked by the script of the page that waits. */
export const GET = getHandler("/[locale]/sign/[linkId]/state", async ({ request, params, locale, requestId }) => {
  const session = await sessionOfRequest(request, { touch: false });
  const holder = { browserToken: browserOf(request).token, personId: session.state === "live" ? session.person.personId : null };
  const link = await linkOfPage(params.linkId, holder);
  return link === null ? refusal("not-found", { locale, requestId, json: true }) : json({ state: link.state });
});
