import { getTranslations } from "next-intl/server";
import { config } from "#lib/config.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { publicJson } from "#lib/http/public-json.ts";
import { openApi } from "#lib/open-data/openapi.ts";

/** The description of the public interface; its words in the language of the reader. */
export const GET = getHandler("/api/open-data/openapi", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "open-data" });
  return publicJson(openApi(config.publicOrigin, t));
});
