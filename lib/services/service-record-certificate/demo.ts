import type { DemoCase } from "#lib/services/demo-case.ts";

const self = { "applicant-role": "self", "excluded-group": "none" } as const;

export const serviceRecordCertificateCases: readonly DemoCase[] = [
  {
    persona: "former-conscript",
    category: "compulsory-service-veteran",
    answers: { ...self, "confirmation-purpose": "confirm-military-service-passed" },
  },
  {
    persona: "test-site-soldier",
    category: "compulsory-service-veteran",
    answers: { ...self, "confirmation-purpose": "confirm-semey-nuclear-test-site" },
  },
];
