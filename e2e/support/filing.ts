/** Files an application as a person does, through the pages of the wizard: for tests that are about what comes after. */
import type { Locator, Page } from "@playwright/test";
import { demoPaper as paper } from "#lib/demo/paper.ts";
import { type Person, personOf, signingCode } from "./people.ts";
import { expect } from "./test.ts";

export { paper };

export type Filing = {
  readonly service: string;
  readonly category?: string;
  readonly locale?: "kk" | "ru";
  /** Values by name of the control; of the questions that are not named the first choice, or a plain word. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What is written where words are asked for and none are given. */
  readonly words?: string;
  /** Name of the files that are sent. */
  readonly fileName?: string;
  /** Called on every step, when it is filled. */
  readonly onStep?: (step: string) => Promise<void>;
};

const numberPattern = /\d{2}-\d{4}-\d{4}-\d{4}/;

const fillChoice = async (form: Locator, name: string, value: string | undefined): Promise<void> => {
  const group = form.locator(`input[type="radio"][name="${name}"]`);
  if ((await group.and(form.page().locator(":checked")).count()) > 0 && value === undefined) return;
  await (value === undefined ? group.first() : form.locator(`input[type="radio"][name="${name}"][value="${value}"]`)).check({
    force: true,
  });
};

/** Fills what is asked and empty on the step that is open; what a script shows after a choice is asked too. */
const fillStep = async (page: Page, filing: Filing): Promise<void> => {
  const seen = new Set<string>();
  for (let before = -1; seen.size > before; ) {
    before = seen.size;
    await fillShown(page, filing, seen);
  }
};

const fillShown = async (page: Page, { answers = {}, words = "Қарағанды", fileName }: Filing, seen: Set<string>): Promise<void> => {
  const form = page.locator("form#step");
  const controls = await form.locator("input:visible, select:visible, textarea:visible").evaluateAll((list) =>
    list.map((control) => {
      const { name, type, value } = control as HTMLInputElement;
      return { name, type, value, tag: control.tagName };
    }),
  );
  const hasPapers = (await page.locator('main a[href^="/api/files/"]').count()) > 0;
  for (const { name, type, value, tag } of controls) {
    if (name === "" || seen.has(name)) continue;
    seen.add(name);
    const given = answers[name] ?? answers[name.replace(/\.\d+\./, ".")];
    const control = form.locator(`[name="${name}"]`);
    if (type === "radio") await fillChoice(form, name, given);
    else if (type === "checkbox")
      await (given === undefined ? control.first() : form.locator(`[name="${name}"][value="${given}"]`)).check({ force: true });
    // A draft that was begun before has its paper already.
    else if (type === "file" && !hasPapers) {
      const papers = page.locator('main a[href^="/api/files/"]');
      const sent = await papers.count();
      await control.setInputFiles({
        name: fileName ?? `${name}.pdf`,
        mimeType: "application/pdf",
        buffer: paper(`${name} ${page.url().slice(-40)}`),
      });
      // The script of the page sends each file at once and shows the page anew; without it all go with the form.
      await expect
        .poll(() => papers.count(), { timeout: 5000 })
        .toBeGreaterThan(sent)
        .catch(() => undefined);
      await page.waitForLoadState();
    } else if (type === "file") continue;
    else if (tag === "SELECT")
      await (given === undefined ? (value === "" ? control.selectOption({ index: 1 }) : undefined) : control.selectOption(given));
    else if (given !== undefined) await control.fill(given);
    else if (value === "") await control.fill(/-(day|month)$/.test(name) ? "5" : name.endsWith("-year") ? "2015" : words);
  }
};

/** Presses a button that posts, and waits for the page that answers. */
export const send = async (page: Page, button: Locator): Promise<void> => {
  await Promise.all([page.waitForEvent("load"), button.click()]);
};

/** Fills a draft up to the page on which it is signed. @returns its id. */
export const fillToSigning = async (page: Page, filing: Filing): Promise<string> => {
  const { service, category, locale = "kk", onStep } = filing;
  await page.goto(`/${locale}/services/${service}`);
  await send(page, page.locator(`form[action$="/services/${service}/start"] button[type="submit"]`).first());
  const id = /\/apply\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  for (let steps = 0; steps < 40; steps += 1) {
    const step = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    if (step === "sign") break;
    if (step === "category" && category !== undefined)
      await page.locator(`input[name="category"][value="${category}"]`).check({ force: true });
    else if (step !== "check") await fillStep(page, filing);
    await onStep?.(step);
    await send(page, page.locator('form#step button.btn[type="submit"]:not(.btn--second):not(.btn--quiet)').locator("visible=true").last());
    expect(await page.locator("#errors").allInnerTexts(), `step ${step}`).toEqual([]);
  }
  return id;
};

/**
 * The person is signed in; signs by a code, or by a key where the law knows nothing else. @returns id and number of the filed case; the page
 * stands on the receipt.
 */
export const fileApplication = async (page: Page, person: Person, filing: Filing): Promise<{ id: string; number: string }> => {
  const id = await fillToSigning(page, filing);
  if ((await page.locator('input[name="_do"][value="send-code"]').count()) > 0) await signByCode(page, person);
  else await Promise.all([page.waitForURL(/\/done/), page.locator("#sign-eds button").click()]);
  return { id, number: await receiptNumber(page) };
};

/** Takes the code that comes by SMS and signs what stands on the page. */
export const signByCode = async (page: Page, person: Person): Promise<void> => {
  const { phone } = await personOf(page.request, person.id);
  await send(page, page.locator('form:has(input[name="_do"][value="send-code"]) button[type="submit"]').first());
  await page.locator('input[name="code"]').fill(await signingCode(page.request, phone));
  await send(page, page.locator('form:has(input[name="_do"][value="confirm"]) button[type="submit"]').first());
};

/** The number of the case, on the receipt. */
export const receiptNumber = async (page: Page): Promise<string> => {
  await expect(page.locator("main")).toContainText(numberPattern);
  return numberPattern.exec(await page.locator("main").innerText())?.[0] ?? "";
};
