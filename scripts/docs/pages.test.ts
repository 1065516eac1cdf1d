import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accessPage } from "./access-page.ts";
import { fieldsPage } from "./fields-page.ts";
import { plain } from "./plain.ts";

test.each([
  ["access", "the table of addresses", accessPage],
  ["fields", "the table of fields and the definitions", fieldsPage],
] as const)("docs/%s.md is what %s says (node scripts/docs/%s-page.ts renews it)", (name, _, page) => {
  expect(plain(readFileSync(`docs/${name}.md`, "utf8"))).toBe(plain(page()));
});
