import type { DemoCase } from "#lib/services/demo-case.ts";

export const militaryTrainingCases: readonly DemoCase[] = [
  { persona: "trainee-paid", category: "general" },
  { persona: "trainee-free", category: "general" },
];
