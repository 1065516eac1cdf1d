/**
 * Reads a form with files as it streams in: every file is counted, encrypted on its way to the disk, checked, and put on the draft's list,
 * accepted or with its reason. Never the whole body in memory, never `formData()`.
 */
import { Readable, Transform } from "node:stream";
import busboy from "busboy";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { db } from "#lib/db/client.ts";
import { cleanFileName } from "./file-names.ts";
import { addFile, type DraftFile, type FileHolder, roomFor } from "./files.ts";
import { type FileFault, inspect } from "./inspect.ts";
import { uploadLimits } from "./limits.ts";
import { scan } from "./scan.ts";
import { type Received, readStored, removeStored, storeStream } from "./storage.ts";
import { turns } from "./turns.ts";

/** A document that takes files now; its control is named `name`. */
export type UploadTarget = { readonly name: string; readonly documentId: string; readonly item: number; readonly maxFiles: number };

export type ReceivedForm = {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly DraftFile[];
  /** Set: the form was not read to its end. `too-big`: beyond all limits; `broken-off`: the connection ended or fell silent. */
  readonly cut: "too-big" | "broken-off" | null;
  /** A file came under a name that takes none now. */
  readonly unasked: boolean;
};

const maxFieldBytes = 20_000;
const maxFields = 200;
const maxParts = 100;
/** After a refusal this much more is read, so that the browser gets to see the answer instead of a broken connection. */
const drainBytes = 8 * 1024 * 1024;
const drainMs = 4_000;

/** Two documents at a time for each process: the parsers are the heaviest thing an applicant can start. */
const inTurn = turns(2);

class TooBig extends Error {}
class Silent extends Error {}

/** Ends a stream that is longer than a form may be, or from which nothing comes. */
const bounded = (): Transform => {
  let total = 0;
  let timer: NodeJS.Timeout;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      clearTimeout(timer);
      timer = setTimeout(silence, uploadLimits.idleSeconds * 1000);
      done(total > uploadLimits.requestBytes ? new TooBig() : null, chunk);
    },
    flush(done) {
      clearTimeout(timer);
      done();
    },
    destroy(error, done) {
      clearTimeout(timer);
      done(error);
    },
  });
  const silence = () => watch.destroy(new Silent());
  timer = setTimeout(silence, uploadLimits.idleSeconds * 1000);
  return watch;
};

const drain = async (body: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
  const until = Date.now() + drainMs;
  let read = 0;
  while (read < drainBytes && Date.now() < until) {
    const turn = await body.read().catch(() => ({ done: true as const, value: undefined }));
    if (turn.done) return;
    read += turn.value.length;
  }
};

/** The body as a Node stream that leaves the reader alive when it is destroyed, so that the rest can still be drained. */
const nodeStream = (reader: ReadableStreamDefaultReader<Uint8Array>): Readable =>
  new Readable({
    read() {
      reader.read().then(
        (turn) => this.push(turn.done ? null : Buffer.from(turn.value)),
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error("the request broke off")),
      );
    },
  });

type Draft = FileHolder;

const keep = async (
  draft: Draft,
  target: UploadTarget,
  file: { readonly name: string; readonly declaredType: string; readonly received: Received | null; readonly fault: FileFault | null },
): Promise<DraftFile | undefined> => {
  const base = { documentId: target.documentId, item: target.item, name: file.name };
  const refused = async (refusal: FileFault) => {
    if (file.received) await removeStored(file.received.storageKey);
    const { size = 0, sha256 = "" } = file.received ?? {};
    return addFile(draft, { ...base, mediaType: "", size, pages: 0, sha256, stored: null, refusal }, target.maxFiles);
  };
  const accepted = async (received: Received) => {
    const bytes = await readStored(received);
    // Before anything of ours opens it, and before anybody else can.
    const scanned = await scan(bytes);
    if (scanned === "found") await noteRefusal({ type: "malware", outcome: "refused", personId: draft.ownerId });
    if (scanned === "found" || scanned === "down") return refused(scanned === "found" ? "virus" : "not-scanned");
    const found = await inspect({ name: file.name, declaredType: file.declaredType, bytes });
    if (!found.ok) return refused(found.error);
    const kept = found.value.bytes === bytes ? received : await storeStream(Readable.from([found.value.bytes]));
    if (kept !== received) await removeStored(received.storageKey);
    const { mediaType, pages } = found.value;
    const { size, sha256 } = kept;
    return addFile(draft, { ...base, mediaType, size, pages, sha256, stored: kept, refusal: null }, target.maxFiles);
  };
  const { received } = file;
  const added = file.fault !== null || !received ? await refused(file.fault ?? "broken-off") : await inTurn(() => accepted(received));
  return added.ok ? added.value : undefined;
};

