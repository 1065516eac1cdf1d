import { notFound } from "#lib/http/errors.ts";
import { getHandler } from "#lib/http/json-handler.ts";
import { attachmentHeader } from "#lib/uploads/file-names.ts";
import { openFile } from "#lib/uploads/open-file.ts";

/** The file as it was sent, only ever as a download: nothing in it runs on our address. */
export const GET = getHandler("/api/files/[fileId]", async ({ params, person, locale, requestId }) => {
  const file = await openFile(person, params.fileId);
  if (!file) return notFound({ locale, requestId, json: true });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes.length),
      "Content-Disposition": attachmentHeader(file.name),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
});
