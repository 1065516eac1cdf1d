import PDFDocument from "pdfkit";
import type { Locale } from "#lib/services/define.ts";
import { fontFile, registerFonts } from "./pdf-fonts.ts";
import { phrase } from "./phrases.ts";

export const page = { margin: 57, width: 595.28, height: 841.89, footer: 62 } as const;
export const textWidth = page.width - 2 * page.margin;
const bottom = page.height - page.footer;

/** Ink of print: the text, what explains it, lines. */
const ink = { text: "#14212b", quiet: "#44535f", line: "#c9d3da", warning: "#8a5a00" } as const;

export type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

export type Sheet = {
  readonly doc: Doc;
  readonly locale: Locale;
  /** For weak sight: no letter below 18 points, labels above their values instead of beside them. */
  readonly large: boolean;
  /** Tagged text of one kind: what a screen reader hears is what is printed. */
  readonly text: (tag: "H1" | "H2" | "P" | "Caption", text: string, style?: TextStyle) => void;
  /** Text of several pieces, some of them set off. */
  readonly runs: (pieces: readonly { readonly text: string; readonly strong: boolean }[], style?: TextStyle) => void;
  /** Questions and answers, or labels and values, as a table with row headers. */
  readonly rows: (rows: readonly { readonly label: string; readonly value: string }[]) => void;
  readonly table: (columns: readonly string[], rows: readonly (readonly string[])[]) => void;
  readonly space: (points: number) => void;
  /** Keeps what follows together: begins a new page when less than `points` are left. */
  readonly need: (points: number) => void;
  readonly figure: (alt: string, box: { x: number; y: number; width: number; height: number }, draw: () => void) => void;
  readonly finish: (footer: string) => Promise<Buffer>;
};

export type TextStyle = {
  readonly size?: number;
  readonly strong?: boolean;
  readonly color?: "text" | "quiet" | "warning";
  readonly align?: "left" | "right" | "center";
  readonly x?: number;
  readonly width?: number;
  readonly after?: number;
};

const lineGap = 2.5;

const usualSize = 11;
const largeSize = 18;
/** Headings of large print stay above its text. */
const enlarged = (size: number): number => Math.max(largeSize, Math.round(size * 1.45));

/** pdfkit writes the title as it is into its XML. */
const escapeMetadata = (doc: Doc, texts: readonly string[]): void => {
  const raw = doc as unknown as { appendXML: (xml: string, newLine?: boolean) => void };
  const append = raw.appendXML.bind(raw);
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  raw.appendXML = (xml, newLine) =>
    append(
      texts.reduce((whole, text) => whole.replaceAll(`>${text}<`, () => `>${escaped(text)}<`), xml),
      newLine,
    );
};

