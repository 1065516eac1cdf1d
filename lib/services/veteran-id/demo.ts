import type { DemoCase } from "#lib/services/demo-case.ts";

export const veteranIdCases: readonly DemoCase[] = [
  {
    persona: "grandson-of-veteran",
    category: "wwii-participant",
    answers: { "applicant-role": "representative", request: "exchange", "marital-status": "widowed" },
  },
  {
    persona: "afghan-veteran",
    category: "internationalist-soldier",
    answers: { "applicant-role": "self", request: "issue", "previous-certificate": "lost", "loss-cause": "theft" },
  },
  {
    persona: "chernobyl-liquidator",
    category: "chernobyl-liquidator",
    answers: { "applicant-role": "self", request: "issue", "previous-certificate": "never-issued" },
  },
];
