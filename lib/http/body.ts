import { ok, type Result, refuse } from "#lib/result.ts";

/** How much of a refused body is still read, so that the browser shows our answer and not a broken connection. */
const drainBytes = 1024 * 1024;

/**
 * Reads a body while counting, whatever `Content-Length` says.
 * @returns `too-large` after draining a little, `broken` when the sender stopped.
 */
export const readBody = async (request: Request, limit: number): Promise<Result<Buffer, "too-large" | "broken">> => {
  if (request.body === null) return ok(Buffer.alloc(0));
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size <= limit) chunks.push(value);
      else if (size > limit + drainBytes) break;
    }
  } catch {
    return refuse("broken");
  }
  if (size > limit) {
    reader.cancel().catch(() => undefined);
    return refuse("too-large");
  }
  return ok(Buffer.concat(chunks, size));
};
