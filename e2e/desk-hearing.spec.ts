/** school-meals: a refusal only after the preliminary decision, the applicant's answer and the hearing; and the certificate without one. */
import { expectAccessible } from "./support/axe.ts";
import { act, fillAct, official, openAct, press, signAct, signHere } from "./support/desk.ts";
import { fileApplication, send } from "./support/filing.ts";
import { ncaLayer } from "./support/ncalayer.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const meals = {
  service: "school-meals",
  category: "low-income-family",
  locale: "ru" as const,
  answers: {
    "applicant-relation": "parent",
    "child-iin": "160914608779",
    "child-full-name": "Кузнецова Софья Андреевна",
    "child-birth-date-day": "14",
    "child-birth-date-month": "9",
    "child-birth-date-year": "2016",
    "child-born-abroad": "no",
    "marriage-status": "married",
    "provider-office": "education-karaganda",
    school: "school-1-karaganda",
    class: "4 «Б»",
  },
};

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

// Both are given by the same officials, whose codes come to one phone each.
test.describe.configure({ mode: "serial" });

test("a refusal is heard first: preliminary decision, written answer, hearing, reasoned refusal", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const father = await signIn(page, "low-income-father", { locale: "ru" });
  const { id, number } = await fileApplication(page, father, meals);

  const clerk = await official(browser, "education-clerk", { locale: "ru" });
  await act(clerk, id, "register.register");
  // The executor works without JavaScript from here on.
  const executor = await official(browser, "education-executor", { javaScriptEnabled: false });
  await act(executor, id, "examine.examine");
  await openAct(executor, id, "propose-refusal.propose-refusal");
  await press(executor);
  await expect(executor.page.locator("#errors")).toBeVisible();
  await fillAct(executor, {
    "refusal-ground": "false-documents",
    reasoning: "Анықтамадағы табыс тізіліммен сәйкес емес.",
    "hearing-date": inDays(2),
    "hearing-time": "15:00",
    "hearing-place": "12-бөлме",
  });
  await press(executor);
  await expect(executor.page.locator("#done")).toBeVisible();

  await page.goto("/ru/cabinet");
  await expect(page.locator(".ruled--now")).toContainText(number);
  await expectAccessible(page);
  await page.locator(".ruled--now a.btn").first().click();
  await expect(page).toHaveURL(/\/hearing$/);
  await expectAccessible(page);
  await send(page, page.locator("form#answer button.btn"));
  await expect(page.locator("#errors")).toBeFocused();
  await expectAccessible(page);
  const words = "Справка выдана школой 1 ноября, ошибки в ней нет.";
  await page.locator('[name="hearing-answer"]').fill(words);
  // The language may be switched in the middle: what was typed stays.
  await send(page, page.locator('.lang button[name="lang"]'));
  await expect(page).toHaveURL(/\/kk\/cabinet/);
  await expect(page.locator('[name="hearing-answer"]')).toHaveValue(words);
  await send(page, page.locator("form#answer button.btn"));
  await expect(page).toHaveURL(/\/sign\?answer=/);
  await expectAccessible(page);
  // By key, over a connection that breaks once.
  await ncaLayer({ name: "drop", iin: father.iin });
  await page.locator("#sign-eds button").click();
  await expect(page.locator("#done")).toBeVisible();
  await expect(page.locator("#hearing")).toContainText(words);

  await openAct(executor, id, "hold-hearing.hold-hearing");
  await expect(executor.page.getByText(words).first()).toBeVisible();
  await fillAct(executor, { "hearing-outcome": "written", "hearing-position": "Анықтама шынайы дейді." });
  await press(executor);
  const head = await official(browser, "education-head");
  await openAct(head, id, "decide-after-hearing.decide-after-hearing.reasoned-refusal");
  await expectAccessible(head.page);
  await signAct(head, id, "decide-after-hearing.decide-after-hearing.reasoned-refusal", {
    reasoning: "Табыс ең төмен күнкөріс деңгейінен жоғары.",
  });

  await page.goto(`/ru/cabinet/${id}`);
  await expect(page.locator("#results")).toBeVisible();
  await expectAccessible(page);
  for (const one of [clerk, executor, head]) await one.context.close();
});

test("a certificate: prepared by the executor, corrected by a second look, signed by the head", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const father = await signIn(page, "low-income-father", { locale: "ru" });
  const { id } = await fileApplication(page, father, meals);
  const clerk = await official(browser, "education-clerk");
  await act(clerk, id, "register.register");
  const executor = await official(browser, "education-executor");
  await act(executor, id, "examine.examine");
  await act(executor, id, "prepare-result.prepare-result.meal-certificate", { "meal-kind": "free", "valid-until": inDays(30) });

  const head = await official(browser, "education-head");
  // A stale page: meanwhile the head has sent the case back and the executor prepared it again.
  await openAct(head, id, "sign.sign.meal-certificate");
  await press(head);
  const stalePage = head.page.url();
  const second = await head.context.newPage();
  await act({ ...head, page: second }, id, "return", { "return-reason": "Мерзімін нақтылаңыз." });
  await head.page.goto(stalePage);
  await signHere(head);
  await expect(head.page.locator("#errors")).toContainText(/өзгерді/);
  await expectAccessible(head.page);

  await act(executor, id, "prepare-result.prepare-result.meal-certificate", { "meal-kind": "free", "valid-until": inDays(60) });
  await signAct(head, id, "sign.sign.meal-certificate");
  await page.goto(`/ru/cabinet/${id}`);
  await expect(page.locator("#results .downloads a").and(page.locator('[href$="/kk"], [href$="/ru"]'))).toHaveCount(2);
  for (const one of [clerk, executor, head]) await one.context.close();
});
