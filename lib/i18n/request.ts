import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales.ts";
import { pageMessages } from "./messages.ts";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = requested !== undefined && isLocale(requested) ? requested : "kk";
  return { locale, timeZone: "Asia/Almaty", messages: pageMessages(locale) };
});
