import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const holderOf = (file: string): number | undefined => {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    if (!Number.isInteger(pid) || pid === process.pid) return undefined;
    process.kill(pid, 0);
    // After a restart of the machine the number may be another program's.
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return command.includes("scripts") ? pid : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? -1 : undefined;
  }
};

/** Takes the lock file. @returns how to give it back, or the process that holds it (-1: another user's). */
export const takeLock = (file: string): { readonly release: () => void } | { readonly holder: number } => {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = holderOf(file);
      if (holder !== undefined) return { holder };
      rmSync(file, { force: true });
    }
  }
};
