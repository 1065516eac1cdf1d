import type { EligibilityCheck } from "../define.ts";
import { categoryRules } from "./eligibility-categories.ts";
import { questions } from "./eligibility-questions.ts";

export const eligibilityCheck = {
  config: [{ id: "subsistence-minimum-kzt", unit: "KZT per person per month", legal: "003:4413-4428; 003:4544-4548" }],
  derived: [
    {
      id: "per-capita-income",
      sumOf: ["q-income-wages", "q-income-business", "q-income-alimony"],
      divideBy: "q-family-members",
    },
  ],
  scopeRules: [
    { id: "s-covered", when: { field: "q-school-type", eq: "state-general-school" }, scope: "covered" },
    { id: "s-clarify", when: { field: "q-school-type", eq: "private-general-school" }, scope: "clarify" },
    { id: "s-not-covered", when: { field: "q-school-type", in: ["other-organisation", "not-studying"] }, scope: "not-covered" },
  ],
  advice: ["get-tsa-certificate", "check-tsa-status", "ask-provider", "get-collegial-decision", "ask-school"],
  outcomeRules: [
    { outcome: "not-covered", rule: { scope: "not-covered" } },
    { outcome: "no-ground-found", rule: { matched: "none" } },
    { outcome: "clarify", rule: { any: [{ scope: "clarify" }, { allConfidence: "possible" }] } },
    { outcome: "likely-eligible", rule: { always: true } },
  ],
  outcomes: ["likely-eligible", "clarify", "no-ground-found", "not-covered"],
  notices: [
    {
      id: "low-income-not-computed",
      when: {
        all: [
          { field: "q-tsa", in: ["entitled-not-receiving", "no", "unknown"] },
          { derived: "per-capita-income", notComparableTo: "subsistence-minimum-kzt" },
        ],
      },
    },
    { id: "private-school", when: { field: "q-school-type", eq: "private-general-school" } },
  ],
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
    { question: "q-tsa", answer: ["receives", "entitled-not-receiving"], category: "tsa-family", field: null, value: null },
    {
      question: "q-tsa",
      answer: ["no", "entitled-not-receiving", "unknown"],
      rule: { derived: "per-capita-income", lt: "subsistence-minimum-kzt" },
      category: "low-income-family",
      field: null,
      value: null,
    },
    {
      question: "q-family-care",
      answer: ["guardianship-or-trusteeship", "patronage", "other-family-form"],
      category: "orphan-in-family",
      field: null,
      value: null,
    },
    { question: "q-emergency", answer: ["yes"], category: "emergency-family", field: null, value: null },
    { question: "q-other-category", answer: ["yes", "unknown"], category: "other-category", field: null, value: null },
    { question: "q-family-care", answer: ["none"], category: null, field: "applicant-relation", value: "parent" },
    {
      question: "q-family-care",
      answer: ["guardianship-or-trusteeship"],
      category: null,
      field: "applicant-relation",
      value: "guardian-or-trustee",
    },
    {
      question: "q-family-care",
      answer: ["patronage"],
      category: null,
      field: "applicant-relation",
      value: "patronage-educator",
    },
    { question: "q-born-abroad", answer: ["yes"], category: null, field: "child-born-abroad", value: "yes" },
    { question: "q-born-abroad", answer: ["no"], category: null, field: "child-born-abroad", value: "no" },
    { question: "q-marriage-record", answer: ["none"], category: null, field: "marriage-status", value: "none" },
  ],
} as const satisfies EligibilityCheck;
