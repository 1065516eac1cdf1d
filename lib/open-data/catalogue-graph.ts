import { type MessageTree, pageMessages } from "#lib/i18n/messages.ts";
import { serviceTexts } from "#lib/i18n/service-texts.ts";
import type { Locale } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { cpsvAp, type Vocabulary } from "./cpsv-ap.ts";

const areas = { situations: "catalogue", domains: "catalogue", acts: "catalogue", channels: "passport" } as const;

const told = (locale: Locale, path: readonly string[]): string => {
  let at: string | MessageTree | undefined = pageMessages(locale);
  for (const key of path) at = typeof at === "object" ? at[key] : undefined;
  if (typeof at !== "string") throw new Error(`messages/${locale} have no ${path.join(".")}`);
  return at;
};

/** The portal's own words for what services share. @throws for an id without words. */
const vocabulary: Vocabulary = (kind, id) => ({ kk: told("kk", [areas[kind], kind, id]), ru: told("ru", [areas[kind], kind, id]) });

/** The catalogue of this portal as linked data. */
export const catalogueGraph = (origin: string) => cpsvAp(allServices(), serviceTexts, vocabulary, origin);
