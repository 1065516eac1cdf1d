import type { DemoCase } from "#lib/services/demo-case.ts";

const orphan = {
  "child-in-organisation": "no",
  "child-born-abroad": "no",
  "loss-of-care-grounds": "loss-death",
  "housing-basis": "own-applicant-or-spouse",
};
const married = { "marital-status": "married", "spouse-has-iin": "yes", "marriage-abroad": "no" };

export const guardianshipCases: readonly DemoCase[] = [
  {
    persona: "orphan-grandmother",
    category: "close-relative",
    answers: { ...orphan, "marital-status": "not-married", "relation-to-child": "әжесі" },
  },
  {
    persona: "orphan-uncle",
    category: "relative-or-step-parent",
    answers: { ...orphan, ...married, "training-status": "will-pass-within-one-year", "relation-to-child": "нағашысы" },
  },
  {
    persona: "childless-couple",
    category: "other-person",
    answers: {
      ...married,
      "child-in-organisation": "yes",
      "child-organisation-name": "«Үміт» балалар үйі",
      "housing-basis": "own-applicant-or-spouse",
    },
  },
];
