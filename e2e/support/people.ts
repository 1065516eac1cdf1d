/** Demo people sign in as people do: number, code from the outbox, IIN the first time. */
import type { APIRequestContext, Page } from "@playwright/test";
import { expect } from "./test.ts";

export type Person = { readonly id: string; readonly iin: string; readonly phone: string | null; readonly fullName: string };

let everybody: Promise<readonly Person[]> | undefined;

/** A person of the demo by its name in lib/demo. */
export const personOf = async (request: APIRequestContext, id: string): Promise<Person & { readonly phone: string }> => {
  everybody ??= request.get("/api/demo/people").then(async (answer) => (await answer.json()).people);
  const person = (await everybody).find((one) => one.id === id);
  if (!person?.phone) throw new Error(`There is no demo person ${id} with a phone`);
  return { ...person, phone: person.phone };
};

type Message = { readonly id: string; readonly purpose: string; readonly language: string; readonly text: string; readonly at: string };

/** What was sent to a number, the latest first. */
export const outboxOf = async (request: APIRequestContext, phone: string): Promise<readonly Message[]> => {
  const answer = await request.get("/api/demo/outbox", { params: { to: phone } });
  expect(answer.status()).toBe(200);
  return (await answer.json()).messages;
};

/** The line for the browser's autofill: a case number above has six digits too. */
const lastLine = /#(\d{6})\s*$/;

/** The latest code that signs something of this case, or of this kind. */
export const signingCode = async (request: APIRequestContext, phone: string): Promise<string> => {
  const message = (await outboxOf(request, phone)).find(
    ({ purpose, text }) => purpose.startsWith("code-sign-") && purpose !== "code-sign-in" && lastLine.test(text),
  );
  const code = lastLine.exec(message?.text ?? "")?.[1];
  if (code === undefined) throw new Error("No code to sign with was sent");
  return code;
};

/** Codes that still live, the latest first: tests that run beside this one may sign the same person in. */
const liveCodes = async (request: APIRequestContext, phone: string): Promise<readonly string[]> => {
  const codes = (await outboxOf(request, phone)).flatMap(({ text }) => lastLine.exec(text)?.[1] ?? []);
  if (codes.length === 0) throw new Error("No code was sent");
  return codes.slice(0, 4);
};

/** The code of the latest message to a number. */
export const latestCode = async (request: APIRequestContext, phone: string): Promise<string> =>
  (await liveCodes(request, phone))[0] as string;

const isWrong = (location: string | undefined): boolean => location?.includes("/sign-in/code") ?? false;

type SignInOptions = { readonly locale?: "kk" | "ru"; readonly next?: string };

/** Through the pages, with or without JavaScript. Ends in the cabinet or at `next`. */
export const signIn = async (page: Page, id: string, { locale = "kk", next }: SignInOptions = {}): Promise<Person> => {
  const person = await personOf(page.request, id);
  await page.goto(`/${locale}/sign-in${next === undefined ? "" : `?next=${encodeURIComponent(next)}`}`);
  await page.locator('input[name="phone"]').fill(person.phone);
  await page.locator('main form[action$="/sign-in/phone"] button[type="submit"]').first().click();
  await page.waitForURL(/\/sign-in\/code/);
  for (const code of await liveCodes(page.request, person.phone)) {
    const answer = page.waitForResponse((one) => one.url().endsWith("/sign-in/code/save"));
    await page.locator('input[name="code"]').fill(code);
    await page.locator('main form[action$="/sign-in/code/save"] button[type="submit"]').first().click();
    if (!isWrong((await answer).headers().location)) break;
    await page.waitForURL(/#errors$/);
    await page.waitForLoadState();
  }
  await page.waitForURL((url) => !url.pathname.includes("/sign-in/code"));
  if (new URL(page.url()).pathname.includes("/sign-in/iin")) {
    await page.locator('input[name="iin"]').fill(person.iin);
    await page.locator('main form[action$="/sign-in/iin/save"] button[type="submit"]').first().click();
  }
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  return person;
};

/** By plain requests: for tests that are about something else and need no page. The session is in the cookies of `request`. */
export const signInByRequest = async (request: APIRequestContext, id: string, options: SignInOptions = {}): Promise<Person> => {
  const person = await personOf(request, id);
  await signInWithNumber(request, person, options);
  return person;
};

/** Anybody of the demo's population, with the number that is bound to his IIN. */
export const signInWithNumber = async (
  request: APIRequestContext,
  person: { readonly iin: string; readonly phone: string },
  { locale = "kk" }: SignInOptions = {},
): Promise<void> => {
  await request.post(`/${locale}/sign-in/phone`, { form: { phone: person.phone } });
  let at: string | undefined;
  for (const code of await liveCodes(request, person.phone)) {
    at = (await request.post(`/${locale}/sign-in/code/save`, { form: { code }, maxRedirects: 0 })).headers().location;
    if (!isWrong(at)) break;
  }
  if (at?.endsWith("/sign-in/iin"))
    at = (await request.post(`/${locale}/sign-in/iin/save`, { form: { iin: person.iin }, maxRedirects: 0 })).headers().location;
  expect(at).toBeTruthy();
  expect(at).not.toContain("/sign-in");
};
