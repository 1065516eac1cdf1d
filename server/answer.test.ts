import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { dressAnswer } from "./answer.ts";
import { PageStore } from "./page-store.ts";
import { securityHeaders } from "./policy.ts";

type Answer = { readonly status: number; readonly headers: Record<string, string | string[] | undefined>; readonly body: Buffer };

let close = (): unknown => undefined;
afterEach(() => close());

const pages = new PageStore();

const ask = async (
  handler: (req: IncomingMessage, res: ServerResponse) => void,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> => {
  const server = createServer((req, res) => {
    dressAnswer(req, res, { headers: securityHeaders("https://portal.kz"), pages, failurePage });
    handler(req, res);
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

const failurePage = async (status: number) =>
  Buffer.from(`<html lang="kk"><h1>${status === 404 ? "Мұндай бет жоқ" : "Бізде ақау шықты"}</h1></html>`);

const long = "Қызмет ".repeat(400);

describe("every answer", () => {
  test("carries the headers, and HSTS when the portal is on https", async () => {
    const { headers } = await ask((_req, res) => res.end());
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("keeps a stricter policy that the handler has set", async () => {
    const { headers } = await ask((_req, res) => {
      res.setHeader("Content-Security-Policy", "sandbox; frame-ancestors 'none'");
      res.end("x");
    });
    expect(headers["content-security-policy"]).toBe("sandbox; frame-ancestors 'none'");
  });
});

describe("a page rendered for this request", () => {
  const page = (_req: IncomingMessage, res: ServerResponse) => {
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.write("<p>");
    res.write(long);
    res.end("</p>");
  };

  test("may run files of the portal and the one script that stands in every page, nothing else", async () => {
    const policy = String((await ask(page)).headers["content-security-policy"]);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'self' 'sha256-[A-Za-z0-9+/]{43}='$/);
  });

  test("streams packed to those who take it", async () => {
    const { headers, body } = await ask(page, { "accept-encoding": "gzip, br;q=0.5" });
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["vary"]).toContain("Accept-Encoding");
    expect(brotliDecompressSync(body).toString()).toBe(`<p>${long}</p>`);
    expect(gunzipSync((await ask(page, { "accept-encoding": "gzip" })).body).toString()).toBe(`<p>${long}</p>`);
  });

  test("stays as it is for those who do not", async () => {
    const { headers, body } = await ask(page, { "accept-encoding": "br;q=0, identity" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe(`<p>${long}</p>`);
  });

  test("reaches the reader before it is complete", async () => {
    const started = Date.now();
    let first = 0;
    const server = createServer((req, res) => {
      dressAnswer(req, res, { headers: [], pages });
      res.setHeader("Content-Type", "text/html");
      res.write(long);
      setTimeout(() => res.end("the end"), 400);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    close = () => server.close();
    await new Promise<void>((done) => {
      request({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", headers: { "accept-encoding": "br" } }, (res) => {
        res.once("data", () => {
          first = Date.now() - started;
        });
        res.on("end", done).resume();
      }).end();
    });
    expect(first).toBeLessThan(350);
  });
});

describe("a page rendered beforehand", () => {
  const html = `<script>one()</script><script src="/a.js"></script><p>${long}</p>`;
  const page = (_req: IncomingMessage, res: ServerResponse) => {
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.setHeader("x-nextjs-prerender", "1");
    res.setHeader("Cache-Control", "s-maxage=31536000");
    res.setHeader("ETag", '"page"');
    res.end(html);
  };

  test("names the hashes of its scripts", async () => {
    const policy = String((await ask(page)).headers["content-security-policy"]);
    expect(policy).toContain(`'sha256-${createHash("sha256").update("one()").digest("base64")}'`);
  });

  test("goes out without what the framework adds for a browser that would take it over", async () => {
    const added = [
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
      '<script src="/_next/static/chunks/a.js" async=""></script>',
      '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
      "<script>(self.__next_f=self.__next_f||[]).push([0])</script>",
      '<script>self.__next_f.push([1,"words of the page once more"])</script>',
    ];
    const { body } = await ask((_req, res) => {
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      res.setHeader("x-nextjs-prerender", "1");
      res.end(`${added[0]}${added[1]}<script>ours()</script><p>${long}</p>${added.slice(2).join("")}`);
    });
    expect(body.toString()).toBe(`<script>ours()</script><p>${long}</p>`);
  });

  test("is asked for again each time, by its ETag", async () => {
    const { headers, body } = await ask(page, { "accept-encoding": "br" });
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(brotliDecompressSync(body).toString()).toBe(html);
    const unchanged = await ask((_req, res) => {
      res.setHeader("ETag", '"page"');
      res.statusCode = 304;
      res.end();
    });
    expect(unchanged.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
  });
});

test("a file goes out as it is", async () => {
  const bytes = Buffer.alloc(5000, 7);
  const { headers, body } = await ask(
    (_req, res) => {
      res.writeHead(200, { "Content-Type": "application/pdf", "Content-Length": bytes.length });
      res.end(bytes);
    },
    { "accept-encoding": "br" },
  );
  expect(headers["content-encoding"]).toBeUndefined();
  expect(headers["content-length"]).toBe("5000");
  expect(body.equals(bytes)).toBe(true);
});

describe("a page that broke", () => {
  const broken = (body: string) => (_req: IncomingMessage, res: ServerResponse) => {
    res.writeHead(500, { "Content-Type": "text/html; charset=utf-8", Link: "</x.css>; rel=preload" });
    res.write(body);
    res.end("</html>");
  };

  test("says so in words without a script, where the framework's own page is empty", async () => {
    const { status, headers, body } = await ask(broken('<html id="__next_error__"><body></body>'), { "accept-encoding": "br" });
    expect(status).toBe(500);
    expect(body.toString("utf8")).toContain("Бізде ақау шықты");
    expect(headers.link).toBeUndefined();
    expect(headers["content-length"]).toBe(String(body.length));
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("an address the framework does not know gets our own page too", async () => {
    const { status, body } = await ask((_req, res) => {
      res.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "x-nextjs-prerender": "1" });
      res.end('<html id="__next_error__"><body></body>');
    });
    expect(status).toBe(404);
    expect(body.toString("utf8")).toContain("Мұндай бет жоқ");
  });

  test("keeps the words of a handler that told its failure itself", async () => {
    const { body } = await ask(broken(`<html lang="ru"><h1>${long}</h1>`));
    expect(body.toString("utf8")).toBe(`<html lang="ru"><h1>${long}</h1></html>`);
  });
});
