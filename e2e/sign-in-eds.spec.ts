/** The way in by a key: its pages, what they refuse, and staff powers that only a key opens. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { query } from "./support/database.ts";
import { send } from "./support/filing.ts";
import { ncaLayer, phoneSigns } from "./support/ncalayer.ts";
import { personOf, signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

/** Whose key lies at this browser's computer. */
const sitDown = async (page: Page, id: string) => {
  const person = await personOf(page.request, id);
  await page.context().addCookies([{ name: "demo-person", value: person.iin, url: "http://127.0.0.1" }]);
  return person;
};
const toKey = async (page: Page, locale: string, next = "") => {
  await page.goto(`/${locale}/sign-in${next === "" ? "" : `?next=${encodeURIComponent(next)}`}`);
  await send(page, page.locator(start));
};
const press = "#sign-eds button";

const start = 'main form[action$="/sign-in/eds/start"] button';

for (const locale of ["kk", "ru"] as const) {
  test(`${locale}: the page of a key comes from the sign-in page, in a browser that has a name`, async ({ page }) => {
    await page.goto(`/${locale}/sign-in/eds`);
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in#eds$`));
    await send(page, page.locator(start));
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in/eds$`));
    await expectAccessible(page);
    const challenge = await page.locator('main [name="challenge"]').first().getAttribute("value");
    await page.reload();
    expect(await page.locator('main [name="challenge"]').first().getAttribute("value")).not.toBe(challenge);
  });

  test(`${locale}: a key lets in whom it belongs to, back to the page that was asked for`, async ({ page }) => {
    const { fullName } = await sitDown(page, "rural-doctor");
    await toKey(page, locale, `/${locale}/cabinet/profile`);
    await page.locator(press).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/cabinet/profile$`));
    await expect(page.locator("main")).toContainText(fullName);
    await expect(page.locator("main")).toContainText(locale === "kk" ? "Кіру жолы: ЭЦҚ." : "Способ входа: ЭЦП.");
  });

  test(`${locale}: a closed window, then a key for signatures: said at its place, and the right key still lets in`, async ({ page }) => {
    const { iin } = await sitDown(page, locale === "kk" ? "cadet" : "deputy");
    await toKey(page, locale);
    await ncaLayer({ name: "cancel", iin });
    await page.locator(press).click();
    await expect(page.locator("#eds-talk [data-eds='rescue']")).toBeVisible();
    await expectAccessible(page);
    await ncaLayer({ name: "sign-key", iin });
    await page.locator("#eds-talk [data-eds='again']").click();
    await expect(page).toHaveURL(/problem=eds-purpose/);
    await expect(page.locator("#errors")).toContainText("AUTH_");
    await expectAccessible(page);
    await page.locator(press).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/cabinet$`));
  });

  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });

      test(`${locale}: a telephone lets in whom its key belongs to; the code of one browser is nothing in another`, async ({
        page,
        browser,
      }) => {
        const { iin, fullName } = await personOf(page.request, locale === "kk" ? "village-mother" : "pilot");
        await toKey(page, locale, `/${locale}/cabinet/profile`);
        await send(page, page.locator("#sign-qr button"));
        await expect(page).toHaveURL(new RegExp(`/${locale}/sign/[0-9a-f-]{36}$`));
        if (javaScriptEnabled) await expectAccessible(page);
        const stranger = await browser.newContext();
        expect((await stranger.request.get(page.url())).status()).toBe(404);
        await stranger.close();
        const href = (await page.locator('a.btn[href*="link="]').getAttribute("href")) ?? "";
        const link = new URL(href, "http://x").searchParams.get("link") ?? "";
        expect(await phoneSigns({ link, iin })).toBe(200);
        if (!javaScriptEnabled) {
          await send(page, page.locator('[name="asked"]'));
          await send(page, page.locator("#go-on button"));
        }
        await expect(page).toHaveURL(new RegExp(`/${locale}/cabinet/profile$`));
        await expect(page.locator("main")).toContainText(fullName);
        await expect(page.locator("main")).toContainText(locale === "kk" ? "телефондағы ЭЦҚ" : "ЭЦП с телефона");
      });
    });

  test(`${locale}: what is no signature of this browser's challenge is refused with a sentence that helps`, async ({ page }) => {
    await page.goto(`/${locale}/sign-in`);
    await send(page, page.locator(start));
    const challenge = (await page.locator('main [name="challenge"]').first().getAttribute("value")) ?? "";
    for (const [form, problem] of [
      [{ challenge: "AAAA", cms: "AAAA" }, "eds-again"],
      [{ challenge, cms: "AAAA" }, "eds-form"],
    ] as const) {
      const answer = await page.request.post(`/${locale}/sign-in/eds/save`, { form: { _do: "eds", ...form }, maxRedirects: 0 });
      expect(answer.headers().location).toBe(`/${locale}/sign-in/eds?problem=${problem}#errors`);
      await page.goto(answer.headers().location ?? "");
      await expect(page.locator("#errors")).toBeVisible();
      await expectAccessible(page);
    }
  });

  test.describe(() => {
    // A device that nobody else has, by which the session is found.
    const [userAgent, device] = { kk: ["OPR/1 iPhone", "Opera, iOS"], ru: ["SamsungBrowser/1 Mac OS X", "Samsung Internet, macOS"] }[
      locale
    ];
    test.use({ userAgent, expectedComplaint: /403/ });

    test(`${locale}: staff who came in by a code are shown how a key opens the desk`, async ({ page }) => {
      await signIn(page, "college-head", { locale });
      // As with STAFF_SIGN_IN=eds: a code opens no powers.
      await query("update sessions set staff_powers = false where device = $1", [device]);
      const answer = await page.goto(`/${locale}/desk/reports`);
      expect(answer?.status()).toBe(403);
      await expectAccessible(page);
      await page.locator(`main a[href^="/${locale}/sign-in/raise"]`).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in/raise\\?next=%2F${locale}%2Fdesk%2Freports$`));
      await expectAccessible(page);
      const command = `/${locale}/desk/00000000-0000-4000-8000-000000000000/command`;
      const post = await page.request.post(command, { form: {}, maxRedirects: 0 });
      expect(post.status()).toBe(403);
      expect(await post.text()).toContain(`href="/${locale}/sign-in/raise"`);
      await page.goto(`/${locale}/cabinet/profile`);
      await expect(page.locator(`main a[href="/${locale}/sign-in/raise"]`)).toBeVisible();
      await expectAccessible(page);
      const former = (await page.context().cookies()).find(({ name }) => name.includes("session-token"))?.value;
      await page.goto(`/${locale}/sign-in/raise?next=%2F${locale}%2Fdesk%2Freports`);
      await page.locator(press).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/desk/reports$`));
      // A new session: the cookie from before opens nothing.
      const answered = await page.request.get(`/${locale}/cabinet`, {
        maxRedirects: 0,
        headers: { cookie: `next-auth.session-token=${former}` },
      });
      expect(answered.status()).toBe(307);

      // A quarter of an hour later a change of the number asks for a proof, and the key gives it.
      await query("update sessions set proved_at = now() - interval '11 minutes' where device = $1", [device]);
      await page.goto(`/${locale}/cabinet/profile/phone`);
      await expect(page).toHaveURL(/\/prove\?next=/);
      await expectAccessible(page);
      await page.locator(press).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/cabinet/profile/phone$`));
    });
  });
}

test("a person whom the portal does not know comes without a number, and is told what that means", async ({ page }) => {
  const { fullName } = await sitDown(page, "number-not-bound");
  await toKey(page, "ru", "/ru/cabinet/profile");
  await page.locator(press).click();
  await expect(page).toHaveURL(/\/ru\/cabinet\/profile$/);
  await expect(page.locator("main")).toContainText(fullName);
  await expect(page.locator("main")).toContainText("Подтверждённого номера нет");
  await expectAccessible(page);
  // The proof of the key is fresh: a number may be named at once.
  await page.locator('main a[href="/ru/cabinet/profile/phone"]').first().click();
  await expect(page.locator('[name="phone"]')).toBeVisible();
});

test("what a visitor began goes on after the key", async ({ page }) => {
  await sitDown(page, "sailor");
  await page.goto("/kk/services/draft-deferment");
  await send(page, page.locator('main form[action$="/start"] button').first());
  await expect(page).toHaveURL(/\/kk\/sign-in$/);
  await send(page, page.locator(start));
  await page.locator(press).click();
  await expect(page).toHaveURL(/\/kk\/apply\//);
});
