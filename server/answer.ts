/**
 * Between the framework and the socket: adds the security headers and the right policy to every answer and packs what can be packed.
 * Pages rendered beforehand are gathered whole (their policy names their scripts); everything else streams.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Transform } from "node:stream";
import { type Encoding, encodingFor, isCompressible, pack, packStream } from "./encoding.ts";
import type { PageStore } from "./page-store.ts";
import { pagePolicy, plainPolicy } from "./policy.ts";

export type DressOptions = {
  readonly headers: readonly (readonly [string, string])[];
  readonly pages: PageStore;
  /** Page of ours that says the fault; stands in for the framework's own, which is empty without its scripts. */
  readonly failurePage?: (status: number) => Promise<Buffer>;
};

/** How the framework marks the page it sends when one of ours broke or is not there. */
const brokenMark = 'id="__next_error__"';

const smallest = 1000;
const policyHeader = "Content-Security-Policy";

const text = (value: number | string | string[] | undefined): string => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));

const addVary = (res: ServerResponse, name: string): void => {
  const vary = text(res.getHeader("vary"));
  if (vary !== "*" && !vary.toLowerCase().includes(name.toLowerCase())) res.setHeader("Vary", vary === "" ? name : `${vary}, ${name}`);
};

type Plan =
  | { readonly kind: "plain" }
  | { readonly kind: "stored"; readonly encoding: Encoding | undefined }
  | { readonly kind: "failed" }
  | { readonly kind: "packed"; readonly encoding: Encoding };

const toBuffer = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === "string"
    ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
    : Buffer.from(chunk as Uint8Array);

const planFor = (req: IncomingMessage, res: ServerResponse): Plan => {
  const type = text(res.getHeader("content-type"));
  const isPage = type.startsWith("text/html");
  const prerendered = isPage && res.hasHeader("x-nextjs-prerender");
  const encoding = encodingFor(text(req.headers["accept-encoding"]));
  const bodyless = req.method === "HEAD" || res.statusCode === 204 || res.statusCode === 304;
  if (isPage && (res.statusCode === 500 || res.statusCode === 404) && !bodyless) return { kind: "failed" };
  if (prerendered && !bodyless) return { kind: "stored", encoding };
  const length = res.getHeader("content-length");
  const tooSmall = length !== undefined && Number(length) < smallest;
  const asItIs = bodyless || tooSmall || res.statusCode === 206 || res.hasHeader("content-encoding") || !isCompressible(type);
  if (!asItIs) addVary(res, "Accept-Encoding");
  return asItIs || encoding === undefined ? { kind: "plain" } : { kind: "packed", encoding };
};

