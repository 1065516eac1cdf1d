/** One web process: the HTTP server that calls handlers and renders pages. */
import "./pages/stand-ins.ts";
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { routeOfPath } from "#lib/access/routes.ts";
import { config } from "#lib/config.ts";
import { type RefusalCode, refusal } from "#lib/http/errors.ts";
import { errorKind, logger } from "#lib/log.ts";
import { collectProcessMetrics, requestSeconds, requestsCutOff } from "#lib/monitoring/metrics.ts";
import { dress, hasBody, send } from "./answer.ts";
import { loadHandlers } from "./handlers.ts";
import { isHealthy } from "./health.ts";
import { cleanHeaders, type IntakeRules, pathOf, refuseAtTheDoor } from "./intake.ts";
import { languageFor, languageOf } from "./language.ts";
import { mayReadMetrics, readMetrics, shareMetrics } from "./metrics-door.ts";
import { loadPages } from "./pages/render.ts";
import { plainPolicy, securityHeaders } from "./policy.ts";
import { cutOffSlowSenders } from "./slow-senders.ts";
import { staticFiles } from "./static-files.ts";

/** Files by the beginning of their address, where they lie, and how long a browser keeps them: a year where a new file has a new name. */
const year = "public, max-age=31536000, immutable";
const folders = [
  ["/_next/static/", ".next/static", year],
  ["/fonts/", "public/fonts", year],
  ["/", "public", "public, max-age=3600"],
] as const;

const isUnchanging = (path: string): boolean => path.startsWith("/_next/static/") || path.startsWith("/fonts/");

const refusalOf = (req: IncomingMessage, code: RefusalCode, requestId: string): Response =>
  refusal(code, { locale: languageFor(req), requestId, json: pathOf(req.url ?? "/").startsWith("/api/") });

const sendRefusal = (req: IncomingMessage, res: ServerResponse, code: RefusalCode, requestId: string): Promise<void> => {
  if (code === "method") res.setHeader("Allow", "GET, HEAD");
  // Of a body that is not wanted the connection is closed, not read to its end.
  if (hasBody(req) && !req.complete) res.setHeader("Connection", "close");
  return send(refusalOf(req, code, requestId), req, res);
};

// Numbers long enough to be an IIN or a phone do not get into the log by way of a mistyped address, nor addresses that are keys.
const maskPath = (path: string): string =>
  path
    .replace(/^\/api\/qr\/[^/]+/, "/api/qr/#")
    .replace(/\d{7,}/g, "#")
    .slice(0, 200);

const noteWhenDone = (req: IncomingMessage, res: ServerResponse, path: string, requestId: string): void => {
  const started = performance.now();
  res.once("close", () => {
    const ms = performance.now() - started;
    const route = isUnchanging(path) ? "static" : (routeOfPath(path) ?? "other");
    requestSeconds.labels(req.method ?? "", route, String(res.statusCode)).observe(ms / 1000);
    if (route === "static" || route === "/api/health" || route === "/metrics") return;
    const line = { requestId, method: req.method, path: maskPath(path), status: res.statusCode, ms: Math.round(ms * 10) / 10 };
    logger.info(res.writableFinished ? line : { ...line, aborted: true }, "request");
  });
};

const refuseUnreadable = (server: Server): void => {
  const lines: Record<string, string> = {
    HPE_INVALID_METHOD: "405 Method Not Allowed",
    HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
    ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  };
  const headers = [
    ...securityHeaders(config.publicOrigin),
    ["Content-Security-Policy", plainPolicy],
    ["Connection", "close"],
    ["Content-Length", "0"],
  ];
  const block = headers.map(([name, value]) => `${name}: ${value}`).join("\r\n");
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    socket.end(`HTTP/1.1 ${lines[error.code ?? ""] ?? "400 Bad Request"}\r\n${block}\r\n\r\n`);
  });
};

