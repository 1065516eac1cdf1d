import type { DemoCase } from "#lib/services/demo-case.ts";

const self = { "applicant-role": "self", "excluded-group": "none", "marital-status": "single" } as const;

export const recruitRegistrationCases: readonly DemoCase[] = [
  { persona: "recruit", category: "first-issue", answers: self },
  { persona: "lost-registration", category: "lost-or-damaged", answers: { ...self, "loss-kind": "lost", "loss-cause": "theft" } },
];
