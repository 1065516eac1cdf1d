import { always, outcomeRules, outcomes, toField } from "../check-parts.ts";
import type { EligibilityCheck } from "../define.ts";
import { categoryRules } from "./eligibility-categories.ts";
import { questions } from "./eligibility-questions.ts";

export const eligibilityCheck = {
  config: [],
  derived: [],
  scopeRules: [
    {
      id: "s-covered",
      when: {
        all: [
          { field: "q-school-type", eq: "general-school" },
          { field: "q-residence", eq: "rural-settlement" },
          { field: "q-age-under-18", eq: "yes" },
        ],
      },
      scope: "covered",
    },
    {
      id: "s-clarify-residence",
      when: {
        all: [
          { field: "q-school-type", eq: "general-school" },
          { field: "q-residence", eq: "unknown" },
        ],
      },
      scope: "clarify",
    },
    {
      id: "s-clarify-age",
      when: {
        all: [
          { field: "q-school-type", eq: "general-school" },
          { field: "q-residence", eq: "rural-settlement" },
          { field: "q-age-under-18", eq: "no" },
        ],
      },
      scope: "clarify",
    },
    {
      id: "s-not-covered-town",
      when: {
        all: [
          { field: "q-school-type", eq: "general-school" },
          { field: "q-residence", eq: "town" },
        ],
      },
      scope: "not-covered",
    },
    { id: "s-not-covered-school", when: { field: "q-school-type", in: ["other-organisation", "not-studying"] }, scope: "not-covered" },
  ],
  advice: ["ask-distance", "get-school-certificate"],
  outcomeRules,
  outcomes,
  notices: [
    { id: "residence-unknown", when: { field: "q-residence", eq: "unknown" } },
    { id: "adult-pupil", when: { field: "q-age-under-18", eq: "no" } },
  ],
  documentRules: [
    { document: "application", when: always, need: "required", legal: "003:4032; 003:4061-4071" },
    {
      document: "identity-document",
      when: { field: "q-channel", in: ["provider-office", "education-organisation", "state-corporation"] },
      need: "required",
      legal: "003:4033-4037",
    },
    {
      document: "child-birth-certificate",
      when: { field: "q-born-abroad", eq: "yes" },
      need: "required",
      legal: "003:4038-4051; 003:4072-4076",
    },
    {
      document: "child-birth-certificate",
      when: { field: "q-born-abroad", eq: "no" },
      need: "if-record-not-found",
      legal: "003:4038-4051; 003:4072-4076",
    },
  ],
  extraDocuments: [],
  documentFormsByChannel: ["portal", "provider-office", "education-organisation", "state-corporation"],
  carryOver: [toField("q-born-abroad", "yes", "child-born-abroad", "yes", 1), toField("q-born-abroad", "no", "child-born-abroad", "no", 1)],
  questions,
  categoryRules,
} as const satisfies EligibilityCheck;
