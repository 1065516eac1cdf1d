/** Stands in for `next-intl` and `next-intl/server` in pages that this server renders: translators are made once per language and area. */
import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import { pageRequest } from "#lib/http/page-request.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";

const formatters = _createIntlFormatters(_createCache());
const cache = _createCache();
const translators = new Map<string, ReturnType<typeof createTranslator>>();

const translatorOf = (locale: Locale, namespace: string | undefined) => {
  const key = `${locale} ${namespace ?? ""}`;
  const known = translators.get(key);
  if (known) return known;
  const made = createTranslator({
    locale,
    messages: pageMessages(locale),
    timeZone: "Asia/Almaty",
    _cache: cache,
    _formatters: formatters,
    ...(namespace === undefined ? {} : { namespace }),
  } as never);
  translators.set(key, made);
  return made;
};

const currentLocale = (): Locale => pageRequest.getStore()?.locale ?? "kk";

type Asked = string | { readonly locale?: Locale; readonly namespace?: string } | undefined;

export const getTranslations = async (asked?: Asked) =>
  typeof asked === "object" ? translatorOf(asked.locale ?? currentLocale(), asked.namespace) : translatorOf(currentLocale(), asked);
export const useTranslations = (namespace?: string) => translatorOf(currentLocale(), namespace);
export const getLocale = async (): Promise<Locale> => currentLocale();
export const useLocale = currentLocale;
/** The language is that of the address. */
export const setRequestLocale = (): void => {};
