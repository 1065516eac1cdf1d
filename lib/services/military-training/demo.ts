import type { DemoCase } from "#lib/services/demo-case.ts";

export const militaryTrainingCases: readonly DemoCase[] = [
  { persona: "trainee-paid", category: "general" },
  { persona: "trainee-free", category: "general" },
  {
    persona: "trainee-in-class",
    category: "general",
    answers: { "consent-protected-data": "yes", "addressee-body": "military-office-karaganda" },
    begun: {
      workingDaysAgo: 12,
      acts: [
        { workingDaysAgo: 12, by: "military-clerk", command: "register", stepId: "register" },
        {
          workingDaysAgo: 11,
          by: "military-head",
          command: "sign",
          stepId: "sign",
          resultId: "admission-notification",
          signed: true,
          fields: {
            "r1-classes-start": { workingDaysAgo: 8 },
            "training-organisation": "training-karaganda",
            "training-basis": "free",
          },
        },
      ],
    },
  },
];
