import type { IncomingMessage } from "node:http";
import type { Locale } from "#lib/services/define.ts";

const cookieName = "qyzmet-language";

const fromCookie = (cookie: string): Locale | undefined => {
  const value = new RegExp(`(?:^|;\\s*)${cookieName}=(kk|ru)(?:;|$)`).exec(cookie)?.[1];
  return value === "kk" || value === "ru" ? value : undefined;
};

/** Language of a visitor who named none: what was chosen here before, else what the browser prefers of the two, else Kazakh. */
export const languageOf = (cookie: string | undefined, acceptLanguage: string | undefined): Locale => {
  const chosen = fromCookie(cookie ?? "");
  if (chosen) return chosen;
  let best: { readonly locale: Locale; readonly q: number } = { locale: "kk", q: 0 };
  for (const part of (acceptLanguage ?? "").split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const q = Number(/q=([\d.]+)/.exec(parameters.join(";"))?.[1] ?? 1);
    const language = tag.split("-")[0];
    if ((language === "kk" || language === "ru") && q > best.q) best = { locale: language, q };
  }
  return best.locale;
};

/** Language of an answer: that of the address, where it names one. */
export const languageFor = ({ url = "/", headers }: IncomingMessage): Locale => {
  const named = /^\/(kk|ru)(?:[/?]|$)/.exec(url)?.[1];
  return named === "kk" || named === "ru" ? named : languageOf(headers.cookie, headers["accept-language"]);
};
