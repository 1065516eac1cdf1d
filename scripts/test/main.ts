/** `npm test`: everything, the same everywhere. The last line is `N passed, N failed`. */
import { mkdirSync, rmSync } from "node:fs";
import { runChecks } from "./checks.ts";
import { add, type Count, countPlaywright, countVitest } from "./count.ts";
import { type Portal, startPortal } from "./portal.ts";
import { runNode, stopRunning } from "./run.ts";
import { ensureTools } from "./tools.ts";

const reports = ".cache/reports";
let portal: Portal | undefined;

const heading = (text: string): void => console.log(`\n== ${text}`);

const vitest = async (): Promise<Count> => {
  const file = `${reports}/vitest.json`;
  const { code } = await runNode(
    ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    { live: true },
  );
  return countVitest(file, code);
};

const browserTests = async (): Promise<Count> => {
  const tools = await ensureTools();
  if (!tools) return { passed: 0, failed: 1 };
  portal = await startPortal();
  const file = `${reports}/playwright.json`;
  const env = {
    ...tools.env,
    QYZMET_ORIGIN: portal.origin,
    QYZMET_CHROMIUM: tools.browser,
    QYZMET_DATA_DIR: portal.dataDir,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  const { code } = await runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=dot,json"], { env, live: true });
  const stopped = await portal.stop();
  portal = undefined;
  // That it stops when asked is one of the things promised.
  return add(countPlaywright(file, code), stopped ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
};

const guarded = async (name: string, part: () => Promise<Count>): Promise<Count> => {
  heading(name);
  try {
    return await part();
  } catch (error) {
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
};

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopRunning();
    void Promise.resolve(portal?.stop()).finally(() => process.exit(1));
  });
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const checks = await guarded("Types, lint, boundaries", runChecks);
const units = await guarded("Unit and integration tests", vitest);
const browsers = await guarded("Browser tests", browserTests);
const total = [checks, units, browsers].reduce(add);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
