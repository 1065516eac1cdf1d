import type { DemoCase } from "#lib/services/demo-case.ts";

const flat = { "child-born-abroad-flag": "no", "property-is-housing": "yes", "transaction-kind": "sale", "inheritance-flag": "no" };
const alone = { "other-representative": "no-care-of-one-parent" };

export const minorPropertyCertificateCases: readonly DemoCase[] = [
  { persona: "owner-father", category: "general", answers: { ...flat, "applicant-capacity": "parent", "other-representative": "spouse" } },
  {
    persona: "widower",
    category: "general",
    answers: { ...flat, ...alone, "applicant-capacity": "parent", "absence-of-care-kind": "death-certificate-or-notice" },
  },
  {
    persona: "grandmother-guardian",
    category: "general",
    answers: {
      ...flat,
      ...alone,
      "applicant-capacity": "guardian",
      "child-status": "yes",
      "absence-of-care-kind": "other-absence-proof",
    },
  },
];
