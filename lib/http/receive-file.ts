import { Readable } from "node:stream";
import busboy from "busboy";
import { ok, type Result, refuse } from "#lib/result.ts";

/** Read and thrown away after a refusal, so that the browser shows our answer and not a broken connection. */
const drainLimit = 8 * 1024 * 1024;
const longestWaitMs = 60_000;

export type ReceiveFault = "no-file" | "too-large" | "broken";

/** Takes the one file of the form, `file`, into memory as it streams in. Nothing is written anywhere. @param limit bytes */
export const receiveFile = (request: Request, limit: number): Promise<Result<Buffer, ReceiveFault>> =>
  new Promise((resolve) => {
    const type = request.headers.get("content-type") ?? "";
    if (!request.body || !type.toLowerCase().startsWith("multipart/form-data")) return resolve(refuse("no-file"));
    const body = Readable.fromWeb(request.body as never);
    const chunks: Buffer[] = [];
    let size = 0;
    let over = false;
    let seen = 0;
    const done = (result: Result<Buffer, ReceiveFault>) => {
      clearTimeout(timer);
      resolve(result);
    };
    const timer = setTimeout(() => {
      body.destroy();
      done(refuse("broken"));
    }, longestWaitMs);
    body.on("data", (chunk: Buffer) => {
      seen += chunk.length;
      if (seen <= limit + drainLimit) return;
      body.destroy();
      done(refuse("too-large"));
    });
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: { "content-type": type }, limits: { files: 1, fields: 5, fieldSize: 1000, parts: 8 } });
    } catch {
      return done(refuse("broken"));
    }
    parser.on("file", (name, stream) => {
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        over ||= size > limit;
        if (!over && name === "file") chunks.push(chunk);
      });
    });
    parser.on("close", () => done(over ? refuse("too-large") : size === 0 ? refuse("no-file") : ok(Buffer.concat(chunks))));
    parser.on("error", () => done(refuse("broken")));
    body.on("error", () => done(refuse("broken")));
    body.pipe(parser);
  });
