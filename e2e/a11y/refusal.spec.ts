import { expect, test } from "../support/test.ts";
import { checkPage } from "./page-checks.ts";

test.use({ expectedComplaint: /status of 403/ });

for (const script of [true, false])
  for (const locale of ["kk", "ru"] as const)
    test(`a page that is sent without the portal's own head keeps the reader's colours and size: ${locale}, ${script ? "script" : "no script"}`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: script });
      const page = await context.newPage();
      await page.goto(`/${locale}/vision`);
      await page.locator('input[name="scheme"][value="yellow-on-black"]').check({ force: true });
      await page.locator('input[name="size"][value="200"]').check({ force: true });
      await page.locator('main form[action$="/vision/save"] button[type="submit"]').first().click();
      await page.waitForURL((url) => !url.pathname.endsWith("/save"));
      // A form that another site sends is refused before any page of the portal is made.
      await page.route("https://elsewhere.test/", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<form action="${baseURL}/${locale}/sign-in/phone" method="post"><input name="phone" value="1"><button>go</button></form>`,
        }),
      );
      await page.goto("https://elsewhere.test/");
      await page.locator("button").click();
      await expect(page.locator("h1")).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(`/${locale}/sign-in/phone`);
      const looks = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color, getComputedStyle(document.documentElement).fontSize];
      });
      expect(looks).toEqual(["rgb(0, 0, 0)", "rgb(255, 229, 0)", "32px"]);
      await expect(page.locator('main a[href$="/vision"]')).toBeVisible();
      if (script) await checkPage(page);
      await context.close();
    });
