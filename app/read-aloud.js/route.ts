import { readFileSync } from "node:fs";
import { join } from "node:path";

let script: string | undefined;

/** The script that reads a page aloud: asked for only by pages in the low-vision version. */
export const GET = (): Response => {
  script ??= readFileSync(join(process.cwd(), ".cache/pages/read-aloud.js"), "utf8");
  return new Response(script, { headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "public, max-age=3600" } });
};
