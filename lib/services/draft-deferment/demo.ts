import type { DemoCase } from "#lib/services/demo-case.ts";

export const draftDefermentCases: readonly DemoCase[] = [
  {
    persona: "carer",
    category: "family-care",
    answers: { "sub-conditions": "parents-wife-or-grandparents", "dependant-kinship": "father" },
  },
  { persona: "widower", category: "child-without-mother", answers: { "is-guardian": "no", "mother-absence": "died" } },
  { persona: "brother-guardian", category: "raised-by-or-raising-persons-two-years", answers: { "two-years-cause": "parents-died" } },
  { persona: "young-father", category: "married-with-children" },
  { persona: "student", category: "students" },
  { persona: "patient", category: "health" },
  { persona: "teacher", category: "teachers", answers: { "workplace-kind": "secondary" } },
  { persona: "rural-doctor", category: "rural-doctors" },
  { persona: "deputy", category: "deputies" },
  { persona: "accused", category: "criminal-proceedings", answers: { "case-stage": "investigation" } },
  { persona: "pilot", category: "civil-aviation" },
  { persona: "sailor", category: "ship-crew" },
  { persona: "cadet", category: "law-enforcement-trainees" },
];
