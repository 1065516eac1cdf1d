import { always, belowMinimum, incomeNotReckoned, incomePerHead, outcomeRules, outcomes, toCategory } from "../check-parts.ts";
import type { EligibilityCheck } from "../define.ts";
import { categoryRules } from "./eligibility-categories.ts";
import { questions } from "./eligibility-questions.ts";

export const eligibilityCheck = {
  config: [{ id: "subsistence-minimum-kzt", unit: "KZT per person per month", legal: "004:469-478" }],
  derived: [incomePerHead],
  scopeRules: [
    { id: "s-covered", when: { field: "q-institution-type", in: ["college", "university"] }, scope: "covered" },
    { id: "s-clarify", when: { field: "q-institution-type", eq: "postgraduate" }, scope: "clarify" },
    { id: "s-not-covered", when: { field: "q-institution-type", in: ["school", "not-studying"] }, scope: "not-covered" },
  ],
  advice: ["get-tsa-certificate", "check-tsa-status", "ask-provider", "ask-programme"],
  outcomeRules,
  outcomes,
  notices: [
    incomeNotReckoned,
    { id: "postgraduate", when: { field: "q-institution-type", eq: "postgraduate" } },
    { id: "programme-unknown", when: { field: "q-programme", eq: "unknown" } },
  ],
  documentRules: [
    { document: "application", when: always, need: "required", legal: "004:439-441; 004:499-501" },
    {
      document: "identity-document-for-result",
      when: { field: "q-channel", in: ["provider-office", "state-corporation"] },
      need: "required",
      legal: "004:164-167",
    },
  ],
  extraDocuments: ["identity-document-for-result"],
  documentFormsByChannel: ["portal", "provider-office", "state-corporation"],
  carryOver: [
    toCategory("q-large-family", ["yes"], "large-family-child"),
    toCategory("q-family-care", ["guardianship-or-trusteeship", "patronage", "other-family-form"], "orphan-in-family"),
    toCategory("q-disability", ["yes"], "disability"),
    toCategory("q-special-needs", ["yes"], "special-needs"),
    toCategory("q-tsa", ["receives", "entitled-not-receiving"], "tsa-family"),
    toCategory("q-tsa", ["no", "entitled-not-receiving", "unknown"], "low-income-family", belowMinimum),
    toCategory("q-programme", ["enbek"], "enbek-student"),
    toCategory("q-programme", ["tve-cadre"], "tve-cadre-student"),
  ],
  questions,
  categoryRules,
} as const satisfies EligibilityCheck;
