/** What a file really is. Name, declared type and content must agree, and the content must open; images are written anew. */
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { ok, type Result, refuse } from "#lib/result.ts";
import { extensionOf } from "./file-names.ts";
import { inspectPdf } from "./pdf.ts";

/** Why a file is refused; each has its own sentence in `messages/<locale>/uploads.json`. */
export const fileFaults = [
  "type",
  "size",
  "empty",
  "damaged",
  "mixed",
  "password",
  "pages",
  "pixels",
  "script",
  "embedded",
  "too-many",
  "draft-full",
  "person-full",
  "broken-off",
  "virus",
  "not-scanned",
] as const;
export type FileFault = (typeof fileFaults)[number];

export type MediaType = "application/pdf" | "image/jpeg" | "image/png";

export type Inspected = {
  readonly mediaType: MediaType;
  /** What is kept: a PDF byte for byte, an image drawn anew, without metadata and whatever followed it. */
  readonly bytes: Buffer;
  readonly pages: number;
};

export const maxPages = 200;
export const maxPixels = 50_000_000;

const extensions: ReadonlyMap<string, MediaType> = new Map([
  ["pdf", "application/pdf"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["jpe", "image/jpeg"],
  ["png", "image/png"],
]);

const declared: ReadonlyMap<string, MediaType> = new Map([
  ["application/pdf", "application/pdf"],
  ["application/x-pdf", "application/pdf"],
  ["image/jpeg", "image/jpeg"],
  ["image/jpg", "image/jpeg"],
  ["image/pjpeg", "image/jpeg"],
  ["image/png", "image/png"],
  ["image/x-png", "image/png"],
]);

/** Browsers without a table of types say this of any file; it is no statement. */
const undeclared = new Set(["", "application/octet-stream"]);

const isMediaType = (value: string | undefined): value is MediaType =>
  value === "application/pdf" || value === "image/jpeg" || value === "image/png";

const trailingSpace = /^[\s\0]*$/;

const afterEnd = (bytes: Buffer): string => bytes.toString("latin1", bytes.lastIndexOf("%%EOF") + 5);

/** The last mark of the end is missing, or more of the document follows it: cut off on its way. */
const isCutOff = (bytes: Buffer): boolean => !bytes.includes("%%EOF") || /\d obj\b|endobj|xref/.test(afterEnd(bytes));

/** A file that is also something else: a page, a program or an archive for whoever opens it under another name. */
const isAlsoSomethingElse = (bytes: Buffer): boolean => {
  if (/<(script|html|svg|!doctype|\?php|body|iframe)/i.test(bytes.toString("latin1", 0, 1024))) return true;
  if (!trailingSpace.test(afterEnd(bytes))) return true;
  // An archive is read from its end: its directory's record must close exactly at the last byte.
  for (
    let at = bytes.lastIndexOf("PK\u0005\u0006");
    at >= 0 && bytes.length - at <= 65_557;
    at = bytes.lastIndexOf("PK\u0005\u0006", at - 1)
  ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return true;
    if (at === 0) break;
  }
  return false;
};

const inspectImage = async (bytes: Buffer, mediaType: "image/jpeg" | "image/png"): Promise<Result<Inspected, FileFault>> => {
  try {
    const { width, height, pages } = await sharp(bytes, { limitInputPixels: false, failOn: "none" }).metadata();
    if (width * height > maxPixels || (pages ?? 1) > 1) return refuse("pixels");
    const drawn = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" }).timeout({ seconds: 20 }).autoOrient();
    const kept = mediaType === "image/jpeg" ? drawn.jpeg({ quality: 88 }) : drawn.png({ compressionLevel: 6 });
    return ok({ mediaType, bytes: await kept.toBuffer(), pages: 1 });
  } catch {
    return refuse("damaged");
  }
};

/** @returns the file as it may be kept, or the first cause for which it may not. */
export const inspect = async (file: {
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Buffer;
}): Promise<Result<Inspected, FileFault>> => {
  if (file.bytes.length === 0) return refuse("empty");
  const byName = extensions.get(extensionOf(file.name));
  if (byName === undefined) return refuse("type");
  const said = file.declaredType.toLowerCase().split(";")[0]?.trim() ?? "";
  if (!undeclared.has(said) && declared.get(said) !== byName) return refuse("type");
  const found = (await fileTypeFromBuffer(file.bytes))?.mime;
  if (!isMediaType(found)) {
    // The first bytes say PDF only at the very start: readers that search for them further on open hidden files.
    return refuse(byName === "application/pdf" && file.bytes.subarray(0, 1024).includes("%PDF-") ? "mixed" : "type");
  }
  if (found !== byName) return refuse("type");
  if (found !== "application/pdf") return inspectImage(file.bytes, found);
  if (!file.bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) return refuse("mixed");
  if (isCutOff(file.bytes)) return refuse("damaged");
  const opened = await inspectPdf(file.bytes, maxPages);
  if (!opened.ok) return opened;
  if (isAlsoSomethingElse(file.bytes)) return refuse("mixed");
  return ok({ mediaType: found, bytes: file.bytes, pages: opened.value.pages });
};
