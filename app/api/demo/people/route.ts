import { config } from "#lib/config.ts";

export const dynamic = "force-dynamic";

/** The demo's people and what each one shows. In production neither the route nor the module exists. */
export const GET = async (): Promise<Response> => {
  if (!config.demo) return new Response(null, { status: 404 });
  const { listedPersonas } = await import("#lib/demo/listing.ts");
  return Response.json({ people: listedPersonas() }, { headers: { "cache-control": "no-store" } });
};
