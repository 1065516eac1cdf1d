import type { CheckCase } from "../check-case.ts";

/** What most cases answer. */
const base = {
  "q-school-type": "general-school",
  "q-residence": "rural-settlement",
  "q-age-under-18": "yes",
  "q-school-location": "another-settlement",
  "q-school-certificate": "yes",
  "q-born-abroad": "no",
  "q-channel": "portal",
};

export const checkCases: readonly CheckCase[] = [
  {
    name: "case-rural-portal",
    answers: base,
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "school-certificate"],
    },
  },
  {
    name: "case-rural-office",
    answers: { ...base, "q-channel": "provider-office" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "identity-document", "school-certificate"],
    },
  },
  {
    name: "case-rural-state-corporation-born-abroad",
    answers: { ...base, "q-born-abroad": "yes", "q-channel": "state-corporation" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "identity-document", "child-birth-certificate", "school-certificate"],
    },
  },
  {
    name: "case-born-abroad-portal",
    answers: { ...base, "q-born-abroad": "yes" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "child-birth-certificate", "school-certificate"],
    },
  },
  {
    name: "case-certificate-missing",
    answers: { ...base, "q-school-certificate": "no" },
    expect: {
      outcome: "likely-eligible",
      notices: [],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "school-certificate"],
    },
  },
  {
    name: "case-same-settlement",
    answers: { ...base, "q-school-location": "same-settlement" },
    expect: {
      outcome: "clarify",
      notices: [],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "school-certificate"],
    },
  },
  {
    name: "case-school-location-unknown",
    answers: { ...base, "q-school-location": "unknown" },
    expect: {
      outcome: "clarify",
      notices: [],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "school-certificate"],
    },
  },
  {
    name: "case-residence-unknown",
    answers: { ...base, "q-residence": "unknown" },
    expect: {
      outcome: "clarify",
      notices: ["residence-unknown"],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "school-certificate"],
    },
  },
  {
    name: "case-adult-pupil",
    answers: { ...base, "q-age-under-18": "no" },
    expect: {
      outcome: "clarify",
      notices: ["adult-pupil"],
      categories: ["child-in-remote-rural-settlement"],
      requiredDocuments: ["application", "school-certificate"],
    },
  },
  {
    name: "case-town",
    answers: { "q-school-type": "general-school", "q-residence": "town" },
    expect: { outcome: "not-covered", notices: [], categories: [], requiredDocuments: [] },
  },
  {
    name: "case-not-studying",
    answers: { "q-school-type": "not-studying" },
    expect: { outcome: "not-covered", notices: [], categories: [], requiredDocuments: [] },
  },
];
