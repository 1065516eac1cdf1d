import { browserOf } from "#lib/identity/browser.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";
import { openSigningLink, qrOffered } from "#lib/signing/links.ts";
import { seeOther } from "./redirect.ts";

/** Answer to `_do=qr` of a signing page: a link for the telephone, and the page that shows its code and waits. */
export const signByPhone = async (request: Request, order: LinkOrder): Promise<Response> => {
  // Asked for by hand where the way is not offered.
  if (!qrOffered()) return seeOther(order.back.page);
  const browser = browserOf(request);
  const path = await openSigningLink(order, browser.token);
  return seeOther(path, browser.setCookie === null ? {} : { "Set-Cookie": browser.setCookie });
};
