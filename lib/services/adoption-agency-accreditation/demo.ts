import type { DemoCase } from "#lib/services/demo-case.ts";

const agency = {
  "contact-phones": "+7 701 123 45 67",
  "agency-full-name": "Happy Family International Agency",
  "agency-state": "Италия",
  "agency-bin": "120340001200",
};

export const adoptionAgencyAccreditationCases: readonly DemoCase[] = [
  { persona: "agency-trustee", category: "general", answers: { ...agency, "requested-subtype": "accreditation" } },
  { persona: "agency-trustee-2", category: "general", answers: { ...agency, "requested-subtype": "extension" } },
];
