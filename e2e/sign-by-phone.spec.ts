/** Signing with eGov Mobile: the page shows a code and waits, the stub's telephone follows it as the application does. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { query } from "./support/database.ts";
import { act, fillAct, official, openAct, press } from "./support/desk.ts";
import { fileApplication, fillToSigning, receiptNumber, send } from "./support/filing.ts";
import { phoneSigns } from "./support/ncalayer.ts";
import { personOf, signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 180_000 });

const exemption = (category: string, locale: "kk" | "ru") => ({
  service: "draft-exemption",
  category,
  locale,
  answers: { commission: "commission-karaganda" },
});

const toCode = async (page: Page): Promise<string> => {
  await send(page, page.locator("form#sign-qr button"));
  await expect(page).toHaveURL(/\/sign\/[0-9a-f-]{36}$/);
  return linkOn(page);
};

/** What a camera reads off the screen; the button for the telephone itself leads to the same. */
const linkOn = async (page: Page): Promise<string> => {
  const file = join(tmpdir(), `${randomUUID()}.png`);
  await page.locator("svg.qr").screenshot({ path: file });
  const read = execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], { encoding: "utf8" }).trim();
  rmSync(file);
  expect(read).toMatch(/^mobileSign:http:\/\/127\.0\.0\.1:\d+\/api\/qr\/[0-9a-f]{64}$/);
  const href = (await page.locator('a.btn[href*="link="]').getAttribute("href")) ?? "";
  expect(`mobileSign:${new URL(href, "http://x").searchParams.get("link")}`).toBe(read);
  return read;
};

test("the page goes on by itself when the telephone has signed; a wrong key and a lost code cost nothing that was written", async ({
  page,
  browser,
}) => {
  const person = await signIn(page, "imam", { locale: "kk" });
  const draft = await fillToSigning(page, exemption("clergy", "kk"));
  const text = await page.locator(".sheet").innerText();

  await test.step("another person's key", async () => {
    const link = await toCode(page);
    await expectAccessible(page);
    const { iin } = await personOf(page.request, "student");
    expect(await phoneSigns({ link, iin })).toBe(422);
    await expect(page.locator("#errors")).toContainText("басқа адамның");
    await expect(page).toHaveURL(/\/apply\/.*\/sign\?problem=eds-other-person/);
    expect(await page.locator(".sheet").innerText()).toBe(text);
  });

  await test.step("a code whose time is over", async () => {
    const link = await toCode(page);
    const { pathname } = new URL(page.url());
    await query("update signing_links set expires_at = now() where id = $1", [pathname.split("/").at(-1)]);
    await expect(page.locator('form[action$="/again"] button')).toBeVisible();
    await expectAccessible(page);
    expect(await phoneSigns({ link, iin: person.iin })).toBe(404);
    await send(page, page.locator('form[action$="/again"] button'));
    await expect(page.locator("svg.qr")).toBeVisible();
    expect(new URL(page.url()).pathname).not.toBe(pathname);
  });

  await test.step("nobody else sees the page", async () => {
    const other = await browser.newContext();
    expect((await other.request.get(page.url())).status()).toBe(404);
    expect((await other.request.get(`${page.url()}/state`)).status()).toBe(404);
    await other.close();
  });

  await test.step("signed", async () => {
    const link = await linkOn(page);
    expect(await phoneSigns({ link, iin: person.iin, scenario: "wrong-token" })).toBe(403);
    expect(await phoneSigns({ link, iin: person.iin })).toBe(200);
    await page.waitForURL(/\/done/);
    await receiptNumber(page);
    expect(page.url()).toContain(draft);
    expect(await phoneSigns({ link, iin: person.iin })).toBe(404);
  });
});

