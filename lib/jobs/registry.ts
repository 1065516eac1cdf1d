import { autoIssue, chainHeads, missedTerms, recheckSignatures, reportStages, retention, retryRegisters } from "./cases.ts";
import type { Job } from "./job.ts";
import { sendMessages, upkeep } from "./upkeep.ts";

/** Every job of the portal, run by scripts/worker.ts. */
export const jobs: readonly Job[] = [
  sendMessages,
  upkeep,
  autoIssue,
  recheckSignatures,
  missedTerms,
  retryRegisters,
  reportStages,
  chainHeads,
  retention,
];
