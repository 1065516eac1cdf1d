/** The request that a page is rendered for, as far as pages ask for it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Locale } from "#lib/services/define.ts";

export type PageRequest = {
  readonly locale: Locale;
  readonly headers: Headers;
  /** Without query. */
  readonly path: string;
  /** Results of {@link oncePerRequest}. */
  readonly held: Map<unknown, Map<string, unknown>>;
};

export const pageRequest = new AsyncLocalStorage<PageRequest>();

/** A page, its title and its frame ask for the same things: the first asks, the others get its answer. */
export const oncePerRequest = <A extends readonly string[], R>(ask: (...given: A) => R): ((...given: A) => R) => {
  return (...given) => {
    const held = pageRequest.getStore()?.held;
    if (held === undefined) return ask(...given);
    const answers = held.get(ask) ?? new Map<string, unknown>();
    held.set(ask, answers);
    const key = JSON.stringify(given);
    if (!answers.has(key)) answers.set(key, ask(...given));
    return answers.get(key) as R;
  };
};
