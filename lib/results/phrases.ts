import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale, Text } from "#lib/services/define.ts";

export const inBoth = (make: (locale: Locale) => string): Text => ({ kk: make("kk"), ru: make("ru") });
export const same = (text: string): Text => ({ kk: text, ru: text });

/** A text of `messages/<locale>/documents.json` with its blanks filled. @throws when it is missing, which the message test finds. */
export const phrase = (locale: Locale, key: string, values: Readonly<Record<string, string>> = {}): string => {
  const area = pageMessages(locale).documents;
  const text = typeof area === "object" ? area[key] : undefined;
  if (typeof text !== "string") throw new Error(`messages/${locale}/documents.json has no ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
};