/** The framework speaks to the console, with the messages of errors. Here it gets a line of the log without what a person typed. */
const tameConsole = (): void => {
  const plain = (value: unknown): string =>
    typeof value === "string" ? (value.split("\n")[0] ?? "").replace(/\d{4,}/g, "#").slice(0, 160) : "";
  const say =
    (level: "info" | "warn" | "error") =>
    (...said: readonly unknown[]): void => {
      const error = said.find((part) => part instanceof Error);
      logger[level](error === undefined ? {} : { error: errorKind(error) }, `framework: ${said.map(plain).join(" ").trim()}`);
    };
  Object.assign(console, { log: say("info"), info: say("info"), warn: say("warn"), error: say("error") });
};

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.listenHost, () => resolve());
  });

/** @returns how to end: waits for the answers that are on their way. */
export const serve = async (root: string): Promise<() => Promise<void>> => {
  tameConsole();
  const rules: IntakeRules = {
    publicHost: new URL(config.publicOrigin).host,
    trustedProxies: config.trustedProxies,
    publicNames: new Set(readdirSync(join(root, "public"))),
  };
  const headers = securityHeaders(config.publicOrigin);
  const files = folders.map(([prefix, folder, caching]) => [prefix, staticFiles(join(root, folder), caching)] as const);
  const [findHandler, findPage] = await Promise.all([loadHandlers(root), loadPages(root)]);

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = pathOf(req.url ?? "/");
    const metricsAllowed = path === "/metrics" && mayReadMetrics(req, config.metricsToken);
    const requestId = cleanHeaders(req, rules);
    noteWhenDone(req, res, path, requestId);
    dress(res, headers);
    res.setHeader("X-Request-Id", requestId);

    const refused = refuseAtTheDoor(req, rules);
    if (refused) return sendRefusal(req, res, refused, requestId);
    if (path === "/api/health") {
      const healthy = await isHealthy();
      const said = Response.json(
        { status: healthy ? "ok" : "down" },
        { status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
      );
      return send(said, req, res);
    }
    if (path === "/metrics") {
      if (!metricsAllowed) return sendRefusal(req, res, "not-found", requestId);
      return send(new Response(await readMetrics(), { headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" } }), req, res);
    }
    if (path === "/") {
      const Location = `/${languageOf(req.headers.cookie, req.headers["accept-language"])}`;
      const said = { Location, "Cache-Control": "private, no-store", Vary: "Cookie, Accept-Language" };
      return send(new Response(null, { status: 307, headers: said }), req, res);
    }
    const route = routeOfPath(path);
    const find = findHandler(route, req) ?? findPage(route, req);
    if (find) return send(await find(), req, res);
    for (const [prefix, folder] of files) if (path.startsWith(prefix) && folder?.answer(path.slice(prefix.length - 1), req, res)) return;
    // An address of ours with a slash at its end.
    const bare = path.replace(/\/$/, "");
    if (bare !== path && routeOfPath(bare) !== undefined)
      return send(new Response(null, { status: 308, headers: { Location: bare + (req.url ?? "").slice(path.length) } }), req, res);
    return sendRefusal(req, res, route === undefined ? "not-found" : "method", requestId);
  };

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      logger.error({ error: errorKind(error), path: maskPath(pathOf(req.url ?? "")) }, "request failed");
      if (res.headersSent) return void res.destroy();
      return sendRefusal(req, res, "failed", String(req.headers["x-request-id"] ?? "")).catch(() => res.destroy());
    });
  });
  // Headers come in one piece from an honest client; a body may be 10 MB on a slow line (see slow-senders.ts for those who stop).
  server.headersTimeout = 20_000;
  server.requestTimeout = 0;
  server.keepAliveTimeout = 65_000;
  server.on("upgrade", (_req, socket) => socket.destroy());
  refuseUnreadable(server);
  cutOffSlowSenders(server, () => requestsCutOff.inc());

  collectProcessMetrics();
  shareMetrics();
  await listen(server);
  return () =>
    new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), 8000);
      server.close(() => {
        clearTimeout(late);
        resolve();
      });
      server.closeIdleConnections();
    });
};
