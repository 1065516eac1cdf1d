import type { DemoCase } from "#lib/services/demo-case.ts";

export const childOpinionCases: readonly DemoCase[] = [
  {
    persona: "teenager-mother",
    category: "general",
    answers: { "applicant-relation": "mother", "child-born-abroad": "no", "other-parent-status": "spouse", "marriage-registered": "in-kz" },
  },
  {
    persona: "teenager-widow",
    category: "general",
    answers: {
      "applicant-relation": "mother",
      "child-born-abroad": "no",
      "other-parent-status": "no-care",
      "absence-of-care-document-type": "death-certificate-or-notice",
      "marriage-registered": "in-kz",
    },
  },
];
