import { config } from "#lib/config.ts";
import { locales } from "#lib/i18n/locales.ts";
import { allServices } from "#lib/services/registry.ts";

export const dynamic = "force-dynamic";

const paths = ["", "/services", "/offices", "/verify", "/help", "/accessibility", "/privacy", "/about", "/open-data"];

/** Every public page in both languages, each naming the other. */
export const GET = (): Response => {
  const all = [...paths, ...allServices().map(({ id }) => `/services/${id}`)];
  const at = (locale: string, path: string) => `${config.publicOrigin}/${locale}${path}`;
  const entries = all.flatMap((path) =>
    locales.map(
      (locale) =>
        `<url><loc>${at(locale, path)}</loc>${locales.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${at(other, path)}"/>`).join("")}</url>`,
    ),
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join("")}</urlset>\n`,
    { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" } },
  );
};
