/** Child processes of the launcher: restarted when they die, ended in order. */
import { type ChildProcess, spawn } from "node:child_process";
import { openSync, renameSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export type Keeper = {
  readonly name: string;
  /** Asks the process to end, waits, and ends it by force when it does not. */
  readonly stop: () => Promise<void>;
};

export type KeepOptions = {
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Undefined: the log goes to standard output. */
  readonly logFile: string | undefined;
  readonly onTrouble: (line: string) => void;
  /** Called when the process keeps dying and restarting it is of no use. */
  readonly onGivingUp: (line: string) => void;
  /** What the process tells its launcher. */
  readonly onMessage?: ((message: unknown) => void) | undefined;
};

const patienceMs = 12_000;
const maxLogBytes = 50_000_000;

const openLog = (file: string | undefined): number | "inherit" => {
  if (file === undefined) return "inherit";
  try {
    if (statSync(file).size > maxLogBytes) renameSync(file, `${file}.1`);
  } catch {
    // The first start: there is no log yet.
  }
  return openSync(file, "a", 0o640);
};

/** Starts the script and keeps it running. */
export const keepRunning = (options: KeepOptions): Keeper => {
  let child: ChildProcess | undefined;
  let stopping = false;
  let deaths: number[] = [];
  let wake = () => {};

  const launch = (): void => {
    const log = openLog(options.logFile);
    // Its own process group: Ctrl-C reaches the launcher alone, which ends its children in order. When the launcher is killed the
    // closing channel tells the child.
    const started = spawn(process.execPath, [options.script], {
      env: options.env,
      detached: true,
      stdio: ["ignore", log, log, "ipc"],
    });
    child = started;
    started.once("error", () => undefined);
    started.on("message", (message) => options.onMessage?.(message));
    started.once("exit", (code, signal) => {
      child = undefined;
      wake();
      if (!stopping) void revive(code, signal);
    });
  };

  const revive = async (code: number | null, signal: string | null): Promise<void> => {
    deaths = [...deaths.filter((at) => Date.now() - at < 60_000), Date.now()];
    const where = options.logFile === undefined ? "" : `; its log is ${options.logFile}`;
    if (deaths.length >= 6) return options.onGivingUp(`${options.name} ended ${deaths.length} times within a minute${where}`);
    options.onTrouble(`${options.name} ended (${signal ?? `code ${code}`}) and is started again${where}`);
    await sleep(250 * 2 ** deaths.length);
    if (!stopping) launch();
  };

  launch();
  return {
    name: options.name,
    stop: async () => {
      stopping = true;
      const last = child;
      if (!last) return;
      const ended = new Promise<void>((done) => {
        wake = done;
      });
      last.kill("SIGTERM");
      const late = setTimeout(() => last.kill("SIGKILL"), patienceMs);
      await ended;
      clearTimeout(late);
    },
  };
};
