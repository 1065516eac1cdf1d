/** Files: every beast is named, good files stay, names are only data. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { begin, choose, goOn, goodPdf, pdf, sendFile, stepOf, takeFirst } from "./support/wizard.ts";

const atDocuments = async (page: Page, personId: string): Promise<string> => {
  await signInByRequest(page.request, personId, { locale: "ru" });
  const id = await begin(page, "ru", "military-training");
  await choose(page, "consent-protected-data", "yes");
  await goOn(page);
  await goOn(page);
  await takeFirst(page, "addressee-body");
  await goOn(page);
  expect(stepOf(page)).toBe("documents");
  return id;
};

const card = "medical-examination-card";
const beasts = [
  [{ name: "вирус.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\u0090 this is a program") }, "Файл не PDF, JPG или PNG"],
  [{ name: "пусто.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) }, "Файл пустой"],
  [{ name: "половина.pdf", mimeType: "application/pdf", buffer: goodPdf.subarray(0, 150) }, "Файл не открывается"],
  [
    { name: "страница.pdf", mimeType: "application/pdf", buffer: Buffer.concat([goodPdf, Buffer.from("<script>alert(1)</script>")]) },
    "кроме документа",
  ],
] as const;

for (const script of [false, true]) {
  test.describe(script ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled: script });

    test("each refused file says why, the good one stays, both can be removed", async ({ page }) => {
      await atDocuments(page, script ? "pilot" : "criminal-record");
      await sendFile(page, card, [pdf("../../Карта №1.pdf"), ...beasts.map(([file]) => file)], script);
      await expect(page.locator(".file")).toHaveCount(1 + beasts.length);
      await expect(page.locator(".file__name").first()).toHaveText("Карта №1.pdf");
      for (const [file, why] of beasts) {
        const row = page.locator(".file--bad", { hasText: file.name });
        await expect(row).toContainText(why);
        await expect(page.locator("#errors")).toContainText(file.name);
      }
      await expect(page).toHaveTitle(/^Ошибка: /);
      await expect(page.locator("#errors")).toBeFocused();
      if (script) await expectAccessible(page);
      for (const [file] of beasts) {
        await page.locator(".file--bad", { hasText: file.name }).locator('button[name="_remove"]').click();
        await expect(page.locator(".file--bad", { hasText: file.name })).toHaveCount(0);
      }
      await expect(page.locator(".file")).toHaveCount(1);
      await goOn(page);
      expect(stepOf(page)).toBe("check");
    });

    test("of too many files the first stay", async ({ page }) => {
      await atDocuments(page, script ? "not-on-military-register" : "stale-address");
      await sendFile(
        page,
        card,
        Array.from({ length: 6 }, (_, n) => pdf(`карта-${n + 1}.pdf`, "\n".repeat(n))),
        script,
      );
      await expect(page.locator(".file")).toHaveCount(6);
      await expect(page.locator(".file--bad .file__name")).toHaveText("карта-6.pdf");
      await expect(page.locator(".file--bad")).toContainText("Наибольшее число: 5");
    });
  });
}

test("a file of more than 10 MB is named too big, and a form beyond all limits is answered in words", async ({ page }) => {
  const id = await atDocuments(page, "second-pass-iin");
  const big = { name: "большой.pdf", mimeType: "application/pdf", buffer: Buffer.concat([goodPdf, Buffer.alloc(10 * 1024 * 1024)]) };
  await sendFile(page, card, big, true);
  await expect(page.locator(".file--bad")).toContainText("не больше 10 МБ");
  const boundary = "----beyond";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${card}"; filename="x.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  const answer = await page.request.post(`/ru/apply/${id}/documents/save`, {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    data: Buffer.concat([Buffer.from(head), Buffer.alloc(112 * 1024 * 1024, 65)]),
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers()["location"]).toContain("problem=too-big");
});

test("a file comes back as a download that runs nothing, and only to its owner", async ({ page, browser, baseURL }) => {
  await atDocuments(page, "no-patronymic");
  await sendFile(page, card, pdf("Қолхат «1».pdf"), true);
  const address = (await page.locator(".file a").getAttribute("href")) ?? "";
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  expect(Buffer.from(await answer.body()).equals(goodPdf)).toBe(true);
  expect(answer.headers()["content-disposition"]).toContain("filename*=UTF-8''%D2%9A%D0%BE%D0%BB%D1%85%D0%B0%D1%82");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  const picture = await page.request.get(`${address}/pages/1?width=240`);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect((await page.request.get(`${address}/pages/2`)).status()).toBe(404);
  const stranger = await browser.newContext({ baseURL: baseURL ?? "" });
  await signInByRequest(stranger.request, "student");
  expect((await stranger.request.get(address)).status()).toBe(404);
  expect((await stranger.request.get(`${address}/pages/1`)).status()).toBe(404);
  await stranger.close();
});

test("a document that is not asked takes no file", async ({ page }) => {
  const id = await atDocuments(page, "registers-slow");
  const answer = await page.request.post(`/ru/apply/${id}/documents/save`, {
    multipart: { "gw-identity": pdf("x.pdf") },
    maxRedirects: 0,
  });
  expect(answer.headers()["location"]).toContain("problem=unasked");
  await page.goto(`/ru/apply/${id}/documents`);
  await expect(page.locator(".file")).toHaveCount(0);
});
