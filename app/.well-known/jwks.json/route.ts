import { getHandler, json } from "#lib/http/json-handler.ts";
import { publishedKeys } from "#lib/results/document-key.ts";

const open = { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=3600" };

/** Public keys that sign the QR codes of documents, as a JWK set (RFC 7517): whoever has them checks a paper without asking the portal. */
export const GET = getHandler("/.well-known/jwks.json", async () => json({ keys: await publishedKeys() }, { headers: open }));
