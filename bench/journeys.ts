/** Whole journeys over HTTP, by the driver of the comparison harness, the portal and the peer in turn. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { calibrate, type Database, run, startPeer, startPortal } from "./stack.ts";

export type JourneyRun = {
  readonly who: string;
  readonly users: number;
  readonly calibrationMs: number;
  readonly done: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly requests: number;
  readonly cpuMsPerJourney: number;
  readonly cpuMsPerRequest: number;
  readonly pageP95: number;
};

type Driven = {
  readonly journeysDone: number;
  readonly journeysFailed: number;
  readonly journeysPerSecond: number;
  readonly requests: number;
  readonly requestMs: { readonly p95: number };
  readonly server: { readonly cpuMsPerJourney: number; readonly cpuMsPerRequest: number };
  readonly steps: Readonly<Record<string, { readonly p95: number; readonly n: number }>>;
};

type Drive = {
  readonly who: string;
  readonly adapter: string;
  readonly base: string;
  readonly pids: readonly number[];
  readonly users: number;
  readonly journeys: number;
  readonly warmup: number;
};

const drive = async (
  harness: string,
  database: Database,
  { who, adapter, base, pids, users, journeys, warmup }: Drive,
): Promise<JourneyRun> => {
  const json = join(database.directory, "journeys.json");
  rmSync(json, { force: true });
  const calibrationMs = calibrate();
  const args = [
    "--adapter",
    adapter,
    "--base",
    base,
    "-n",
    String(journeys),
    "-c",
    String(users),
    "--warmup",
    String(warmup),
    "--pid",
    pids.join(","),
    "--json",
    json,
    "--max-seconds",
    "120",
  ];
  const said = await run(join(harness, "journey.mjs"), args);
  let driven: Driven;
  try {
    driven = JSON.parse(readFileSync(json, "utf8")) as Driven;
  } catch {
    throw new Error(`the journeys of ${who} could not be driven: ${said.slice(-800)}`);
  }
  const pages = Object.entries(driven.steps).filter(([step]) => step.startsWith("GET"));
  return {
    who,
    users,
    calibrationMs,
    done: driven.journeysDone,
    failed: driven.journeysFailed,
    perSecond: driven.journeysPerSecond,
    requests: Math.round(driven.requests / Math.max(1, driven.journeysDone + driven.journeysFailed)),
    cpuMsPerJourney: driven.server.cpuMsPerJourney,
    cpuMsPerRequest: driven.server.cpuMsPerRequest,
    pageP95: Math.max(...pages.map(([, { p95 }]) => p95)),
  };
};

const ours = join(import.meta.dirname, "adapters", "portal.mjs");

export const measureJourneys = async (harness: string, database: Database, processes: number): Promise<readonly JourneyRun[]> => {
  const runs: JourneyRun[] = [];
  const one = await startPortal(database, "qyzmet", 1);
  const peer = await startPeer(harness, database, "peer");
  try {
    for (let round = 0; round < 3; round += 1) {
      // Each driver signs its people in first; that is no part of a journey, and the peer has none of it.
      const warmup = round === 0 ? 24 : 8;
      const portalRun = { who: "portal, 1 process", adapter: ours, base: one.base, pids: one.webPids(), users: 8, journeys: 80, warmup };
      const peerRun = {
        who: "peer, 1 process",
        adapter: join(harness, "adapters", "peer.mjs"),
        base: peer.base,
        pids: [peer.pid],
        users: 8,
        journeys: 80,
        warmup,
      };
      runs.push(await drive(harness, database, portalRun), await drive(harness, database, peerRun));
    }
  } finally {
    await peer.stop();
    await one.stop();
  }
  const many = await startPortal(database, "qyzmet", processes);
  try {
    const shared = { adapter: ours, base: many.base, pids: many.webPids() };
    runs.push(await drive(harness, database, { ...shared, who: `portal, ${processes} processes`, users: 16, journeys: 160, warmup: 32 }));
    runs.push(await drive(harness, database, { ...shared, who: `portal, ${processes} processes`, users: 50, journeys: 200, warmup: 50 }));
  } finally {
    await many.stop();
  }
  return runs;
};
