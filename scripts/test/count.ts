import { existsSync, readFileSync } from "node:fs";

export type Count = { readonly passed: number; readonly failed: number };

export const add = (a: Count, b: Count): Count => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

const readJson = <T>(file: string): T | undefined => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined);

type VitestReport = { readonly numPassedTests: number; readonly numTotalTests: number; readonly success: boolean };

/** A test that did not run counts as failed: nothing is skipped in silence. No report at all is one failure. */
export const countVitest = (file: string, code: number): Count => {
  const report = readJson<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numTotalTests - report.numPassedTests;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
};

/** Of the walk of journeys, by its last line; one that broke off has failed even where every journey it took has passed. */
export const countWalk = (output: string, code: number): Count => {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output.trim()) ?? [];
  if (passed === undefined || failed === undefined) return { passed: 0, failed: 1 };
  return { passed: Number(passed), failed: code !== 0 && Number(failed) === 0 ? 1 : Number(failed) };
};

type PlaywrightReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
};

/** A flaky or skipped test counts as failed. */
export const countPlaywright = (file: string, code: number): Count => {
  const report = readJson<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.stats.unexpected + report.stats.flaky + report.stats.skipped;
  return { passed: report.stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
};
