import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accessPage } from "./access-page.ts";

test("docs/access.md is what the table of addresses says (node scripts/docs/access-page.ts renews it)", () => {
  // The formatter lines the columns up.
  const plain = (page: string) => page.replace(/ +/g, " ").replace(/-{2,}/g, "---").replace(/\|---/g, "| ---").replace(/---\|/g, "--- |");
  expect(plain(readFileSync("docs/access.md", "utf8"))).toBe(plain(accessPage()));
});
