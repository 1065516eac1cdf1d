import { sql } from "drizzle-orm";
import { db } from "#lib/db/client.ts";
import { errorKind, logger } from "#lib/log.ts";
import type { Job } from "./job.ts";

/**
 * One look of a job. Several workers may try at the same moment: an advisory lock of the database lets one of them through.
 * @returns false when another worker is at it. @throws what the job throws, after it was logged.
 */
export const runJob = async (job: Job): Promise<boolean> => {
  const started = performance.now();
  return db().transaction(async (tx) => {
    const lock = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext(${`job:${job.name}`})) as mine`);
    if (lock.rows[0]?.mine !== true) return false;
    try {
      const done = await job.run();
      const ms = Math.round(performance.now() - started);
      if (Object.values(done).some((count) => count > 0)) logger.info({ job: job.name, ms, ...done }, "job done");
      return true;
    } catch (error) {
      logger.error({ job: job.name, error: errorKind(error) }, "job failed");
      throw error;
    }
  });
};
