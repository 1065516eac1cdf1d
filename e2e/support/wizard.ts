/** Walking through the wizard as a person does: choose, type, continue. */
import { expect, type Page } from "@playwright/test";
import { latestCode, type Person } from "./people.ts";

type Locale = "kk" | "ru";

/** A PDF of one empty page, small and right. */
export const goodPdf = (() => {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
  ];
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, n) => {
    const at = body.length;
    body += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${body}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
})();

export const pdf = (name: string, more = "") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.concat([goodPdf, Buffer.from(more)]),
});

/** Posts the start form of the service's page and opens the first step. */
export const begin = async (
  page: Page,
  locale: Locale,
  serviceId: string,
  form: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const answer = await page.request.post(`/${locale}/services/${serviceId}/start`, { form, maxRedirects: 0 });
  const address = answer.headers()["location"] ?? "";
  expect(address).toMatch(new RegExp(`^/${locale}/apply/[0-9a-f-]{36}/`));
  await page.goto(address);
  return address.split("/")[3] ?? "";
};

/** The whole row of an answer is its label and lies over the control. */
export const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });

export const goOn = async (page: Page): Promise<void> => {
  const before = page.url();
  await page.locator("form#step .actions button.btn:not(.btn--quiet)").click();
  await page.waitForURL((url) => url.href !== before);
};

export const stepOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** First real entry of a list: what the address or another answer proposes stands first. */
export const takeFirst = async (page: Page, name: string): Promise<void> => {
  const control = page.locator(`[name="${name}"]`);
  if ((await control.first().evaluate((element) => element.tagName)) === "SELECT") await control.selectOption({ index: 1 });
  else await control.first().check({ force: true });
};

export const sendFile = async (
  page: Page,
  name: string,
  files: ReturnType<typeof pdf> | readonly ReturnType<typeof pdf>[],
  script: boolean,
) => {
  const input = page.locator(`input[type="file"][name="${name}"]`);
  const before = await page.locator(".file").count();
  await input.setInputFiles([files].flat());
  if (!script) await page.locator(".upload", { has: input }).locator('button[value="upload"]').click();
  await expect(page.locator(".file")).not.toHaveCount(before);
};

/** Asks for a code, types it, and is told the number of the case. */
export const signNow = async (page: Page, person: Person & { readonly phone: string }): Promise<string> => {
  expect(stepOf(page)).toBe("sign");
  const shown = (await page.locator(".fprint").first().innerText()).replace(/\s/g, "");
  expect(shown).toMatch(/^[0-9a-f]{64}$/);
  await page.locator('form:has(input[name="_do"][value="send-code"]) button').first().click();
  await page.locator('input[name="code"]').fill(await latestCode(page.request, person.phone));
  await page.locator('form:has(input[name="code"]) button').first().click();
  await page.waitForURL(/\/done$/);
  // What was on the page is what was signed.
  expect((await page.locator(".fprint").first().innerText()).replace(/\s/g, "")).toBe(shown);
  return (await page.locator(".num").innerText()).trim();
};
