/**
 * The promise of `docs/adding-a-service.md`: one folder, two message files, one line. A copy of the project gets a made-up service in exactly that
 * way; the checks of its definition, texts and journeys must pass, and its journeys are walked over HTTP from the start button to the document.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { add, type Count, countVitest, countWalk } from "./count.ts";
import { runNode } from "./run.ts";

const id = "library-card";
const fixture = "scripts/test/added-service";
const copy = resolve(".cache/added-service");
const leftOut = new Set(["node_modules", ".next", ".data", ".cache", ".git", "test-results"]);

/** The one line: an entry of the registry, with the import that names it. */
const register = (path: string): void => {
  const text = readFileSync(path, "utf8");
  const entry = text.replace("readonly ServiceDefinition[] = [\n", (start) => `${start}  libraryCard,\n`);
  if (entry === text) throw new Error("the registry has no list to add a line to");
  writeFileSync(path, `import { libraryCard } from "./${id}/definition.ts";\n${entry}`);
};

const prepare = (): void => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(".", copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  cpSync(join(fixture, "service"), join(copy, "lib/services", id), { recursive: true });
  for (const locale of ["kk", "ru"]) cpSync(join(fixture, `${locale}.json`), join(copy, "messages", locale, "services", `${id}.json`));
  register(join(copy, "lib/services/registry.ts"));
};

/** @param env environment in which the foreign tools are found */
export const addedService = async (env: NodeJS.ProcessEnv): Promise<Count> => {
  prepare();
  const report = resolve(".cache/reports/added-service.json");
  const checks = await runNode(
    [
      ...["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
      ...["lib/services/validate.test.ts", "lib/wizard/journeys.test.ts"],
    ],
    { env, cwd: copy },
  );
  if (checks.code !== 0) console.log(checks.output.trim());
  const walk = await runNode(["scripts/walk/main.ts", id], { env, cwd: copy, live: true });
  rmSync(copy, { recursive: true, force: true });
  return add(countVitest(report, checks.code), countWalk(walk.output, walk.code));
};
