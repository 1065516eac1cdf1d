/** From the start button to the number of the case, for every service, with a script and without one. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { personOf, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { begin, choose, goOn, pdf, sendFile, signNow, stepOf, takeFirst } from "./support/wizard.ts";

// Each test has people of its own: tests run beside each other, and a new code cancels the old one.
const ways = [
  { script: false, locale: "kk", mother: "social-assistance-mother", father: "young-father", trainee: "trainee-paid" },
  { script: true, locale: "ru", mother: "large-family-mother", father: "widower", trainee: "trainee-free" },
] as const;

for (const { script, locale, mother, father, trainee } of ways) {
  test.describe(`${locale}, ${script ? "with" : "without"} a script`, () => {
    test.use({ javaScriptEnabled: script });

    /** Every page that is left was accessible (axe itself is a script). */
    const next = async (page: Page): Promise<void> => {
      if (script) await expectAccessible(page);
      await goOn(page);
    };

    test("a mother on social assistance asks for school meals", async ({ page }) => {
      const person = await personOf(page.request, mother);
      const child = (await (await page.request.get("/api/demo/people")).json()).people
        .find((one: { id: string }) => one.id === person.id)
        .relatives.find((one: { relation: string }) => one.relation === "child");
      await signInByRequest(page.request, person.id, { locale });
      await begin(page, locale, "school-meals");
      await choose(page, "category", "tsa-family");
      await next(page);
      await choose(page, "consent-personal-data", "yes");
      await next(page);
      // The address comes from the register, with its source.
      expect(stepOf(page)).toBe("applicant");
      await expect(page.locator("main")).toContainText(locale === "kk" ? "Дереккөзі:" : "Источник:");
      await next(page);
      await page.locator('[name="applicant-relation"]').selectOption("parent");
      await page.locator('[name="child-iin"]').fill(child.iin.replace(/(\d{3})/g, "$1 "));
      await choose(page, "child-born-abroad", "no");
      await takeFirst(page, "school");
      await page.locator('[name="class"]').fill("3 «Ә»");
      if (script) await choose(page, "marriage-status", "married");
      await next(page);
      if (!script) {
        // A question called for by another answer: shown by the next page, not yet as a fault.
        expect(stepOf(page)).toBe("child");
        await expect(page.locator("#errors")).toHaveCount(0);
        await choose(page, "marriage-status", "married");
        await next(page);
      }
      expect(stepOf(page)).toBe("provider");
      await takeFirst(page, "provider-office");
      await next(page);
      await sendFile(page, "tsa-certificate", pdf("анықтама.pdf"), script);
      await next(page);
      expect(stepOf(page)).toBe("check");
      await expect(page.locator("main")).toContainText(child.fullName);
      await expect(page.locator("main")).not.toContainText(locale === "kk" ? "Өтініш жіберілді" : "Заявление отправлено");
      await next(page);
      expect(await signNow(page, person)).toMatch(/^\d\d-\d{4}-\d{4}/);
      await expect(page.locator("h1")).toContainText(locale === "kk" ? "Өтініш жіберілді" : "Заявление отправлено");
      await expect(page.locator(".due time")).toHaveAttribute("datetime", /^\d{4}-\d\d-\d\d$/);
      if (script) await expectAccessible(page);
    });

    test("a young father asks for a deferment", async ({ page }) => {
      const person = await personOf(page.request, father);
      const child = (await (await page.request.get("/api/demo/people")).json()).people
        .find((one: { id: string }) => one.id === person.id)
        .relatives.find((one: { relation: string }) => one.relation === "child");
      await signInByRequest(page.request, person.id, { locale });
      await begin(page, locale, "draft-deferment");
      await choose(page, "category", "married-with-children");
      // The documents of the chosen ground stand under it at once.
      await expect(page.locator(".needed:visible")).toHaveCount(1);
      await next(page);
      await choose(page, "data-consent", "yes");
      await next(page);
      await next(page);
      await takeFirst(page, "commission");
      await next(page);
      await page.locator('[name="children.1.child-iin"]').fill(child.iin);
      await next(page);
      expect(stepOf(page)).toBe("documents");
      // What the registers have not is attached; without the act nobody may go on.
      for (const name of await page
        .locator('input[type="file"]')
        .evaluateAll((all) => all.map((input) => input.getAttribute("name") ?? "")))
        await sendFile(page, name, pdf("akt.pdf"), script);
      await next(page);
      await expect(page.locator("main")).toContainText(child.fullName);
      await next(page);
      // Outside the months of conscription the draft waits; the page says until when.
      const closed = page.locator(".note--warn#code");
      if ((await closed.count()) > 0) await expect(closed.locator("b")).toBeVisible();
      else expect(await signNow(page, person)).toMatch(/^\d\d-\d{4}-\d{4}/);
    });

    test("a conscript asks for military training", async ({ page }) => {
      const person = await personOf(page.request, trainee);
      await signInByRequest(page.request, person.id, { locale });
      await begin(page, locale, "military-training");
      expect(stepOf(page)).toBe("consent");
      await choose(page, "consent-protected-data", "yes");
      await next(page);
      await next(page);
      await takeFirst(page, "addressee-body");
      await next(page);
      await sendFile(page, "medical-examination-card", pdf("card.pdf"), script);
      await next(page);
      await next(page);
      expect(await signNow(page, person)).toMatch(/^\d\d-\d{4}-\d{4}/);
    });
  });
}

test("registers that do not answer stop nobody", async ({ page }) => {
  const person = await personOf(page.request, "birth-register-down");
  const child = (await (await page.request.get("/api/demo/people")).json()).people
    .find((one: { id: string }) => one.id === person.id)
    .relatives.find((one: { relation: string }) => one.relation === "child");
  await signInByRequest(page.request, person.id, { locale: "ru" });
  await begin(page, "ru", "school-meals");
  await choose(page, "category", "tsa-family");
  await goOn(page);
  await choose(page, "consent-personal-data", "yes");
  await goOn(page);
  await goOn(page);
  await page.locator('[name="applicant-relation"]').selectOption("parent");
  await page.locator('[name="child-iin"]').fill(child.iin);
  await choose(page, "child-born-abroad", "no");
  await choose(page, "marriage-status", "none");
  await takeFirst(page, "school");
  await page.locator('[name="class"]').fill("1 А");
  await goOn(page);
  // The register is silent: name and date are asked, and said to be unconfirmed.
  expect(stepOf(page)).toBe("child");
  await expect(page.locator("#child-full-name-hint")).toContainText("не подтверждено реестром");
  await page.locator('[name="child-full-name"]').fill(child.fullName);
  const [year = "", month = "", day = ""] = child.birthDate.split("-");
  for (const [part, value] of Object.entries({ day, month, year })) await page.locator(`[name="child-birth-date-${part}"]`).fill(value);
  await goOn(page);
  await takeFirst(page, "provider-office");
  await goOn(page);
  await expect(page.locator("main")).toContainText("Ждём ответ реестра");
  await expectAccessible(page);
  await sendFile(page, "tsa-certificate", pdf("spravka.pdf"), true);
  await goOn(page);
  expect(stepOf(page)).toBe("check");
  await expect(page.locator(".checks")).toContainText("Не подтверждено реестром");
  await expectAccessible(page);
});
