/** Jobs of cases: signatures that wait, the clock, the registers, the monitoring system, the digest of the histories, retention. */
import { autoIssueAll } from "#lib/applications/auto-issue.ts";
import { noteMissedTerms } from "#lib/applications/missed-terms.ts";
import { recheckSignatures as lookAgain } from "#lib/applications/recheck-signatures.ts";
import { deleteWhatIsOver } from "#lib/applications/retention.ts";
import { retryRegisters as askAgain } from "#lib/applications/retry-registers.ts";
import { recordChainHeads } from "#lib/audit/chain-heads.ts";
import { reportStages as report } from "#lib/monitoring/report-stages.ts";
import { deleteUnusedProofs } from "#lib/signing/eds-proofs.ts";
import type { Job } from "./job.ts";

/** The law gives minutes: the applicant sees the certificate while he still looks at the receipt. */
export const autoIssue: Job = { name: "auto-issue", every: 3, run: async () => ({ issued: await autoIssueAll() }) };

/** Each signature has its own growing pause; the job only looks whose has ended. */
export const recheckSignatures: Job = { name: "recheck-signatures", every: 10, run: lookAgain };

export const missedTerms: Job = { name: "missed-terms", every: 60, run: noteMissedTerms };

export const retryRegisters: Job = { name: "retry-registers", every: 60, run: async () => ({ answered: await askAgain() }) };

export const reportStages: Job = { name: "report-stages", every: 5, run: report };

export const chainHeads: Job = { name: "chain-heads", every: "0 * * * *", run: async () => ({ cases: await recordChainHeads() }) };

export const retention: Job = {
  name: "retention",
  every: "30 3 * * *",
  run: async () => ({ drafts: await deleteWhatIsOver(), proofs: await deleteUnusedProofs() }),
};
