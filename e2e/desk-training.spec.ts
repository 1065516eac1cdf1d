/** military-training: a certificate for the course that has begun; admission on the paid basis, the receipt in the cabinet, the payment recorded, and a lawful end without a certificate. */
import { readFileSync } from "node:fs";
import { addDays, addWorkingDays, almatyDate } from "#lib/calendar/index.ts";
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

test("a course that has begun is recorded, its certificate issued, downloaded and checked by a stranger; the notice is given back", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const trainee = await signIn(page, "trainee-in-class", { locale: "ru" });
  const cases = await page.locator('main a[href*="/cabinet/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const id = cases.flatMap((href) => /\/cabinet\/([0-9a-f-]{36})$/.exec(href)?.[1] ?? [])[0] ?? "";
  const today = almatyDate(new Date());
  const start = addWorkingDays(today, -8);
  const organisation = await official(browser, "training-officer");
  await act(organisation, id, "train.train", { attendance: "completed", "attendance-date": today });
  const head = await official(browser, "military-head");
  // A certificate for days that are still to come is refused, and what was typed stays.
  await openAct(head, id, "sign.issue-certificate.completion-certificate");
  await fillAct(head, { "training-period-from": start, "training-period-to": addDays(today, 1) });
  await press(head);
  await expect(head.page.locator("#errors")).toContainText(/\S/);
  await expect(head.page.locator('[name="training-period-to-day"]')).toHaveValue(String(Number(addDays(today, 1).slice(8))));
  await expectAccessible(head.page);
  await signAct(head, id, "sign.issue-certificate.completion-certificate", { "training-period-from": start, "training-period-to": today });

  await page.goto(`/ru/cabinet/${id}`);
  const certificate = page
    .getByRole("link", { name: /окончании обучения/ })
    .and(page.locator('a[href^="/api/results/"][href$="/ru"]'))
    .first();
  const [download] = await Promise.all([page.waitForEvent("download"), certificate.click()]);
  const bytes = readFileSync(await download.path());
  await page.locator('input[name="confirm-follow-up"]').check({ force: true });
  await send(page, page.locator('form:has(input[name="_command"][value="follow-up"]) button'));
  await expect(page.locator("#done")).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/ru/verify");
  await stranger.locator('input[name="file"]').setInputFiles({ name: "certificate.pdf", mimeType: "application/pdf", buffer: bytes });
  await stranger.locator('form[action$="/verify/file"] button[type="submit"]').click();
  await expect(stranger.getByRole("heading", { name: "Документ подлинный" })).toBeVisible();
  await expect(stranger.locator("main")).not.toContainText(trainee.iin);
  for (const one of [organisation, head]) await one.context.close();
  await stranger.context().close();
});
