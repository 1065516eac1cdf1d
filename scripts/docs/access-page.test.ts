import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accessPage } from "./access-page.ts";

test("docs/access.md is what the table of addresses says (node scripts/docs/access-page.ts renews it)", () => {
  expect(readFileSync("docs/access.md", "utf8")).toBe(accessPage());
});
