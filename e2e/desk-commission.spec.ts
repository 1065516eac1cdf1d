/** draft-deferment, from the filing to the conclusion in the cabinet: register → forward → two opinions → conclusion. */
import { expectAccessible } from "./support/axe.ts";
import { act, fillAct, official, openAct, press, signAct } from "./support/desk.ts";
import { fileApplication } from "./support/filing.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("a commission registers, votes and concludes; the applicant reads each step and gets the document, which a court may cancel", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const applicant = await signIn(page, "student");
  const { id, number } = await fileApplication(page, applicant, {
    service: "draft-deferment",
    category: "students",
    answers: { commission: "commission-karaganda" },
  });

  await page.goto(`/kk/cabinet/${id}`);
  await expect(page.getByRole("heading", { name: new RegExp(number) })).toBeVisible();
  await expect(page.locator(".due")).toBeVisible();
  await expectAccessible(page);

  const clerk = await official(browser, "commission-clerk");
  await clerk.page.goto("/kk/desk");
  const row = clerk.page.locator("tr", { hasText: number });
  await expect(row).toBeVisible();
  expect(await row.innerText()).not.toMatch(/\d{12}|\+7/);
  await expectAccessible(clerk.page);
  await act(clerk, id, "register.register");

  const chair = await official(browser, "commission-chair");
  await act(chair, id, "forward.forward-to-members");
  await chair.page.goto(`/kk/desk/${id}`);
  await expect(chair.page.locator('form#act input[name="_act"][value^="conclude"]')).toHaveCount(0);

  const first = await official(browser, "commission-member-1");
  await openAct(first, id, "vote.vote");
  await expectAccessible(first.page);
  await press(first);
  await expect(first.page.locator("#errors")).toBeFocused();
  await expect(first.page).toHaveTitle(/^Қате/);
  await expectAccessible(first.page);
  await fillAct(first, { opinion: "agree", "opinion-reason": "Оқу орнынан анықтама бар." });
  await press(first);
  await expect(first.page.locator("#done")).toBeVisible();

  const second = await official(browser, "commission-member-2");
  await openAct(second, id, "vote.vote");
  await expect(second.page.getByText("Оқу орнынан анықтама бар.")).toHaveCount(0);
  await fillAct(second, { opinion: "agree", "opinion-reason": "Құжаттар толық." });
  await press(second);
  await expect(second.page.getByText("Оқу орнынан анықтама бар.")).toBeVisible();

  const fingerprint = await signAct(chair, id, "conclude.conclude.deferment-conclusion", { "deferred-until": "2027-06-30" });
  expect(fingerprint).not.toBe("");

  await page.goto(`/kk/cabinet/${id}`);
  await expect(page.locator("#results")).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#results .downloads a[download]").first().click()]);
  expect(await download.failure()).toBeNull();
  const archive = await page.request.get((await page.locator("#results .downloads a[href$='/archive']").getAttribute("href")) ?? "");
  expect(archive.headers()["content-type"]).toBe("application/zip");
  expect((await archive.body()).includes("decision.json.p7s")).toBe(true);
  // The votes are the commission's own business.
  await expect(page.getByText("Құжаттар толық.")).toHaveCount(0);
  await expect(page.locator("#looks")).toContainText("Қарағанды");

  // A court cancels the conclusion: nothing waits at the closed case, the act is only offered.
  const link = await page.locator("#results .downloads a[href$='/kk']").first().getAttribute("href");
  const bytes = await (await page.request.get(link ?? "")).body();
  // The demo's authority gives the seal its time and says that it is not revoked.
  expect(bytes.includes("/Type /DSS")).toBe(true);
  const document = /Qyzmet document (\d{2}-\d{4}-\d{4}-\d{4})/.exec(bytes.toString("latin1"))?.[1] ?? "";
  await chair.page.goto(`/kk/desk/${id}`);
  await expect(chair.page.locator("form#act")).toHaveCount(0);
  await chair.page.locator('.acts a[href*="act=withdraw-result"]').click();
  await expect(chair.page.locator("form#act")).toBeVisible();
  await expectAccessible(chair.page);
  const reason = "Сот шешімін күшіне енгізу үшін.";
  await signAct(chair, id, "withdraw-result", {
    "withdrawal-ground": "court",
    "withdrawal-decision-number": "3599-26-00-4а/77",
    "withdrawal-decision-date": "2026-11-19",
    "withdrawal-reason": reason,
    "after-withdrawal": "nothing",
  });
  await page.goto(`/kk/cabinet/${id}`);
  await expect(page.locator("#withdrawn")).toContainText(reason);
  await expect(page.locator('#withdrawn a[href$="/complaint"]')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/kk/verify?number=${document}`);
  await expect(page.getByRole("heading", { name: "Құжаттың күші жойылған" })).toBeVisible();
  await expect(page.locator("#page-answer")).toContainText("сот шешімі бойынша");
  await expect(page.locator("main")).not.toContainText(reason);
  await expectAccessible(page);
  for (const one of [clerk, chair, first, second]) await one.context.close();
});
