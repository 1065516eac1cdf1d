import type { DemoCase } from "#lib/services/demo-case.ts";

const couple = { "marital-status": "married", "spouse-has-iin": "yes", "income-holders": "both" };
const home = { "home-ownership": "applicant-owns", "close-relative-flag": "no" };

export const adopterRegistrationCases: readonly DemoCase[] = [
  { persona: "childless-couple", category: "general", answers: { ...couple, ...home } },
  { persona: "orphan-uncle", category: "general", answers: { ...couple, ...home, "income-holders": "applicant" } },
  {
    persona: "single-adopter",
    category: "general",
    answers: { ...home, "marital-status": "not-married", "home-ownership": "no-ownership" },
  },
];
