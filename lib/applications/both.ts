import { type MessageTree, pageMessages } from "#lib/i18n/messages.ts";
import { type ServiceText, serviceText } from "#lib/i18n/service-text.ts";
import type { Locale, Text } from "#lib/services/define.ts";

/** A text of a service in both languages. */
export const serviceBoth = (serviceId: string, read: (text: ServiceText) => string): Text => ({
  kk: read(serviceText("kk", serviceId)),
  ru: read(serviceText("ru", serviceId)),
});

/** The same word in both: a name, a number. */
export const plainText = (value: string): Text => ({ kk: value, ru: value });

const find = (locale: Locale, namespace: string, path: readonly string[]): string => {
  let at: string | MessageTree | undefined = pageMessages(locale)[namespace];
  for (const key of path) at = typeof at === "object" ? at[key] : undefined;
  if (typeof at !== "string") throw new Error(`messages/${locale}/${namespace}.json has no ${path.join(".")}`);
  return at;
};

/** A text of the pages in both languages. @throws when it is missing, which the message tests refuse. */
export const messageBoth = (namespace: string, ...path: readonly string[]): Text => ({
  kk: find("kk", namespace, path),
  ru: find("ru", namespace, path),
});

/** Puts values into the `{holes}` of a text; for texts without grammar of numbers. */
export const filled = (text: Text, values: Readonly<Record<string, Text>>): Text => {
  const fill = (locale: Locale) => text[locale].replace(/\{(\w+)\}/g, (hole, key: string) => values[key]?.[locale] ?? hole);
  return { kk: fill("kk"), ru: fill("ru") };
};
