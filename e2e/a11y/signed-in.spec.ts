import type { Page } from "@playwright/test";
import { latestCode, personOf, signIn } from "../support/people.ts";
import { expect, test } from "../support/test.ts";
import { checkPage } from "./page-checks.ts";

const visit = async (page: Page, addresses: readonly string[]): Promise<void> => {
  for (const address of addresses) {
    await page.goto(address);
    await checkPage(page);
  }
};

/** Posts the form of the wizard's step as it stands. */
const post = async (page: Page): Promise<void> => {
  await page.locator("#step .actions button").first().click();
  await page.waitForLoadState();
};

for (const locale of ["kk", "ru"] as const) {
  test(`sign-in, each answer of it: ${locale}`, async ({ page }) => {
    await visit(page, [`/${locale}/sign-in`, `/${locale}/sign-in/lost`, `/${locale}/sign-in/not-bound`]);
    await page.goto(`/${locale}/sign-in`);
    await page.locator('input[name="phone"]').fill("123");
    await page.locator('main form[action$="/sign-in/phone"] button').first().click();
    await expect(page.locator("#errors")).toBeFocused();
    await expect(page).toHaveTitle(locale === "kk" ? /^Қате/ : /^Ошибка/);
    await checkPage(page);
  });

  test(`code and IIN of the first sign-in: ${locale}`, async ({ page, request }) => {
    // Each language its own newcomer: who has signed in once is not asked for the IIN again.
    const { phone } = await personOf(request, locale === "kk" ? "first-sign-in" : "second-pass-iin");
    await page.goto(`/${locale}/sign-in`);
    await page.locator('input[name="phone"]').fill(phone);
    await page.locator('main form[action$="/sign-in/phone"] button').first().click();
    await page.waitForURL(/\/sign-in\/code/);
    await checkPage(page);
    await page.locator('input[name="code"]').fill(await latestCode(request, phone));
    await page.locator('main form[action$="/sign-in/code/save"] button').first().click();
    await page.waitForURL((url) => !url.pathname.includes("/code"));
    await checkPage(page);
  });

  test(`wizard, fresh and with faults: ${locale}`, async ({ page }) => {
    await signIn(page, "teacher", { locale });
    await page.goto(`/${locale}/services/draft-deferment`);
    await page.locator('form[action$="/start"] button').click();
    await page.waitForURL(/\/category/);
    await checkPage(page);
    await post(page);
    await expect(page.locator("#errors")).toBeFocused();
    await expect(page).toHaveTitle(locale === "kk" ? /^Қате/ : /^Ошибка/);
    await checkPage(page);
    await page.locator('input[name="category"][value="teachers"]').check();
    await post(page);
    await page.waitForURL(/\/consent/);
    await checkPage(page);
    await post(page);
    await expect(page.locator("#errors")).toBeFocused();
    await checkPage(page);
    await page.goto(page.url().replace(/\/consent.*/, "/discard"));
    await checkPage(page);
  });

  test(`cabinet: ${locale}`, async ({ page }) => {
    await signIn(page, "student", { locale });
    await visit(
      page,
      ["", "/messages", "/profile", "/profile/phone", "/who-saw", "/results"].map((path) => `/${locale}/cabinet${path}`),
    );
  });

  test(`desk: ${locale}`, async ({ page }) => {
    await signIn(page, "education-executor", { locale });
    await visit(page, [`/${locale}/desk`]);
    await page.context().clearCookies();
    await signIn(page, "education-head", { locale });
    await visit(page, [`/${locale}/desk/reports`]);
  });

  test(`complaints and administration of the desk: ${locale}`, async ({ page }) => {
    await signIn(page, "complaints-officer", { locale });
    await visit(page, [`/${locale}/desk/complaints`]);
    await page.context().clearCookies();
    await signIn(page, "operator", { locale });
    await visit(page, [`/${locale}/desk/admin/figures`, `/${locale}/desk/admin`]);
    await page.locator('a[href*="/desk/admin/people/"]').first().click();
    await page.waitForURL(/\/people\//);
    await checkPage(page);
  });

  test(`verification, self-check and the pages of the demo: ${locale}`, async ({ page }) => {
    await visit(
      page,
      ["/verify", "/services/school-meals/check", "/demo", "/demo/outbox", "/sign-in/lost"].map((path) => `/${locale}${path}`),
    );
  });
}

test.describe("an address that is not there", () => {
  test.use({ expectedComplaint: /404/ });
  for (const locale of ["kk", "ru"] as const) {
    test(locale, async ({ page }) => {
      await visit(page, [`/${locale}/nothing-here`, `/${locale}/services/nothing-here`]);
    });
  }
});
