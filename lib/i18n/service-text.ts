/**
 * Texts of one service in one language, by the ids of its definition. A missing text is a bug (the message test finds it), so the
 * accessors throw instead of printing a key to a citizen.
 */
import type { Locale } from "#lib/services/define.ts";
import { type MessageTree, serviceMessages } from "./messages.ts";

const find = (tree: MessageTree, path: readonly string[]): string | undefined => {
  let at: string | MessageTree | undefined = tree;
  for (const key of path) {
    if (at === undefined || typeof at === "string" || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return typeof at === "string" ? at : undefined;
};

export type ServiceText = {
  /** @throws when the text is missing. */
  readonly get: (...path: readonly string[]) => string;
  /** Texts that not every id has: hints, short titles. */
  readonly optional: (...path: readonly string[]) => string | undefined;
};

export const serviceText = (locale: Locale, serviceId: string): ServiceText => {
  const tree = serviceMessages(locale, serviceId);
  return {
    optional: (...path) => find(tree, path),
    get: (...path) => {
      const text = find(tree, path);
      if (text === undefined) throw new Error(`messages/${locale}/services/${serviceId}.json has no ${path.join(".")}`);
      return text;
    },
  };
};
