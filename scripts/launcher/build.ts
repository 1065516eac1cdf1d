/** `next build`, only when something that goes into it has changed. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { buildPages } from "./build-pages.ts";
import { takeLock } from "./lock.ts";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const stamp = ".next/qyzmet-build";

const filesUnder = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

const fingerprint = (): string => {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesUnder)) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
};

const isCurrent = (wanted: string): boolean => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(".next/BUILD_ID");

export const buildIsCurrent = (): boolean => isCurrent(fingerprint());

const nextBuild = (logFile: string): Promise<number> =>
  new Promise((resolve) => {
    const log = openSync(logFile, "w", 0o600);
    // A build holds no secret and asks no database: the same files serve demo and production.
    const env = { NODE_ENV: "production" as const, PATH: process.env.PATH, HOME: process.env.HOME, NEXT_TELEMETRY_DISABLED: "1" };
    const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env, stdio: ["ignore", log, log] });
    const stop = () => child.kill("SIGTERM");
    process.once("exit", stop);
    child.once("error", () => resolve(1));
    child.once("exit", (code) => {
      process.removeListener("exit", stop);
      resolve(code ?? 1);
    });
  });

/** Scripts and styles are packed once here, as small as can be, instead of with every answer. */
const packStaticFiles = (): void => {
  for (const file of filesUnder(".next/static")) {
    if (![".js", ".css", ".json", ".svg", ".txt"].includes(extname(file))) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
};

/** @throws with the end of the build's log when it fails. */
export const build = async (logFile: string): Promise<void> => {
  let lock = takeLock(".cache/build.lock");
  // Two starts from one checkout: the second waits and finds the work done.
  while ("holder" in lock) {
    await sleep(500);
    lock = takeLock(".cache/build.lock");
  }
  try {
    const wanted = fingerprint();
    if (isCurrent(wanted)) return;
    const code = await nextBuild(logFile);
    if (code !== 0)
      throw new Error(`The build failed. ${logFile} ends with:\n${readFileSync(logFile, "utf8").split("\n").slice(-40).join("\n")}`);
    await buildPages();
    packStaticFiles();
    writeFileSync(stamp, wanted);
  } finally {
    lock.release();
  }
};
