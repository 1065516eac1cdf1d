import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale, Text } from "#lib/services/define.ts";

export const inBoth = (make: (locale: Locale) => string): Text => ({ kk: make("kk"), ru: make("ru") });
export const same = (text: string): Text => ({ kk: text, ru: text });

const textIn = (area: "documents" | "answers", locale: Locale, key: string): string => {
  const texts = pageMessages(locale)[area];
  const text = typeof texts === "object" ? texts[key] : undefined;
  if (typeof text !== "string") throw new Error(`messages/${locale}/${area}.json has no ${key}`);
  return text;
};

/** The words that the check page has for an answer without words of its own. */
export const word = (locale: Locale, key: "consent-given" | "ticked"): string => textIn("answers", locale, key);

/** A text of `messages/<locale>/documents.json` with its blanks filled. @throws when it is missing, which the message test finds. */
export const phrase = (locale: Locale, key: string, values: Readonly<Record<string, string>> = {}): string => {
  const text = textIn("documents", locale, key);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
};
