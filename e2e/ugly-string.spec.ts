/**
 * One ugly string through every field that takes words, to every place where it comes out: it stands there letter by letter, and nothing
 * of it is ever markup, script, template, format or formula (ASVS 1.1.2, 1.2.1, 1.2.3, 1.3.5, 1.3.10).
 */
import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { act, fillAct, official, openAct, press, signAct, signHere } from "./support/desk.ts";
import { fileApplication, send } from "./support/filing.ts";
import { outboxOf, personOf, signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { begin, goOn } from "./support/wizard.ts";

/** Quotes, markup, the end of a script, templates of three kinds, formats, a formula, letters beyond the first plane. */
const ugly = `=1+1"><img src=x onerror="window.ugly=1">'</textarea></script><script>window.ugly=1</script>{{7*7}}\${7*7}{name} %s%o null <b>😀`;

/** What hides or turns text is refused at the field, and shown as it was typed. */
const hiding = ["\u202eabc", "a\u200bb", "a\u0007b"];

const pdfText = (bytes: Buffer): string =>
  execFileSync("pdftotext", ["-raw", "-", "-"], { input: bytes, encoding: "utf8" }).replace(/\s+/g, "");
const squeezed = ugly.replace(/\s+/g, "");

/** The page as the browser has understood it: no element, no script came of the words. */
const isLiteral = async (page: Page): Promise<void> => {
  const found = await page.evaluate(() => ({
    ran: (window as unknown as { ugly?: number }).ugly,
    elements: document.querySelectorAll('img[src="x"], [onerror], main b > b').length,
    scripts: [...document.scripts].filter((one) => one.textContent?.startsWith("window.ugly")).length,
  }));
  expect(found, page.url()).toEqual({ ran: undefined, elements: 0, scripts: 0 });
};

/** Everything a page may keep in a browser besides cookies. */
const storagesOf = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** It is there, whole. */
const shows = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await isLiteral(page);
  const text = await page.evaluate(() => (document.querySelector("main")?.textContent ?? "").replace(/\s+/g, ""));
  expect(text, path).toContain(squeezed);
};

