import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";
import { publicPages } from "./pages.ts";

const languages = ["kk", "ru"] as const;

/** Nothing is wider than the window but what scrolls inside its own frame. */
const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
};

const setVision = async (page: Page, value: string): Promise<void> => {
  const origin = new URL((await page.context().pages())[0]?.url() === "about:blank" ? (test.info().project.use.baseURL ?? "") : page.url())
    .origin;
  await page.context().addCookies([{ name: "qyzmet-vision", value, url: origin }]);
};

for (const language of languages) {
  for (const path of publicPages) {
    const address = `/${language}${path}`;

    test(`axe finds nothing: ${address}`, async ({ page }) => {
      await page.goto(address);
      await expectAccessible(page);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("h1").first()).toBeVisible();
    });

    test(`reads in one column of 320 px: ${address}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }

  for (const path of ["", "/services/school-meals", "/vision", "/demo/gallery"]) {
    const address = `/${language}${path}`;
    test(`axe finds nothing in the dark: ${address}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto(address);
      await expectAccessible(page);
    });

    for (const vision of [
      "scheme-white-on-black.size-200",
      "scheme-blue.letters-widest.lines-widest",
      "scheme-green-on-brown.pictures-text",
    ]) {
      test(`axe finds nothing in the low-vision version ${vision}: ${address}`, async ({ page }) => {
        await setVision(page, vision);
        await page.goto(address);
        await expect(page.locator(".lv")).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  }
}
