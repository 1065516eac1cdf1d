import type { DemoCase } from "#lib/services/demo-case.ts";

export const schoolTransportCases: readonly DemoCase[] = [
  {
    persona: "village-mother",
    category: "child-in-remote-rural-settlement",
    answers: { "applicant-relation": "parent", "child-born-abroad": "no" },
  },
];
