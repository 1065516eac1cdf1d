/** An official at the desk: opens a case by its number, gives a command of the case page, signs with the key of the office. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { send } from "./filing.ts";
import { personOf, signIn, signingCode } from "./people.ts";
import { expect } from "./test.ts";

export type Official = { readonly page: Page; readonly context: BrowserContext; readonly id: string };

type Options = { readonly locale?: "kk" | "ru"; readonly javaScriptEnabled?: boolean };

export const official = async (
  browser: Browser,
  id: string,
  { locale = "kk", javaScriptEnabled = true }: Options = {},
): Promise<Official> => {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await signIn(page, id, { locale });
  return { page, context, id };
};

/** Opens the case page and the form of one act. */
export const openAct = async ({ page }: Official, caseId: string, act: string, locale: "kk" | "ru" = "kk"): Promise<void> => {
  await page.goto(`/${locale}/desk/${caseId}?act=${act}`);
  await expect(page.locator(`form#act input[name="_act"][value="${act}"]`)).toHaveCount(1);
};

/** Types into the form of the act: text, date as "YYYY-MM-DD", choice by value. */
export const fillAct = async ({ page }: Official, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const choice = page.locator(`form#act input[name="${name}"][value=${JSON.stringify(value)}]`);
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if ((await choice.count()) > 0) await choice.check({ force: true });
    else if (day && (await page.locator(`[name="${name}-day"]`).count()) > 0) {
      await page.locator(`[name="${name}-day"]`).fill(String(Number(day[3])));
      await page.locator(`[name="${name}-month"]`).fill(String(Number(day[2])));
      await page.locator(`[name="${name}-year"]`).fill(day[1] ?? "");
    } else await page.locator(`form#act [name="${name}"]`).fill(value);
  }
};

export const press = async ({ page }: Official): Promise<void> => {
  await send(page, page.locator(".act button.btn"));
};

/** The whole of an act that needs no signature; the page says what was done. */
export const act = async (who: Official, caseId: string, name: string, values: Readonly<Record<string, string>> = {}): Promise<void> => {
  await openAct(who, caseId, name);
  await fillAct(who, values);
  await press(who);
  await expect(who.page.locator("#errors")).toHaveCount(0);
  await expect(who.page.locator("#done")).toBeVisible();
};

/** Signs what stands on the page: an official with the key of the office by NCALayer, anybody else with a code. */
export const signHere = async ({ page, id }: { readonly page: Page; readonly id: string }): Promise<void> => {
  if (/\/(kk|ru)\/desk\//.test(page.url())) return send(page, page.locator("#sign-eds button"));
  await send(page, page.locator('form[action$="/sign/code"] button[type="submit"]').first());
  const { phone } = await personOf(page.request, id);
  await page.locator('input[name="code"]').fill(await signingCode(page.request, phone));
  await send(page, page.locator('form:has(input[name="code"]) button[type="submit"]'));
};

/** An act that is signed: laid out, read, signed. @returns the fingerprint that stood on the page. */
export const signAct = async (
  who: Official,
  caseId: string,
  name: string,
  values: Readonly<Record<string, string>> = {},
): Promise<string> => {
  await openAct(who, caseId, name);
  await fillAct(who, values);
  await press(who);
  await expect(who.page).toHaveURL(/\/sign\?decision=/);
  const fingerprint = (await who.page.locator(".fprint").innerText()).replace(/\s/g, "");
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  await signHere(who);
  await expect(who.page.locator("#done")).toBeVisible();
  return fingerprint;
};
