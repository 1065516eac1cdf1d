/** The anonymous self-check by a parent on a phone without JavaScript: what it asks, what it says, what it keeps. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const address = (locale: string): string => `/${locale}/services/school-meals/check`;

/** Answers the questions of the page by their names, and goes on. */
const answer = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(answers)) {
    const option = page.locator(`input[name="${name}"][value="${value}"]`);
    if ((await option.count()) > 0) await page.locator(`label[for="${await option.getAttribute("id")}"]`).click();
    else await page.locator(`input[name="${name}"]`).fill(value);
  }
  // The next page may have the same address: wait for it, not for the address.
  await Promise.all([page.waitForEvent("load"), page.locator("form#check button[type=submit]:not([name])").click()]);
};

const poorFamily = async (page: Page): Promise<void> => {
  await answer(page, { "q-school-type": "state-general-school" });
  await answer(page, { "q-family-care": "none", "q-tsa": "no" });
  await answer(page, { "q-income-wages": "60 000", "q-income-business": "0", "q-income-alimony": "0", "q-family-members": "4" });
  await answer(page, { "q-emergency": "no", "q-other-category": "no", "q-born-abroad": "yes", "q-marriage-record": "none" });
  await answer(page, { "q-channel": "portal" });
};

for (const locale of ["kk", "ru"] as const) {
  test.describe(`${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });

    test("a family of low income learns its ground, its papers and the figure, and starts with what it has said", async ({ page }) => {
      await page.goto(address(locale));
      await poorFamily(page);
      await expect(page).toHaveURL(new RegExp(`${address(locale)}\\?p=result$`));
      const start = page.locator(`form[action="/${locale}/services/school-meals/start"]`);
      await expect(start.locator('input[name="category"]')).toHaveValue("low-income-family");
      await expect(start.locator('input[name="child-born-abroad"]')).toHaveValue("yes");
      expect(await start.locator("input").evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).not.toContain(
        "60000",
      );
      await expect(page.locator("main")).toContainText("15 000 ₸");
      await expect(page.locator("main")).toContainText("№ 414");
    });

    test("a page sent empty says what is missing, first and beside the question", async ({ page }) => {
      await page.goto(address(locale));
      await answer(page, {});
      await expect(page).toHaveURL(/#errors$/);
      await expect(page).toHaveTitle(locale === "kk" ? /^Қате: / : /^Ошибка: /);
      const link = page.locator("#errors a");
      await expect(link).toHaveCount(1);
      await expect(page.locator("fieldset.is-error .err")).toContainText((await link.textContent()) ?? "-");
    });

    test("a wrong number is kept and mended; nothing is skipped by the address", async ({ page }) => {
      await page.goto(address(locale));
      await answer(page, { "q-school-type": "private-general-school" });
      await page.goto(`${address(locale)}?p=result`);
      await expect(page.locator('input[name="q-family-care"]').first()).toBeAttached();
      await answer(page, { "q-family-care": "none", "q-tsa": "unknown" });
      await answer(page, { "q-income-wages": "60 мың" });
      await expect(page.locator('input[name="q-income-wages"]')).toHaveValue("60мың");
      await expect(page.locator("#errors li")).toHaveCount(1);
      await answer(page, { "q-income-wages": "" });
      await expect(page.locator('input[name="q-emergency"]').first()).toBeAttached();
    });
  });
}

test("answers stand in no address and are gone when one begins again; the other language keeps them", async ({ page, context }) => {
  const seen: string[] = [];
  page.on("request", (request) => seen.push(request.url()));
  await page.goto(address("kk"));
  await answer(page, { "q-school-type": "state-general-school" });
  await page.getByRole("group", { name: "Тіл" }).getByRole("button", { name: "Русский" }).click();
  await expect(page).toHaveURL(/\/ru\/services\/school-meals\/check\?p=2$/);
  await page.goto(address("ru"));
  await expect(page.locator('input[value="state-general-school"]')).toBeChecked();
  await poorFamily(page);
  await page.locator('button[name="_do"][value="restart"]').click();
  await expect(page.locator('input[value="state-general-school"]')).not.toBeChecked();
  expect(seen.filter((url) => /[?&]q-|state-general|low-income/.test(url))).toEqual([]);
  expect((await context.cookies()).find((cookie) => cookie.name.endsWith("qyzmet-check"))).toBeUndefined();
});

test("pages, errors and the result are accessible", async ({ page }) => {
  await page.goto(address("kk"));
  await expectAccessible(page);
  await answer(page, {});
  await expectAccessible(page);
  await poorFamily(page);
  await expectAccessible(page);
});

test("started signed out, the application begins with the category after signing in, without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("ru"));
  await poorFamily(page);
  await Promise.all([page.waitForEvent("load"), page.locator('form[action$="/start"] button').click()]);
  await expect(page).toHaveURL(/\/ru\/sign-in/);
  await signIn(page, "low-income-father", { locale: "ru" });
  await expect(page).toHaveURL(/\/ru\/apply\/[0-9a-f-]{36}\/category$/);
  await expect(page.locator('input[name="category"][value="low-income-family"]')).toBeChecked();
  await context.close();
});
