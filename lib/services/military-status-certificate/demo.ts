import type { DemoCase } from "#lib/services/demo-case.ts";

export const militaryStatusCertificateCases: readonly DemoCase[] = [
  {
    persona: "emigrant",
    category: "leaving-kazakhstan",
    answers: {
      "applicant-role": "self",
      "excluded-group": "none",
      "marital-status": "married",
      "surrendered-document": "surrendered-military-card",
    },
  },
];
