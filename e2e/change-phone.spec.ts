/** Change of the confirmed number in the browser: a session alone is no proof, and the other sessions end (ASVS 7.4.3, 7.5.1). */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { BrowserContext } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { besideEnv, query } from "./support/database.ts";
import { send } from "./support/filing.ts";
import { latestCode, outboxOf } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import type { TwoSessions } from "./support/two-sessions.ts";

const signedIn = async (context: BrowserContext, cookie: string, url: string): Promise<void> => {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url, httpOnly: true }]);
};

test("the present number is proved first, then the new one; all other sessions end", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const origin = baseURL ?? "";
  const { stdout } = await promisify(execFile)(process.execPath, ["e2e/support/two-sessions.ts"], { env: besideEnv(origin) });
  const { former, bound: next, device, cookies } = JSON.parse(stdout) as TwoSessions;
  const [mine = "", other = ""] = cookies;
  await signedIn(page.context(), mine, origin);
  const elsewhere = await browser.newContext();
  await signedIn(elsewhere, other, origin);
  expect((await elsewhere.request.get(`${origin}/kk/cabinet`)).status()).toBe(200);

  // Eleven minutes after the sign-in the page asks for a proof first; forms sent past it change nothing.
  await query("update sessions set proved_at = now() - interval '11 minutes' where device = $1", [device]);
  await page.request.post("/kk/cabinet/profile/sessions/end", { form: { session: "others" } });
  expect((await elsewhere.request.get(`${origin}/kk/cabinet`, { maxRedirects: 0 })).status()).toBe(200);
  await page.goto("/kk/cabinet/profile/phone");
  await expect(page).toHaveURL(/\/kk\/cabinet\/profile\/prove\?next=/);
  await expect(page.locator('[name="phone"]')).toHaveCount(0);
  await expectAccessible(page);
  const sentBefore = (await outboxOf(page.request, next)).length;
  await page.request.post("/kk/cabinet/profile/phone/send", { form: { phone: next } });
  expect(await outboxOf(page.request, next)).toHaveLength(sentBefore);
  await page.goto("/kk/cabinet/profile/phone");
  await send(page, page.locator('form[action$="/prove/code"] button'));
  await page.locator('[name="code"]').fill("000000");
  await send(page, page.locator('form[action$="/prove/save"] button').first());
  await expect(page.locator("#errors")).toBeFocused();
  await expectAccessible(page);
  await page.locator('[name="code"]').fill(await latestCode(page.request, former));
  await send(page, page.locator('form[action$="/prove/save"] button').first());
  await expect(page).toHaveURL(/\/kk\/cabinet\/profile\/phone$/);

  await page.locator('[name="phone"]').fill(next);
  await send(page, page.locator('form[action$="/phone/send"] button'));
  await expectAccessible(page);
  // Offered, and ticked.
  await expect(page.locator('[name="end-others"]')).toBeChecked();
  await page.locator('[name="code"]').fill(await latestCode(page.request, next));
  await send(page, page.locator('form[action$="/phone/save"] button'));
  await expect(page).toHaveURL(/profile\?done=phone/);
  await expect(page.locator("main")).toContainText(next.slice(-2));

  expect((await page.request.get("/kk/cabinet", { maxRedirects: 0 })).status()).toBe(200);
  expect((await elsewhere.request.get(`${origin}/kk/cabinet`, { maxRedirects: 0 })).status()).toBe(307);
  // Whoever holds the former number is told.
  expect((await outboxOf(page.request, former)).map(({ purpose }) => purpose)).toContain("phone-changed");
  await elsewhere.close();
});
