import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";
import { checkPage, expectNoSidewaysScroll } from "./page-checks.ts";
import { publicPages } from "./pages.ts";

for (const language of ["kk", "ru"] as const) {
  for (const path of publicPages) {
    const address = `/${language}${path}`;
    test(`axe finds nothing, wide and at 320 px: ${address}`, async ({ page }) => {
      await page.goto(address);
      await checkPage(page);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("h1").first()).toBeVisible();
    });
  }

  for (const path of ["/services/school-meals", "/demo/gallery"]) {
    const address = `/${language}${path}`;

    test(`axe finds nothing in the dark: ${address}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto(address);
      await expectAccessible(page);
    });

    test(`axe finds nothing, and choices show, in the system's own colours: ${address}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active" });
      await page.goto(address);
      await expectAccessible(page);
      // A drawn dot has no colour here: the browser draws its own.
      for (const checked of await page.locator("input:checked").all()) await expect(checked).toHaveCSS("appearance", "auto");
    });

    for (const vision of [
      "scheme-white-on-black.size-200",
      "scheme-blue.letters-widest.lines-widest",
      "scheme-green-on-brown.pictures-text",
    ]) {
      test(`axe finds nothing in the low-vision version ${vision}: ${address}`, async ({ page, baseURL }) => {
        await page.context().addCookies([{ name: "qyzmet-vision", value: vision, url: baseURL ?? "" }]);
        await page.goto(address);
        await expect(page.locator(".lv")).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  }
}
