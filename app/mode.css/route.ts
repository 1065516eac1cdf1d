import { config } from "#lib/config.ts";

export const dynamic = "force-dynamic";

/** One build serves demo and production: prerendered pages learn here, at run time, whether the demo banner shows. */
export const GET = (): Response =>
  new Response(config.demo ? ".demo-banner{display:block}" : "", {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=60, stale-while-revalidate=86400" },
  });
