import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Doc } from "./pdf-page.ts";

const weights = { regular: "400Regular", strong: "600SemiBold" } as const;
const files = new Map<string, Buffer>();

/** Golos Text with all Kazakh letters and ₸; only the letters used go into the file. */
export const fontFile = (name: keyof typeof weights): Buffer => {
  const known = files.get(name);
  if (known) return known;
  const file = `GolosText_${weights[name]}.ttf`;
  const read = readFileSync(join(process.cwd(), "node_modules", "@expo-google-fonts", "golos-text", weights[name], file));
  files.set(name, read);
  return read;
};

type Reference = { data: Record<string, unknown> };
type Loose = {
  ref: (data?: object) => Reference;
  _font: { unicode: (readonly number[])[]; subset: { encode: () => Uint8Array } };
};

/**
 * Registers the fonts so that the file is a PDF/A. pdfkit gives the empty glyph the character U+0000, which ISO 19005-2 (6.2.11.7)
 * forbids, and leaves out the length of the font's program, which ISO 32000 demands.
 */
export const registerFonts = (doc: Doc): void => {
  const raw = doc as unknown as Loose;
  const ref = raw.ref.bind(raw);
  let last: Reference | undefined;
  raw.ref = (data) => {
    last = ref(data);
    return last;
  };
  for (const name of Object.keys(weights) as (keyof typeof weights)[]) {
    doc.registerFont(name, fontFile(name)).font(name);
    const { unicode, subset } = raw._font;
    unicode[0] = [0xfffd];
    const encode = subset.encode.bind(subset);
    // Called when the object of the program has just been made.
    subset.encode = () => {
      const program = encode();
      if (last) last.data.Length1 = program.length;
      return program;
    };
  }
};
