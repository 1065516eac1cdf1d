/** What the server answers before any page: headers, methods, addresses that do not exist (docs/security.md, transport and headers). */
import { connect } from "node:net";
import { expect, test } from "./support/test.ts";

const always = ["x-content-type-options", "referrer-policy", "content-security-policy", "x-request-id"];

const raw = (origin: string, lines: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
    socket.setTimeout(5000, () => socket.destroy());
  });

test("every answer carries the security headers", async ({ request }) => {
  const home = await (await request.get("/kk")).text();
  const style = /href="(\/_next\/static\/[^"]+\.css)"/.exec(home)?.[1] ?? "";
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(home)?.[1] ?? "";
  for (const path of [
    "/",
    "/kk",
    "/ru",
    "/kk/sign-in",
    "/kk/nowhere",
    "/nowhere",
    "/api/health",
    "/api/nowhere",
    style,
    script,
    "/refusal.css",
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    for (const name of always) expect(headers[name], `${name} of ${path}`).toBeTruthy();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"], path).not.toContain("unsafe-");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("the first page is Kazakh unless the reader prefers Russian", async ({ request }) => {
  const to = async (headers: Record<string, string>) => (await request.get("/", { maxRedirects: 0, headers })).headers().location;
  expect(await to({ "accept-language": "en-US,en;q=0.9" })).toBe("/kk");
  expect(await to({ "accept-language": "ru-RU,ru;q=0.9,kk;q=0.5" })).toBe("/ru");
  expect(await to({ "accept-language": "kk,ru;q=0.9" })).toBe("/kk");
});

test("files of the workshop are not served", async ({ baseURL }) => {
  for (const path of [
    "/.git/HEAD",
    "/.env",
    "/package.json",
    "/.next/BUILD_ID",
    "/%2e%2e/package.json",
    "/lib/config.ts",
    "/kk/..%2f..%2fpackage.json",
    "//evil.example",
  ]) {
    const answer = await raw(baseURL ?? "", [`GET ${path} HTTP/1.1`, `Host: ${new URL(baseURL ?? "").host}`, "Connection: close"]);
    expect(answer.split("\r\n")[0], path).toContain(" 404 ");
  }
});

test("methods that nobody needs are refused", async ({ baseURL }) => {
  const host = `Host: ${new URL(baseURL ?? "").host}`;
  for (const method of ["TRACE", "TRACK"]) {
    expect(await raw(baseURL ?? "", [`${method} /kk HTTP/1.1`, host, "Connection: close"])).toContain("HTTP/1.1 405 ");
  }
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    expect(await raw(baseURL ?? "", [`${method} /kk HTTP/1.1`, host, "Content-Length: 0", "Connection: close"]), method).toContain(
      "HTTP/1.1 405 ",
    );
  }
});

test("another host name is not ours", async ({ baseURL }) => {
  expect(await raw(baseURL ?? "", ["GET /kk HTTP/1.1", "Host: evil.example", "Connection: close"])).toContain("HTTP/1.1 404 ");
});

test("what claims to be a server action is not decoded", async ({ request }) => {
  const answer = await request.post("/kk", { headers: { "next-action": "0".repeat(40) }, multipart: { "0": "[]" } });
  expect(answer.status()).toBe(404);
});

test("health is told to everybody, figures only to this machine", async ({ request }) => {
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "ok" });
  const figures = await request.get("/metrics");
  expect(figures.status()).toBe(200);
  expect(await figures.text()).toContain("http_request_duration_seconds_bucket");
  expect((await request.get("/metrics", { headers: { "x-forwarded-for": "203.0.113.7" } })).status()).toBe(404);
});

test("a page is sent packed, and not again while it has not changed", async ({ request }) => {
  const first = await request.get("/kk", { headers: { "accept-encoding": "br" } });
  expect(first.headers()["content-encoding"]).toBe("br");
  const etag = first.headers().etag;
  expect(etag).toBeTruthy();
  const again = await request.get("/kk", { headers: { "if-none-match": etag ?? "" } });
  expect(again.status()).toBe(304);
});

for (const path of ["/kk", "/ru", "/kk/sign-in"]) {
  test(`${path}: the policy lets the page's own scripts run and no others`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState("load");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.strange = true";
      const refused = new Promise((resolve) => document.addEventListener("securitypolicyviolation", () => resolve(true), { once: true }));
      document.head.append(script);
      return Promise.all([refused, "strange" in window]);
    });
    expect(ran).toEqual([true, false]);
  });
  test.use({ expectedComplaint: /Content Security Policy/ });
}
