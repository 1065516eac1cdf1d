import { belowMinimum, incomeNotReckoned, incomePerHead, outcomeRules, outcomes, toCategory, toField } from "../check-parts.ts";
import type { EligibilityCheck } from "../define.ts";
import { categoryRules } from "./eligibility-categories.ts";
import { questions } from "./eligibility-questions.ts";

export const eligibilityCheck = {
  config: [{ id: "subsistence-minimum-kzt", unit: "KZT per person per month", legal: "003:4413-4428; 003:4544-4548" }],
  derived: [incomePerHead],
  scopeRules: [
    { id: "s-covered", when: { field: "q-school-type", eq: "state-general-school" }, scope: "covered" },
    { id: "s-clarify", when: { field: "q-school-type", eq: "private-general-school" }, scope: "clarify" },
    { id: "s-not-covered", when: { field: "q-school-type", in: ["other-organisation", "not-studying"] }, scope: "not-covered" },
  ],
  advice: ["get-tsa-certificate", "check-tsa-status", "ask-provider", "get-collegial-decision", "ask-school"],
  outcomeRules,
  outcomes,
  notices: [incomeNotReckoned, { id: "private-school", when: { field: "q-school-type", eq: "private-general-school" } }],
  extraDocuments: ["application-paper"],
  documentFormsByChannel: ["portal", "provider-office", "education-organisation"],
  questions,
  categoryRules,
  documentRules: [
    {
      document: "application-electronic",
      when: { field: "q-channel", eq: "portal" },
      need: "required",
      legal: "003:4461-4470",
    },
    {
      document: "application-paper",
      when: { field: "q-channel", in: ["provider-office", "education-organisation"] },
      need: "required",
      legal: "003:4380",
    },
    {
      document: "identity-document",
      when: { field: "q-channel", in: ["provider-office", "education-organisation"] },
      need: "required",
      legal: "003:4381-4388",
    },
    {
      document: "child-birth-certificate",
      when: { field: "q-born-abroad", eq: "yes" },
      need: "required",
      legal: "003:4389-4397; 003:4471-4476",
    },
    {
      document: "child-birth-certificate",
      when: { field: "q-born-abroad", eq: "no" },
      need: "if-record-not-found",
      legal: "003:4389-4397; 003:4471-4476",
    },
    {
      document: "marriage-divorce-certificate",
      when: { field: "q-marriage-record", in: ["in-kz", "abroad"] },
      need: "if-record-not-found",
      legal: "003:4398-4401; 003:4477-4480",
    },
  ],
  carryOver: [
    toCategory("q-tsa", ["receives", "entitled-not-receiving"], "tsa-family"),
    toCategory("q-tsa", ["no", "entitled-not-receiving", "unknown"], "low-income-family", belowMinimum),
    toCategory("q-family-care", ["guardianship-or-trusteeship", "patronage", "other-family-form"], "orphan-in-family"),
    toCategory("q-emergency", ["yes"], "emergency-family"),
    toCategory("q-other-category", ["yes", "unknown"], "other-category"),
    toField("q-family-care", "none", "applicant-relation", "parent"),
    toField("q-family-care", "guardianship-or-trusteeship", "applicant-relation", "guardian-or-trustee"),
    toField("q-family-care", "patronage", "applicant-relation", "patronage-educator"),
    toField("q-born-abroad", "yes", "child-born-abroad", "yes"),
    toField("q-born-abroad", "no", "child-born-abroad", "no"),
    toField("q-marriage-record", "none", "marriage-status", "none"),
  ],
} as const satisfies EligibilityCheck;
