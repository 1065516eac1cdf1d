import type { CheckCase } from "../check-case.ts";

/** What most cases answer. */
const base = {
  "q-institution-type": "state-school",
  "q-family-care": "none",
  "q-tsa": "no",
  "q-emergency": "no",
  "q-other-category": "no",
  "q-born-abroad": "no",
  "q-channel": "portal",
};

/** The family's income in a month, where it is asked. */
const income = { "q-income-wages": 300000, "q-income-business": 0, "q-income-alimony": 0, "q-family-members": 4 };

export const checkCases: readonly CheckCase[] = [
  {
    name: "case-tsa-portal",
    answers: { ...base, "q-tsa": "receives", "q-marriage-record": "in-kz" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["tsa-family"],
      requiredDocuments: ["application-electronic", "medical-certificate-071u", "tsa-certificate"],
    },
  },
  {
    name: "case-low-income-portal",
    answers: { ...base, ...income, "q-income-wages": 120000, "q-income-alimony": 40000, "q-marriage-record": "in-kz" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["low-income-family"],
      requiredDocuments: ["application-electronic", "medical-certificate-071u", "income-documents"],
    },
  },
  {
    name: "case-income-exactly-at-minimum",
    answers: { ...base, ...income, "q-income-wages": 200000, "q-marriage-record": "in-kz" },
    expect: {
      outcome: "no-ground-found",
      notices: [],
      categories: [],
      requiredDocuments: ["application-electronic", "medical-certificate-071u"],
    },
  },
  {
    name: "case-low-income-but-tsa-unknown",
    answers: { ...base, ...income, "q-tsa": "unknown", "q-income-wages": 120000, "q-marriage-record": "in-kz" },
    expect: {
      outcome: "clarify",
      notices: [],
      categories: ["low-income-family"],
      requiredDocuments: ["application-electronic", "medical-certificate-071u", "income-documents"],
    },
  },
  {
    name: "case-entitled-not-receiving-high-income",
    answers: { ...base, ...income, "q-tsa": "entitled-not-receiving", "q-marriage-record": "in-kz" },
    expect: {
      outcome: "clarify",
      notices: [],
      categories: ["tsa-family"],
      requiredDocuments: ["application-electronic", "medical-certificate-071u", "tsa-certificate"],
    },
  },
  {
    name: "case-orphan-guardian-no-income-test",
    answers: { ...base, ...income, "q-family-care": "guardianship-or-trusteeship" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["orphan-in-family"],
      requiredDocuments: ["application-electronic", "medical-certificate-071u", "guardianship-decision"],
    },
  },
  {
    name: "case-orphan-and-tsa-two-categories",
    answers: { ...base, "q-family-care": "patronage", "q-tsa": "receives" },
    expect: { outcome: "likely-eligible", notices: [], categories: ["tsa-family", "orphan-in-family"], requiredDocuments: null },
  },
  {
    name: "case-child-in-institution",
    answers: { ...base, ...income, "q-family-care": "institution" },
    expect: {
      outcome: "no-ground-found",
      notices: [],
      categories: [],
      requiredDocuments: ["application-electronic", "medical-certificate-071u"],
    },
  },
  {
    name: "case-emergency-office-born-abroad",
    answers: {
      ...base,
      ...income,
      "q-emergency": "yes",
      "q-born-abroad": "yes",
      "q-marriage-record": "in-kz",
      "q-channel": "provider-office",
    },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["emergency-family"],
      requiredDocuments: [
        "application-paper",
        "identity-document",
        "child-birth-certificate",
        "medical-certificate-071u",
        "collegial-body-decision",
      ],
    },
  },
  {
    name: "case-other-category-unknown",
    answers: { ...base, ...income, "q-other-category": "unknown", "q-marriage-record": "in-kz" },
    expect: {
      outcome: "clarify",
      notices: [],
      categories: ["other-category"],
      requiredDocuments: ["application-electronic", "medical-certificate-071u", "collegial-body-decision"],
    },
  },
  {
    name: "case-no-ground",
    answers: { ...base, ...income, "q-marriage-record": "in-kz" },
    expect: {
      outcome: "no-ground-found",
      notices: [],
      categories: [],
      requiredDocuments: ["application-electronic", "medical-certificate-071u"],
    },
  },
  {
    name: "case-scope-clarify",
    answers: { ...base, "q-institution-type": "other-state-institution", "q-tsa": "receives", "q-marriage-record": "in-kz" },
    expect: {
      outcome: "clarify",
      notices: ["other-state-institution"],
      categories: ["tsa-family"],
      requiredDocuments: ["application-electronic", "medical-certificate-071u", "tsa-certificate"],
    },
  },
  {
    name: "case-scope-not-covered",
    answers: { "q-institution-type": "private-organisation" },
    expect: { outcome: "not-covered", notices: [], categories: [], requiredDocuments: [] },
  },
  {
    name: "case-low-income-minimum-not-configured",
    answers: { ...base, ...income, "q-income-wages": 120000, "q-income-alimony": 40000, "q-marriage-record": "in-kz" },
    figures: { "subsistence-minimum-kzt": null },
    expect: {
      outcome: "no-ground-found",
      notices: ["low-income-not-computed"],
      categories: [],
      requiredDocuments: ["application-electronic", "medical-certificate-071u"],
    },
  },
];
