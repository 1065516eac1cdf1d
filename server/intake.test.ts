import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { cleanHeaders, type IntakeRules, refuseAtTheDoor } from "./intake.ts";
import { languageOf } from "./language.ts";

const rules: IntakeRules = { publicHost: "portal.kz", trustedProxies: ["10.0.0.1"], publicNames: new Set(["icon.svg"]) };

const asked = (method: string, url: string, headers: Record<string, string> = {}, remoteAddress = "203.0.113.5"): IncomingMessage =>
  ({ method, url, headers: { host: "portal.kz", ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe("at the door", () => {
  test.each([
    ["GET", "/kk"],
    ["HEAD", "/ru/services"],
    ["GET", "/kk/services/x?step=1#y"],
    ["POST", "/kk/sign-in/phone"],
    ["GET", "/api/services"],
    ["GET", "/icon.svg"],
    ["GET", "/_next/static/chunks/a.js"],
    ["GET", "/.well-known/jwks.json"],
  ])("%s %s may come in", (method, url) => {
    expect(refuseAtTheDoor(asked(method, url), rules)).toBeUndefined();
  });

  test.each([
    ["TRACE", "/kk", "method"],
    ["POST", "/kk", "method"],
    ["DELETE", "/kk/sign-in/phone", "method"],
    ["POST", "/kk/nowhere", "not-found"],
    ["GET", "/nowhere", "not-found"],
    ["GET", "/.git/HEAD", "not-found"],
    ["GET", "/.well-known/../.git/HEAD", "not-found"],
    ["GET", "/.well-known/other", "not-found"],
    ["GET", "/%2ewell-known/jwks.json", "not-found"],
    ["GET", "/kk/%2e%2e/x", "not-found"],
    ["GET", "/kk/..%2f..%2fetc", "not-found"],
    ["GET", "//evil.example/kk", "not-found"],
    ["GET", "/kk/%", "not-found"],
    ["GET", "/kk\\x", "not-found"],
    ["GET", "http://evil.example/kk", "not-found"],
  ])("%s %s is refused as %s", (method, url, code) => {
    expect(refuseAtTheDoor(asked(method, url), rules)).toBe(code);
  });

  test("another host name is not ours, this machine's own names are", () => {
    expect(refuseAtTheDoor(asked("GET", "/kk", { host: "evil.example" }), rules)).toBe("not-found");
    expect(refuseAtTheDoor(asked("GET", "/kk", { host: "127.0.0.1:3000" }), rules)).toBeUndefined();
  });

  test("a server action is not even looked at", () => {
    expect(refuseAtTheDoor(asked("POST", "/kk/sign-in/phone", { "next-action": "x" }), rules)).toBe("not-found");
  });
});

describe("headers that only the server may write", () => {
  test("what a client writes is dropped or overwritten", () => {
    const req = asked("GET", "/kk", {
      "x-middleware-subrequest": "proxy",
      "x-forwarded-for": "198.51.100.1",
      "x-forwarded-host": "evil.example",
      "x-qyzmet-address": "198.51.100.1",
      "x-request-id": "mine",
    });
    const requestId = cleanHeaders(req, rules);
    expect(req.headers["x-middleware-subrequest"]).toBeUndefined();
    expect(req.headers["x-forwarded-host"]).toBeUndefined();
    expect(req.headers["x-qyzmet-address"]).toBe("203.0.113.5");
    expect(req.headers["x-request-id"]).toBe(requestId);
  });

  test("a trusted proxy is believed about the last hop, and about nothing before it", () => {
    const req = asked("GET", "/kk", { "x-forwarded-for": "198.51.100.1, 192.0.2.9" }, "10.0.0.1");
    cleanHeaders(req, rules);
    expect(req.headers["x-qyzmet-address"]).toBe("192.0.2.9");
  });
});

test.each([
  [undefined, undefined, "kk"],
  [undefined, "en-US,en;q=0.9", "kk"],
  [undefined, "ru-RU,ru;q=0.9,kk;q=0.8", "ru"],
  [undefined, "ru;q=0.5,kk;q=0.8", "kk"],
  ["qyzmet-language=ru", "kk", "ru"],
  ["a=b; qyzmet-language=kk; c=d", "ru", "kk"],
  ["qyzmet-language=xx", "ru", "ru"],
])("cookie %s and preference %s lead to %s", (cookie, preference, locale) => {
  expect(languageOf(cookie, preference)).toBe(locale);
});
