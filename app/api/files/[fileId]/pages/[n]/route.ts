import { notFound } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { openFile, pageImage, pageWidths } from "#lib/uploads/open-file.ts";

/** One page as a picture; `?width=240|900|1600`. */
export const GET = getHandler("/api/files/[fileId]/pages/[n]", async ({ request, params, person, locale, requestId }) => {
  const missing = () => notFound({ locale, requestId, json: true });
  const asked = Number(new URL(request.url).searchParams.get("width") ?? "900");
  const width = pageWidths.find((known) => known === asked);
  const file = width === undefined || !/^\d{1,3}$/.test(params.n) ? null : await openFile(person, params.fileId);
  if (!file || width === undefined) return missing();
  const image = await pageImage(file, Number(params.n), width);
  if (!image.ok) return missing();
  return new Response(new Uint8Array(image.value), {
    headers: {
      "Content-Type": "image/png",
      "Content-Length": String(image.value.length),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
});
