import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A value of a PDF as `qpdf --json` writes it: names as "/Name", references as "5 0 R", strings as "u:text" or "b:hex". */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDict;
export type PdfDict = { readonly [key: string]: PdfValue };
type PdfObject = { readonly value?: PdfValue; readonly stream?: { readonly dict: PdfDict; readonly data: string } };

export type PdfObjects = {
  readonly root: PdfDict;
  readonly trailer: PdfDict;
  /** References of the pages, in order. */
  readonly pages: readonly string[];
  /** Every object: the dictionary of a stream counts as its value. */
  readonly all: readonly PdfValue[];
  readonly streams: readonly PdfDict[];
  /** Follows a reference; anything else is given back as it is. */
  readonly get: (value: PdfValue | undefined) => PdfValue;
  /** The same, where only a dictionary makes sense; empty when it is none. */
  readonly dict: (value: PdfValue | undefined) => PdfDict;
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[];
  /** Bytes of a stream, inflated; null when it is none. */
  readonly bytes: (value: PdfValue | undefined) => Buffer | null;
};

/** Every object of a file, read by qpdf, which shares no code with what writes our documents. For tests. @throws when qpdf finds faults */
export const pdfObjects = (pdf: Buffer): PdfObjects => {
  const folder = mkdtempSync(join(tmpdir(), "qyzmet-pdf-"));
  writeFileSync(join(folder, "a.pdf"), pdf);
  const options = ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", "a.pdf"];
  const said = execFileSync("qpdf", options, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).toString("utf8");
  rmSync(folder, { recursive: true });
  const [, table] = (JSON.parse(said) as { qpdf: [unknown, Record<string, PdfObject>] }).qpdf;
  const of = (value: PdfValue | undefined): PdfObject | undefined =>
    typeof value === "string" && /^\d+ \d+ R$/.test(value) ? table[`obj:${value}`] : undefined;
  const get = (value: PdfValue | undefined): PdfValue => {
    const object = of(value);
    return object ? (object.value ?? object.stream?.dict ?? null) : (value ?? null);
  };
  const isDict = (value: PdfValue): value is PdfDict => typeof value === "object" && value !== null && !Array.isArray(value);
  const dict = (value: PdfValue | undefined): PdfDict => {
    const got = get(value);
    return isDict(got) ? got : {};
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const got = get(value);
    return Array.isArray(got) ? got : [];
  };
  const bytes = (value: PdfValue | undefined): Buffer | null => {
    const stream = of(value)?.stream;
    return stream ? Buffer.from(stream.data, "base64") : null;
  };
  const trailer = table.trailer?.value as PdfDict;
  const pagesOf = (value: PdfValue | undefined): string[] =>
    dict(value)["/Type"] === "/Pages" ? list(dict(value)["/Kids"]).flatMap(pagesOf) : typeof value === "string" ? [value] : [];
  const objects = Object.entries(table).filter(([name]) => name !== "trailer");
  return {
    root: dict(trailer["/Root"]),
    trailer,
    pages: pagesOf(dict(trailer["/Root"])["/Pages"]),
    all: objects.map(([, object]) => object.value ?? object.stream?.dict ?? null),
    streams: objects.flatMap(([, { stream }]) => (stream ? [stream.dict] : [])),
    get,
    dict,
    list,
    bytes,
  };
};

/** Text of a string value. */
export const pdfText = (value: PdfValue | undefined): string =>
  typeof value !== "string"
    ? ""
    : value.startsWith("u:")
      ? value.slice(2)
      : value.startsWith("b:")
        ? Buffer.from(value.slice(2), "hex").toString("latin1")
        : "";
