import { expect, test } from "../support/test.ts";

test("titles are unique and name the portal", async ({ page }) => {
  const titles: string[] = [];
  for (const path of [
    "",
    "/services",
    "/services/draft-deferment",
    "/services/school-meals",
    "/services/military-training",
    "/offices",
    "/help",
    "/accessibility",
    "/privacy",
    "/open-data",
    "/about",
    "/vision",
  ]) {
    await page.goto(`/ru${path}`);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of titles) expect(title).toMatch(/ – Qyzmet$/);
});

test("the language switch leads to the same page and says so to machines", async ({ page }) => {
  await page.goto("/kk/services/school-meals");
  await expect(page.locator('link[hreflang="ru"]')).toHaveAttribute("href", /\/ru\/services\/school-meals$/);
  await page.getByRole("group", { name: "Тіл" }).getByRole("link", { name: "Русский" }).click();
  await expect(page).toHaveURL(/\/ru\/services\/school-meals$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});

test("skip link, other language and low-vision version are the first stops of the keyboard", async ({ page }) => {
  await page.goto("/kk");
  const stops: string[] = [];
  for (let stop = 0; stop < 3; stop += 1) {
    await page.keyboard.press("Tab");
    stops.push((await page.evaluate(() => document.activeElement?.textContent)) ?? "");
  }
  expect(stops).toEqual(["Негізгі мазмұнға өту", "Русский", "Нашар көретіндерге"]);
  await page.reload();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("a search that finds nothing still shows every service", async ({ page }) => {
  await page.goto("/kk");
  await page.getByRole("searchbox").fill("ипотека");
  await page.getByRole("button", { name: "Іздеу" }).click();
  await expect(page.getByText("Бұл сөздер бойынша қызмет табылмады")).toBeVisible();
  await expect(page.getByRole("link", { name: "Мектептегі тегін және жеңілдетілген тамақ" })).toBeVisible();
});

test("Kazakh typed on a Russian keyboard finds the service", async ({ page }) => {
  await page.goto("/kk/services?q=аскерге+шакыру");
  await expect(page.getByRole("heading", { name: /Табылған қызмет/ })).toBeVisible();
  await expect(page.locator("section").first().getByRole("link").first()).toHaveText("Әскерге шақыруды кейінге қалдыру");
});

test("the passport tells the same day as the public interface", async ({ page, request }) => {
  await page.goto("/ru/services/school-meals");
  const told = await page.locator(".due time").getAttribute("datetime");
  const answer = await request.get(`/api/services/school-meals/terms?at=${encodeURIComponent(new Date().toISOString())}`);
  const { dueOn } = (await answer.json()) as { dueOn: string | null };
  expect(told).toBe(dueOn);
});

test("only the documents of the chosen category are seen", async ({ page }) => {
  await page.goto("/ru/services/school-meals");
  await expect(page.getByText(/Документы о.полученных доходах/)).toBeHidden();
  await page.getByText(/Дети из.семей, не.получающих адресную социальную помощь/).click();
  await expect(page.getByText(/Документы о.полученных доходах/)).toBeVisible();
  await expect(
    page.locator("details[open]").getByText("Возьмём из реестра. Если записи не найдётся, приложите сами").first(),
  ).toBeVisible();
});

test("unknown addresses answer 404 in their language with a way on", async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  for (const [path, title] of [
    ["/kk/nothing-here", "Мұндай бет жоқ"],
    ["/ru/services/nothing-here", "Такой страницы нет"],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.locator("html")).toHaveAttribute("lang", path.slice(1, 3));
    await expect(page.getByRole("contentinfo").getByRole("link", { name: "1414" })).toBeVisible();
  }
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`low-vision version, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("is chosen by a form, holds on prerendered pages, and is left in one act", async ({ page }) => {
      await page.goto("/ru/services/school-meals");
      await page.locator(".top__vision").getByRole("link", { name: "Для слабовидящих" }).click();
      await page.getByLabel("Белым по чёрному").check();
      await page.getByLabel("Крупный (150 %)").check();
      await page.getByRole("button", { name: "Сохранить выбор" }).click();
      await expect(page).toHaveURL(/\/ru\/services\/school-meals$/);
      await expect(page.locator("body")).toHaveCSS("background-color", "rgb(0, 0, 0)");
      await expect(page.locator("body")).toHaveCSS("font-size", "27px");
      await page.getByRole("button", { name: "Вернуться к обычной версии" }).click();
      await expect(page).toHaveURL(/\/ru\/services\/school-meals$/);
      await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
    });
  });
}
