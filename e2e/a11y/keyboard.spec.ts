/** Whole ways of an applicant and of an official by keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11). */
import type { Page } from "@playwright/test";
import { act, official } from "../support/desk.ts";
import { paper } from "../support/filing.ts";
import { attach, enter, pick, tabTo, tick, type } from "../support/keyboard.ts";
import { latestCode, personOf, signingCode } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

const stepOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

const signIn = async (page: Page, id: string): Promise<string> => {
  const { phone, iin } = await personOf(page.request, id);
  await page.goto("/kk/sign-in");
  await type(page, page.locator('input[name="phone"]'), phone);
  await enter(page, page.locator('main form[action$="/sign-in/phone"] button').first());
  await type(page, page.locator('input[name="code"]'), await latestCode(page.request, phone));
  await enter(page, page.locator('main form[action$="/sign-in/code/save"] button').first());
  if (stepOf(page) === "iin") {
    await type(page, page.locator('input[name="iin"]'), iin);
    await enter(page, page.locator('main form[action$="/sign-in/iin/save"] button').first());
  }
  return phone;
};

/** Answers what is asked and empty, in the order of the page. */
const answerStep = async (page: Page): Promise<void> => {
  const controls = await page
    .locator("#step :is(input, select, textarea):visible")
    .evaluateAll((all) =>
      all.map((one) => ({ name: one.getAttribute("name") ?? "", kind: one instanceof HTMLInputElement ? one.type : one.tagName })),
    );
  const seen = new Set<string>();
  for (const { name, kind } of controls) {
    if (name === "" || seen.has(name)) continue;
    seen.add(name);
    const control = page.locator(`#step [name="${name}"]`).first();
    if (kind === "radio" || kind === "checkbox") await tick(page, control);
    else if (kind === "file") {
      await attach(page, control, { name: "qagaz.pdf", mimeType: "application/pdf", buffer: paper(`keyboard ${Date.now()}`) });
      await expect(page.locator('main a[href^="/api/files/"]').first()).toBeVisible();
    } else if (kind === "SELECT") await pick(page, control, "Қарағанды");
    else if ((await control.inputValue()) === "") await type(page, control, "Қарағанды");
  }
};

const signHere = async (page: Page, phone: string, send: string, save: string): Promise<void> => {
  await enter(page, page.locator(send).first());
  await type(page, page.locator('input[name="code"]'), await signingCode(page.request, phone));
  await enter(page, page.locator(save).first());
};

test("an applicant files, reads the receipt and complains; an official decides: all without a mouse", async ({ page, browser }) => {
  test.setTimeout(300_000);
  await page.goto("/kk");
  await page.keyboard.press("Tab");
  // The first stop jumps over the head of the page.
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  const phone = await signIn(page, "brother-guardian");
  await page.goto("/kk/services/military-training");
  await enter(page, page.locator('form[action$="/services/military-training/start"] button').first());
  const id = /\/apply\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  for (let steps = 0; stepOf(page) !== "sign" && steps < 12; steps += 1) {
    if (stepOf(page) !== "check") await answerStep(page);
    await enter(page, page.locator('#step button.btn:not([tabindex="-1"]):not(.btn--second):not(.btn--quiet):visible').last());
    expect(await page.locator("#errors").allInnerTexts(), stepOf(page)).toEqual([]);
  }
  const form = (act_: string) => `form:has(input[name="_do"][value="${act_}"]) button`;
  await signHere(page, phone, form("send-code"), form("confirm"));
  await expect(page.locator("main")).toContainText(/\d{2}-\d{4}-\d{4}-\d{4}/);

  await enter(page, page.locator(`main a[href$="/cabinet/${id}"]`).first());
  await enter(page, page.locator(`main a[href$="/cabinet/${id}/complaint"]`).first());
  for (const name of await page
    .locator('main input[type="radio"]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("name") ?? ""))]))
    await tick(page, page.locator(`input[name="${name}"]`).first());
  for (const area of await page.locator("main textarea").all()) await type(page, area, "Өтінішім тіркелмей тұр.");
  await enter(page, page.locator('main form[action$="/complaint/save"] button.btn').last());
  await signHere(page, phone, 'form[action$="/sign/code"] button', 'form:has(input[name="code"]) button');
  await expect(page.locator("#errors")).toHaveCount(0);
  await expect(page).toHaveURL(/\/cabinet\//);

  const clerk = await official(browser, "military-clerk");
  await act(clerk, id, "register.register");
  const head = await (await browser.newContext()).newPage();
  await signIn(head, "military-head");
  await head.goto("/kk/desk");
  await enter(head, head.locator(`main a[href*="/desk/${id}"]`).first());
  const start = `${new Date().getFullYear() + 1}-02-02`;
  const chooser = head.locator('a[href*="act=sign.sign.admission-notification"]');
  if ((await chooser.count()) > 0) await enter(head, chooser.first());
  for (const [part, value] of [
    ["day", "2"],
    ["month", "2"],
    ["year", start.slice(0, 4)],
  ] as const)
    await type(head, head.locator(`[name="r1-classes-start-${part}"]`), value);
  await tick(head, head.locator('[name="training-organisation"]').first());
  await tabTo(head, head.locator('[name="training-basis"]').first());
  await head.keyboard.press("ArrowDown");
  await expect(head.locator('[name="training-basis"]').nth(1)).toBeChecked();
  await enter(head, head.locator(".act button.btn"));
  await expect(head).toHaveURL(/\/sign\?decision=/);
  await enter(head, head.locator("#sign-eds button"));
  await expect(head.locator("#done")).toBeVisible();
  await head.context().close();
  await clerk.context.close();
});
