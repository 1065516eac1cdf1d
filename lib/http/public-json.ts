import { json } from "./json-handler.ts";

/** Public data that any site may read: no cookies are read there. A figure or a definition shows after a minute. */
export const publicJson = (value: unknown): Response =>
  json(value, { headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=60" } });
