/** The operator keeps the register of offices: a table is looked at before it is written, one office is changed by hand. */
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const id = "school-e2e-58-karaganda";
const head = "id,kind,region,title_kk,title_ru,address_kk,address_ru,phone,parent";
const row = (own: string, phone = "+7 721 256 00 00") =>
  `${own},school,karaganda,№ 58 мектеп (сынақ),Школа № 58 (проверка),"Қарағанды қаласы, Гоголь көшесі, 1","г. Караганда, ул. Гоголя, 1",${phone},education-karaganda`;
const table = (...rows: readonly string[]) => ({
  name: "offices.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["\uFEFF", head, ...rows].join("\n")),
});

test("a table with an error changes nothing; mended, it is written after a look, and visitors find the office", async ({ page }) => {
  await signIn(page, "operator", { locale: "ru" });
  await page.goto("/ru/desk/admin/offices");
  await expectAccessible(page);
  await page
    .getByLabel("Таблица учреждений")
    .setInputFiles({ name: "offices.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await page.getByRole("button", { name: "Проверить таблицу" }).click();
  await expect(page.locator("#errors")).toContainText("Названия столбцов не подходят");
  await expectAccessible(page);

  await page.getByLabel("Таблица учреждений").setInputFiles(table(row(id), row("School 59", "12")));
  await page.getByRole("button", { name: "Проверить таблицу" }).click();
  await expect(page.getByText("В таблице ошибки, реестр не изменён")).toBeVisible();
  await expect(page.getByRole("row", { name: /School 59/ })).toContainText("phone: Напишите номер телефона полностью");
  await expect(page.getByRole("button", { name: "Записать в реестр" })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("link", { name: "К реестру учреждений" }).click();
  await page.getByLabel("Таблица учреждений").setInputFiles(table(row(id)));
  await page.getByRole("button", { name: "Проверить таблицу" }).click();
  await page.getByRole("button", { name: "Записать в реестр" }).click();
  await expect(page.locator("#done")).toContainText("Реестр обновлён");

  await page.goto(`/ru/desk/admin/offices/${id}`);
  await expectAccessible(page);
  await page.getByLabel("Телефон").fill("7");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.locator("#errors")).toContainText("Напишите номер телефона полностью");
  await expect(page.getByLabel("Телефон")).toHaveValue("7");
  await page.getByLabel("Телефон").fill("8 (7212) 56-11-11");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.locator("#done")).toContainText("Учреждение сохранено");

  await page.goto("/ru/offices?q=Школа № 58 (проверка)");
  await expect(page.getByRole("link", { name: "8 (7212) 56-11-11" })).toHaveAttribute("href", "tel:+77212561111");
});

test("the directory of 2012 is found by region, dials, and tells its age", async ({ page }) => {
  await page.goto("/kk/offices?region=karaganda&kind=defence-department");
  await expect(page.getByRole("heading", { name: "Қарағанды облысының қорғаныс істері жөніндегі департаменті" })).toBeVisible();
  await expect(page.locator('main a[href^="tel:+7721"]').first()).toBeVisible();
  await expect(page.locator("main")).toContainText("2012");
  await page.goto("/ru/offices?region=akmola&kind=service-centre");
  await expect(page.locator("main li h3[lang=kk]").first()).toBeVisible();
  await expectAccessible(page);
});
