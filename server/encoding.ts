/** Content encodings of answers: which one the client takes, and how it is made. */
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";

export type Encoding = "br" | "gzip";

const compressible = /^(?:text\/|application\/(?:json|javascript|manifest\+json|xml)|image\/svg\+xml)/i;
export const isCompressible = (type: string): boolean => compressible.test(type);

const quality = (part: string): number => {
  const q = /;\s*q=([\d.]+)/.exec(part)?.[1];
  return q === undefined ? 1 : Number(q);
};

/** Brotli before gzip when the client takes both; undefined when it takes neither. */
export const encodingFor = (acceptEncoding: string | undefined): Encoding | undefined => {
  const accepted = new Set<string>();
  for (const part of (acceptEncoding ?? "").toLowerCase().split(",")) {
    if (quality(part) > 0) accepted.add(part.split(";")[0]?.trim() ?? "");
  }
  if (accepted.has("br")) return "br";
  return accepted.has("gzip") || accepted.has("*") ? "gzip" : undefined;
};

// Quality 4 of brotli costs what gzip costs and is a sixth smaller on our pages; more is for files that are packed once.
const brotli = (level: number, size = 0) => ({
  params: {
    [zlib.BROTLI_PARAM_QUALITY]: level,
    [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
    [zlib.BROTLI_PARAM_SIZE_HINT]: size,
  },
});

/** Packs a whole body at once. `kept`: the result is served many times and may cost more to make. */
export const pack = (body: Buffer, encoding: Encoding, kept = false): Buffer =>
  encoding === "br" ? brotliCompressSync(body, brotli(kept ? 9 : 4, body.length)) : gzipSync(body, { level: kept ? 9 : 5 });
