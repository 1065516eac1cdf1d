import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { routes } from "#lib/access/routes.ts";
import { checkedIn } from "../../e2e/a11y/pages.ts";

it("every page of the portal is visited by an accessibility check", () => {
  const pages = Object.entries(routes).flatMap(([route, rule]) => (rule.kind === "page" ? [route] : []));
  expect(Object.keys(checkedIn).sort()).toEqual(pages.sort());
});

it.each([...new Set(Object.values(checkedIn))])("%s looks with axe", (spec) => {
  expect(readFileSync(new URL(`../../e2e/${spec}`, import.meta.url), "utf8")).toMatch(/expectAccessible\(|checkPage\(/);
});
