/** A paper and a file are checked in the browser itself: what they hold never leaves it, and the connection may be gone. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

type Paper = { readonly bytes: Buffer; readonly address: URL; readonly number: string; readonly initials: string };
let paper: Paper;

/** The document of a case that the demo begins with, downloaded by its owner, printed and read by a foreign decoder. */
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, "trainee-in-class");
  await page.goto("/kk/cabinet/results");
  const link = await page.locator('a[href^="/api/results/"][href$="/kk"]').first().getAttribute("href");
  const bytes = await (await page.request.get(link ?? "")).body();
  const folder = mkdtempSync(join(tmpdir(), "qyzmet-paper-"));
  writeFileSync(join(folder, "paper.pdf"), bytes);
  execFileSync("pdftoppm", ["-r", "150", "-gray", "-png", "paper.pdf", "page"], { cwd: folder });
  const read = execFileSync("sh", ["-c", "zbarimg --quiet --raw -Sdisable -Sqrcode.enable page-*.png; true"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  rmSync(folder, { recursive: true });
  const address = new URL(read.trim());
  const number = address.searchParams.get("number") ?? "";
  const { initials } = await (await page.request.get(`/api/verify/${number}`)).json();
  paper = { bytes, address, number, initials };
  await page.close();
});

/** Everything that the page sends: addresses and bodies. */
const listen = (page: Page): string[] => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postDataBuffer()?.toString("latin1") ?? ""}`));
  return sent;
};

const expectNothingPersonal = (sent: readonly string[]): void => {
  const said = sent.map((one) => decodeURIComponent(one)).join("\n");
  expect(said).not.toContain(paper.address.hash.slice(1, 60));
  expect(said).not.toContain(paper.initials);
  expect(said).not.toContain("%PDF");
  expect(sent.filter((one) => one.startsWith("POST"))).toEqual([]);
};

const answer = (page: Page) => page.locator("#browser-answer");
const words = {
  kk: {
    genuine: "QR-код – түпнұсқа",
    broken: "QR-код бүлінген немесе жалған",
    none: "Мәтінде порталдың коды жоқ",
    issued: "Құжатты портал берген",
    whole: "Құжат – түпнұсқа",
    changed: "Файл өзгертілген",
    foreign: "Бұл порталдың құжаты емес",
    unasked: "Файл өзгермеген",
    withdrawn: "Құжаттың күші жойылған",
    replaced: "Құжат басқасымен ауыстырылған",
    expired: "Құжаттың мерзімі өткен",
  },
  ru: {
    genuine: "QR-код подлинный",
    broken: "QR-код испорчен или поддельный",
    none: "В тексте нет кода портала",
    issued: "Документ выдан порталом",
    whole: "Документ подлинный",
    changed: "Файл изменён",
    foreign: "Это не документ портала",
    unasked: "Файл не изменён",
    withdrawn: "Документ отменён",
    replaced: "Документ заменён другим",
    expired: "Срок документа истёк",
  },
} as const;

// Taken off the net on purpose.
test.use({ expectedComplaint: /ERR_INTERNET_DISCONNECTED/ });

for (const locale of ["kk", "ru"] as const) {
  const says = words[locale];

  test(`${locale}: the code of a paper brings the portal's answer and the browser's own, and stays in the browser`, async ({ page }) => {
    const sent = listen(page);
    await page.goto(`/${locale}${paper.address.pathname.slice(3)}${paper.address.search}${paper.address.hash}`);
    await expect(page.locator("#page-answer").getByRole("heading")).toHaveText(says.issued);
    await expect(answer(page).getByRole("heading")).toHaveText(says.genuine);
    await expect(answer(page)).toContainText(paper.number);
    await expect(answer(page)).toContainText(paper.initials);
    await expect(answer(page)).not.toContainText(/[{}]/);
    expectNothingPersonal(sent);
    await expectAccessible(page);
    // The other language keeps what the code said.
    await page.locator("header .lang a").click();
    await expect(answer(page).getByRole("heading")).toHaveText(words[locale === "kk" ? "ru" : "kk"].genuine);
  });

  test(`${locale}: a pasted code is checked with the connection gone; a forged one is told`, async ({ page, context }) => {
    await page.goto(`/${locale}/verify`);
    await expect(page.locator("textarea")).toBeVisible();
    await context.setOffline(true);
    const sent = listen(page);
    const paste = async (text: string, heading: string) => {
      await page.locator("textarea").fill(text);
      await page.locator("textarea").press("Tab");
      await page.keyboard.press("Enter");
      await expect(answer(page).getByRole("heading")).toHaveText(heading);
      await expect(answer(page).getByRole("heading")).toBeFocused();
    };
    await paste(paper.address.href, says.genuine);
    const digits = paper.address.hash.slice(1);
    const at = 300;
    await paste(`${digits.slice(0, at)}${(Number(digits.slice(at, at + 2)) % 70) + 5}${digits.slice(at + 2)}`, says.broken);
    await paste(paper.number, says.none);
    expect(sent).toEqual([]);
    await context.setOffline(false);
  });

  test(`${locale}: a file is checked in the browser, and only its number is asked`, async ({ page, context }) => {
    await page.goto(`/${locale}/verify`);
    const sent = listen(page);
    const check = async (bytes: Buffer, heading: string) => {
      await page.locator('input[name="file"]').setInputFiles({ name: "paper.pdf", mimeType: "application/pdf", buffer: bytes });
      await page.locator('form[action$="/verify/file"] button[type="submit"]').click();
      await expect(answer(page).getByRole("heading")).toHaveText(heading);
      await expect(answer(page)).not.toContainText(/[{}]/);
      await page.evaluate(() => document.getElementById("browser-answer")?.replaceChildren());
    };
    const with1 = (at: number): Buffer => {
      const changed = Buffer.from(paper.bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      return changed;
    };
    const seal = paper.bytes.lastIndexOf("/Contents <");
    const end = paper.bytes.indexOf(">", seal);
    await check(paper.bytes, says.whole);
    await check(with1(paper.bytes.length - 700), says.changed);
    // In the room behind the signature.
    await check(with1(end - 3), says.changed);
    // In the part of the signature that nobody signs.
    await check(with1(paper.bytes.indexOf("<", seal) + 30), says.changed);
    await check(Buffer.concat([paper.bytes, Buffer.from("\n%%EOF\n")]), says.changed);
    await check(Buffer.from("%PDF-1.7\nhello"), says.foreign);
    await context.setOffline(true);
    await check(paper.bytes, says.unasked);
    await context.setOffline(false);
    for (const one of ["withdrawn", "replaced", "expired"] as const) {
      await page.route("**/api/verify/*", async (route) => {
        const told = await (await route.fetch()).json();
        const withdrawn = one === "expired" ? null : { ground: "court", on: "2026-11-20" };
        await route.fulfill({ json: { ...told, standing: one, withdrawn, replacedBy: one === "replaced" ? "26-1120-0000-0001" : null } });
      });
      await page.locator('input[name="file"]').setInputFiles({ name: "paper.pdf", mimeType: "application/pdf", buffer: paper.bytes });
      await page.locator('form[action$="/verify/file"] button[type="submit"]').click();
      await expect(answer(page).getByRole("heading")).toHaveText(says[one]);
      await expectAccessible(page);
    }
    expectNothingPersonal(sent);
    expect(
      sent.every((one) => /^GET [^ ]+(?:\/icon\.svg|\/api\/verify\/[\d-]+|\/_next\/static\/chunks\/[\w-]+\.js) $/.test(one)),
      sent.join("\n"),
    ).toBe(true);
  });
}

test("a true code under another number is not taken for its paper", async ({ page }) => {
  await page.goto(`/ru/verify?number=26-0101-0000-0000${paper.address.hash}`);
  await expect(answer(page).getByRole("heading")).toHaveText(words.ru.broken);
});

test("whatever stands behind the # is looked at as text, and told when it is no code", async ({ page }) => {
  const markup = encodeURIComponent(`<img src=x onerror="document.title='taken'">`.repeat(4));
  for (const hash of ["%E0%A4".repeat(40), markup, "9".repeat(300_000), `${paper.address.hash.slice(1)}%`]) {
    await page.goto("/ru/verify");
    await page.goto(`/ru/verify#${hash}`);
    await expect(answer(page).getByRole("heading"), hash.slice(0, 20)).toHaveText(words.ru.none);
    expect(await page.title()).not.toBe("taken");
    expect(await answer(page).locator("img").count()).toBe(0);
  }
});

test("the keys stand where everybody finds them, for any site and for an hour", async ({ request }) => {
  const told = await request.get("/.well-known/jwks.json", { headers: { origin: "https://example.kz" } });
  expect(told.headers()).toMatchObject({ "access-control-allow-origin": "*", "cache-control": "public, max-age=3600" });
  const { keys } = await told.json();
  expect(keys).toHaveLength(1);
  expect(Object.keys(keys[0]).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
});
