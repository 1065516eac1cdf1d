import { randomBytes } from "node:crypto";
import { isLocale } from "#lib/i18n/locales.ts";
import type { Locale } from "#lib/services/define.ts";

/** The server in front (scripts/) overwrites this header on every request with the address it reckons by {@link clientAddress}. */
export const addressHeader = "x-qyzmet-address";

export const addressOf = (request: Request): string => request.headers.get(addressHeader) ?? "unknown";

const plain = (address: string): string => address.trim().replace(/^::ffff:/, "");

/**
 * Address of the client (spec/security.md 15.3.4): the socket's, unless the socket is a trusted proxy; then the last entry of
 * `X-Forwarded-For` that is not itself a trusted proxy. What a client writes into the header beyond that is ignored.
 */
export const clientAddress = (socket: string, forwardedFor: string | undefined, trusted: readonly string[]): string => {
  let address = plain(socket);
  const hops = (forwardedFor ?? "")
    .split(",")
    .map(plain)
    .filter((hop) => hop !== "");
  while (trusted.includes(address) && hops.length > 0) address = hops.pop() ?? address;
  return address;
};

/** Number a person can quote; from the server in front when it gave one. */
export const requestIdOf = (request: Request): string => {
  const given = request.headers.get("x-request-id") ?? "";
  return /^[A-Za-z0-9-]{8,36}$/.test(given) ? given : randomBytes(6).toString("hex");
};

/** Language of the page: the address tells; an address without one follows the browser, Kazakh first. */
export const localeOf = (request: Request, fromPath?: string): Locale => {
  if (fromPath !== undefined && isLocale(fromPath)) return fromPath;
  const [, first = ""] = new URL(request.url).pathname.split("/");
  if (isLocale(first)) return first;
  return /^ru\b/i.test(request.headers.get("accept-language") ?? "") ? "ru" : "kk";
};

export const cookieOf = (request: Request, name: string): string | null => {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
};
