import type { Locale } from "#lib/services/define.ts";

/** Kazakh is the first language; neither is a translation of the other at run time. */
export const locales = ["kk", "ru"] as const satisfies readonly Locale[];

export const isLocale = (value: string): value is Locale => value === "kk" || value === "ru";

export const otherLocale = (locale: Locale): Locale => (locale === "kk" ? "ru" : "kk");
