/** Checks of the sources, each counted as one test. */
import { add, type Count } from "./count.ts";
import { runNode } from "./run.ts";

type Check = { readonly name: string; readonly args: readonly string[] };

const bin = (path: string): string => `node_modules/${path}`;

const checks: readonly Check[] = [
  { name: "types", args: [bin("typescript/bin/tsc"), "-p", ".", "--incremental", "false"] },
  {
    name: "format and lint",
    args: [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off", "."],
  },
  {
    name: "import boundaries",
    args: [bin("dependency-cruiser/bin/dependency-cruiser.mjs"), "app", "components", "lib", "server", "scripts", "--output-type", "err"],
  },
  { name: "nothing unused", args: [bin("knip/bin/knip.js"), "--no-progress"] },
];

export const runChecks = async (): Promise<Count> => {
  // The types of routes and parameters come from the framework's own generator.
  await runNode([bin("next/dist/bin/next"), "typegen"]);
  const results = await Promise.all(
    checks.map(async ({ name, args }) => {
      const { code, output } = await runNode(args);
      console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output.trim()}`);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    }),
  );
  return results.reduce(add);
};
