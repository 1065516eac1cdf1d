/** Starts what a measurement needs on free loopback ports, with data of its own, and stops it again. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { freePort } from "../scripts/launcher/ports.ts";
import { ownerName, startPostgres } from "../scripts/launcher/postgres.ts";

const root = join(import.meta.dirname, "..");
const password = "owner-of-the-bench";

const waitFor = async (url: string, seconds: number, child: ChildProcess): Promise<void> => {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the process ended before ${url} answered`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within ${seconds} s`);
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

export type Database = { readonly url: (name: string) => string; readonly stop: () => Promise<void>; readonly directory: string };

/** A PostgreSQL as the launcher starts it (fsync on), with empty databases of these names. */
export const startDatabase = async (names: readonly string[]): Promise<Database> => {
  const directory = mkdtempSync(join(tmpdir(), "qyzmet-bench-"));
  if (process.getuid?.() === 0) chmodSync(directory, 0o711);
  const postgres = await startPostgres({
    directory: join(directory, "postgres"),
    logFile: join(directory, "postgres.log"),
    ownerPassword: password,
    port: await freePort(),
  });
  const url = (name: string): string => postgres.url(ownerName, password, name);
  const admin = new Client({ connectionString: url("postgres") });
  await admin.connect();
  for (const name of names) await admin.query(`create database ${name}`);
  await admin.end();
  return {
    url,
    directory,
    stop: async () => {
      await postgres.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** Limits a real portal sets per person and address; one machine plays hundreds of people here. */
export const roomForOneMachine = {
  LIMIT_WRONG_CODES_PER_HOUR_PER_ADDRESS: "1000000",
  LIMIT_UPLOADS_PER_MINUTE: "1000000",
  LIMIT_REGISTER_ASKS_PER_DAY: "1000000",
  LIMIT_DRAFTS_PER_DAY: "1000000",
  LIMIT_CODES_PER_HOUR_PER_PHONE: "1000000",
  LIMIT_CODES_PER_DAY_PER_PHONE: "1000000",
};

export type Portal = { readonly base: string; readonly webPids: () => readonly number[]; readonly stop: () => Promise<void> };

const parentOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
};

/** The first web process below the launcher: its own time and that of its children are the server's CPU. */
const webPidsBelow = (launcher: number): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("server/web.ts") && parentOf(pid) === launcher;
      } catch {
        return false;
      }
    });

/** The portal as `npm start` gives it. */
export const startPortal = async (database: Database, name: string, processes: number): Promise<Portal> => {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, "scripts", "start.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      ...roomForOneMachine,
      QYZMET_MODE: "demo",
      PORT: String(port),
      DATA_DIR: join(database.directory, `data-${name}`),
      DATABASE_URL: database.url(name),
      WEB_PROCESSES: String(processes),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
  const base = `http://127.0.0.1:${port}`;
  await waitFor(`${base}/api/health`, 400, child).catch(async (error: unknown) => {
    await stop(child);
    throw new Error(`${error instanceof Error ? error.message : error}\n${output}`);
  });
  return { base, webPids: () => webPidsBelow(child.pid ?? 0), stop: () => stop(child) };
};

export type Peer = { readonly base: string; readonly pid: number; readonly stop: () => Promise<void> };

/** The peer form engine of the comparison harness; its packages are installed once into the cache folder. */
export const startPeer = async (harness: string, database: Database, name: string): Promise<Peer> => {
  const folder = join(root, ".cache", "bench-peer");
  mkdirSync(folder, { recursive: true });
  cpSync(join(harness, "peer"), folder, { recursive: true });
  if (!existsSync(join(folder, "node_modules", "@defra", "forms-engine-plugin"))) {
    const npm = spawn("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
    const code = await new Promise((resolve) => npm.once("exit", resolve));
    if (code !== 0) throw new Error("the peer's packages could not be installed");
  }
  const port = await freePort();
  const url = new URL(database.url(name));
  const child = spawn(process.execPath, ["server.mjs"], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PGHOST: url.hostname,
      PGPORT: url.port,
      PGUSER: decodeURIComponent(url.username),
      PGPASSWORD: decodeURIComponent(url.password),
      PGDATABASE: name,
    },
    stdio: "ignore",
  });
  const base = `http://127.0.0.1:${port}`;
  await waitFor(`${base}/health`, 60, child);
  return { base, pid: child.pid ?? 0, stop: () => stop(child) };
};

/** Runs a script with this Node. @returns what it printed, also when it exits with 1: failed journeys are a finding. */
export const run = (file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.once("error", reject);
    child.once("exit", () => resolve(out));
  });

/** Median time of a fixed loop, ms: how fast the machine is just now. */
export const calibrate = (): number => {
  const once = (): number => {
    const start = performance.now();
    let x = 0;
    for (let i = 0; i < 3e7; i += 1) x = (x * 31 + i) | 0;
    // `x` is used, so that the loop is not thrown away.
    return x === 1 ? 0 : performance.now() - start;
  };
  once();
  return Math.round([once(), once(), once(), once(), once()].sort((a, b) => a - b)[2] ?? 0);
};
