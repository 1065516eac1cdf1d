/** Signing with a key by NCALayer, and what is offered whenever that does not work: nothing is ever written twice. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { fillToSigning, receiptNumber, send, signByCode } from "./support/filing.ts";
import { tabTo } from "./support/keyboard.ts";
import { ncaLayer } from "./support/ncalayer.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 180_000 });

const exemption = (category: string, locale: "kk" | "ru") => ({
  service: "draft-exemption",
  category,
  locale,
  answers: { commission: "commission-karaganda" },
});

const words = {
  kk: {
    opened: "NCALayer терезесі ашылды",
    cancelled: "қол қойылмай жабылды",
    stopped: "тоқтаттыңыз",
    other: "басқа адамның",
    expired: "мерзімі өтіп",
  },
  ru: { opened: "Открылось окно", cancelled: "закрыто без подписи", stopped: "Вы отменили", other: "другого человека", expired: "истёк" },
} as const;

const talk = (page: Page) => page.locator("#eds-talk");
const title = (page: Page) => talk(page).locator('[data-eds="title"]');
const begin = (page: Page) => page.locator("#sign-eds button");
const status = (page: Page) => page.locator("#status");

/** The next lawful way is the page's main button, and the forms of all others stand ready. */
const expectRescue = async (page: Page): Promise<void> => {
  const [first] = await talk(page).locator("button:visible").all();
  await expect(first ?? page.locator("none")).toHaveAttribute("form", "sign-qr");
  await expect(page.locator('form#sign-qr button[type="submit"]')).toBeVisible();
  await expect(page.locator('form#code button[type="submit"]')).toBeVisible();
};

for (const [locale, id, category] of [
  ["kk", "imam", "clergy"],
  ["ru", "scientist", "academic-degree"],
] as const) {
  test(`every trouble with a key is told and leads to the next way; a code finishes the same draft (${locale})`, async ({ page }) => {
    const say = words[locale];
    const person = await signIn(page, id, { locale });
    const draft = await fillToSigning(page, exemption(category, locale));
    const text = await page.locator(".sheet").innerText();
    await expectAccessible(page);
    const policy = (await page.request.get(page.url())).headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/connect-src 'self' ws:\/\/127\.0\.0\.1:\d+;/);

    await test.step("stopped on the page", async () => {
      await ncaLayer({ name: "slow", iin: person.iin, seconds: 60 });
      await begin(page).click();
      await expect(title(page)).toBeFocused();
      await expect(title(page)).toContainText(say.opened);
      await expect(status(page)).toContainText(say.opened);
      await expectAccessible(page);
      await talk(page).locator('[data-eds="stop"] button').click();
      await expect(title(page)).toContainText(say.stopped);
      await expect(title(page)).toBeFocused();
      await expectRescue(page);
      await expectAccessible(page);
    });

    await test.step("the window closed", async () => {
      await ncaLayer({ name: "cancel", iin: person.iin });
      await talk(page).locator('[data-eds="again"]').click();
      await expect(title(page)).toContainText(say.cancelled);
      await expect(status(page)).toContainText(say.cancelled);
      await expectRescue(page);
      await expectAccessible(page);
    });

    await test.step("a failure is told with the program's own word", async () => {
      await ncaLayer({ name: "signing-failure", iin: person.iin });
      await talk(page).locator('[data-eds="again"]').click();
      await expect(talk(page)).toContainText("SIGNING_FAILURE");
      await expectRescue(page);
    });

    await test.step("wrong keys, refused by the server", async () => {
      for (const [scenario, expected] of [
        ["auth-key", "GOST512_"],
        ["other-person", say.other],
        ["expired", say.expired],
        ["revoked", "1414"],
      ] as const) {
        await ncaLayer({ name: scenario, iin: person.iin });
        const button = (await talk(page).isVisible()) ? talk(page).locator('[data-eds="again"]') : begin(page);
        await send(page, button);
        await expect(page.locator("#errors")).toBeFocused();
        await expect(page.locator("#errors")).toContainText(expected);
        // Said at its place in the same words, and the next way is the main one.
        await expect(page.locator("#sign-eds .err")).toContainText(expected);
        await expect(page.locator(".way--open #sign-qr")).toBeVisible();
        await expect(page.locator("main .way .btn:not(.btn--second):visible")).toHaveCount(1);
        await expect(page).toHaveTitle(/^(Қате|Ошибка):/);
      }
      await expectAccessible(page);
    });

    await test.step("a code finishes it; nothing was written again", async () => {
      expect(await page.locator(".sheet").innerText()).toBe(text);
      await signByCode(page, person);
      await receiptNumber(page);
      expect(page.url()).toContain(`/${locale}/apply/${draft}/done`);
    });

    await test.step("a complaint is signed by the same ways", async () => {
      await page.goto(`/${locale}/cabinet/${draft}/complaint`);
      await page.locator('[name="to"]').first().check({ force: true });
      await page.locator('[name="about"]').first().check({ force: true });
      await page.locator('[name="text"]').fill("Құжатымды екі рет сұрады.");
      await page.locator('[name="demand"]').fill("Түсіндіріп беріңіз.");
      await send(page, page.locator("form#complaint button.btn"));
      await ncaLayer({ name: "expired", iin: person.iin });
      await send(page, begin(page));
      await expect(page.locator("#errors")).toContainText(say.expired);
      await expectAccessible(page);
      await Promise.all([page.waitForURL(/\/complaints\/[0-9a-f-]{36}/), begin(page).click()]);
    });
  });
}

for (const [locale, id, category] of [
  ["kk", "unfit", "unfit-for-health"],
  ["ru", "former-guard", "served-in-special-state-bodies"],
] as const) {
  test(`without a script the other ways are there; by keyboard alone a key signs, over a broken connection too (${locale})`, async ({
    page,
    browser,
  }) => {
    const person = await signIn(page, id, { locale });
    await fillToSigning(page, exemption(category, locale));
    const address = page.url();

    await test.step("without JavaScript", async () => {
      const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
      const bare = await plain.newPage();
      await bare.goto(address);
      await expect(bare.locator("#sign-eds noscript p")).toBeVisible();
      await expect(bare.locator("#sign-eds button")).toBeHidden();
      await expect(bare.locator('form#sign-qr button[type="submit"]')).toBeVisible();
      await bare.locator('form#code button[type="submit"]').click();
      await expect(bare.locator('.way--open input[name="code"]')).toBeVisible();
      await plain.close();
    });

    await test.step("by keyboard, in forced colours", async () => {
      await page.emulateMedia({ forcedColors: "active" });
      await ncaLayer({ name: "drop", iin: person.iin });
      await page.reload();
      await tabTo(page, begin(page));
      await Promise.all([page.waitForURL(/\/done/), page.keyboard.press("Enter")]);
      await receiptNumber(page);
    });
  });
}

test("on a phone the application comes first and NCALayer last", async ({ browser }) => {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
  });
  const page = await phone.newPage();
  await signIn(page, "served-abroad", { locale: "ru" });
  await fillToSigning(page, exemption("served-in-another-state", "ru"));
  await expect(page.locator(".way h3")).toHaveText([/eGov\sMobile\sна\sэтом/, /SMS/, /NCALayer/]);
  await expect(page.locator(".way--open .btn")).toHaveText("Открыть eGov Mobile");
  await expectAccessible(page);
  await phone.close();
});
