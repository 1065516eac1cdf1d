import type { CheckCase } from "../check-case.ts";

/** What most cases answer. */
const base = {
  "q-institution-type": "university",
  "q-family-care": "none",
  "q-large-family": "no",
  "q-disability": "no",
  "q-special-needs": "no",
  "q-tsa": "no",
  "q-channel": "portal",
};

/** The family's income in a month, where it is asked. */
const income = { "q-income-wages": 300000, "q-income-business": 0, "q-income-alimony": 0, "q-family-members": 4 };

export const checkCases: readonly CheckCase[] = [
  {
    name: "case-tsa-portal",
    answers: { ...base, "q-tsa": "receives" },
    expect: { outcome: "likely-eligible", notices: [], categories: ["tsa-family"], requiredDocuments: ["application"] },
  },
  {
    name: "case-low-income-portal",
    answers: { ...base, ...income, "q-income-wages": 120000, "q-income-alimony": 40000 },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["low-income-family"],
      requiredDocuments: ["application", "income-information"],
    },
  },
  {
    name: "case-income-exactly-at-minimum",
    answers: { ...base, ...income, "q-income-wages": 200000 },
    expect: { outcome: "no-ground-found", notices: [], categories: [], requiredDocuments: ["application"] },
  },
  {
    name: "case-low-income-but-tsa-unknown",
    answers: { ...base, ...income, "q-tsa": "unknown", "q-income-wages": 120000 },
    expect: {
      outcome: "clarify",
      notices: [],
      categories: ["low-income-family"],
      requiredDocuments: ["application", "income-information"],
    },
  },
  {
    name: "case-entitled-not-receiving-high-income",
    answers: { ...base, ...income, "q-tsa": "entitled-not-receiving" },
    expect: { outcome: "clarify", notices: [], categories: ["tsa-family"], requiredDocuments: ["application"] },
  },
  {
    name: "case-orphan-guardian-no-income-test",
    answers: { ...base, ...income, "q-family-care": "guardianship-or-trusteeship" },
    expect: { outcome: "likely-eligible", notices: [], categories: ["orphan-in-family"], requiredDocuments: ["application"] },
  },
  {
    name: "case-orphan-other-form",
    answers: { ...base, ...income, "q-family-care": "other-family-form" },
    expect: { outcome: "clarify", notices: [], categories: ["orphan-in-family"], requiredDocuments: ["application"] },
  },
  {
    name: "case-disability",
    answers: { ...base, ...income, "q-disability": "yes" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["disability"],
      requiredDocuments: ["application", "disability-certificate"],
    },
  },
  {
    name: "case-special-needs-college",
    answers: { ...base, ...income, "q-institution-type": "college", "q-special-needs": "yes", "q-programme": "none" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["special-needs"],
      requiredDocuments: ["application", "pmpc-conclusion"],
    },
  },
  {
    name: "case-large-family-born-before-portal",
    answers: { ...base, ...income, "q-large-family": "yes", "q-born-before-cutoff": "yes" },
    expect: { outcome: "likely-eligible", notices: [], categories: ["large-family-child"], requiredDocuments: ["application"] },
  },
  {
    name: "case-large-family-born-before-office",
    answers: { ...base, ...income, "q-large-family": "yes", "q-channel": "provider-office", "q-born-before-cutoff": "yes" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["large-family-child"],
      requiredDocuments: ["application", "identity-document-for-result", "birth-certificate"],
    },
  },
  {
    name: "case-large-family-born-after-office",
    answers: { ...base, ...income, "q-large-family": "yes", "q-channel": "state-corporation", "q-born-before-cutoff": "no" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["large-family-child"],
      requiredDocuments: ["application", "identity-document-for-result"],
    },
  },
  {
    name: "case-enbek-student",
    answers: { ...base, ...income, "q-institution-type": "college", "q-programme": "enbek" },
    expect: { outcome: "clarify", notices: [], categories: ["enbek-student"], requiredDocuments: ["application", "enrolment-order"] },
  },
  {
    name: "case-tve-cadre-student",
    answers: { ...base, ...income, "q-institution-type": "college", "q-programme": "tve-cadre" },
    expect: { outcome: "clarify", notices: [], categories: ["tve-cadre-student"], requiredDocuments: ["application", "enrolment-order"] },
  },
  {
    name: "case-programme-unknown",
    answers: { ...base, ...income, "q-institution-type": "college", "q-programme": "unknown" },
    expect: { outcome: "no-ground-found", notices: ["programme-unknown"], categories: [], requiredDocuments: ["application"] },
  },
  {
    name: "case-disability-and-tsa-two-categories",
    answers: { ...base, "q-disability": "yes", "q-tsa": "receives" },
    expect: { outcome: "likely-eligible", notices: [], categories: ["disability", "tsa-family"], requiredDocuments: null },
  },
  {
    name: "case-no-ground",
    answers: { ...base, ...income },
    expect: { outcome: "no-ground-found", notices: [], categories: [], requiredDocuments: ["application"] },
  },
  {
    name: "case-low-income-minimum-not-configured",
    answers: { ...base, ...income, "q-income-wages": 120000 },
    figures: { "subsistence-minimum-kzt": null },
    expect: { outcome: "no-ground-found", notices: ["low-income-not-computed"], categories: [], requiredDocuments: ["application"] },
  },
  {
    name: "case-scope-clarify",
    answers: { ...base, "q-institution-type": "postgraduate", "q-tsa": "receives" },
    expect: { outcome: "clarify", notices: ["postgraduate"], categories: ["tsa-family"], requiredDocuments: ["application"] },
  },
  {
    name: "case-scope-not-covered",
    answers: { "q-institution-type": "school" },
    expect: { outcome: "not-covered", notices: [], categories: [], requiredDocuments: [] },
  },
];
