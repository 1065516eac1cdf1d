/** A person without a mouse: Tab, Space, arrows, Enter. Wherever the focus goes it must be seen, and nothing may lie over it. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

type Stop = { readonly name: string; readonly seen: boolean; readonly free: boolean };

/** What stands at the focus: whether a ring shows, and whether its middle belongs to it. */
const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const ring = (element: Element | null, part?: string): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    };
    const seen = [at, at.nextElementSibling, at.parentElement].some((one) => ring(one) || ring(one, "::before") || ring(one, "::after"));
    const own = [at, ...((at as HTMLInputElement).labels ?? [])];
    const box = at.getBoundingClientRect();
    // A link that breaks over lines is hit in one of its lines.
    const places = [...at.getClientRects(), box].map((rect) => [rect.left + rect.width / 2, rect.top + rect.height / 2] as const);
    const free = places.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && own.some((one) => one.contains(top) || top.contains(one));
    });
    const name = `${at.tagName} ${at.getAttribute("name") ?? at.getAttribute("href") ?? at.id} «${(at.textContent ?? "").trim().slice(0, 40)}»`;
    return { name, seen, free };
  });

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the control has the focus; every stop on the way is looked at. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor({ state: "attached", timeout: 10_000 });
  for (let stops = 0; stops < 150; stops += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
    const stop = await stopOf(page);
    if (!stop) continue;
    expect(stop.seen, `the focus is seen on ${stop.name} (${page.url()})`).toBe(true);
    expect(stop.free, `nothing lies over ${stop.name} (${page.url()})`).toBe(true);
  }
  throw new Error(`Tab never comes to ${target} on ${page.url()}`);
};

/** Goes there and presses Enter; waits for the page that answers. */
export const enter = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
};

export const type = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
};

/** The first choice of a group, or the box. */
export const tick = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press("Space");
  await expect(target).toBeChecked();
};

/** The entry of a list that begins with these letters. */
export const pick = async (page: Page, target: Locator, letters: string): Promise<void> => {
  await tabTo(page, target);
  const chosen = (): Promise<string> => target.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text ?? "");
  const entries = await target.locator("option").count();
  for (let at = 0; at < entries && !(await chosen()).startsWith(letters); at += 1) await page.keyboard.press("ArrowDown");
  expect(await chosen()).toMatch(new RegExp(`^${letters}`));
};

export const attach = async (page: Page, target: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await tabTo(page, target);
  // On a busy machine the browser now and then drops the key that would open its own window; a person presses again.
  for (let presses = 1; ; presses++) {
    const opened = page.waitForEvent("filechooser", { timeout: 10_000 }).catch(() => null);
    await page.keyboard.press("Enter");
    const chooser = await opened;
    if (chooser !== null) return chooser.setFiles(file);
    expect(presses, "the window for choosing a file opens by keyboard").toBeLessThan(4);
  }
};
