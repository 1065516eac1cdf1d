import { takeTurn } from "#lib/access/limits.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { config } from "#lib/config.ts";
import { browserOf } from "#lib/identity/browser.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";
import { openSigningLink, qrOffered } from "#lib/signing/links.ts";
import { tooMany } from "./errors.ts";
import { seeOther } from "./redirect.ts";
import { addressOf, localeOf, requestIdOf } from "./request-facts.ts";

/** Each code keeps what is signed for a day, and one that signs in is made for anybody who asks. @returns the refusal, or null */
export const tooManyLinks = async (request: Request): Promise<Response | null> => {
  const turn = await takeTurn("links-hour-address", addressOf(request), config.limits.edsPerHourPerAddress, 3600);
  if (turn.allowed) return null;
  const requestId = requestIdOf(request);
  await noteRefusal({ type: "limit-hit", outcome: "refused", requestId, detail: { limit: "links-hour-address" } });
  return tooMany(turn.retryAfterSeconds, { locale: localeOf(request), requestId });
};

/** Answer to `_do=qr` of a signing page: a link for the telephone, and the page that shows its code and waits. */
export const signByPhone = async (request: Request, order: LinkOrder): Promise<Response> => {
  // Asked for by hand where the way is not offered.
  if (!qrOffered()) return seeOther(order.back.page);
  const refused = await tooManyLinks(request);
  if (refused) return refused;
  const browser = browserOf(request);
  const path = await openSigningLink(order, browser.token);
  return seeOther(path, browser.setCookie === null ? {} : { "Set-Cookie": browser.setCookie });
};
