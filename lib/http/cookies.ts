import { config } from "#lib/config.ts";

export const secureOrigin = (): boolean => config.publicOrigin.startsWith("https://");

/** `__Host-` binds a cookie to this very host; browsers take it only over https (decision on cookies of the demo). */
export const cookieName = (name: string): string => (secureOrigin() ? `__Host-${name}` : name);

type CookieOptions = {
  readonly sameSite: "Lax" | "Strict";
  /** Absent: until the browser is closed. */
  readonly maxAgeSeconds?: number;
};

/** No `Domain`, path `/`, never readable by scripts. */
export const setCookie = (name: string, value: string, { sameSite, maxAgeSeconds }: CookieOptions): string =>
  [
    `${cookieName(name)}=${value}`,
    "Path=/",
    "HttpOnly",
    `SameSite=${sameSite}`,
    ...(secureOrigin() ? ["Secure"] : []),
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
  ].join("; ");

export const dropCookie = (name: string, sameSite: CookieOptions["sameSite"]): string =>
  setCookie(name, "", { sameSite, maxAgeSeconds: 0 });

/** Random name of this browser, to which codes are bound; not a session. */
export const browserCookie = "qyzmet-browser";
/** The library's own name of its session cookie. */
export const sessionCookie = "next-auth.session-token";
export const signInCookie = "qyzmet-sign-in";
export const parkedCookie = "qyzmet-parked";
