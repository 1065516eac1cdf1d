import type { DemoCase } from "#lib/services/demo-case.ts";

export const draftExemptionCases: readonly DemoCase[] = [
  { persona: "unfit", category: "unfit-for-health" },
  { persona: "over-27", category: "reached-27-not-conscripted" },
  {
    persona: "brother-of-fallen",
    category: "relative-died-or-disabled-in-service",
    answers: { "relative-kinship": "rel-brother", "relative-event": "killed", "relative-full-name": "Жаңабай Ержан Мұратұлы" },
  },
  {
    persona: "served-abroad",
    category: "served-in-another-state",
    answers: { "foreign-state": "Өзбекстан", "foreign-document-language": "other" },
  },
  { persona: "former-guard", category: "served-in-special-state-bodies", answers: { "special-bodies-declaration": "yes" } },
  { persona: "scientist", category: "academic-degree" },
  { persona: "imam", category: "clergy" },
];