/** Undefined for a content type without a boundary: nothing can be read by it. */
const parserOf = (request: Request): busboy.Busboy | undefined => {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      defParamCharset: "utf8",
      limits: { fileSize: uploadLimits.fileBytes + 1, fieldSize: maxFieldBytes, fields: maxFields, parts: maxParts, fieldNameSize: 200 },
    });
  } catch {
    return undefined;
  }
};

/**
 * @param request a `multipart/form-data` POST whose body nobody has read
 * @param targets documents that take files now
 */
export const receiveForm = async (request: Request, draft: Draft, targets: readonly UploadTarget[]): Promise<ReceivedForm> => {
  const fields = new Map<string, string[]>();
  const work: Promise<DraftFile | undefined>[] = [];
  const failures: unknown[] = [];
  // Kept in the order of the form, so that of too many files the last ones are refused.
  let former: Promise<unknown> = Promise.resolve();
  let unasked = false;
  const reader = request.body?.getReader();
  if (!reader) return { fields, files: [], cut: null, unasked };

  const parser = parserOf(request);
  if (!parser) {
    await reader.cancel().catch(() => undefined);
    return { fields, files: [], cut: "broken-off", unasked };
  }
  parser.on("field", (name, value) => fields.set(name, [...(fields.get(name) ?? []), value]));
  parser.on("file", (control, stream, info) => {
    // An input without a chosen file posts a part without a name.
    const named = info.filename ?? "";
    // The form may break off before anybody listens to the file.
    stream.on("error", () => undefined);
    const target = targets.find((one) => one.name === control);
    if (named === "" || !target) {
      if (named !== "") unasked = true;
      stream.resume();
      return;
    }
    const name = cleanFileName(named);
    const takeIn = async (): Promise<{ readonly received: Received | null; readonly fault: FileFault | null }> => {
      const full = await roomFor(db(), draft, { ...target, size: 0 });
      if (full) {
        stream.resume();
        return { received: null, fault: full };
      }
      const received = await storeStream(stream);
      return { received, fault: stream.truncated ? "size" : received.size === 0 ? "empty" : null };
    };
    const taken = takeIn();
    const one = former.then(() => taken).then((file) => keep(draft, target, { name, declaredType: info.mimeType, ...file }));
    former = one.catch(() => undefined);
    // Busboy hands out the next file only when this one is read; room is asked again under a lock when the file is kept.
    work.push(
      one.catch((error: unknown) => {
        failures.push(error);
        return undefined;
      }),
    );
  });

  const cut = await new Promise<ReceivedForm["cut"]>((settle) => {
    const source = nodeStream(reader);
    // Destroying a stream in the middle makes it say so once more.
    for (const stream of [source, parser]) stream.on("error", () => undefined);
    const watch = bounded();
    const end = (how: ReceivedForm["cut"]) => {
      settle(how);
      source.destroy();
      watch.destroy();
      parser.destroy();
    };
    parser.once("close", () => end(null));
    parser.once("error", () => end("broken-off"));
    source.once("error", () => end("broken-off"));
    watch.on("error", (error) => end(error instanceof TooBig ? "too-big" : "broken-off"));
    parser.once("partsLimit", () => end("too-big"));
    source.pipe(watch).pipe(parser);
  });
  if (cut === "too-big") await drain(reader);
  await reader.cancel().catch(() => undefined);
  const kept = await Promise.all(work);
  // A file that broke off with its connection is no fault of ours; any other failure is.
  if (cut === null && failures.length > 0) throw failures[0];
  return { fields, files: kept.filter((file) => file !== undefined), cut, unasked };
};
