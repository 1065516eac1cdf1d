import type { DemoCase } from "#lib/services/demo-case.ts";

const married = { "marital-status": "married", "spouse-has-iin": "yes", "marriage-abroad": "no" };
const account = { "bank-account": "KZ75 125K ZT20 6910 0100" };

export const fosterFamilyCases: readonly DemoCase[] = [
  {
    persona: "orphan-grandmother",
    category: "close-relative",
    answers: { ...account, "marital-status": "not-married", "relation-to-child": "әжесі" },
  },
  {
    persona: "orphan-uncle",
    category: "relative-or-step-parent",
    answers: { ...account, ...married, "training-status": "will-pass-within-one-year", "relation-to-child": "нағашысы" },
  },
  { persona: "childless-couple", category: "other-person", answers: { ...account, ...married } },
];
