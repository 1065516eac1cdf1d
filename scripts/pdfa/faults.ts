/**
 * Reads a finished PDF and names what breaks PDF/A-2a (ISO 19005-2, level A) or leaves a screen reader without help. No validator is to be
 * had without Java, so tests read the file with qpdf and this list of rules; the numbers are those of the standard.
 */

import { contentFaults } from "./content.ts";
import { fontFaults } from "./fonts.ts";
import { type PdfDict, type PdfObjects, type PdfValue, pdfObjects, pdfText } from "./objects.ts";

const wrong = (rule: string, holds: boolean): string[] => (holds ? [] : [rule]);

const fileFaults = (pdf: Buffer, { trailer, streams }: PdfObjects): string[] => {
  const latin = pdf.toString("latin1");
  // Compressed bytes may look like anything.
  const clear = latin.replace(/stream\r?\n[\s\S]*?endstream/g, "");
  const strings = [...clear.matchAll(/<([0-9a-fA-F\s]*)>/g)].map(([, hex]) => (hex ?? "").replace(/\s/g, "").length);
  return [
    ...wrong("6.1.2 header and a comment of four bytes above 127", /^%PDF-1\.[0-7]\n%[\x80-\xff]{4}[\r\n]/.test(latin)),
    ...wrong("6.1.3 ID of the file", Array.isArray(trailer["/ID"]) && trailer["/ID"].length === 2),
    ...wrong("6.1.3 not encrypted", trailer["/Encrypt"] === undefined),
    ...wrong("6.1.3 nothing after the end", /%%EOF\r?\n?$/.test(latin)),
    ...wrong(
      "6.1.6 pairs of digits in strings",
      strings.every((length) => length % 2 === 0),
    ),
    ...wrong("6.1.7 every stream ends where its length says", streams.length === latin.match(/\nendstream\n/g)?.length),
    ...wrong(
      "6.1.7 no outside streams",
      streams.every((dict) => dict["/F"] === undefined),
    ),
    ...wrong(
      "6.1.13 strings below 32768 bytes",
      strings.every((length) => length / 2 <= 32_767),
    ),
  ];
};

const xmpOf = (objects: PdfObjects): string => objects.bytes(objects.root["/Metadata"])?.toString("utf8") ?? "";
const inXmp = (xmp: string, name: string): string =>
  (new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1] ?? "").replace(/<[^>]+>/g, "").trim();

const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

const metadataFaults = (objects: PdfObjects): string[] => {
  const xmp = xmpOf(objects);
  const info: PdfDict = Object.fromEntries(
    Object.entries(objects.dict(objects.trailer["/Info"])).map(([key, value]) => [key, objects.get(value)]),
  );
  const same = (key: string, name: string) => unescaped(inXmp(xmp, name)) === pdfText(info[key]).trim();
  const created = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(pdfText(info["/CreationDate"]));
  return [
    ...wrong("6.6.2 XMP in UTF-8, unfiltered", /^<\?xpacket begin="\ufeff?"[^>]*\?>/.test(xmp) && xmp.includes("<?xpacket end=")),
    ...wrong("6.6.2 XML is well formed", wellFormed(xmp)),
    ...wrong("6.6.4 part 2, level A", inXmp(xmp, "pdfaid:part") === "2" && inXmp(xmp, "pdfaid:conformance") === "A"),
    ...wrong("6.6.3 title", pdfText(info["/Title"]) !== "" && same("/Title", "dc:title")),
    ...wrong("6.6.3 subject", same("/Subject", "dc:description")),
    ...wrong(
      "6.6.3 author, creator, producer",
      same("/Author", "dc:creator") && same("/Creator", "xmp:CreatorTool") && same("/Producer", "pdf:Producer"),
    ),
    ...wrong(
      "6.6.3 day",
      created !== null && inXmp(xmp, "xmp:CreateDate") === created.slice(1, 4).join("-").concat("T", created.slice(4).join(":"), "Z"),
    ),
    ...wrong("6.6.3 nothing that XMP lacks", info["/ModDate"] === undefined && info["/Keywords"] === undefined),
  ];
};

const wellFormed = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === "/") {
      if (open.pop() !== name) return false;
    } else if (self !== "/" && name !== undefined) open.push(name);
  }
  return open.length === 0 && !/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(xml);
};

const colourFaults = (objects: PdfObjects): string[] => {
  const intents = objects.list(objects.root["/OutputIntents"]).map(objects.dict);
  const [intent] = intents;
  const profile = objects.bytes(intent?.["/DestOutputProfile"]);
  const icc = profile?.subarray(36, 40).toString() === "acsp" && profile.readUInt32BE(0) === profile.length;
  return [
    ...wrong("6.2.3 one output intent", intents.length === 1 && intent?.["/S"] === "/GTS_PDFA1"),
    ...wrong("6.2.3 RGB profile", icc && profile.subarray(16, 20).toString() === "RGB " && (profile[8] ?? 9) <= 4),
    ...wrong("6.2.3 three colours", objects.dict(intent?.["/DestOutputProfile"])["/N"] === 3),
  ];
};

const forbidden = [
  "/JS",
  "/JavaScript",
  "/Launch",
  "/OpenAction",
  "/AA",
  "/A1",
  "/XFA",
  "/NeedAppearances",
  "/EmbeddedFiles",
  "/SMask",
  "/Group",
  "/BM",
  "/OCProperties",
  "/Perms",
];

const keysOf = (value: PdfValue): string[] =>
  Array.isArray(value)
    ? value.flatMap(keysOf)
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...(typeof inner === "string" ? [inner] : keysOf(inner))])
      : [];

/** Of an annotation only our own invisible field of the seal is known: printed, never hidden, no action. */
const annotationFaults = (objects: PdfObjects): string[] => {
  const annotations = objects.pages.flatMap((page) => objects.list(objects.dict(page)["/Annots"])).map(objects.dict);
  return annotations.flatMap((one) => {
    const flags = Number(one["/F"] ?? 0);
    const box = objects.list(one["/Rect"]);
    return [
      ...wrong("6.3.1 only the field of the seal", one["/Subtype"] === "/Widget" && one["/FT"] === "/Sig"),
      ...wrong("6.3.2 printed, not hidden", (flags & 4) !== 0 && (flags & (1 | 2 | 32 | 256)) === 0),
      ...wrong("6.3.3 without size or with an appearance", (box[0] === box[2] && box[1] === box[3]) || one["/AP"] !== undefined),
      ...wrong("6.4.1 no action", one["/A"] === undefined),
    ];
  });
};

/** Every rule that the file breaks, by its number in ISO 19005-2; empty when it is a PDF/A-2a whose parts a screen reader can name. */
export const pdfaFaults = (pdf: Buffer): string[] => {
  const objects = pdfObjects(pdf);
  const used = new Set(objects.all.flatMap(keysOf));
  return [
    ...fileFaults(pdf, objects),
    ...metadataFaults(objects),
    ...colourFaults(objects),
    ...forbidden.filter((key) => used.has(key)).map((key) => `6.2–6.5 ${key} is not allowed`),
    ...annotationFaults(objects),
    ...fontFaults(objects),
    ...contentFaults(objects),
  ];
};
