import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export type Source = { readonly path: string; readonly text: string };

/** Source files of the project that git knows or would take, tests and what only they use left out. */
export const sourceFiles = (...folders: readonly string[]): readonly Source[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z", ...folders], { encoding: "utf8" })
    .split("\0")
    .filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path) && !/(?:\.test|-factory)\.tsx?$/.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** Without comments, so that a word in one does not count as code. */
export const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
