/** Fonts of PDF/A-2a (ISO 19005-2, 6.2.11). For tests. */
import type { PdfDict, PdfObjects } from "./objects.ts";

export type FontFacts = { readonly unicode: ReadonlyMap<number, string>; readonly glyphs: number };

/** Characters of each code, from lines such as "<0001> <0003> [<0041> <0042> <0043>]". */
const unicodeOf = (cmap: string): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const [, first, , texts] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    [...(texts ?? "").matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex], at) => {
      const units = (hex ?? "").replaceAll(" ", "").match(/.{4}/g) ?? [];
      found.set(Number.parseInt(first ?? "0", 16) + at, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return found;
};

/** Advance widths of an embedded TrueType program, in thousandths, by glyph; null when it is none. */
const advancesOf = (program: Buffer): readonly number[] | null => {
  if (program.readUInt32BE(0) !== 0x00010000 && program.subarray(0, 4).toString() !== "true") return null;
  const tables = new Map(
    Array.from({ length: program.readUInt16BE(4) }, (_, n) => {
      const at = 12 + 16 * n;
      return [program.subarray(at, at + 4).toString(), program.readUInt32BE(at + 8)] as const;
    }),
  );
  const [head, hhea, maxp, hmtx] = ["head", "hhea", "maxp", "hmtx"].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined) return null;
  const unit = program.readUInt16BE(head + 18);
  const long = program.readUInt16BE(hhea + 34);
  return Array.from(
    { length: program.readUInt16BE(maxp + 4) },
    (_, n) => (program.readUInt16BE(hmtx + 4 * Math.min(n, long - 1)) / unit) * 1000,
  );
};

export const fontFacts = (objects: PdfObjects, font: PdfDict): FontFacts => {
  const unicode = unicodeOf(objects.bytes(font["/ToUnicode"])?.toString("latin1") ?? "");
  const below = objects.dict(objects.list(font["/DescendantFonts"])[0]);
  const program = objects.bytes(objects.dict(below["/FontDescriptor"])["/FontFile2"]);
  return { unicode, glyphs: (program && advancesOf(program)?.length) ?? 0 };
};

const faultsOf = (objects: PdfObjects, font: PdfDict): string[] => {
  const faults: string[] = [];
  const demand = (rule: string, holds: boolean) => {
    if (!holds) faults.push(`${rule} (${String(font["/BaseFont"])})`);
  };
  const below = objects.dict(objects.list(font["/DescendantFonts"])[0]);
  const descriptor = objects.dict(below["/FontDescriptor"]);
  const program = objects.bytes(descriptor["/FontFile2"]);
  const advances = program && advancesOf(program);
  const [first, listed] = objects.list(below["/W"]);
  const widths = objects.list(listed).map(Number);
  const { unicode } = fontFacts(objects, font);
  demand("6.2.11.2 composite TrueType", font["/Subtype"] === "/Type0" && below["/Subtype"] === "/CIDFontType2");
  demand("6.2.11.3 Identity-H and identity of glyphs", font["/Encoding"] === "/Identity-H" && below["/CIDToGIDMap"] === "/Identity");
  demand("6.2.11.4 program embedded", advances !== null);
  demand(
    "6.2.11.4 name of a subset in all places",
    /^\/[A-Z]{6}\+/.test(String(font["/BaseFont"])) &&
      font["/BaseFont"] === below["/BaseFont"] &&
      font["/BaseFont"] === descriptor["/FontName"],
  );
  // Optional since part 2, and wrong as soon as a glyph is missing in it.
  demand("6.2.11.4.2 no CIDSet", descriptor["/CIDSet"] === undefined);
  demand("ISO 32000 length of the program", objects.dict(descriptor["/FontFile2"])["/Length1"] === program?.length);
  demand("6.2.11.5 widths as in the program", first === 0 && widths.every((width, cid) => Math.abs(width - (advances?.[cid] ?? -9)) <= 1));
  demand(
    "6.2.11.7 every code has characters",
    widths.every((_, cid) => (unicode.get(cid) ?? "") !== ""),
  );
  demand("6.2.11.7 characters are real ones", ![...unicode.values()].some((text) => /[\0\ufeff\ufffe]/.test(text)));
  return faults;
};

export const fontFaults = (objects: PdfObjects): string[] => {
  const fonts = objects.all.map(objects.dict).filter((one) => one["/Type"] === "/Font" && one["/DescendantFonts"] !== undefined);
  const others = objects.all
    .map(objects.dict)
    .filter((one) => one["/Type"] === "/Font" && !/^\/(Type0|CIDFontType2)$/.test(String(one["/Subtype"])));
  return [
    ...others.map((one) => `6.2.11.4 ${String(one["/BaseFont"])} is not embedded`),
    ...fonts.flatMap((font) => faultsOf(objects, font)),
  ];
};
