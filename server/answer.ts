/** How every answer leaves the house: security headers, the right policy, packed where that helps. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { encodingFor, isCompressible, pack } from "./encoding.ts";
import { pagePolicy, plainPolicy } from "./policy.ts";

const smallest = 1000;
const policyHeader = "Content-Security-Policy";

export const hasBody = (req: IncomingMessage): boolean =>
  req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0;

/** Call before anything else: what an answer says itself takes the place of these. */
export const dress = (res: ServerResponse, headers: readonly (readonly [string, string])[]): void => {
  for (const [name, value] of headers) res.setHeader(name, value);
  res.setHeader(policyHeader, plainPolicy);
};

const addVary = (res: ServerResponse, name: string): void => {
  const vary = String(res.getHeader("vary") ?? "");
  if (vary !== "*" && !vary.toLowerCase().includes(name.toLowerCase())) res.setHeader("Vary", vary === "" ? name : `${vary}, ${name}`);
};

const packed = (body: Buffer, req: IncomingMessage, res: ServerResponse): Buffer => {
  const type = String(res.getHeader("content-type") ?? "");
  if (res.hasHeader("content-encoding") || !isCompressible(type)) return body;
  addVary(res, "Accept-Encoding");
  const encoding = encodingFor(String(req.headers["accept-encoding"] ?? ""));
  if (encoding === undefined || body.length < smallest) return body;
  res.setHeader("Content-Encoding", encoding);
  return pack(body, encoding);
};

/** Sends the answer of a handler or a page; none is so long that it would have to be streamed. */
export const send = async (answer: Response, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  res.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== "set-cookie") res.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
  if (answer.status === 304) {
    // The browser keeps the policy that came with the page.
    res.removeHeader(policyHeader);
    return void res.end();
  }
  const isPage = answer.headers.get("content-type")?.startsWith("text/html");
  if (isPage && !answer.headers.has(policyHeader)) res.setHeader(policyHeader, pagePolicy);
  if (answer.body === null || req.method === "HEAD") return void res.end();
  const body = packed(Buffer.from(await answer.arrayBuffer()), req, res);
  res.setHeader("Content-Length", body.length);
  res.end(body);
};
