/** Several decisions under one password: chosen, read word for word, signed with the key of the office; one that changed meanwhile hinders no other. */
import { demoOffices } from "#lib/demo/offices.ts";
import { expectAccessible } from "./support/axe.ts";
import { act, fillAct, type Official, official, openAct, press } from "./support/desk.ts";
import { fileApplication, send } from "./support/filing.ts";
import { ncaLayer, phoneSigns } from "./support/ncalayer.ts";
import { personOf, signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const nextYear = new Date().getFullYear() + 1;
const admission = "sign.sign.admission-notification";

/** Lays the admission out and leaves it unsigned. */
const layOut = async (head: Official, id: string, locale: "kk" | "ru"): Promise<string> => {
  await openAct(head, id, admission, locale);
  await fillAct(head, {
    "r1-classes-start": `${nextYear}-02-02`,
    "training-organisation": "training-karaganda",
    "training-basis": "paid",
    "payment-details": "KZ86 0000 0000 0000 0001",
  });
  await press(head);
  await expect(head.page).toHaveURL(/\/sign\?decision=/);
  return (await head.page.locator(".fprint").innerText()).replace(/\s/g, "");
};

const words = {
  kk: { changed: "өзгерді", personal: "жеке кіл", none: "Кемінде бір", empty: "шешім жоқ" },
  ru: { changed: "изменилось", personal: "личный ключ", none: "хотя бы одно", empty: "ждут подписи, нет" },
} as const;

// Other tests sign with the same official meanwhile: what is looked for is found by its number.
for (const [locale, applicant] of [
  ["kk", "unfit-father"],
  ["ru", "grandson-of-veteran"],
] as const) {
  test(`decisions are signed together, each is carried out for itself (${locale})`, async ({ page, browser }) => {
    test.setTimeout(240_000);
    const say = words[locale];
    const trainee = await signIn(page, applicant, { locale });
    const nobody = await official(browser, "chief-pavlodar", { locale });
    await nobody.page.goto(`/${locale}/desk/sign`);
    await expect(nobody.page.locator("main")).toContainText(say.empty);
    await expectAccessible(nobody.page);
    await nobody.context.close();
    const clerk = await official(browser, "military-clerk");
    const head = await official(browser, "military-head", { locale });

    const cases: { readonly id: string; readonly number: string; readonly fingerprint: string }[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { id, number } = await fileApplication(page, trainee, {
        service: "military-training",
        locale,
        answers: { "addressee-body": "military-office-karaganda" },
      });
      await act(clerk, id, "register.register");
      cases.push({ id, number, fingerprint: await layOut(head, id, locale) });
    }
    await expectAccessible(head.page);
    // From the page of one decision to all of them.
    await head.page.locator('main a[href$="/desk/sign"]').click();
    await expect(head.page).toHaveURL(/\/desk\/sign$/);
    const boxOf = ({ number }: { readonly number: string }) => head.page.locator(".choice", { hasText: number }).locator("input");
    for (const one of cases) await expect(boxOf(one)).toHaveCount(1);
    await expectAccessible(head.page);
    await send(head.page, head.page.locator('form[action$="/desk/sign"] button'));
    await expect(head.page.locator("#errors")).toContainText(say.none);
    await expectAccessible(head.page);
    for (const one of cases) await boxOf(one).check({ force: true });
    await send(head.page, head.page.locator('form[action$="/desk/sign"] button'));

    // Each stands there word for word with its fingerprint.
    const shown = (await head.page.locator(".fprint").allInnerTexts()).map((text) => text.replace(/\s/g, ""));
    expect(shown).toEqual(cases.map(({ fingerprint }) => fingerprint));
    await expectAccessible(head.page);

    await test.step("a personal key of somebody else signs none of them, and all can be signed again", async () => {
      const { iin } = await personOf(head.page.request, "military-head");
      await ncaLayer({ name: "other-person", iin });
      await send(head.page, head.page.locator("#sign-eds button"));
      await expect(head.page.locator("#errors")).toContainText(say.personal);
      await expectAccessible(head.page);
      await expect(head.page.locator(".fprint")).toHaveCount(3);
    });

    const [first, gone, last] = cases;
    await page.goto(`/${locale}/cabinet/${gone?.id}`);
    const withdraw = page.locator('form:has(input[name="_command"][value="withdraw"])');
    await withdraw.locator('input[type="checkbox"]').check({ force: true });
    await send(page, withdraw.locator("button"));
    await expect(page.locator("#errors")).toHaveCount(0);

    await send(head.page, head.page.locator("#sign-eds button"));
    const told = head.page.locator("#done");
    await expect(told).toBeVisible();
    await expectAccessible(head.page);
    await expect(told.locator("li")).toHaveCount(3);
    await expect(told.locator("li", { hasText: gone?.number ?? "" })).toContainText(say.changed);
    for (const one of [first, last]) {
      await expect(told.locator("li", { hasText: one?.number ?? "" })).not.toContainText(say.changed);
      await page.goto(`/${locale}/cabinet/${one?.id}`);
      await expect(page.locator("#results")).toBeVisible();
    }
    await head.page.goto(`/${locale}/desk/sign`);
    for (const one of cases) await expect(boxOf(one)).toHaveCount(0);
    for (const one of [clerk, head]) await one.context.close();
  });
}

test("without scripts one decision is signed by the official's phone; a personal key does not do there either", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const trainee = await signIn(page, "former-conscript");
  const { id, number } = await fileApplication(page, trainee, {
    service: "military-training",
    answers: { "addressee-body": "military-office-karaganda" },
  });
  const clerk = await official(browser, "military-clerk");
  await act(clerk, id, "register.register");
  const head = await official(browser, "military-head", { javaScriptEnabled: false });
  await layOut(head, id, "kk");
  await head.page.goto("/kk/desk/sign");
  await head.page.locator(".choice", { hasText: number }).locator("input").check({ force: true });
  await send(head.page, head.page.locator('form[action$="/desk/sign"] button'));
  expect(await head.page.locator("#sign-eds noscript").innerHTML()).toContain("JavaScript");
  await expect(head.page.locator("#sign-eds button")).toBeHidden();
  await send(head.page, head.page.locator("#sign-qr button"));
  const link = async () =>
    new URL((await head.page.locator('a.btn[href*="link="]').getAttribute("href")) ?? "", "http://x").searchParams.get("link") ?? "";
  const { iin } = await personOf(head.page.request, "military-head");
  const bin = demoOffices.find((office) => office.id === "military-office-karaganda")?.bin ?? "";
  expect(await phoneSigns({ link: await link(), iin })).toBe(422);
  await send(head.page, head.page.locator('button[name="asked"]'));
  await expect(head.page.locator("form#go-on")).toHaveCount(0);
  await head.page.goto(`/kk/desk/sign`);
  await head.page.locator(".choice", { hasText: number }).locator("input").check({ force: true });
  await send(head.page, head.page.locator('form[action$="/desk/sign"] button'));
  await send(head.page, head.page.locator("#sign-qr button"));
  expect(await phoneSigns({ link: await link(), iin, bin })).toBe(200);
  await send(head.page, head.page.locator('button[name="asked"]'));
  await send(head.page, head.page.locator("form#go-on button"));
  await expect(head.page.locator("#done")).toBeVisible();
  for (const one of [clerk, head]) await one.context.close();
});
