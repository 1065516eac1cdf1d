import type { WorkflowKind } from "./define.ts";

/**
 * What every case asks with a step of this kind, whatever the service (texts: `actions.json`). Conditions name it as `<step>.<entry>`.
 * The `fields` of a step stand instead of them.
 */
export const ownEntries: Partial<Readonly<Record<WorkflowKind, readonly string[]>>> = {
  consult: ["inquiry-to", "inquiry-text"],
  "answer-consultation": ["answer-number", "answer-date", "answer-outcome", "answer-text"],
  "conclude-contract": ["contract-number", "contract-concluded-on"],
};
