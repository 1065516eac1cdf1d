/** Wrong answers, other answers, two tabs, two languages: nothing that was typed is lost. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { begin, choose, goOn, pdf, sendFile, stepOf, takeFirst } from "./support/wizard.ts";

/** At the questions about the child, which have every kind of control. */
const atChild = async (page: Page, personId: string, locale: "kk" | "ru" = "kk"): Promise<string> => {
  await signInByRequest(page.request, personId, { locale });
  const id = await begin(page, locale, "school-meals");
  await choose(page, "category", "low-income-family");
  await goOn(page);
  await choose(page, "consent-personal-data", "yes");
  await goOn(page);
  await goOn(page);
  expect(stepOf(page)).toBe("child");
  return id;
};

// Each test has a person of its own: tests run beside each other, and a new code cancels the old one.
const people = {
  false: ["low-income-father", "grandmother-guardian", "patronage-educator", "flooded-mother", "large-family-mother", "carer"],
  true: ["divorced", "child-born-abroad", "no-birth-record", "child-of-others", "desk-akmola", "widower"],
} as const;

for (const script of [false, true]) {
  const [faults, language, enter, tabs, deep, carer] = people[`${script}`];
  test.describe(script ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled: script });

    test("faults stand in a summary that has the focus, and beside the field", async ({ page }) => {
      await atChild(page, faults);
      await page.locator('[name="applicant-relation"]').selectOption("guardian-or-trustee");
      await page.locator('[name="child-iin"]').fill("160211607664");
      await page.locator('[name="child-birth-date-day"]').fill("31");
      await page.locator('[name="child-birth-date-month"]').fill("сәуір");
      await page.locator('[name="child-birth-date-year"]').fill("2016");
      await page.locator('[name="class"]').fill("5 «Ә» <b>{x}</b>");
      await goOn(page);
      await expect(page).toHaveTitle(/^Қате: /);
      const summary = page.locator("#errors");
      await expect(summary).toBeFocused();
      const links = summary.locator("a");
      await expect(links).toHaveCount(await page.locator(".field.is-error").count());
      // Every link leads to a control that says it is wrong, or to the first of a group.
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "")))
        await expect(page.locator(`[id="${href.slice(1)}"]`)).toHaveCount(1);
      await expect(page.locator('[name="child-birth-date-day"]')).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator('[name="child-birth-date-year"]')).not.toHaveAttribute("aria-invalid", "true");
      await expect(page.locator('[name="child-birth-date-month"]')).toHaveValue("сәуір");
      await expect(page.locator('[name="class"]')).toHaveValue("5 «Ә» <b>{x}</b>");
      expect(page.url()).not.toContain("160211607664");
      if (script) await expectAccessible(page);
    });

    test("the language changes in the middle of a page and keeps what was typed, right or wrong", async ({ page }) => {
      await atChild(page, language);
      await page.locator('[name="child-iin"]').fill("12");
      await page.locator('[name="class"]').fill("7 В");
      await page.locator('.lang button[value="ru"]').click();
      await page.waitForURL(/\/ru\/apply\//);
      await expect(page.locator("html")).toHaveAttribute("lang", "ru");
      await expect(page.locator("#errors")).toHaveCount(0);
      await expect(page.locator('[name="child-iin"]')).toHaveValue("12");
      await expect(page.locator('[name="class"]')).toHaveValue("7 В");
    });

    test("Enter in a field means Continue", async ({ page }) => {
      await atChild(page, enter);
      await page.locator('[name="class"]').fill("7 В");
      await page.locator('[name="class"]').press("Enter");
      await page.waitForURL(/check=1/);
      await expect(page.locator("html")).toHaveAttribute("lang", "kk");
      await expect(page.locator("#errors")).toBeFocused();
    });

    test("two tabs: both answers are shown and the person chooses", async ({ page, context }) => {
      const id = await atChild(page, tabs, "ru");
      const other = await context.newPage();
      await other.goto(`/ru/apply/${id}/child`);
      await page.locator('[name="class"]').fill("1 А");
      await goOn(page);
      await other.locator('[name="class"]').fill("2 Б");
      await other.locator("form#step .actions button").first().click();
      await other.waitForURL(/conflict=/);
      await expect(other.locator("main")).toContainText("1 А");
      await expect(other.locator("main")).toContainText("2 Б");
      if (script) await expectAccessible(other);
      await choose(other, "_choose.class", "theirs");
      await other.locator("form#step .actions button").first().click();
      await other.waitForURL((url) => !url.search.includes("conflict"));
      await expect(other.locator('[name="class"]')).toHaveValue("1 А");
    });

    test("an address beyond the first open step leads back to it", async ({ page }) => {
      const id = await atChild(page, deep);
      for (const step of ["provider", "documents", "check", "sign", "done"]) {
        await page.goto(`/kk/apply/${id}/${step}`);
        expect(stepOf(page), step).toBe("child");
      }
    });

    test("a repeated group keeps its members' answers when one is taken out", async ({ page }) => {
      await signInByRequest(page.request, carer, { locale: "ru" });
      await begin(page, "ru", "draft-deferment");
      await choose(page, "category", "family-care");
      await goOn(page);
      await choose(page, "data-consent", "yes");
      await goOn(page);
      await goOn(page);
      await page.locator('[name="commission"]').selectOption({ index: 1 });
      await goOn(page);
      await page.locator('[name="dependants.1.dependant-full-name"]').fill("Первая");
      await page.locator('button[name="_add"]').click();
      await page.waitForURL(/#dependants\.2$/);
      // Who hears the page is told what was done, and stands at the new item.
      await expect(page.locator("#dependants-done")).toHaveText("Добавлено. Теперь всего: 2.");
      await expect(page.locator('legend[id="dependants.2"]')).toBeFocused();
      await expect(page.locator('legend[id="dependants.2"]')).toHaveAccessibleDescription("Добавлено. Теперь всего: 2.");
      if (script) await expect(page.locator("#status")).toHaveText("Добавлено. Теперь всего: 2.");
      await page.locator('[name="dependants.2.dependant-full-name"]').fill("Вторая");
      await page.locator('button[name="_remove"][value="dependants.1"]').click();
      await expect(page.locator("fieldset.repeat")).toHaveCount(1);
      await expect(page.locator('legend[id="dependants.1"]')).toBeFocused();
      await expect(page.locator("#dependants-done")).toHaveText("Убрано. Осталось: 1.");
      if (script) await expect(page.locator("#status")).toHaveText("Убрано. Осталось: 1.");
      await expect(page.locator('[name="dependants.1.dependant-full-name"]')).toHaveValue("Вторая");
      if (script) await expectAccessible(page);
    });
  });
}

