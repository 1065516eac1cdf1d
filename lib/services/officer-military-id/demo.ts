import type { DemoCase } from "#lib/services/demo-case.ts";

const self = { "applicant-role": "self", "excluded-group": "none" } as const;

export const officerMilitaryIdCases: readonly DemoCase[] = [
  { persona: "reserve-officer-temporary", category: "exchange-temporary-certificate", answers: { ...self } },
  { persona: "soviet-officer", category: "exchange-ussr-military-id", answers: { ...self } },
  { persona: "new-lieutenant", category: "first-officer-rank", answers: { ...self, "held-document": "registration-certificate" } },
  { persona: "flooded-officer", category: "loss-disaster", answers: { ...self, "loss-at-fault": "no" } },
  { persona: "robbed-officer", category: "loss-theft", answers: { ...self, "loss-at-fault": "no" } },
  { persona: "careless-officer", category: "damage", answers: { ...self, "loss-at-fault": "yes" } },
  {
    persona: "renamed-officer",
    category: "change-of-name",
    answers: { ...self, "changed-data": "surname", "name-change-basis": "other-name-change-document" },
  },
];
