/** Paid training: admission under signature, the bank's notice, the sealed document in two languages, and what a changed byte does. */
import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.ts";
import { act, official, signAct } from "./support/desk.ts";
import { fileApplication } from "./support/filing.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const nextYear = new Date().getFullYear() + 1;

test("an admission can be paid, downloaded in both languages, and checked by anybody by number, file and code", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const applicant = await signIn(page, "trainee-paid");
  const { id, number } = await fileApplication(page, applicant, {
    service: "military-training",
    answers: { "addressee-body": "military-office-karaganda" },
  });
  const clerk = await official(browser, "military-clerk");
  await act(clerk, id, "register.register");
  const head = await official(browser, "military-head");
  await signAct(head, id, "sign.sign.admission-notification", {
    "r1-classes-start": `${nextYear}-02-02`,
    "training-organisation": "training-karaganda",
    "training-basis": "paid",
    "payment-details": "KZ86 0000 0000 0000 0001",
  });

  await page.goto("/kk/demo");
  await page.locator('input[name="caseNumber"]').fill(number);
  await page.locator('form[action$="/demo/pay"] button').click();
  await expect(page).toHaveURL(/paid=taken/);
  await page.goto(`/kk/cabinet/${id}`);
  await expect(page.locator("main")).toContainText(/305.000/);

  const links = await page
    .locator('a[href^="/api/results/"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).getAttribute("href") ?? ""));
  const [, resultId] = /results\/([0-9a-f-]{36})/.exec(links[0] ?? "") ?? [];
  const files = await Promise.all(
    ["kk", "ru"].map(async (language) => {
      const answer = await page.request.get(`/api/results/${resultId}/${language}`);
      expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="\d{2}-\d{4}-\d{4}-\d{4}-(kk|ru)\.pdf"$/);
      return answer.body();
    }),
  );
  const [kk = Buffer.alloc(0), ru = Buffer.alloc(0)] = files;
  expect(kk.equals(ru)).toBe(false);
  // For weak sight: the same document in large letters, sealed like the other, and as a page.
  const large = await (await page.request.get(`/api/results/${resultId}/kk-large`)).body();
  expect(large.equals(kk)).toBe(false);
  await page.goto(`/kk/cabinet/${id}`);
  await page.locator(`a[href="/kk/cabinet/${id}/results/${resultId}"]`).click();
  await expect(page.locator("article")).toContainText("KZ86 0000 0000 0000 0001");
  await expectAccessible(page);
  await page.goto(`/kk/cabinet/${id}`);
  const again = await (await page.request.get(`/api/results/${resultId}/kk`)).body();
  expect(again.equals(kk)).toBe(true);

  // Anybody, without signing in.
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const check = async (bytes: Buffer, says: string) => {
    await visitor.goto("/kk/verify");
    await visitor.locator('input[name="file"]').setInputFiles({ name: "paper.pdf", mimeType: "application/pdf", buffer: bytes });
    await visitor.locator('form[action$="/verify/file"] button[type="submit"]').click();
    await expect(visitor.getByRole("heading", { name: says })).toBeVisible();
  };
  await check(kk, "Құжат – түпнұсқа");
  await check(ru, "Құжат – түпнұсқа");
  await check(large, "Құжат – түпнұсқа");
  const changed = Buffer.from(kk);
  changed[changed.length - 700] = (changed[changed.length - 700] ?? 0) ^ 1;
  await check(changed, "Файл өзгертілген");

  const documentNumber = /Qyzmet document (\d{2}-\d{4}-\d{4}-\d{4})/.exec(kk.toString("latin1"))?.[1] ?? "";
  await visitor.goto(`/ru/verify?number=${documentNumber}`);
  await expect(visitor.getByRole("heading", { name: "Документ выдан порталом" })).toBeVisible();
  await expect(visitor.locator("main")).not.toContainText(applicant.iin);
  const told = await (await visitor.request.get(`/api/verify/${documentNumber}`)).json();
  expect(told).toMatchObject({ found: true, standing: "valid", signedWay: "eds", initials: "Ф. А. И." });
  expect(JSON.stringify(told)).not.toContain("Фёдоров");

  // The result is nobody else's.
  for (const path of [`/api/results/${resultId}/kk`, `/api/applications/${id}/form/kk`]) {
    expect((await visitor.request.get(path, { maxRedirects: 0 })).status()).toBe(401);
  }
  const form = await page.request.get(`/api/applications/${id}/form/ru`);
  expect(form.headers()["content-type"]).toBe("application/pdf");

  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`a[href="${links[0]}"]`).first().click()]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await Promise.all([clerk, head].map((one) => one.context.close()));
  await visitor.context().close();
});
