import type { DemoCase } from "#lib/services/demo-case.ts";

const self = { "applicant-role": "self", "excluded-group": "none" } as const;

export const soldierMilitaryIdCases: readonly DemoCase[] = [
  { persona: "unfit-father", category: "unfit-in-peacetime", answers: { ...self, "has-children": "yes", "marital-status": "married" } },
  { persona: "released", category: "released-from-prison", answers: { ...self, "registration-rules-violated": "no" } },
  { persona: "police-graduate", category: "law-enforcement-school-graduate", answers: { ...self } },
  { persona: "trained-reservist", category: "trained-reserve", answers: { ...self } },
  { persona: "over-27", category: "not-drafted-at-27", answers: { ...self } },
  { persona: "discharged-sergeant", category: "discharged-from-service", answers: { ...self } },
  { persona: "nurse", category: "women-with-specialty", answers: { ...self } },
  { persona: "new-citizen", category: "acquired-citizenship", answers: { ...self } },
  {
    persona: "lost-military-id",
    category: "lost-or-unusable",
    answers: { ...self, "loss-variant": "lost", "loss-cause": "theft", "registration-rules-violated": "no" },
  },
  { persona: "former-policeman", category: "discharged-from-law-enforcement", answers: { ...self } },
  { persona: "never-registered", category: "not-registered-before", answers: { ...self, "registration-rules-violated": "no" } },
  { persona: "soviet-soldier", category: "exchange-ussr-military-id", answers: { ...self } },
  { persona: "renamed-soldier", category: "change-of-name-or-nationality", answers: { ...self, "changed-data": "surname" } },
  {
    persona: "temporary-holder",
    category: "replace-temporary-certificate",
    answers: { ...self, "held-document": "temporary-certificate" },
  },
];
