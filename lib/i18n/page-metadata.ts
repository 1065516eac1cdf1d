import type { Metadata } from "next";
import { config } from "#lib/config.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Locale } from "#lib/services/define.ts";

/** Title, description, canonical address and both languages of a public page. `path` is without the language: "" or "/services". */
export const pageMetadata = ({
  locale,
  path,
  title,
  description,
}: {
  locale: Locale;
  path: string;
  title: string;
  description: string;
}): Metadata => ({
  metadataBase: new URL(config.publicOrigin),
  title: { absolute: `${title} – Qyzmet` },
  description,
  alternates: {
    canonical: `/${locale}${path}`,
    languages: { ...Object.fromEntries(locales.map((other) => [other, `/${other}${path}`])), "x-default": `/kk${path}` },
  },
  openGraph: { title, description, type: "website", siteName: "Qyzmet", locale: locale === "kk" ? "kk_KZ" : "ru_KZ" },
});
