import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "category" },
  { id: "consent" },
  { id: "applicant" },
  { id: "child" },
  { id: "camp" },
  { id: "provider" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** Questions in the order of their pages. */
export const fields = [
  { id: "consent-personal-data", step: "consent", type: "consent", required: true, source: "applicant" },
  { id: "applicant-iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
  { id: "applicant-full-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
  {
    id: "applicant-registered-address",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "gw-identity",
    fact: "address",
    autocomplete: "street-address",
  },
  { id: "applicant-phone", step: "applicant", type: "readonly", required: true, source: "account", account: "phone" },
  {
    id: "applicant-relation",
    step: "child",
    type: "select",
    required: true,
    source: "applicant",
    options: ["parent", "guardian-or-trustee", "patronage-educator", "other-representative"],
  },
  {
    id: "child-iin",
    step: "child",
    type: "iin",
    required: true,
    source: "applicant",
    checks: [{ is: "not-the-applicant" }, { is: "younger-than-applicant" }],
  },
  { id: "child-full-name", step: "child", type: "text", required: true, source: "gateway", from: "gw-birth-record", fact: "childFullName" },
  {
    id: "child-birth-date",
    step: "child",
    type: "date",
    required: true,
    source: "gateway",
    from: "gw-birth-record",
    fact: "childBirthDate",
    checks: [{ is: "not-in-future" }, { is: "younger-than-applicant" }, { is: "agrees-with-iin", of: "child-iin" }],
  },
  { id: "child-born-abroad", step: "child", type: "radio", required: true, source: "applicant", options: ["yes", "no"] },
  {
    id: "marriage-status",
    step: "child",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { field: "applicant-relation", eq: "parent" },
    options: ["married", "divorced", "none"],
  },
  {
    id: "education-institution",
    step: "child",
    type: "school",
    required: true,
    source: "applicant",
    officeKind: ["school", "college-or-university"],
  },
  { id: "class", step: "child", type: "text", required: false, source: "applicant" },
  { id: "camp-type", step: "camp", type: "radio", required: true, source: "applicant", options: ["out-of-town", "school-side"] },
  {
    id: "provider-office",
    step: "provider",
    type: "office",
    required: true,
    source: "applicant",
    officeKind: ["education-department", "school", "college-or-university"],
    presetFrom: "education-institution",
  },
] as const satisfies readonly Field[];

/** Registers asked through the e-government gateway, after the consent. */
export const gatewayData = [
  { id: "gw-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] },
  { id: "gw-birth-record", about: "child", register: "birth", iinFrom: ["child-iin"] },
  { id: "gw-marriage-record", about: "applicant", register: "marriage", iinFrom: ["applicant-iin"] },
] as const satisfies readonly GatewayDatum[];
