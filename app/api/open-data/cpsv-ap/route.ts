import { config } from "#lib/config.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { publicJson } from "#lib/http/public-json.ts";
import { catalogueGraph } from "#lib/open-data/catalogue-graph.ts";

/** The catalogue as linked data, in the European vocabulary for public services. */
export const GET = getHandler("/api/open-data/cpsv-ap", async () => {
  const response = publicJson(catalogueGraph(config.publicOrigin));
  response.headers.set("Content-Type", "application/ld+json; charset=utf-8");
  return response;
});
