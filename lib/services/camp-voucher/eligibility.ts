import { always, belowMinimum, incomeNotReckoned, incomePerHead, outcomeRules, outcomes, toCategory, toField } from "../check-parts.ts";
import type { EligibilityCheck } from "../define.ts";
import { categoryRules } from "./eligibility-categories.ts";
import { questions } from "./eligibility-questions.ts";

export const eligibilityCheck = {
  config: [{ id: "subsistence-minimum-kzt", unit: "KZT per person per month", legal: "003:4859-4874; 003:4999-5003" }],
  derived: [incomePerHead],
  scopeRules: [
    { id: "s-covered", when: { field: "q-institution-type", eq: "state-school" }, scope: "covered" },
    { id: "s-clarify", when: { field: "q-institution-type", eq: "other-state-institution" }, scope: "clarify" },
    { id: "s-not-covered", when: { field: "q-institution-type", in: ["private-organisation", "not-studying"] }, scope: "not-covered" },
  ],
  advice: ["get-tsa-certificate", "check-tsa-status", "ask-provider", "get-collegial-decision", "ask-school"],
  outcomeRules,
  outcomes,
  notices: [incomeNotReckoned, { id: "other-state-institution", when: { field: "q-institution-type", eq: "other-state-institution" } }],
  documentRules: [
    { document: "application-electronic", when: { field: "q-channel", eq: "portal" }, need: "required", legal: "003:4903-4912" },
    {
      document: "application-paper",
      when: { field: "q-channel", in: ["provider-office", "education-organisation", "state-corporation"] },
      need: "required",
      legal: "003:4811",
    },
    {
      document: "identity-document",
      when: { field: "q-channel", in: ["provider-office", "education-organisation", "state-corporation"] },
      need: "required",
      legal: "003:4812-4816",
    },
    {
      document: "child-birth-certificate",
      when: { field: "q-born-abroad", eq: "yes" },
      need: "required",
      legal: "003:4817-4826; 003:4913-4920",
    },
    {
      document: "child-birth-certificate",
      when: { field: "q-born-abroad", eq: "no" },
      need: "if-record-not-found",
      legal: "003:4817-4826; 003:4913-4920",
    },
    {
      document: "marriage-divorce-certificate",
      when: { field: "q-marriage-record", in: ["in-kz", "abroad"] },
      need: "if-record-not-found",
      legal: "003:4827-4830; 003:4921-4924",
    },
    { document: "medical-certificate-071u", when: always, need: "required", legal: "003:4831-4847; 003:4925-4930" },
  ],
  extraDocuments: ["application-paper"],
  documentFormsByChannel: ["portal", "provider-office", "education-organisation", "state-corporation"],
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
  questions,
  categoryRules,
} as const satisfies EligibilityCheck;
