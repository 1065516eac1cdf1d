/** One web process: an HTTP server that answers handlers and pages of one person itself and leaves pages rendered beforehand to the framework. */
import "./pages/stand-ins.ts";
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { routeOfPath } from "#lib/access/routes.ts";
import { config } from "#lib/config.ts";
import { type RefusalCode, refusal } from "#lib/http/errors.ts";
import { errorKind, logger } from "#lib/log.ts";
import { collectProcessMetrics, requestSeconds, requestsCutOff } from "#lib/monitoring/metrics.ts";
import { dressAnswer } from "./answer.ts";
import { hasBody, loadHandlers } from "./handlers.ts";
import { isHealthy } from "./health.ts";
import { cleanHeaders, type IntakeRules, pathOf, refuseAtTheDoor } from "./intake.ts";
import { languageFor, languageOf } from "./language.ts";
import { mayReadMetrics, readMetrics, shareMetrics } from "./metrics-door.ts";
import { PageStore } from "./page-store.ts";
import { loadPages } from "./pages/render.ts";
import { plainPolicy, securityHeaders } from "./policy.ts";
import { cutOffSlowSenders } from "./slow-senders.ts";
import { staticFiles } from "./static-files.ts";

/** Addresses of files that never change, and where they lie. */
const unchanging = { "/_next/static/": ".next/static", "/fonts/": "public/fonts" } as const;

const isUnchanging = (path: string): boolean => Object.keys(unchanging).some((prefix) => path.startsWith(prefix));

const refusalOf = (req: IncomingMessage, code: RefusalCode, requestId: string): Response =>
  refusal(code, { locale: languageFor(req), requestId, json: pathOf(req.url ?? "/").startsWith("/api/") });

const send = async (answer: Response, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  res.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== "set-cookie") res.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
  // Of a body that is not wanted the connection is closed, not read to its end.
  if (hasBody(req) && !req.complete) res.setHeader("Connection", "close");
  res.end(answer.body === null ? undefined : Buffer.from(await answer.arrayBuffer()));
};

const sendRefusal = (req: IncomingMessage, res: ServerResponse, code: RefusalCode, requestId: string): Promise<void> => {
  if (code === "method") res.setHeader("Allow", "GET, HEAD");
  return send(refusalOf(req, code, requestId), req, res);
};

const sendJson = (res: ServerResponse, status: number, body: unknown): void => {
  res.statusCode = status;
  res.setHeader("Content-Type", "application/json; charset=utf-8");
  res.setHeader("Cache-Control", "no-store");
  res.end(JSON.stringify(body));
};

// Numbers long enough to be an IIN or a phone do not get into the log by way of a mistyped address.
const maskPath = (path: string): string => path.replace(/\d{7,}/g, "#").slice(0, 200);

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
  const app = next({ dev: false, dir: root, hostname: config.listenHost, port: config.port });
  const render = app.getRequestHandler();
  const rules: IntakeRules = {
    publicHost: new URL(config.publicOrigin).host,
    trustedProxies: config.trustedProxies,
    publicNames: new Set(readdirSync(join(root, "public"))),
  };
  const headers = securityHeaders(config.publicOrigin);
  const pages = new PageStore();
  const files = Object.entries(unchanging).map(([prefix, folder]) => [prefix, staticFiles(join(root, folder))] as const);

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = pathOf(req.url ?? "/");
    const metricsAllowed = path === "/metrics" && mayReadMetrics(req, config.metricsToken);
    const requestId = cleanHeaders(req, rules);
    noteWhenDone(req, res, path, requestId);
    const failurePage = async (status: number) => {
      const page = status === 404 ? await findPage(undefined, req)?.() : undefined;
      return Buffer.from(await (page ?? refusalOf(req, status === 404 ? "not-found" : "failed", requestId)).arrayBuffer());
    };
    dressAnswer(req, res, { headers, pages, failurePage });
    res.setHeader("X-Request-Id", requestId);

    const refused = refuseAtTheDoor(req, rules);
    if (refused) return sendRefusal(req, res, refused, requestId);
    if (path === "/api/health") {
      const healthy = await isHealthy();
      return sendJson(res, healthy ? 200 : 503, { status: healthy ? "ok" : "down" });
    }
    if (path === "/metrics") {
      if (!metricsAllowed) return sendRefusal(req, res, "not-found", requestId);
      res.setHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      return void res.end(await readMetrics());
    }
    if (path === "/") {
      const locale = languageOf(req.headers.cookie, req.headers["accept-language"]);
      res.writeHead(307, { Location: `/${locale}`, "Cache-Control": "private, no-store", Vary: "Cookie, Accept-Language" });
      return void res.end();
    }
    for (const [prefix, folder] of files) {
      if (!path.startsWith(prefix)) continue;
      if (folder?.answer(path.slice(prefix.length - 1), req, res)) return;
      return sendRefusal(req, res, "not-found", requestId);
    }
    const route = routeOfPath(path);
    const own = findHandler(route, req) ?? findPage(route, req);
    if (own) return send(await own(), req, res);
    // What is left to the framework: pages rendered beforehand, files of `public/`, the way from an address with a slash at its end.
    if (route === undefined && !rules.publicNames.has(path.slice(1)) && !path.endsWith("/"))
      return sendRefusal(req, res, "not-found", requestId);
    await render(req, res);
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

  const [findHandler, findPage] = await Promise.all([loadHandlers(root), loadPages(root)]);
  await app.prepare();
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
