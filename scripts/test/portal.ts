/** The portal as a person starts it, on free ports and with data of its own, for the browser tests. */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../launcher/ports.ts";

export type Portal = {
  readonly origin: string;
  readonly dataDir: string;
  /** The launcher. */
  readonly pid: number;
  /** @returns whether it ended well; its data is removed. */
  readonly stop: (options?: { readonly keepData?: boolean }) => Promise<boolean>;
};

type PortalOptions = {
  /** Data and port of a portal that ran before. */
  readonly dataDir?: string;
  readonly port?: number;
  /** Settings in place of those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Show what the launcher says. */
  readonly live?: boolean;
};

const freshData = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), "qyzmet-e2e-"));
  // Root's database runs as another user, who must be able to walk in.
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  return dataDir;
};

/** @throws when the portal does not come up; what it said is in the message. */
export const startPortal = async (options: PortalOptions = {}): Promise<Portal> => {
  const dataDir = options.dataDir ?? freshData();
  const port = options.port ?? (await freePort());
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), DATA_DIR: dataDir, QYZMET_MODE: "demo" };
  for (const name of ["DATABASE_URL", "DATABASE_APP_URL", "PUBLIC_ORIGIN", "QYZMET_SECRET", "GATEWAY_URL"]) delete env[name];
  Object.assign(env, options.env);
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const ready = new Promise<boolean>((resolve) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString("utf8");
      if (options.live) process.stdout.write(chunk);
      if (output.includes("Ready in")) resolve(true);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    void ended.then(() => resolve(false));
  });
  const stop: Portal["stop"] = async ({ keepData = false } = {}) => {
    child.kill("SIGTERM");
    const code = await ended;
    if (!keepData) rmSync(dataDir, { recursive: true, force: true });
    return code === 0;
  };
  if (!(await ready)) {
    await stop();
    throw new Error(`The portal did not start:\n${output}`);
  }
  return { origin: `http://127.0.0.1:${port}`, dataDir, pid: child.pid ?? 0, stop };
};
