import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { dress, send } from "./answer.ts";
import { securityHeaders } from "./policy.ts";

type Answer = { readonly status: number; readonly headers: Record<string, string | string[] | undefined>; readonly body: Buffer };

let close = (): unknown => undefined;
afterEach(() => close());

const ask = async (answer: () => Response, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> => {
  const server = createServer((req: IncomingMessage, res) => {
    dress(res, securityHeaders("https://portal.kz"));
    void send(answer(), req, res);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  close = () => server.close();
  return new Promise((resolve, reject) => {
    const asked = request({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk) => chunks.push(chunk));
      res.on("end", () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }));
      res.on("error", reject);
    });
    asked.on("error", reject);
    asked.end();
  });
};

const long = "Қызмет ".repeat(400);
const page = () => new Response(`<p>${long}</p>`, { headers: { "Content-Type": "text/html; charset=utf-8" } });

describe("every answer", () => {
  test("carries the headers, and HSTS when the portal is on https", async () => {
    const { headers } = await ask(() => new Response(null));
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("keeps a stricter policy that the handler has set", async () => {
    const { headers } = await ask(
      () => new Response("x", { headers: { "Content-Type": "text/html", "Content-Security-Policy": "sandbox; frame-ancestors 'none'" } }),
    );
    expect(headers["content-security-policy"]).toBe("sandbox; frame-ancestors 'none'");
  });

  test("sets each cookie by itself", async () => {
    const { headers } = await ask(() => {
      const answer = new Response(null);
      answer.headers.append("Set-Cookie", "a=1");
      answer.headers.append("Set-Cookie", "b=2");
      return answer;
    });
    expect(headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  });
});

describe("a page", () => {
  test("may run files of the portal and the one script that stands in every page, nothing else", async () => {
    const policy = String((await ask(page)).headers["content-security-policy"]);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'self' 'sha256-[A-Za-z0-9+/]{43}='$/);
  });

  test("goes packed to those who take it", async () => {
    const { headers, body } = await ask(page, { "accept-encoding": "gzip, br;q=0.5" });
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["vary"]).toContain("Accept-Encoding");
    expect(headers["content-length"]).toBe(String(body.length));
    expect(brotliDecompressSync(body).toString()).toBe(`<p>${long}</p>`);
    expect(gunzipSync((await ask(page, { "accept-encoding": "gzip" })).body).toString()).toBe(`<p>${long}</p>`);
  });

  test("stays as it is for those who do not", async () => {
    const { headers, body } = await ask(page, { "accept-encoding": "br;q=0, identity" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe(`<p>${long}</p>`);
  });

  test("that has not changed leaves the policy that the browser holds", async () => {
    const { status, headers } = await ask(() => new Response(null, { status: 304, headers: { ETag: '"page"' } }));
    expect(status).toBe(304);
    expect(headers["content-security-policy"]).toBeUndefined();
  });

  test("asked for by its head comes without a body", async () => {
    const { status, body } = await ask(page, {}, "HEAD");
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
  });
});

test("a file goes out as it is", async () => {
  const bytes = Buffer.alloc(5000, 7);
  const { headers, body } = await ask(() => new Response(bytes, { headers: { "Content-Type": "application/pdf" } }), {
    "accept-encoding": "br",
  });
  expect(headers["content-encoding"]).toBeUndefined();
  expect(headers["content-length"]).toBe("5000");
  expect(body.equals(bytes)).toBe(true);
});
