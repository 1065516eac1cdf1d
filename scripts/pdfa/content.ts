/** Content and structure of PDF/A-2a (ISO 19005-2, 6.2 and 6.7). For tests. */

import { fontFacts } from "./fonts.ts";
import { type PdfObjects, type PdfValue, pdfText } from "./objects.ts";

const painting = new Set(["TJ", "Tj", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI"]);
const known = new Set([
  ..."q Q cm w J j M d ri i m l c v y h re W W* n BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* CS cs SC SCN sc scn BMC BDC EMC gs".split(" "),
  ...painting,
]);
const tokens = /<<|>>|\[|\]|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\)])*\)|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

type Read = {
  readonly faults: string[];
  /** "page reference, number on the page" */
  readonly marked: string[];
};

/** One page's stream: everything painted is tagged or said to be decoration, and every glyph is there and means a character. */
const readContent = (objects: PdfObjects, reference: string): Read => {
  const page = objects.dict(reference);
  const content = objects.bytes(page["/Contents"])?.toString("latin1") ?? "";
  const fonts = objects.dict(objects.dict(page["/Resources"])["/Font"]);
  const facts = new Map(Object.entries(fonts).map(([name, font]) => [name, fontFacts(objects, objects.dict(font))]));
  const faults = new Set<string>();
  const marked: string[] = [];
  const open: string[] = [];
  let [depth, deepest, operands, font] = [0, 0, [] as string[], ""];
  for (const [token] of content.matchAll(tokens)) {
    if (/^[<(/[\]>]|^[-+.\d]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (!known.has(token)) faults.add(`6.2.2 unknown operator ${token}`);
    if (token === "gs") faults.add("6.2.10 state of transparency");
    if (token === "q") deepest = Math.max(deepest, ++depth);
    if (token === "Q") depth--;
    if (token === "Tf") font = operands[0] ?? "";
    if (token === "BDC" || token === "BMC") {
      open.push(operands[0] ?? "");
      const id = operands.indexOf("/MCID");
      if (id >= 0) marked.push(`${reference}, ${operands[id + 1]}`);
    }
    if (token === "EMC") open.pop();
    if (painting.has(token) && open.length === 0) faults.add("6.7.3 painted without a tag");
    if (token === "TJ" || token === "Tj") {
      const of = facts.get(font);
      const codes = operands.filter((one) => one.startsWith("<")).flatMap((one) => one.match(/[0-9a-f]{4}/gi) ?? []);
      for (const code of codes.map((hex) => Number.parseInt(hex, 16))) {
        if (code === 0) faults.add("6.2.11.8 a character that the font lacks");
        if (!of || code >= of.glyphs || !of.unicode.has(code)) faults.add("6.2.11 a glyph that is not embedded or means nothing");
      }
    }
    operands = [];
  }
  if (depth !== 0 || deepest > 28) faults.add("6.1.13 states nested too deep");
  if (open.length > 0) faults.add("6.7.3 a tag is not closed");
  return { faults: [...faults], marked };
};

const allowed: Readonly<Record<string, readonly string[]>> = {
  "/Document": ["/H1", "/H2", "/P", "/Caption", "/Table", "/Figure"],
  "/Table": ["/TR"],
  "/TR": ["/TH", "/TD"],
};

/** The tree of tags: what stands where, what a table and a picture must say, and that it names every marked piece once, in order. */
const structureFaults = (objects: PdfObjects, marked: readonly string[]): string[] => {
  const { root, dict, list } = objects;
  const faults = new Set<string>();
  const seen: string[] = [];
  const headings: string[] = [];
  const walk = (value: PdfValue, parent: string, page: PdfValue | undefined): void => {
    const element = dict(value);
    if (typeof value === "number" || element["/Type"] === "/MCR") {
      seen.push(`${String(element["/Pg"] ?? page)}, ${String(element["/MCID"] ?? value)}`);
      return;
    }
    const tag = String(element["/S"]);
    if (parent !== "" && !(allowed[parent] ?? []).includes(tag)) faults.add(`6.7.3 ${tag} within ${parent}`);
    const attributes = dict(element["/A"]);
    if (tag === "/TH" && !["/Row", "/Column"].includes(String(attributes["/Scope"]))) faults.add("a heading of a table without its scope");
    if (tag === "/Figure" && (pdfText(element["/Alt"]).length < 5 || list(attributes["/BBox"]).length !== 4))
      faults.add("6.7.4 a picture without words or place");
    if (/^\/H\d$/.test(tag)) headings.push(tag);
    const children = element["/K"];
    for (const child of Array.isArray(children) ? children : [children ?? null]) if (child !== null) walk(child, tag, element["/Pg"]);
  };
  const top = list(dict(root["/StructTreeRoot"])["/K"]);
  for (const one of top) walk(one, "", undefined);
  const tree = list(dict(dict(root["/StructTreeRoot"])["/ParentTree"])["/Nums"]);
  if (tree.length !== 2 * objects.pages.length) faults.add("6.7.3 parent tree does not know every page");
  if (top.length !== 1 || dict(top[0])["/S"] !== "/Document") faults.add("6.7.3 one document");
  if (headings[0] !== "/H1" || headings.filter((one) => one === "/H1").length !== 1) faults.add("one first heading");
  if (seen.length !== marked.length || seen.some((id, at) => id !== marked[at]))
    faults.add("6.7.3 tags name other pieces than are painted, or in another order");
  return [...faults];
};

export const contentFaults = (objects: PdfObjects): string[] => {
  const { root, dict, pages } = objects;
  const read = pages.map((page) => readContent(objects, page));
  const faults = new Set(read.flatMap(({ faults: found }) => found));
  if (dict(root["/MarkInfo"])["/Marked"] !== true) faults.add("6.7.2 marked as tagged");
  if (!/^(kk|ru)$/.test(pdfText(root["/Lang"]))) faults.add("6.7.4 language");
  if (dict(root["/ViewerPreferences"])["/DisplayDocTitle"] !== true) faults.add("title instead of a file name");
  if (pages.some((page) => dict(page)["/Tabs"] !== "/S")) faults.add("order of the keyboard follows the tags");
  for (const fault of structureFaults(
    objects,
    read.flatMap(({ marked }) => marked),
  ))
    faults.add(fault);
  return [...faults];
};
