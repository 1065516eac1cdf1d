import type { Field, GatewayDatum, LegalPlace } from "../define.ts";
import type { Rule } from "../rule.ts";

export const steps = [
  { id: "category" },
  { id: "consent" },
  { id: "applicant" },
  { id: "student" },
  { id: "provider" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** The lines of the act's own application form. */
const form = { annex: "1" } as const satisfies LegalPlace;

const someoneElse = { field: "applicant-role", in: ["parent", "other-legal-representative"] } as const satisfies Rule;

/** Questions in the order of their pages. */
export const fields = [
  { id: "consent-protected-data", step: "consent", type: "consent", required: true, source: "applicant" },
  { id: "applicant-iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
  { id: "applicant-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
  {
    id: "applicant-address",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "gw-applicant-identity",
    fact: "address",
    autocomplete: "street-address",
    law: form,
  },
  { id: "applicant-phone", step: "applicant", type: "readonly", required: true, source: "account", account: "phone" },
  {
    id: "applicant-role",
    step: "student",
    type: "radio",
    required: true,
    source: "applicant",
    options: ["student", "parent", "other-legal-representative"],
  },
  {
    id: "student-iin",
    step: "student",
    type: "iin",
    required: true,
    source: "applicant",
    rule: someoneElse,
    checks: [{ is: "not-the-applicant" }],
  },
  {
    id: "student-name",
    step: "student",
    type: "text",
    required: true,
    source: "gateway",
    rule: someoneElse,
    from: "gw-identity",
    fact: "fullName",
    law: form,
  },
  {
    id: "student-birth-date",
    step: "student",
    type: "date",
    fixed: true,
    required: true,
    source: "gateway",
    from: "gw-identity",
    fact: "birthDate",
    checks: [{ is: "not-in-future" }, { is: "agrees-with-iin", of: "student-iin" }],
    law: { annex: "2", row: 8, subitem: "2" },
  },
  {
    id: "child-relation",
    step: "student",
    type: "radio",
    fixed: true,
    required: true,
    source: "gateway",
    rule: { field: "applicant-role", eq: "parent" },
    from: "student-iin",
    fact: "sex",
    options: ["male", "female"],
    law: form,
  },
  {
    id: "provider-name",
    step: "provider",
    type: "school",
    required: true,
    source: "applicant",
    officeKind: "college-or-university",
    law: form,
  },
  {
    id: "provider-head",
    step: "provider",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "provider-name",
    fact: "head",
    law: form,
  },
  { id: "course", step: "provider", type: "number", required: true, source: "applicant", law: form },
  { id: "group", step: "provider", type: "text", required: true, source: "applicant", law: form },
] as const satisfies readonly Field[];

/** Registers asked through the e-government gateway, after the consent: about the student, whoever files. */
export const gatewayData = [
  { id: "gw-tsa", about: "family", register: "social-assistance", iinFrom: ["student-iin", "applicant-iin"] },
  { id: "gw-identity", about: "student", register: "person", iinFrom: ["student-iin", "applicant-iin"] },
  { id: "gw-guardianship", about: "student", register: "guardianship", iinFrom: ["student-iin", "applicant-iin"] },
  { id: "gw-birth", about: "student", register: "birth", iinFrom: ["student-iin", "applicant-iin"] },
  { id: "gw-applicant-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] },
] as const satisfies readonly GatewayDatum[];
