/** Route handlers of `app/`, called as the plain functions they are: what Node runs itself needs no framework in between. */
import { existsSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type RouteId, routes } from "#lib/access/routes.ts";
import { hasBody } from "./answer.ts";
import { pathOf } from "./intake.ts";

type Handler = (request: Request, context: { readonly params: Promise<Readonly<Record<string, string>>> }) => Promise<Response>;
type Handlers = { readonly GET?: Handler; readonly POST?: Handler; readonly PUT?: Handler };

export const headersOf = (req: IncomingMessage): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  return headers;
};

/** The body as it comes in. Who has read enough lets go of it and can still answer: the rest is read away, the connection stays. */
const bodyOf = (req: IncomingMessage): ReadableStream<Uint8Array> => {
  let letGo = false;
  return new ReadableStream<Uint8Array>(
    {
      start: (to) => {
        req.on("data", (chunk: Buffer) => {
          if (letGo) return;
          to.enqueue(chunk);
          if ((to.desiredSize ?? 0) <= 0) req.pause();
        });
        req.once("end", () => letGo || to.close());
        req.once("error", (error) => letGo || to.error(error));
        req.pause();
      },
      pull: () => void req.resume(),
      cancel: () => {
        letGo = true;
        req.resume();
      },
    },
    { highWaterMark: 64 * 1024, size: (chunk) => chunk.byteLength },
  );
};

const requestOf = (req: IncomingMessage): Request => {
  const init = { method: req.method ?? "GET", headers: headersOf(req) };
  // No handler looks at the host of its address; see lib/http/origin.ts.
  const url = `http://localhost${req.url}`;
  if (!hasBody(req)) return new Request(url, init);
  const streaming: RequestInit & { readonly duplex: "half" } = { ...init, body: bodyOf(req), duplex: "half" };
  return new Request(url, streaming);
};

export const isReading = (req: IncomingMessage): boolean => req.method === "GET" || req.method === "HEAD";

/** Values of the names in square brackets of an address that has been matched to the route. */
export const paramsIn = (route: RouteId, req: IncomingMessage): Readonly<Record<string, string>> => {
  const parts = pathOf(req.url ?? "/").split("/");
  return Object.fromEntries(
    route.split("/").flatMap((segment, at) => (segment.startsWith("[") ? [[segment.slice(1, -1), parts[at] ?? ""]] : [])),
  );
};

/** What answers a request on this route; undefined where that is not a handler, or none for the method. */
export type FindAnswer = (route: RouteId | undefined, req: IncomingMessage) => (() => Promise<Response>) | undefined;

/** Imports all handlers below `root`/app, by the lines of the one table of addresses. */
export const loadHandlers = async (root: string): Promise<FindAnswer> => {
  const found = new Map<RouteId, Handlers>();
  for (const route of Object.keys(routes) as RouteId[]) {
    const file = join(root, "app", route, "route.ts");
    if (existsSync(file)) found.set(route, (await import(pathToFileURL(file).href)) as Handlers);
  }
  return (route, req) => {
    const handlers = route && found.get(route);
    const handler = isReading(req) ? handlers?.GET : handlers?.[req.method as "POST" | "PUT"];
    return route && handler && (() => handler(requestOf(req), { params: Promise.resolve(paramsIn(route, req)) }));
  };
};