test("a question shows as soon as another answer calls for it, and is not sent when it no longer does", async ({ page }) => {
  await atChild(page, "desk-aktobe");
  const question = page.locator('input[name="marriage-status"]').first();
  await expect(question).toBeHidden();
  await page.locator('[name="applicant-relation"]').selectOption("parent");
  await expect(question).toBeVisible();
  await page.locator('[name="applicant-relation"]').selectOption("guardian-or-trustee");
  await expect(question).toBeHidden();
});

test("a fault shows when the field is left, in the server's own words, and goes when it is mended", async ({ page }) => {
  await atChild(page, "desk-atyrau");
  const iin = page.locator('[name="child-iin"]');
  await iin.fill("160211607664");
  await page.locator('[name="class"]').focus();
  await expect(page.locator("#child-iin-error")).toBeVisible();
  await expect(iin).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await iin.fill("160211607665");
  await page.locator('[name="class"]').focus();
  await expect(page.locator("#child-iin-error")).toHaveCount(0);
});

test("what is typed is saved without being asked", async ({ page }) => {
  const id = await atChild(page, "chief-akmola");
  await page.locator('[name="class"]').fill("4 Г");
  const saved = await page.waitForResponse((answer) => answer.url().endsWith("/child/save") && answer.status() === 200);
  expect((await saved.json()).version).toBeGreaterThan(1);
  await page.goto(`/kk/apply/${id}/child`);
  await expect(page.locator('[name="class"]')).toHaveValue("4 Г");
});

test("the whole first part goes by keyboard alone", async ({ page }) => {
  await signInByRequest(page.request, "chief-aktobe");
  await begin(page, "kk", "school-meals");
  const tabTo = async (selector: string) => {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    throw new Error(`${selector} is not reached by Tab`);
  };
  await tabTo('input[name="category"]');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/consent$/);
  await tabTo('input[name="consent-personal-data"]');
  await page.keyboard.press("Space");
  await tabTo("form#step .actions button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/applicant$/);
  await tabTo("form#step .actions button");
  await page.keyboard.press("Space");
  await page.waitForURL(/\/child$/);
});

test("Change on the check page comes back to it, by the shortest way over what a new answer opens", async ({ page }) => {
  await signInByRequest(page.request, "deputy", { locale: "ru" });
  await begin(page, "ru", "draft-deferment");
  await choose(page, "category", "deputies");
  await goOn(page);
  await choose(page, "data-consent", "yes");
  await goOn(page);
  await goOn(page);
  await takeFirst(page, "commission");
  await goOn(page);
  await sendFile(page, "deputy-status-document", pdf("мандат.pdf"), true);
  await goOn(page);
  expect(stepOf(page)).toBe("check");
  // Nothing else is opened by another commission: straight back.
  await page.locator(".change a", { hasText: "комиссия" }).click();
  await expect(page.locator('[name="commission"]')).toBeVisible();
  await page.locator('[name="commission"]').selectOption({ index: 2 });
  await goOn(page);
  expect(stepOf(page)).toBe("check");
  // Another ground asks for another document: over that step, then back.
  await page.locator(".change a").first().click();
  await choose(page, "category", "health");
  await goOn(page);
  expect(stepOf(page)).toBe("documents");
  await sendFile(page, "medical-commission-extract", pdf("выписка.pdf"), true);
  await goOn(page);
  expect(stepOf(page)).toBe("check");
  await expect(page.locator("main")).toContainText("выписка.pdf");
  await expect(page.locator("main")).not.toContainText("мандат.pdf");
});

test("a draft is thrown away only after a question", async ({ page }) => {
  const id = await atChild(page, "chief-atyrau", "ru");
  await page.locator(".out a").click();
  await expect(page.locator("h1")).toHaveText("Удалить черновик?");
  await expectAccessible(page);
  await page.locator('main form[action$="/discard/save"] button').click();
  await page.waitForURL(/\/ru\/cabinet/);
  const answer = await page.request.get(`/ru/apply/${id}/child`);
  expect(answer.status()).toBe(404);
});
