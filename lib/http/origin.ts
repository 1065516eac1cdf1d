import { config } from "#lib/config.ts";

/**
 * Cross-site guard of every request that changes something (spec/security.md 3.5.1): `Origin` is the portal's own; absent, the browser
 * itself must say `Sec-Fetch-Site: same-origin` (or `none`: typed by the person). Neither header: not a browser, so there is no foreign
 * page that could have sent it. `null`, foreign and sibling origins are refused.
 */
export const sameOrigin = (headers: Headers): boolean => {
  const origin = headers.get("origin");
  if (origin !== null) return isOwnOrigin(origin, headers.get("host"));
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
};

const isOwnOrigin = (origin: string, host: string | null): boolean => {
  if (origin === config.publicOrigin) return true;
  // The demo is opened under whatever name the machine has (localhost, 127.0.0.1, a tunnel); in production there is one name.
  if (!config.demo || host === null) return false;
  return origin === `http://${host}` || origin === `https://${host}`;
};
