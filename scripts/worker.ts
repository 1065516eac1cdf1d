/** Process of the jobs: looks at short intervals and by the clock, ends when the launcher asks or is gone. */
import { setTimeout as sleep } from "node:timers/promises";
import { closeDb } from "#lib/db/client.ts";
import { createBoss } from "#lib/jobs/boss.ts";
import type { Job } from "#lib/jobs/job.ts";
import { jobs } from "#lib/jobs/registry.ts";
import { runJob } from "#lib/jobs/run-job.ts";
import { logger } from "#lib/log.ts";

const ending = new AbortController();

const repeat = async (job: Job, seconds: number): Promise<void> => {
  while (!ending.signal.aborted) {
    // A failure is in the log; what was left to do is found again by the next look.
    await runJob(job).catch(() => undefined);
    await sleep(seconds * 1000, undefined, { signal: ending.signal }).catch(() => undefined);
  }
};

const boss = createBoss();
await boss.start();

const loops: Promise<void>[] = [];
const names = new Set<string>();
for (const job of jobs) {
  if (typeof job.every === "number") {
    loops.push(repeat(job, job.every));
    continue;
  }
  names.add(job.name);
  await boss.createQueue(job.name, { retryLimit: 5, retryDelay: 10, retryBackoff: true });
  await boss.schedule(job.name, job.every, null, { tz: "Asia/Almaty" });
  await boss.work(job.name, async () => void (await runJob(job)));
}
// A schedule of an earlier version must not go on knocking.
for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name);
logger.info({ jobs: jobs.map((job) => job.name) }, "worker ready");

const stop = async (): Promise<void> => {
  if (ending.signal.aborted) return;
  ending.abort();
  await Promise.all([...loops, boss.stop({ graceful: true, timeout: 5000 })]);
  await closeDb();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
process.on("disconnect", () => void stop());
