/** What is settled before the framework sees a request: names, addresses, methods and headers that are refused or overwritten. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { routeOfPath, routes } from "#lib/access/routes.ts";
import type { RefusalCode } from "#lib/http/errors.ts";
import { addressHeader, clientAddress } from "#lib/http/request-facts.ts";

export type IntakeRules = {
  readonly publicHost: string;
  readonly trustedProxies: readonly string[];
  /** Names of the files and folders in `public/`. */
  readonly publicNames: ReadonlySet<string>;
};

/** First parts of the addresses the portal has; below them the framework says what is not there. */
const firstParts = new Set(["", "_next", "kk", "ru", ...Object.keys(routes).map((route) => route.split("/")[1] ?? "")]);

// Written by the framework or by a proxy we do not trust; from a client each is an attempt at something.
const dropped = /^(?:x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-forwarded-.*|x-real-ip|forwarded|x-nextjs-data)$/;

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

const hostIsOurs = (host: string | undefined, publicHost: string): boolean =>
  host !== undefined && (host === publicHost || loopbackNames.has(host.replace(/:\d{1,5}$/, "")));

const segmentIsHidden = (path: string): boolean => {
  try {
    return decodeURIComponent(path)
      .split("/")
      .some((segment) => segment.startsWith("."));
  } catch {
    return true;
  }
};

export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? "/";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const strange = /[\\\u0000-\u001f\u007f]|\/\/|%(?:00|2f|5c)/i;

/** @returns why the request goes no further, or undefined. */
export const refuseAtTheDoor = (req: IncomingMessage, rules: IntakeRules): RefusalCode | undefined => {
  const path = pathOf(req.url ?? "/");
  const method = req.method ?? "GET";
  if (["TRACE", "TRACK", "CONNECT"].includes(method)) return "method";
  if (!hostIsOurs(req.headers.host, rules.publicHost)) return "not-found";
  // What begins with a point is hidden, but for the addresses of ours where everybody looks (RFC 8615).
  const hidden = segmentIsHidden(path) && !Object.hasOwn(routes, path);
  if (!path.startsWith("/") || strange.test(path) || hidden) return "not-found";
  const first = path.split("/")[1] ?? "";
  if (!firstParts.has(first) && !rules.publicNames.has(first)) return "not-found";
  // The portal has no server actions: what claims to be one is not even decoded.
  if (req.headers["next-action"] !== undefined) return "not-found";
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return undefined;
  const route = routeOfPath(path);
  if (route === undefined) return "not-found";
  return (routes[route].methods as readonly string[]).includes(method) ? undefined : "method";
};

/** Overwrites what only the server may say. @returns number of the request. */
export const cleanHeaders = (req: IncomingMessage, rules: IntakeRules): string => {
  const forwardedFor = req.headers["x-forwarded-for"];
  const address = clientAddress(req.socket.remoteAddress ?? "unknown", String(forwardedFor ?? ""), rules.trustedProxies);
  for (const name of Object.keys(req.headers)) if (dropped.test(name)) delete req.headers[name];
  const requestId = randomBytes(8).toString("hex");
  req.headers[addressHeader] = address;
  req.headers["x-request-id"] = requestId;
  delete req.headers["content-security-policy"];
  delete req.headers["content-security-policy-report-only"];
  return requestId;
};
