import type { DemoCase } from "#lib/services/demo-case.ts";

const himself = { "applicant-role": "student" };
const parent = { "applicant-role": "parent" };

export const studentMealsCases: readonly DemoCase[] = [
  { persona: "large-family-student", category: "large-family-child", answers: himself },
  { persona: "student-guardian", category: "orphan-in-family", answers: { "applicant-role": "other-legal-representative" } },
  { persona: "student-with-disability", category: "disability", answers: himself },
  { persona: "special-student-mother", category: "special-needs", answers: parent },
  { persona: "assisted-student-mother", category: "tsa-family", answers: parent },
  { persona: "student", category: "low-income-family", answers: himself },
  { persona: "college-student", category: "enbek-student", answers: himself },
  { persona: "college-student", category: "tve-cadre-student", answers: himself },
];
