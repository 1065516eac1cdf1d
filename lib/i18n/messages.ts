import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "#lib/services/define.ts";

export type MessageTree = { readonly [key: string]: string | MessageTree };

const root = (locale: Locale) => join(process.cwd(), "messages", locale);
const cache = new Map<string, MessageTree>();

const readJson = (path: string): MessageTree => JSON.parse(readFileSync(path, "utf8")) as MessageTree;

/** All texts of the pages: one namespace per file `messages/<locale>/<namespace>.json`. Texts of services are read apart. */
export const pageMessages = (locale: Locale): MessageTree => {
  const cached = cache.get(locale);
  if (cached) return cached;
  const messages = Object.fromEntries(
    readdirSync(root(locale))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => [name.slice(0, -".json".length), readJson(join(root(locale), name))]),
  );
  cache.set(locale, messages);
  return messages;
};

/** Texts of one service: `messages/<locale>/services/<id>.json`. @throws when the file is missing, which the tests refuse. */
export const serviceMessages = (locale: Locale, serviceId: string): MessageTree => {
  const key = `${locale}/${serviceId}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const messages = readJson(join(root(locale), "services", `${serviceId}.json`));
  cache.set(key, messages);
  return messages;
};
