/** One-time codes of the demo's outbox, read as the person reads the SMS. */
import type { Browser } from "./browser.ts";

const line = /#(\d{6})\s*$/;

/** The latest code to this number. @throws when none was sent */
export const latestCode = async (browser: Browser, phone: string): Promise<string> => {
  const { messages } = await browser.json<{ messages: readonly { readonly text: string }[] }>(
    `/api/demo/outbox?to=${encodeURIComponent(phone)}`,
  );
  for (const { text } of messages) {
    const code = line.exec(text)?.[1];
    if (code !== undefined) return code;
  }
  throw new Error("no code was sent");
};

/** Signs in by number and code; the first time also by the IIN. */
export const signIn = async (browser: Browser, locale: string, { phone, iin }: { readonly phone: string; readonly iin: string }) => {
  await browser.post(`/${locale}/sign-in/phone`, [["phone", phone]]);
  let page = await browser.post(`/${locale}/sign-in/code/save`, [["code", await latestCode(browser, phone)]]);
  if (page.path.includes("/sign-in/iin")) page = await browser.post(`/${locale}/sign-in/iin/save`, [["iin", iin]]);
  if (page.path.includes("/sign-in")) throw new Error(`could not sign in: ${page.path}`);
};
