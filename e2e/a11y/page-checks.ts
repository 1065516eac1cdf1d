import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect } from "../support/test.ts";

/** Nothing is wider than the window but what scrolls inside its own frame. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
};

/** The page as it stands, on a desk and on the narrowest phone. */
export const checkPage = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  if (size) await page.setViewportSize(size);
};
