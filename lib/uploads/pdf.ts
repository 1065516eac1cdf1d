/** The one PDF thread of a process: one document at a time, each with its time; a thread that hangs is ended and made anew. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { PdfAnswer, PdfFault, PdfReport, PdfTask } from "./pdf-worker.ts";

const taskMs = 15_000;
const tasksPerWorker = 400;
/** A thread that has grown beyond this is made anew: its memory comes back only with its end. */
const mostHeapBytes = 192 * 1024 * 1024;
const maxWaiting = 200;

type PlainTask = PdfTask extends infer T ? (T extends unknown ? Omit<T, "id"> : never) : never;
type Job = { readonly task: PdfTask; readonly settle: (answer: PdfAnswer) => void };

type Desk = {
  worker: Worker | undefined;
  done: number;
  running: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  queue: Job[];
  lastId: number;
};
const holder = globalThis as { qyzmetPdfDesk?: Desk };
const desk = (): Desk => {
  holder.qyzmetPdfDesk ??= { worker: undefined, done: 0, running: undefined, timer: undefined, queue: [], lastId: 0 };
  return holder.qyzmetPdfDesk;
};

const finish = (answer: PdfAnswer): void => {
  const at = desk();
  const job = at.running;
  if (!job || job.task.id !== answer.id) return;
  clearTimeout(at.timer);
  at.running = undefined;
  at.done += 1;
  job.settle(answer);
  at.worker?.unref();
  next();
};

const drop = (): void => {
  const at = desk();
  const worker = at.worker;
  at.worker = undefined;
  at.done = 0;
  worker?.removeAllListeners();
  void worker?.terminate();
};

const failRunning = (): void => {
  drop();
  const job = desk().running;
  if (job) finish({ id: job.task.id, ok: false, fault: "damaged" });
};

const workerOf = (at: Desk): Worker => {
  if (at.worker && at.done >= tasksPerWorker) drop();
  if (!at.worker) {
    // Node runs the file itself; it is no part of a bundle.
    const path = join(/* turbopackIgnore: true */ process.cwd(), "lib", "uploads", "pdf-worker.ts");
    at.worker = new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: 512 }, execArgv: [], env: {}, stdout: true, stderr: true });
    // The engine complains of every broken file in words of its own; the verdict says what is needed.
    at.worker.stdout.resume();
    at.worker.stderr.resume();
    at.worker.on("message", ({ answer, heap }: PdfReport) => {
      if (heap > mostHeapBytes) drop();
      finish(answer);
    });
    at.worker.on("error", failRunning);
    at.worker.on("exit", failRunning);
  }
  return at.worker;
};

const next = (): void => {
  const at = desk();
  if (at.running) return;
  const job = at.queue.shift();
  if (!job) return;
  at.running = job;
  const worker = workerOf(at);
  worker.ref();
  at.timer = setTimeout(failRunning, taskMs);
  worker.postMessage(job.task);
};

const run = (task: PlainTask): Promise<PdfAnswer> => {
  const at = desk();
  at.lastId += 1;
  const id = at.lastId;
  if (at.queue.length >= maxWaiting) return Promise.reject(new Error("the PDF thread has too many documents waiting"));
  return new Promise((settle) => {
    at.queue.push({ task: { ...task, id } as PdfTask, settle });
    next();
  });
};

/** Opens the document and counts its pages. */
export const inspectPdf = async (bytes: Uint8Array, maxPages: number): Promise<Result<{ readonly pages: number }, PdfFault>> => {
  const answer = await run({ do: "inspect", bytes, maxPages });
  if (!answer.ok) return refuse(answer.fault);
  return "pages" in answer ? ok({ pages: answer.pages }) : refuse("damaged");
};

export type Raster = { readonly rgba: Uint8Array; readonly width: number; readonly height: number };

/** Draws one page (from 0) about `width` pixels wide. */
export const renderPdfPage = async (bytes: Uint8Array, page: number, width: number): Promise<Result<Raster, PdfFault>> => {
  const answer = await run({ do: "render", bytes, page, width });
  if (!answer.ok) return refuse(answer.fault);
  return "rgba" in answer ? ok(answer) : refuse("damaged");
};

/** Ends the thread; for tests and a clean stop. */
export const closePdf = (): void => drop();