test("without scripts, on the demo's telephone: what will be signed is shown, refused, then signed", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  const person = await signIn(page, "scientist", { locale: "ru" });
  await fillToSigning(page, exemption("academic-degree", "ru"));
  await send(page, page.locator("form#sign-qr button"));
  const waiting = page.url();
  const phone = await context.newPage();
  const open = async () => {
    await page.goto(waiting);
    await phone.goto((await page.locator('a.btn[href*="link="]').getAttribute("href"))?.replace("/kk/", "/ru/") ?? "");
  };

  await test.step("refused: nothing is sent, the page still waits", async () => {
    await open();
    await expect(phone.locator("main")).toContainText("Подписать:");
    await expect(phone.locator("pre")).toContainText(`"applicant-iin": "${person.iin}"`);
    await expect(phone.locator('[name="iin"]')).toHaveValue(person.iin);
    await send(phone, phone.locator('button[value="refuse"]'));
    await expect(phone.locator('.note[role="status"]')).toContainText("отказались");
    await send(page, page.locator('button[name="asked"]'));
    await expect(page.locator('.note[role="status"]')).toContainText("ещё не пришла");
  });

  await test.step("signed", async () => {
    await open();
    await send(phone, phone.locator('button[value="sign"]'));
    await expect(phone.locator('.note[role="status"]')).toContainText("Подписано");
    await send(page, page.locator('button[name="asked"]'));
    await send(page, page.locator("form#go-on button"));
    await receiptNumber(page);
  });
  await context.close();
});

test("an official signs a decision with the key of the office on his telephone", async ({ page, browser }) => {
  const trainee = await signIn(page, "trainee-free");
  const { id } = await fileApplication(page, trainee, {
    service: "military-training",
    answers: { "addressee-body": "military-office-karaganda" },
  });
  const clerk = await official(browser, "military-clerk");
  await act(clerk, id, "register.register");
  const head = await official(browser, "military-head");
  await openAct(head, id, "sign.sign.admission-notification");
  await fillAct(head, {
    "r1-classes-start": `${new Date().getFullYear() + 1}-02-02`,
    "training-organisation": "training-karaganda",
    "training-basis": "free",
  });
  await press(head);
  const { iin } = await personOf(head.page.request, head.id);
  const link = await toCode(head.page);
  await expect(head.page.locator("main")).toContainText("eGov Business");
  // The personal key of the same official does not do.
  expect(await phoneSigns({ link, iin })).toBe(422);
  await expect(head.page).toHaveURL(/problem=eds-kind/);
  expect(await phoneSigns({ link: await toCode(head.page), iin, bin: "asked" })).toBe(200);
  await expect(head.page.locator("#done")).toBeVisible();
  for (const one of [clerk, head]) await one.context.close();
});

test("on a telephone the button that opens the application comes before the code", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    viewport: { width: 390, height: 844 },
    userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
  });
  const page = await context.newPage();
  const person = await signIn(page, "served-abroad", { locale: "ru" });
  await fillToSigning(page, exemption("served-in-another-state", "ru"));
  await send(page, page.locator("form#sign-qr button"));
  // The code is there for an application on another telephone.
  await expect(page.locator("svg.qr")).toBeHidden();
  await page.locator("summary").click();
  await linkOn(page);
  await expect(page.locator("main .btn").first()).toHaveText("Открыть eGov Mobile");
  await expectAccessible(page);
  // The application has the document: the page says so at once, where a reader hears it too.
  const phone = await context.newPage();
  await phone.goto((await page.locator('a.btn[href*="link="]').getAttribute("href")) ?? "");
  await expect(page.locator("[data-wait]")).toContainText("Телефон получил документ");
  await expect(page.locator("#status")).toContainText("Телефон получил документ");
  await expect(phone.locator('[name="iin"]')).toHaveValue(person.iin);
  await expectAccessible(phone);
  await send(phone, phone.locator('button[value="sign"]'));
  await page.bringToFront();
  await page.waitForURL(/\/done/);
  await context.close();
});

for (const locale of ["kk", "ru"] as const) {
  test(`the demo's telephone (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/demo/phone`);
    await expectAccessible(page);
    await page.locator('[name="link"]').fill("http://127.0.0.1:1/elsewhere");
    await send(page, page.locator("main form button"));
    await expect(page.locator('.note[role="status"]')).toBeVisible();
    await expectAccessible(page);
  });
}
