/** `npm test`: everything, the same everywhere. The last line is `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addedService } from "./added-service.ts";
import { runChecks } from "./checks.ts";
import { add, type Count, countPlaywright, countVitest, countWalk } from "./count.ts";
import { type Portal, startPortal } from "./portal.ts";
import { runNode, stopRunning } from "./run.ts";
import { ensureTools, type Tools } from "./tools.ts";

const reports = ".cache/reports";
let portal: Portal | undefined;

const heading = (text: string): void => console.log(`\n== ${text}`);

const vitest = async ({ env }: Tools): Promise<Count> => {
  const file = `${reports}/vitest.json`;
  const { code } = await runNode(
    ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    { env, live: true },
  );
  return countVitest(file, code);
};

/** Every journey of every service over HTTP, on a portal whose registers and clock the walk holds. */
const walk = async (): Promise<Count> => {
  const { code, output } = await runNode(["scripts/walk/main.ts"], { live: true });
  return countWalk(output, code);
};

const verdict = (right: boolean): Count => (right ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Lines of the portal's logs that tell of an error, whatever the browser showed. */
const errorsInLogs = (folder: string): string[] =>
  ["web", "worker"].flatMap((name) => {
    const file = join(folder, `${name}.log`);
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    return lines.filter((line) => line !== "" && (!line.startsWith("{") || /"level":[56]0/.test(line)));
  });

const browserTests = async (tools: Tools): Promise<Count> => {
  portal = await startPortal({ live: true });
  const counts: Count[] = [];
  // What counts rows of the whole database, or takes a service away from everybody, runs when the others are done, one after the other.
  for (const project of ["together", "quiet"]) {
    const file = `${reports}/playwright-${project}.json`;
    const env = {
      ...tools.env,
      QYZMET_ORIGIN: portal.origin,
      QYZMET_CHROMIUM: tools.browser,
      QYZMET_DATA_DIR: portal.dataDir,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    };
    const alone = project === "quiet" ? ["--workers=1"] : [];
    const args = ["node_modules/@playwright/test/cli.js", "test", `--project=${project}`, "--reporter=dot,json", ...alone];
    const { code } = await runNode(args, { env, live: true });
    counts.push(countPlaywright(file, code));
  }
  const errors = errorsInLogs(join(portal.dataDir, "logs"));
  for (const line of errors.slice(0, 20)) console.log(`✗ in the log: ${line.slice(0, 400)}`);
  const stopped = await portal.stop();
  portal = undefined;
  // That nothing failed unseen and that it stops when asked are promises like the others.
  return [...counts, verdict(errors.length === 0), verdict(stopped)].reduce(add);
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
const tools = await ensureTools();
const lacking: Count = { passed: 0, failed: 1 };
const units = tools ? await guarded("Unit and integration tests", () => vitest(tools)) : lacking;
const journeys = tools ? await guarded("Journeys over HTTP", walk) : lacking;
const added = tools ? await guarded("A service added", () => addedService(tools.env)) : lacking;
const browsers = tools ? await guarded("Browser tests", () => browserTests(tools)) : lacking;
const total = [checks, units, journeys, added, browsers].reduce(add);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
