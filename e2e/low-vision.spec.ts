/** What the low-vision version keeps for a person, and reading aloud (spec: accessibility, LV-8 and LV-10). */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { send } from "./support/filing.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const visionCookie = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name === "qyzmet-vision")?.value;

const choose = async (page: Page, size: string, keep: boolean): Promise<void> => {
  await page.goto("/kk/vision?return=/kk/cabinet/profile");
  await page.locator(`input[name="size"][value="${size}"]`).check({ force: true });
  await page.locator('input[name="keep"]').setChecked(keep, { force: true });
  await expectAccessible(page);
  await send(page, page.locator('button[value="save"]'));
};

test("settings kept in the profile come to another device with the person; one press brings the usual version back", async ({
  page,
  browser,
}) => {
  await signIn(page, "almost-27");
  await choose(page, "150", true);
  await expect(page).toHaveURL(/cabinet\/profile$/);
  await send(page, page.locator('form[action$="/sign-out"] button').first());
  // Signing out leaves the screen as it was.
  expect(await visionCookie(page)).toBe("size-150");

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, "almost-27");
  expect(await visionCookie(other)).toBe("size-150");
  await expect(other.locator(".lv")).toBeVisible();
  await send(other, other.locator('.lv button[value="usual"]'));
  await expect(other.locator(".lv")).toBeHidden();
  expect(await visionCookie(other)).toBeUndefined();
  await elsewhere.close();

  // What somebody has chosen on this screen goes before the profile.
  const chosen = await browser.newContext();
  const third = await chosen.newPage();
  await third.goto("/kk/vision");
  await expect(third.locator('input[name="keep"]')).toHaveCount(0);
  await third.locator('input[name="size"][value="200"]').check({ force: true });
  await send(third, third.locator('button[value="save"]'));
  await signIn(third, "almost-27");
  expect(await visionCookie(third)).toBe("size-200");
  await choose(third, "200", false);
  await chosen.close();

  const last = await browser.newContext();
  const fourth = await last.newPage();
  await signIn(fourth, "almost-27");
  expect(await visionCookie(fourth)).toBeUndefined();
  await last.close();
});

type Said = { said: string[] };

/** A device with these voices, which notes what it is told to say. */
const giveVoices = async (page: Page, languages: readonly string[]): Promise<void> => {
  await page.addInitScript((langs) => {
    const said: string[] = [];
    (window as unknown as Said).said = said;
    class Utterance {
      lang = "";
      voice: unknown = null;
      onend: (() => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    const speech = {
      speaking: false,
      paused: false,
      getVoices: () => langs.map((lang) => ({ lang, name: lang })),
      speak(one: Utterance) {
        this.speaking = true;
        said.push(one.text);
      },
      cancel() {
        this.speaking = false;
        this.paused = false;
      },
      pause() {
        this.paused = true;
      },
      resume() {
        this.paused = false;
      },
      addEventListener: () => undefined,
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
  }, languages);
};

const enlarged = async (page: Page, origin: string): Promise<void> =>
  page.context().addCookies([{ name: "qyzmet-vision", value: "size-125", url: origin }]);

test("reading aloud is offered only with a voice for the page's language, and never by itself", async ({ page, baseURL }) => {
  await enlarged(page, baseURL ?? "");
  await giveVoices(page, ["ru-RU"]);
  await page.goto("/kk/help");
  await expect(page.locator(".lv")).toBeVisible();
  await expect(page.locator(".read-aloud")).toHaveCount(0);
  await page.goto("/ru/help");
  await expect(page.locator(".read-aloud")).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as Said).said)).toEqual([]);
  await expectAccessible(page);
});

test("it reads the page or what is selected, without numbers of people, and can be paused and stopped", async ({ page, baseURL }) => {
  const person = await signIn(page, "almost-27");
  await enlarged(page, baseURL ?? "");
  await giveVoices(page, ["kk-KZ"]);
  await page.goto("/kk/cabinet/profile");
  const [start, pause, stop] = [0, 1, 2].map((at) => page.locator(".read-aloud button").nth(at));
  if (!start || !pause || !stop) throw new Error("three buttons");
  await start.focus();
  await page.keyboard.press("Enter");
  const said = (await page.evaluate(() => (window as unknown as Said).said)).join(" ");
  expect(said).toContain("Менің деректерім");
  expect(said.replace(/\D/g, "")).not.toContain(person.iin);
  expect(said.replace(/[^\d]/g, "")).not.toContain(person.phone?.slice(-7) ?? "nobody");
  await pause.click();
  await expect(start).toBeFocused();
  await start.click();
  await expect(pause).toBeFocused();
  await stop.click();
  await expect(stop).toBeHidden();
  await page.evaluate(() => {
    const heading = document.querySelector("h1");
    if (heading) window.getSelection()?.selectAllChildren(heading);
    (window as unknown as Said).said.length = 0;
  });
  await start.click();
  expect((await page.evaluate(() => (window as unknown as Said).said)).join("")).toBe("Менің деректерім");
});
