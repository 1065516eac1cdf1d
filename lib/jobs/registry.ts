import type { Job } from "./job.ts";

/** Every job of the portal, run by scripts/worker.ts. */
export const jobs: readonly Job[] = [];
