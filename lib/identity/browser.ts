import { cookies } from "next/headers";
import { randomToken } from "#lib/crypto/seal.ts";
import { browserCookie, cookieName, setCookie } from "#lib/http/cookies.ts";
import { cookieOf } from "#lib/http/request-facts.ts";

const isToken = (value: string | null | undefined): value is string => typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);

/** Name of this browser, to which codes are bound. `setCookie` is the header line to send along when the browser had none yet. */
export const browserOf = (request: Request): { readonly token: string; readonly setCookie: string | null } => {
  const held = cookieOf(request, cookieName(browserCookie));
  if (isToken(held)) return { token: held, setCookie: null };
  const token = randomToken();
  return { token, setCookie: setCookie(browserCookie, token, { sameSite: "Strict" }) };
};

/** The same for a page, which can only read: "" when the browser has no name yet, and so no running code either. */
export const currentBrowser = async (): Promise<string> => {
  const held = (await cookies()).get(cookieName(browserCookie))?.value;
  return isToken(held) ? held : "";
};
