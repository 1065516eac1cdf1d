import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accessPage } from "./access-page.ts";
import { fieldsPage } from "./fields-page.ts";
import { plain } from "./plain.ts";
import { servicePages } from "./service-pages.ts";

const pages = servicePages();

// Cure of a stale page: node scripts/docs/renew.ts
test.each([["docs/access.md", accessPage()], ["docs/fields.md", fieldsPage()], ...pages] as const)(
  "%s is what the code says",
  (file, text) => {
    expect(plain(readFileSync(file, "utf8"))).toBe(plain(text));
  },
);

test("every registered service has its page, and no page is left over", () => {
  expect(
    readdirSync("docs/services")
      .map((name) => `docs/services/${name}`)
      .sort(),
  ).toEqual(pages.map(([file]) => file).sort());
});
