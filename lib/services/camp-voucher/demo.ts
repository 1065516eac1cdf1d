import type { DemoCase } from "#lib/services/demo-case.ts";

export const campVoucherCases: readonly DemoCase[] = [
  {
    persona: "social-assistance-mother",
    category: "tsa-family",
    answers: { "applicant-relation": "parent", "child-born-abroad": "no", "marriage-status": "married" },
  },
  {
    persona: "low-income-father",
    category: "low-income-family",
    answers: { "applicant-relation": "parent", "child-born-abroad": "no", "marriage-status": "married" },
  },
  {
    persona: "grandmother-guardian",
    category: "orphan-in-family",
    answers: { "applicant-relation": "guardian-or-trustee", "child-born-abroad": "no" },
  },
  {
    persona: "patronage-educator",
    category: "orphan-in-family",
    answers: { "applicant-relation": "patronage-educator", "child-born-abroad": "no" },
  },
  {
    persona: "flooded-mother",
    category: "emergency-family",
    answers: { "applicant-relation": "parent", "child-born-abroad": "no", "marriage-status": "married" },
  },
  {
    persona: "large-family-mother",
    category: "other-category",
    answers: { "applicant-relation": "parent", "child-born-abroad": "no", "marriage-status": "married" },
  },
];
