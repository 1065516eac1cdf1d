import { type ChildProcess, spawn } from "node:child_process";

export type Ran = { readonly code: number; readonly output: string };

type RunOptions = { readonly env?: Record<string, string | undefined>; readonly live?: boolean; readonly cwd?: string };

const running = new Set<ChildProcess>();

/** Runs a program to its end and gathers what it says. `live`: shows it at once as well. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    running.add(child);
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString("utf8");
      if (options.live) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.once("exit", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });

export const runNode = (args: readonly string[], options: RunOptions = {}): Promise<Ran> => run(process.execPath, args, options);

/** Ends what is still running, when the tests themselves are ended. */
export const stopRunning = (): void => {
  for (const child of running) child.kill("SIGTERM");
};
