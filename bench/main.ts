/**
 * `npm run bench`: what the portal costs on this machine. Parts: pages, journeys, submissions, documents, volume; `npm run bench -- pages` runs one.
 * The comparison harness and its peer are looked for in `BENCH_HARNESS` (default: ../shared/bench); without it journeys are left out and it says so.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { type Documents, measureDocuments } from "./documents.ts";
import { type JourneyRun, measureJourneys } from "./journeys.ts";
import { measurePages, type PageFigures } from "./pages.ts";
import { pagesToMeasure } from "./pages-to-measure.ts";
import { calibrate, startDatabase, startPortal } from "./stack.ts";
import { measureSubmissions, type Submissions } from "./submissions.ts";
import { measureVolume, type Volume } from "./volume.ts";

const root = join(import.meta.dirname, "..");
const harness = resolve(root, process.env["BENCH_HARNESS"] ?? "../shared/bench");
const wanted = process.argv.slice(2);
const wants = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const kb = (bytes: number | undefined): string => ((bytes ?? 0) / 1024).toFixed(1);

const pageTable = (pages: readonly PageFigures[]): string =>
  table(
    ["page", "HTML kB", "CSS kB", "JS kB", "fonts kB", "total kB", "repeat kB", "LCP ms", "CLS", "TBT ms"],
    pages.map(({ name, bytes, repeatBytes, lcp, cls, tbt }) => [
      name,
      kb(bytes["html"]),
      kb(bytes["css"]),
      kb(bytes["js"]),
      kb(bytes["font"]),
      kb(bytes["total"]),
      kb(repeatBytes),
      lcp,
      cls,
      tbt,
    ]),
  );

const journeyTable = (runs: readonly JourneyRun[]): string =>
  table(
    [
      "who",
      "users",
      "calibration ms",
      "done",
      "failed",
      "journeys/s",
      "requests each",
      "CPU ms/journey",
      "CPU ms/request",
      "slowest page p95 ms",
    ],
    runs.map((one) => [
      one.who,
      one.users,
      one.calibrationMs,
      one.done,
      one.failed,
      one.perSecond,
      one.requests,
      one.cpuMsPerJourney,
      one.cpuMsPerRequest,
      one.pageP95,
    ]),
  );

const submissionTable = ({ durable, clients, database, portal }: Submissions): string =>
  table(
    ["round", `PostgreSQL alone, ${clients} clients`, "portal", "share"],
    database.map((bare, at) => [
      at + 1,
      Math.round(bare),
      Math.round(portal[at] ?? 0),
      `${Math.round(((portal[at] ?? 0) / bare) * 100)} %`,
    ]),
  ) + `\n\n${durable}`;

const documentTable = ({ documents, first, p50, p95, bytes }: Documents): string =>
  table(
    ["documents drawn and sealed", "first, CPU ms", "p50, CPU ms", "p95, CPU ms", "largest kB"],
    [[documents, first, p50, p95, kb(bytes)]],
  );

const volumeTable = (found: readonly Volume[]): string =>
  table(
    ["page", "applications", "p50 ms", "p95 ms"],
    found.map(({ page, applications, p50, p95 }) => [page, applications, p50, p95]),
  );

const at = new Date().toISOString();
const found: {
  pages?: readonly PageFigures[];
  journeys?: readonly JourneyRun[];
  submissions?: Submissions;
  documents?: Documents;
  volume?: readonly Volume[];
} = {};
const machine = {
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? "",
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  calibrationMs: calibrate(),
};
console.log(`${at} · ${machine.cores} cores · ${machine.cpu} · Node ${machine.node} · calibration ${machine.calibrationMs} ms`);

if (wants("pages")) {
  const database = await startDatabase(["qyzmet"]);
  const portal = await startPortal(database, "qyzmet", 2);
  try {
    found.pages = await measurePages(await pagesToMeasure(portal.base));
    console.log(`\n${pageTable(found.pages)}`);
  } finally {
    await portal.stop();
    await database.stop();
  }
}

if (wants("journeys")) {
  if (existsSync(join(harness, "journey.mjs"))) {
    const database = await startDatabase(["qyzmet", "peer"]);
    try {
      found.journeys = await measureJourneys(harness, database, Math.min(4, availableParallelism()));
      console.log(`\n${journeyTable(found.journeys)}`);
    } finally {
      await database.stop();
    }
  } else console.log(`\nJourneys are not measured: there is no comparison harness in ${harness} (BENCH_HARNESS).`);
}

if (wants("submissions")) {
  found.submissions = await measureSubmissions();
  console.log(`\n${submissionTable(found.submissions)}`);
}

if (wants("documents")) {
  found.documents = await measureDocuments();
  console.log(`\n${documentTable(found.documents)}`);
}

if (wants("volume")) {
  found.volume = await measureVolume();
  console.log(`\n${volumeTable(found.volume)}`);
}

const results = join(root, "bench", "results");
mkdirSync(results, { recursive: true });
const file = join(results, `${at.slice(0, 19).replaceAll(":", "")}.json`);
writeFileSync(file, `${JSON.stringify({ at, machine, ...found }, null, 2)}\n`);
console.log(`\nWritten: ${file.slice(root.length + 1)}`);
