/** military-training: admission on the paid basis, the receipt in the cabinet, the payment recorded, and a lawful end without a certificate. */
import { expectAccessible } from "./support/axe.ts";
import { act, fillAct, official, openAct, press, signAct } from "./support/desk.ts";
import { fileApplication, paper, send } from "./support/filing.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const nextYear = new Date().getFullYear() + 1;

test("admission, receipt, payment, and a lawful end without a certificate", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const trainee = await signIn(page, "trainee-paid");
  const { id } = await fileApplication(page, trainee, {
    service: "military-training",
    answers: { "addressee-body": "military-office-karaganda" },
  });
  const clerk = await official(browser, "military-clerk");
  await act(clerk, id, "register.register");
  const head = await official(browser, "military-head");
  await openAct(head, id, "sign.sign.admission-notification");
  await expectAccessible(head.page);
  // Without the bank details of a paid course nothing goes on; what was typed stays.
  await fillAct(head, { "r1-classes-start": `${nextYear}-02-02`, "training-organisation": "training-karaganda", "training-basis": "paid" });
  await press(head);
  await expect(head.page.locator("#errors")).toContainText(/\S/);
  await expect(head.page.locator('[name="r1-classes-start-year"]')).toHaveValue(String(nextYear));
  await expectAccessible(head.page);
  await signAct(head, id, "sign.sign.admission-notification", {
    "r1-classes-start": `${nextYear}-02-02`,
    "training-organisation": "training-karaganda",
    "training-basis": "paid",
    "payment-details": "KZ00 0000 0000 0000 0000, «Оқу орталығы»",
  });

  await page.goto("/kk/cabinet");
  await expect(page.locator(".ruled--now")).toBeVisible();
  await page.goto(`/kk/cabinet/${id}`);
  await expect(page.locator("#payment")).toContainText("305\u00a0000\u00a0₸");
  await expectAccessible(page);
  const upload = page.locator('form[action$="/receipt"]');
  await upload
    .locator('input[type="file"]')
    .setInputFiles({ name: "chek.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ program") });
  await send(page, upload.locator("button"));
  await expect(page.locator("#errors")).toBeFocused();
  await expectAccessible(page);
  await upload
    .locator('input[type="file"]')
    .setInputFiles({ name: "chek.pdf", mimeType: "application/pdf", buffer: paper("receipt 305000") });
  await send(page, upload.locator("button"));
  await expect(page.locator("#payment")).toContainText("chek.pdf");

  const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
  await act(clerk, id, "record-payment.record-payment", {
    "payment-evidence": "receipt",
    "payment-reference": `E2E-${Date.now()}`,
    "payment-date": today,
    "payment-amount": "305000",
  });
  await page.goto(`/kk/cabinet/${id}`);
  await expect(page.locator("#payment .note--ok")).toBeVisible();

  // After the first document there is nothing to withdraw; the head ends the second stage with a lawful reason.
  await expect(page.locator('input[name="_command"][value="withdraw"]')).toHaveCount(0);
  await openAct(head, id, "close-without-result.close-without-result");
  await expect(head.page.locator('input[name="close-reason"][value="not-paid"]')).toHaveCount(0);
  await fillAct(head, { "close-reason": "declined", "close-explanation": "Өтініш беруші оқудан бас тартты." });
  await press(head);
  await expect(head.page.locator("#done")).toBeVisible();
  await page.goto(`/kk/cabinet/${id}`);
  await expect(page.locator("#course")).toContainText("Өтініш беруші оқудан бас тартты.");
  await expectAccessible(page);
  for (const one of [clerk, head]) await one.context.close();
});
