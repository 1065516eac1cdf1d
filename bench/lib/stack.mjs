// Starts what a measurement needs on free loopback ports and stops it again.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Two neighbouring free ports: the portal's simulator listens beside it. */
const freePorts = async () => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = await freePort();
    const next = await new Promise((resolve) => {
      const server = createServer();
      server.once("error", () => resolve(false));
      server.listen(port + 1, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (next) return port;
  }
  throw new Error("no two neighbouring free ports");
};

const answered = async (url) => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
};

export const waitFor = async (url, seconds, child) => {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (child?.exitCode !== null && child?.exitCode !== undefined) throw new Error(`the process ended before ${url} answered`);
    if (await answered(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within ${seconds} s`);
};

const stopped = (child, signal = "SIGTERM") =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once("exit", resolve);
    child.kill(signal);
  });

/** The portal as `npm start` gives it, with a data directory of its own. `dataDir` keeps it for a second start. */
export const startPortal = async ({ processes = 1, dataDir, env = {} } = {}) => {
  const port = await freePorts();
  const directory = dataDir ?? mkdtempSync(join(tmpdir(), "qyzmet-bench-"));
  const child = spawn(process.execPath, [join(root, "scripts", "start.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      QYZMET_MODE: "demo",
      PORT: String(port),
      DATA_DIR: directory,
      WEB_PROCESSES: String(processes),
      LIMIT_WRONG_CODES_PER_HOUR_PER_ADDRESS: "1000000",
      LIMIT_UPLOADS_PER_MINUTE: "1000000",
      LIMIT_DRAFTS_PER_DAY: "1000000",
      LIMIT_CODES_PER_HOUR_PER_PHONE: "1000000",
      LIMIT_CODES_PER_DAY_PER_PHONE: "1000000",
      LOG_LEVEL: "warn",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output = (output + chunk).slice(-20_000)));
  const base = `http://127.0.0.1:${port}`;
  try {
    await waitFor(`${base}/api/health`, 240, child);
  } catch (error) {
    await stopped(child, "SIGKILL");
    throw new Error(`${error.message}\n${output}`);
  }
  return {
    base,
    port,
    dataDir: directory,
    pid: child.pid,
    async stop({ keep = false } = {}) {
      await stopped(child);
      if (!keep && dataDir === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** The peer form engine of the comparison harness; its packages are installed once into the cache folder. */
export const startPeer = async ({ harness, databaseUrl }) => {
  const { cpSync, mkdirSync } = await import("node:fs");
  const folder = join(root, ".cache", "bench-peer");
  mkdirSync(folder, { recursive: true });
  cpSync(join(harness, "peer"), folder, { recursive: true });
  if (!existsSync(join(folder, "node_modules", "@defra", "forms-engine-plugin"))) {
    const npm = spawn("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
    const code = await new Promise((resolve) => npm.once("exit", resolve));
    if (code !== 0) throw new Error("the peer's packages could not be installed");
  }
  const port = await freePort();
  const url = new URL(databaseUrl);
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
      PGDATABASE: url.pathname.slice(1),
    },
    stdio: "ignore",
  });
  const base = `http://127.0.0.1:${port}`;
  await waitFor(`${base}/health`, 60, child);
  return { base, pid: child.pid, stop: () => stopped(child) };
};

/** Runs a script with this Node; resolves with what it printed, also when it exits with 1 (a measurement with failures is a finding). */
export const run = (file, args, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, out, err }));
  });

/** Median time of a fixed loop, ms: tells how fast the machine is just now. */
export const calibrate = () => {
  const once = () => {
    const start = performance.now();
    let x = 0;
    for (let i = 0; i < 3e7; i += 1) x = (x * 31 + i) | 0;
    return [performance.now() - start, x][0];
  };
  once();
  return Math.round([once(), once(), once(), once(), once()].sort((a, b) => a - b)[2]);
};
