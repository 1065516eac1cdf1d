/** A complaint tied to a case: written, signed, answered; those complained of cannot answer it. */
import { expectAccessible } from "./support/axe.ts";
import { act, official, signHere } from "./support/desk.ts";
import { fileApplication, send } from "./support/filing.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("a complaint is signed in the cabinet, decided at the desk, and the answer read", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const applicant = await signIn(page, "teacher");
  const { id } = await fileApplication(page, applicant, {
    service: "draft-deferment",
    category: "teachers",
    answers: { commission: "commission-karaganda", "workplace-kind": "secondary" },
  });
  const clerk = await official(browser, "commission-clerk");
  await act(clerk, id, "register.register");

  await page.goto(`/kk/cabinet/${id}/complaint`);
  await expectAccessible(page);
  await send(page, page.locator("form#complaint button.btn"));
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page.locator("#errors li")).toHaveCount(4);
  await expectAccessible(page);
  await page.locator('[name="to"][value="provider"]').check({ force: true });
  await page.locator('[name="about"][value="action"]').check({ force: true });
  await page.locator('[name="text"]').fill("Қызметкер құжатты қайталап сұрады.");
  await page.locator('[name="demand"]').fill("Түсініктеме беруді сұраймын.");
  await send(page, page.locator("form#complaint button.btn"));
  await expect(page).toHaveURL(/\/complaint\/sign/);
  await expectAccessible(page);
  // A wrong code: said on the page, nothing sent, the text stays.
  await send(page, page.locator('form[action$="/sign/code"] button').first());
  await page.locator('[name="code"]').fill("12");
  await send(page, page.locator('form:has(input[name="code"]) button[type="submit"]'));
  await expect(page.locator("#errors")).toBeFocused();
  await expectAccessible(page);
  await signHere({ page, id: applicant.id });
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}/);
  await expectAccessible(page);
  const complaintId = /complaints\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";

  const officer = await official(browser, "complaints-officer", { locale: "ru" });
  await officer.page.goto("/ru/desk/complaints");
  await expectAccessible(officer.page);
  await officer.page.locator(`a[href$="${complaintId}"]`).click();
  await expectAccessible(officer.page);
  await send(officer.page, officer.page.locator('form[action$="/decide"] button.btn'));
  await expect(officer.page.locator("#errors")).toBeFocused();
  await expectAccessible(officer.page);
  await officer.page.locator('[name="outcome"][value="satisfied"]').check({ force: true });
  await officer.page.locator('[name="reasoning"]').fill("Проверили: документ запрошен повторно без оснований. Сотруднику разъяснено.");
  await send(officer.page, officer.page.locator('form[action$="/decide"] button.btn'));
  await expect(officer.page.locator("#done")).toBeVisible();

  await page.reload();
  await expect(page.locator("#decision")).toContainText("документ запрошен повторно");
  // The clerk who is complained of has no such page at all.
  const refused = await clerk.page.request.get(`/kk/desk/complaints/${complaintId}`);
  expect(refused.status()).toBe(403);
  for (const one of [clerk, officer]) await one.context.close();
});
