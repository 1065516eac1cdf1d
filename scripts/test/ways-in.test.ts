import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const handlers = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .filter((file) => /\b(?:enter\w*|raise\w*|createSession)\(/.test(readFileSync(join("app", file), "utf8")))
  .map((file) => `/${file.replace(/\/route\.ts$/, "")}`);

test("the list of ways in names every handler that opens a session, and no other", () => {
  const page = readFileSync("docs/security.md", "utf8");
  const list = page.slice(page.indexOf("### Ways in"), page.indexOf("Demo people come in"));
  expect([...list.matchAll(/`(\/\[locale\][^`]+)`/g)].map(([, route]) => route).sort()).toEqual(handlers.sort());
});
