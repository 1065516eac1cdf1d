import type { Field } from "./define.ts";

/** Whether the applicant is married, and to whom. */
export const spouseQuestions = [
  { id: "marital-status", step: "family", type: "radio", required: true, source: "applicant", options: ["married", "not-married"] },
  {
    id: "spouse-has-iin",
    step: "family",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { field: "marital-status", eq: "married" },
    options: ["yes", "no"],
  },
  {
    id: "spouse-iin",
    step: "family",
    type: "iin",
    required: true,
    source: "applicant",
    checks: [{ is: "not-the-applicant" }],
    rule: {
      all: [
        { field: "marital-status", eq: "married" },
        { field: "spouse-has-iin", eq: "yes" },
      ],
    },
  },
] as const satisfies readonly Field[];

/** The children a service is about, each by IIN and name. */
export const childQuestions = [
  { id: "children", step: "children", type: "repeat", required: true, source: "applicant", min: 1, max: 20 },
  {
    id: "child-iin",
    step: "children",
    type: "iin",
    required: false,
    source: "applicant",
    rule: { forEach: "children" },
    group: "children",
    checks: [{ is: "not-the-applicant" }, { is: "younger-than-applicant" }, { is: "under-age", years: 18 }, { is: "unique-in-group" }],
  },
  {
    id: "child-full-name",
    step: "children",
    type: "text",
    required: true,
    source: "applicant",
    rule: { forEach: "children" },
    group: "children",
  },
] as const satisfies readonly Field[];

/** Questions about the family and the children that guardianship and foster care ask alike. */
export const careQuestions = [
  { id: "provider-department", step: "provider", type: "office", required: true, source: "applicant", officeKind: "education-department" },
  ...spouseQuestions,
  {
    id: "spouse-name",
    step: "family",
    type: "text",
    required: true,
    source: "gateway",
    rule: { field: "marital-status", eq: "married" },
    from: "zags-marriage",
    fact: "spouseFullName",
  },
  {
    id: "spouse-document-number",
    step: "family",
    type: "text",
    required: true,
    source: "applicant",
    rule: {
      all: [
        { field: "marital-status", eq: "married" },
        { field: "spouse-has-iin", eq: "no" },
      ],
    },
  },
  {
    id: "marriage-abroad",
    step: "family",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { field: "marital-status", eq: "married" },
    options: ["yes", "no"],
  },
  {
    id: "actual-upbringing",
    step: "family",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { all: [{ applicantSex: "male" }, { field: "marital-status", eq: "not-married" }] },
    options: ["yes", "no"],
    special: true,
    law: { annex: "2", row: 9, subitem: "10" },
  },
  ...childQuestions,
  {
    id: "child-birth-date",
    step: "children",
    type: "date",
    required: true,
    source: "applicant",
    rule: { forEach: "children" },
    group: "children",
    checks: [{ is: "not-in-future" }, { is: "under-age", years: 18 }, { is: "agrees-with-iin", of: "child-iin" }],
  },
] as const satisfies readonly Field[];