/** Takes over the writing methods of the response; call before anything is written. */
export const dressAnswer = (req: IncomingMessage, res: ServerResponse, { headers, pages, failurePage }: DressOptions): void => {
  const write = res.write.bind(res) as (chunk: Buffer) => boolean;
  const end = res.end.bind(res) as (chunk?: Buffer) => ServerResponse;
  const flushHeaders = res.flushHeaders.bind(res);
  const writeHead = res.writeHead.bind(res);

  let plan: Plan | undefined;
  let packer: Transform | undefined;
  let flushing: NodeJS.Timeout | undefined;
  const gathered: Buffer[] = [];

  const setPolicy = (): void => {
    if (res.hasHeader(policyHeader)) return;
    const isPage = text(res.getHeader("content-type")).startsWith("text/html");
    if (res.statusCode === 304) {
      // The browser keeps the policy it has, unless we know it.
      const known = pages.policyOf(text(res.getHeader("etag")));
      if (known !== undefined) res.setHeader(policyHeader, known);
    } else res.setHeader(policyHeader, isPage ? pagePolicy : plainPolicy);
  };

  const decide = (): Plan => {
    if (plan) return plan;
    for (const [name, value] of headers) if (!res.hasHeader(name)) res.setHeader(name, value);
    plan = planFor(req, res);
    if (res.hasHeader("x-nextjs-prerender")) {
      addVary(res, "Accept-Encoding");
      // Browsers ask each time and get 304; a page of the portal is never older than its last rendering.
      res.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    }
    if (plan.kind !== "stored") setPolicy();
    if (plan.kind === "packed") {
      res.removeHeader("Content-Length");
      res.setHeader("Content-Encoding", plan.encoding);
    }
    return plan;
  };

  const startPacking = (encoding: Encoding): Transform => {
    const stream = packStream(encoding);
    stream.on("data", (chunk: Buffer) => {
      if (!write(chunk)) stream.pause();
    });
    stream.on("drain", () => res.emit("drain"));
    stream.on("end", () => end());
    stream.on("error", () => res.destroy());
    res.on("drain", () => stream.resume());
    res.once("close", () => stream.destroy());
    return stream;
  };

  const sendStored = (encoding: Encoding | undefined): void => {
    const whole = Buffer.concat(gathered);
    const etag = text(res.getHeader("etag"));
    const page = pages.take(etag === "" ? `size-${whole.length}-${req.url}` : etag, whole, encoding);
    res.setHeader(policyHeader, page.policy);
    if (encoding !== undefined) res.setHeader("Content-Encoding", encoding);
    res.setHeader("Content-Length", page.body.length);
    // From here on it is an ordinary answer: `end` comes back to `writeHead`.
    plan = { kind: "plain" };
    end(page.body);
  };

  const sendFailed = (): void => {
    const whole = Buffer.concat(gathered);
    // From here on it is an ordinary answer, as in `sendStored`.
    plan = { kind: "plain" };
    const send = (body: Buffer) => {
      res.setHeader("Content-Length", body.length);
      end(body);
    };
    if (failurePage === undefined || !whole.includes(brokenMark)) send(whole);
    else {
      res.removeHeader("Link");
      failurePage(res.statusCode).then(send, () => send(whole));
    }
  };

  const gathers = (kind: Plan["kind"]): boolean => kind === "stored" || kind === "failed";

  res.writeHead = ((status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    const given = rest.find((part) => typeof part === "object" && part !== null);
    if (typeof rest[0] === "string") res.statusMessage = rest[0];
    if (Array.isArray(given)) for (let at = 0; at + 1 < given.length; at += 2) res.appendHeader(String(given[at]), String(given[at + 1]));
    else if (given) for (const [name, value] of Object.entries(given)) if (value !== undefined) res.setHeader(name, value);
    return gathers(decide().kind) ? res : writeHead(status);
  }) as typeof res.writeHead;

  res.flushHeaders = () => {
    if (!gathers(decide().kind)) flushHeaders();
  };

  res.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    const body = toBuffer(chunk, encoding);
    const now = decide();
    if (now.kind === "plain") return write(body);
    const callback = typeof encoding === "function" ? encoding : done;
    if (now.kind === "stored" || now.kind === "failed") {
      gathered.push(body);
      if (typeof callback === "function") queueMicrotask(callback as () => void);
      return true;
    }
    packer ??= startPacking(now.encoding);
    // What the page has so far goes out when the framework pauses, not with each of its many small pieces.
    clearTimeout(flushing);
    flushing = setTimeout(() => "flush" in stream && (stream.flush as () => void)(), 5);
    const stream = packer;
    return stream.write(body, callback as (() => void) | undefined);
  }) as typeof res.write;

  res.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    const callback = [chunk, encoding, done].find((part) => typeof part === "function") as (() => void) | undefined;
    if (callback) res.once("finish", callback);
    const body = chunk === undefined || chunk === null || typeof chunk === "function" ? undefined : toBuffer(chunk, encoding);
    clearTimeout(flushing);
    const now = decide();
    if (now.kind === "plain") return body === undefined ? end() : end(body);
    if (now.kind === "stored" || now.kind === "failed") {
      if (body) gathered.push(body);
      if (!res.writableEnded) now.kind === "stored" ? sendStored(now.encoding) : sendFailed();
      return res;
    }
    if (packer) {
      if (!packer.writableEnded) packer.end(body);
      return res;
    }
    const whole = body ?? Buffer.alloc(0);
    const packed = pack(whole, now.encoding);
    res.setHeader("Content-Length", packed.length);
    return end(packed);
  }) as typeof res.end;
};
