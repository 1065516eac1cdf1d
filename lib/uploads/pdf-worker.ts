/**
 * Runs in a thread of its own: an applicant's PDF is foreign input for a big parser, so it must neither block a page nor outlive its time.
 * Started by pdf.ts; speaks in messages of the shapes {@link PdfTask} and {@link PdfAnswer}.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { activeContentOf } from "./pdf-names.ts";

export type PdfTask =
  | { readonly id: number; readonly do: "inspect"; readonly bytes: Uint8Array; readonly maxPages: number }
  | { readonly id: number; readonly do: "render"; readonly bytes: Uint8Array; readonly page: number; readonly width: number };

export type PdfFault = "damaged" | "password" | "pages" | "script" | "embedded";

/** `heap`: bytes the engine holds now; it never gives any back. */
export type PdfReport = { readonly answer: PdfAnswer; readonly heap: number };

export type PdfAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: true; readonly rgba: Uint8Array; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly fault: PdfFault }
);

/** The wrapper's private parts that we need: PDFium's own functions and the memory they work on. */
type Engine = {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly _FPDF_SaveAsCopy: (document: number, writer: number, flags: number) => number;
  readonly wasmExports: { readonly malloc: (bytes: number) => number; readonly __indirect_function_table: WebAssembly.Table };
};

const maxCopyBytes = 120 * 1024 * 1024;
const maxPixels = 12_000_000;
const removeSecurity = 3;

/** A module whose one export calls its one import, (i32, i32, i32) → i32: the way to give PDFium a function of ours. */
const trampoline = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
);

/**
 * A file of half a kilobyte can unpack to gigabytes. PDFium may take this much memory and no more: beyond it its own allocation fails, the
 * thread ends, and the file counts as damaged.
 */
const maxHeapBytes = 512 * 1024 * 1024;

type HeapImports = { readonly env: Record<string, WebAssembly.ImportValue> };

const require = createRequire(import.meta.url);
const library = await PDFiumLibrary.init({
  instantiateWasm: (given, done) => {
    const imports = given as unknown as HeapImports;
    const grow = imports.env["emscripten_resize_heap"] as ((bytes: number) => boolean) | undefined;
    if (!grow) throw new Error("PDFium grows its memory in a way that is not bounded here");
    imports.env["emscripten_resize_heap"] = (bytes: number) => bytes >>> 0 <= maxHeapBytes && grow(bytes);
    const binary = new Uint8Array(readFileSync(require.resolve("@hyzyla/pdfium/pdfium.wasm")));
    void WebAssembly.instantiate(binary, given).then(({ instance, module }) =>
      (done as unknown as (instance: WebAssembly.Instance, module: WebAssembly.Module) => void)(instance, module),
    );
    return {};
  },
});
const engine = (library as unknown as { module: Engine }).module;

let copy: Buffer[] = [];
let copied = 0;
/** An engine that has thrown is in no known state: the thread is to be made anew. */
let spoilt = false;

/** Slot 0 of the function table is the null pointer's and free; the table itself cannot grow. */
const writer = (() => {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(trampoline), {
    e: {
      f: (_self: number, from: number, length: number) => {
        copied += length;
        if (copied > maxCopyBytes) return 0;
        copy.push(Buffer.from(engine.HEAPU8.subarray(from, from + length)));
        return 1;
      },
    },
  });
  engine.wasmExports.__indirect_function_table.set(0, instance.exports["f"] as () => unknown);
  const struct = engine.wasmExports.malloc(8);
  engine.HEAP32[struct >> 2] = 1;
  engine.HEAP32[(struct >> 2) + 1] = 0;
  return struct;
})();

/**
 * The document written anew by PDFium: decrypted, object streams unpacked, so that every name stands in clear. Only looked at; what is
 * kept is the applicant's own file, whose signatures stay whole.
 */
const plainCopy = (handle: number): Buffer | undefined => {
  copy = [];
  copied = 0;
  const done = engine._FPDF_SaveAsCopy(handle, writer, removeSecurity) !== 0 && copied <= maxCopyBytes;
  const whole = done ? Buffer.concat(copy) : undefined;
  copy = [];
  return whole;
};

const open = async (bytes: Uint8Array) => {
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    spoilt ||= error instanceof WebAssembly.RuntimeError;
    return error instanceof Error && /password|security/i.test(error.message) ? ("password" as const) : ("damaged" as const);
  }
};

const inspect = async (task: Extract<PdfTask, { do: "inspect" }>): Promise<PdfAnswer> => {
  const document = await open(task.bytes);
  if (typeof document === "string") return { id: task.id, ok: false, fault: document };
  try {
    const pages = document.getPageCount();
    if (pages < 1) return { id: task.id, ok: false, fault: "damaged" };
    if (pages > task.maxPages) return { id: task.id, ok: false, fault: "pages" };
    // A file cut off in transit often still opens; its pages do not.
    for (let n = 0; n < pages; n++) document.getPage(n).getOriginalSize();
    const plain = plainCopy((document as unknown as { documentIdx: number }).documentIdx);
    if (plain === undefined) return { id: task.id, ok: false, fault: "damaged" };
    const active = activeContentOf(plain);
    if (active !== undefined) return { id: task.id, ok: false, fault: active };
    return { id: task.id, ok: true, pages };
  } catch {
    spoilt = true;
    return { id: task.id, ok: false, fault: "damaged" };
  } finally {
    document.destroy();
  }
};

const render = async (task: Extract<PdfTask, { do: "render" }>): Promise<PdfAnswer> => {
  const document = await open(task.bytes);
  if (typeof document === "string") return { id: task.id, ok: false, fault: document };
  try {
    if (task.page >= document.getPageCount()) return { id: task.id, ok: false, fault: "pages" };
    const page = document.getPage(task.page);
    const size = page.getOriginalSize();
    const wanted = task.width / size.originalWidth;
    const most = Math.sqrt(maxPixels / (size.originalWidth * size.originalHeight));
    const drawn = await page.render({ scale: Math.min(wanted, most, 8), render: "bitmap", renderFormFields: true });
    return { id: task.id, ok: true, rgba: drawn.data, width: drawn.width, height: drawn.height };
  } catch {
    spoilt = true;
    return { id: task.id, ok: false, fault: "damaged" };
  } finally {
    document.destroy();
  }
};

parentPort?.on("message", async (task: PdfTask) => {
  const answer = task.do === "inspect" ? await inspect(task) : await render(task);
  parentPort?.postMessage({ answer, heap: spoilt ? Number.POSITIVE_INFINITY : engine.HEAPU8.byteLength } satisfies PdfReport);
});