test("an ugly string is literal wherever it comes out", async ({ page, browser }) => {
  test.setTimeout(240_000);
  const applicant = await signIn(page, "marriage-register-down");
  const people = (await (await page.request.get("/api/demo/people")).json()).people as {
    id: string;
    iin: string;
    relatives: { iin: string }[];
  }[];
  const dependant = people.find(({ id }) => id === "young-father")?.relatives[0]?.iin ?? "";
  let steps = 0;
  const { id, number } = await fileApplication(page, applicant, {
    service: "draft-deferment",
    category: "family-care",
    answers: { commission: "commission-akmola", "dependants.dependant-iin": dependant },
    words: ugly,
    fileName: `${ugly.replace(/[/\\]/g, "")}.pdf`,
    onStep: async (step) => {
      steps += 1;
      // Both papers have arrived.
      if (step === "documents") await expect(page.locator('main a[href^="/api/files/"]')).toHaveCount(2);
      await isLiteral(page);
    },
  });
  expect(steps).toBeGreaterThan(5);
  // The receipt, and the application as it was signed.
  await isLiteral(page);
  const printed = await page.request.get(`/api/applications/${id}/form/kk`);
  expect(pdfText(await printed.body())).toContain(squeezed.slice(0, 40));
  for (const language of ["kk", "ru"]) {
    const other = pdfText(await (await page.request.get(`/api/applications/${id}/form/${language}`)).body());
    expect(other).toContain("window.ugly=1");
    expect(other).toContain("{{7*7}}");
  }
  const cabinet = await (await page.request.get(`/kk/cabinet/${id}`)).text();
  const file = /\/api\/files\/[0-9a-f-]{36}/.exec(cabinet)?.[0] ?? "";
  const sent = await page.request.get(file);
  expect(sent.headers()["content-disposition"]).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w%.!~*'()-]+$/);

  // Every role writes it too.
  const clerk = await official(browser, "desk-akmola");
  await act(clerk, id, "register.register");
  const chair = await official(browser, "chief-akmola");
  await act(chair, id, "forward.forward-to-members");
  const members = [await official(browser, "member-1-akmola"), await official(browser, "member-2-akmola")];
  for (const member of members) {
    await shows(member.page, `/kk/desk/${id}`);
    await openAct(member, id, "vote.vote");
    await fillAct(member, { opinion: "refuse", "opinion-ground": "unreliable-documents", "opinion-reason": ugly });
    await press(member);
    await expect(member.page.locator("#done")).toBeVisible();
  }
  await shows(chair.page, `/kk/desk/${id}`);
  await signAct(chair, id, "conclude.conclude.refusal-notice", { "refusal-ground": "unreliable-documents", "finding-1": ugly });
  await isLiteral(chair.page);
  for (const locale of ["kk", "ru"]) await shows(page, `/${locale}/cabinet/${id}`);
  const results = await (await page.request.get(`/kk/cabinet/${id}`)).text();
  const resultId = /\/api\/results\/([0-9a-f-]{36})/.exec(results)?.[1] ?? "";
  for (const language of ["kk", "ru"])
    expect(pdfText(await (await page.request.get(`/api/results/${resultId}/${language}`)).body())).toContain("{{7*7}}");

  // A complaint, its statement under signature, its answer.
  await page.goto(`/kk/cabinet/${id}/complaint`);
  await page.locator('[name="to"][value="provider"]').check({ force: true });
  await page.locator('[name="about"][value="decision"]').check({ force: true });
  await page.locator('[name="text"]').fill(ugly);
  await page.locator('[name="demand"]').fill(ugly);
  await send(page, page.locator("form#complaint button.btn"));
  await shows(page, page.url());
  await signHere({ page, id: applicant.id });
  const complaint = new URL(page.url()).pathname;
  const officer = await official(browser, "control-akmola");
  const address = `/kk/desk/complaints/${complaint.split("/").at(-1)}`;
  await shows(officer.page, address);
  await officer.page.locator('[name="outcome"][value="rejected"]').check({ force: true });
  await officer.page.locator('[name="reasoning"]').fill(ugly);
  await send(officer.page, officer.page.locator('form[action$="/decide"] button.btn'));
  await isLiteral(officer.page);
  await shows(page, complaint);

  // Lists, figures, messages: what people write does not come out there at all.
  for (const [who, path] of [
    [page, "/kk/cabinet"],
    [page, "/kk/cabinet/messages"],
    [page, "/kk/cabinet/who-saw"],
    [page, "/kk/cabinet/results"],
    [clerk.page, "/kk/desk"],
    [officer.page, "/kk/desk/complaints?show=decided"],
  ] as const) {
    await who.goto(path);
    await isLiteral(who);
    expect(await who.content(), path).not.toContain("window.ugly");
  }
  const { phone } = await personOf(page.request, applicant.id);
  for (const { text } of await outboxOf(page.request, phone)) expect(text).not.toContain("7*7");
  const table = await officer.page.request.get("/kk/desk/reports/table");
  expect(await table.text()).not.toMatch(/window\.ugly|(?:^|;|,)=/m);
  const verified = await page.request.get(`/api/verify/${number}`);
  expect(await verified.text()).not.toContain("7*7");
  // What stays in the browser after all of it: the session, closed to scripts, and nothing else of anybody (ASVS 14.3.3).
  const iin = people.find((one) => one.id === applicant.id)?.iin ?? "";
  for (const of of [page, chair.page]) {
    expect(await storagesOf(of)).toEqual({ local: [], session: [], databases: [], caches: [], workers: 0 });
    for (const cookie of await of.context().cookies()) {
      expect(["next-auth.session-token", "qyzmet-browser", "qyzmet-language", "qyzmet-vision"], cookie.name).toContain(cookie.name);
      expect(cookie.httpOnly || ["qyzmet-language", "qyzmet-vision"].includes(cookie.name), cookie.name).toBe(true);
      expect(cookie.value).not.toMatch(new RegExp(`${iin}|${phone.slice(1)}|ugly`));
    }
  }
  for (const one of [clerk, chair, officer, ...members]) await one.context.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("characters that hide or turn text are refused at the field, in words, and come back as typed", async ({ page }) => {
    await signIn(page, "stale-address", { locale: "ru" });
    await begin(page, "ru", "school-meals");
    await page.locator('input[name="category"]').first().check({ force: true });
    await goOn(page);
    await page.locator('input[type="checkbox"]').first().check({ force: true });
    await goOn(page);
    await goOn(page);
    for (const typed of hiding) {
      await page.locator('[name="class"]').fill(typed);
      await send(page, page.locator("form#step .actions button.btn:not(.btn--quiet)"));
      await expect(page.locator('#errors a[href="#class"]')).toHaveCount(1);
      await expect(page.locator('[name="class"]')).toHaveValue(typed);
    }
  });
});
