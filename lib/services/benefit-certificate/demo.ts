import type { DemoCase } from "#lib/services/demo-case.ts";

export const benefitCertificateCases: readonly DemoCase[] = [
  { persona: "grandson-of-veteran", category: "wwii-participant", answers: { "applicant-role": "representative" } },
  { persona: "afghan-veteran", category: "internationalist-soldier", answers: { "applicant-role": "self", "unit-location": "Кабул" } },
  {
    persona: "chernobyl-liquidator",
    category: "chernobyl-liquidator",
    answers: { "applicant-role": "self", "participation-type": "service" },
  },
];
