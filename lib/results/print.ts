import { isLocale } from "#lib/i18n/locales.ts";
import type { Locale } from "#lib/services/define.ts";

/** How a document is printed: its language, and whether for weak sight (18 points and more). */
export type Print = { readonly locale: Locale; readonly large: boolean };

const ending = "-large";

/** As addresses and the store name it: "kk", "ru-large". */
export const printName = ({ locale, large }: Print): string => `${locale}${large ? ending : ""}`;

/** Null: no such print. */
export const printOf = (name: string): Print | null => {
  const large = name.endsWith(ending);
  const locale = large ? name.slice(0, -ending.length) : name;
  return isLocale(locale) ? { locale, large } : null;
};
