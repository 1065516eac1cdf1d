/** Anybody checks a document: by number, by file, with and without JavaScript; demo people are listed with what they show. */
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const pdf = (body: string) => ({ name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7\n${body}`) });
const title = { kk: "Құжатты тексеру", ru: "Проверить документ" } as const;
const unknown = { kk: "Мұндай құжат жоқ", ru: "Такого документа нет" } as const;
const foreign = { kk: "Бұл порталдың құжаты емес", ru: "Это не документ портала" } as const;

for (const locale of ["kk", "ru"] as const) {
  test(`${locale}: a number that nobody issued is said to be so, and stays in the field`, async ({ page }) => {
    await page.goto(`/${locale}/verify`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title[locale]);
    await expectAccessible(page);
    await page.locator('input[name="number"]').fill("26-0101-0000-0000");
    await page.locator('input[name="number"]').press("Enter");
    await expect(page).toHaveURL(/\/verify\?number=26-0101-0000-0000$/);
    await expect(page.getByRole("status").filter({ hasText: unknown[locale] })).toBeVisible();
    await expect(page.locator('input[name="number"]')).toHaveValue("26-0101-0000-0000");
    await expectAccessible(page);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test(`${locale}: a foreign file is not ours; no file and a huge one get their own words`, async ({ page }) => {
      const send = () => page.locator('form[action$="/verify/file"] button[type="submit"]').click();
      await page.goto(`/${locale}/verify`);
      await page.locator('input[name="file"]').setInputFiles(pdf("hello"));
      await send();
      await expect(page.getByText(foreign[locale])).toBeVisible();
      await send();
      await expect(page).toHaveURL(/fault=no-file#errors$/);
      await expect(page.locator("#errors")).toBeVisible();
      await page.locator('input[name="file"]').setInputFiles({ ...pdf(""), buffer: Buffer.alloc(11 * 1024 * 1024) });
      await send();
      await expect(page).toHaveURL(/fault=too-large#errors$/);
      await expect(page.locator("#file-error")).toContainText(/10.МБ/);
    });
  });
}

test("nobody can send a link that calls a document whole", async ({ page }) => {
  for (const word of ["whole.26-0101-0000-0000.abc.def", "whole", "changed.26-0101-0000-0000..x"]) {
    await page.goto(`/kk/verify?checked=${word}`);
    await expect(page.getByRole("status").filter({ hasText: /\S/ })).toHaveCount(0);
  }
});

test("the interface answers any site, and tells an unknown number with 404", async ({ request }) => {
  const answer = await request.get("/api/verify/26-0101-0000-0000", { headers: { origin: "https://example.kz" } });
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toEqual({ found: false });
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
});

test("a file from another site is not taken", async ({ request }) => {
  const answer = await request.post("/kk/verify/file", {
    headers: { origin: "https://evil.example" },
    multipart: { file: pdf("x") },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
});

test("the demo's people can be read and copied", async ({ page, request }) => {
  const { people } = await (await request.get("/api/demo/people")).json();
  expect(people.length).toBeGreaterThan(100);
  for (const one of people) expect(one.shows.kk === "" ? one.roles.length : one.shows.kk.length, one.id).toBeGreaterThan(0);
  for (const locale of ["kk", "ru"]) {
    await page.goto(`/${locale}/demo?q=${encodeURIComponent("Сейтқали данияр")}`);
    await expect(page.getByText("Сейтқали Данияр Мұратұлы").first()).toBeVisible();
    await page.goto(`/${locale}/demo`);
    await page.locator("main details > summary").first().click();
    await expect(page.locator("main details[open] table").first()).toBeVisible();
  }
  // One language: the same table of a hundred and fifty people.
  await expectAccessible(page);
});
