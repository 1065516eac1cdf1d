import { config } from "#lib/config.ts";

export const dynamic = "force-dynamic";

/** A demo is not to be found; of the real portal the public pages are. */
export const GET = (): Response => {
  const lines = config.demo
    ? ["User-agent: *", "Disallow: /"]
    : [
        "User-agent: *",
        ...["cabinet", "desk", "apply", "sign-in", "vision"].flatMap((path) => [`Disallow: /kk/${path}`, `Disallow: /ru/${path}`]),
        "Disallow: /api/",
        `Sitemap: ${config.publicOrigin}/sitemap.xml`,
      ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
};
