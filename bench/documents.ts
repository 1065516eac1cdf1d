import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** CPU of drawing and sealing one result document, ms: the first of a process (fonts and keys are read), then the others; largest file. */
export type Documents = {
  readonly documents: number;
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
};

export const measureDocuments = async (): Promise<Documents> => {
  const dataDir = mkdtempSync(join(tmpdir(), "qyzmet-bench-"));
  try {
    const env = { ...process.env, DATA_DIR: dataDir, QYZMET_SECRET: "secret-of-the-measurement-0123456789abcd" };
    const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, "draw-documents.ts")], { env });
    return JSON.parse(stdout) as Documents;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};