/** An A4 document, tagged, with language and title, PDF/A-2a; `createdAt` goes into it, so that one content gives one file. */
export const newSheet = (options: {
  locale: Locale;
  title: string;
  subject: string;
  createdAt: Date;
  demo: boolean;
  large?: boolean;
}): Sheet => {
  const { locale, large = false } = options;
  const sizeOf = (size: number): number => (large ? enlarged(size) : size);
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: page.margin, left: page.margin, right: page.margin, bottom: page.footer },
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    font: fontFile("regular") as unknown as string,
    info: {
      Title: options.title,
      Subject: options.subject,
      Author: "Qyzmet",
      Creator: "Qyzmet",
      Producer: "Qyzmet",
      CreationDate: options.createdAt,
    },
  });
  registerFonts(doc);
  escapeMetadata(doc, [options.title, options.subject]);
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  const root = doc.struct("Document");
  doc.addStructure(root);

  const styled = (style: TextStyle) =>
    doc
      .font(style.strong ? "strong" : "regular")
      .fontSize(sizeOf(style.size ?? usualSize))
      .fillColor(ink[style.color ?? "text"]);
  const optionsOf = (style: TextStyle) => ({ width: style.width ?? textWidth, align: style.align ?? "left", lineGap });
  const need = (points: number) => {
    if (doc.y + points > bottom) doc.addPage();
  };
  const tagged = (parent: Element, tag: string, draw: () => void, more: { scope?: string; alt?: string } = {}) => {
    const element = doc.struct(tag as "P", more as object, draw as never);
    parent.add(element);
    element.end();
  };
  const text: Sheet["text"] = (tag, content, style = {}) => {
    tagged(root, tag, () => styled(style).text(content, style.x ?? page.margin, doc.y, optionsOf(style)));
    doc.y += style.after ?? 4;
  };
  const runs: Sheet["runs"] = (pieces, style = {}) => {
    tagged(root, "P", () => {
      pieces.forEach((piece, at) => {
        styled({ ...style, strong: piece.strong });
        const rest = { ...optionsOf(style), continued: at < pieces.length - 1 };
        if (at === 0) doc.text(piece.text, style.x ?? page.margin, doc.y, rest);
        else doc.text(piece.text, rest);
      });
    });
    doc.y += style.after ?? 4;
  };
  const cells = (
    parent: Element,
    columns: readonly { tag: "TH" | "TD"; text: string; x: number; width: number; strong: boolean; scope?: string }[],
  ) => {
    const heights = columns.map((cell) =>
      styled({ size: 10.5, strong: cell.strong }).heightOfString(cell.text, { width: cell.width, lineGap }),
    );
    const height = Math.max(...heights);
    need(height + 12);
    const top = doc.y + 5;
    const row = doc.struct("TR" as "P");
    parent.add(row);
    for (const cell of columns) {
      const draw = () => {
        styled({ size: 10.5, strong: cell.strong, color: cell.tag === "TH" ? "quiet" : "text" }).text(cell.text, cell.x, top, {
          width: cell.width,
          lineGap,
        });
      };
      tagged(row, cell.tag, draw, cell.scope === undefined ? {} : { scope: cell.scope });
    }
    row.end();
    doc.markContent("Artifact", { type: "Layout" });
    doc
      .moveTo(page.margin, top + height + 5)
      .lineTo(page.margin + textWidth, top + height + 5)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke();
    doc.endMarkedContent();
    doc.y = top + height + 6;
  };
  const inTable = (fill: (table: Element) => void) => {
    const table = doc.struct("Table" as "P");
    root.add(table);
    fill(table);
    table.end();
    doc.x = page.margin;
    doc.y += 6;
  };
  const labelWidth = 168;
  const gap = 14;
  const stacked: Sheet["rows"] = (lines) => {
    for (const line of lines) {
      need(70);
      text("P", line.label, { color: "quiet", after: 0 });
      text("P", line.value, { after: 10 });
    }
  };
  const rows: Sheet["rows"] = (lines) => {
    if (large) return stacked(lines);
    inTable((table) => {
      for (const line of lines) {
        cells(table, [
          { tag: "TH", scope: "Row", text: line.label, x: page.margin, width: labelWidth, strong: false },
          { tag: "TD", text: line.value, x: page.margin + labelWidth + gap, width: textWidth - labelWidth - gap, strong: false },
        ]);
      }
    });
  };
  const table: Sheet["table"] = (columns, body) => {
    // Columns of large print would hold a word or two: each row becomes a list of its cells.
    if (large) return stacked(body.flatMap((line) => line.map((value, n) => ({ label: columns[n] ?? "", value }))));
    inTable((parent) => {
      const width = (textWidth - gap * (columns.length - 1)) / columns.length;
      const at = (n: number) => page.margin + n * (width + gap);
      cells(
        parent,
        columns.map((label, n) => ({ tag: "TH" as const, scope: "Column", text: label, x: at(n), width, strong: false })),
      );
      for (const line of body)
        cells(
          parent,
          line.map((value, n) => ({ tag: "TD" as const, text: value, x: at(n), width, strong: false })),
        );
    });
  };
  const figure: Sheet["figure"] = (alt, box, draw) => {
    const bbox = [box.x, box.y, box.x + box.width, box.y + box.height];
    tagged(root, "Figure", draw, { alt, bbox, placement: "Block" } as { alt: string });
  };

  if (options.demo) {
    text("P", phrase(locale, "demo"), { size: 10, strong: true, color: "warning", align: "center", after: 10 });
  }

  const finish: Sheet["finish"] = async (footer) => {
    root.end();
    const range = doc.bufferedPageRange();
    for (let n = 0; n < range.count; n++) {
      doc.switchToPage(n);
      doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
      const pageOf = phrase(locale, "page", { n: String(n + 1), of: String(range.count) });
      const said = options.demo && !large ? [footer, pageOf, phrase(locale, "demo")] : [footer, pageOf];
      // Below the text's own margin, where pdfkit would begin a new page.
      doc.page.margins.bottom = 0;
      styled({ size: 8.5, color: "quiet" }).text(said.join("   ·   "), page.margin, page.height - 38, {
        width: textWidth,
        align: "center",
        lineBreak: false,
      });
      doc.page.margins.bottom = page.footer;
      doc.endMarkedContent();
    }
    doc.end();
    return whole;
  };

  return {
    doc,
    locale,
    large,
    text,
    runs,
    rows,
    table,
    need,
    figure,
    finish,
    space: (points) => {
      doc.y += points;
    },
  };
};
