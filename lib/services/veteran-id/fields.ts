import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "category" },
  { id: "consent" },
  { id: "applicant" },
  { id: "personal" },
  { id: "details" },
  { id: "office" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** Questions in the order of their pages. */
export const fields = [
  { id: "data-consent", step: "consent", type: "consent", required: true, source: "applicant" },
  { id: "applicant-role", step: "applicant", type: "radio", required: true, source: "applicant", options: ["self", "representative"] },
  {
    id: "represented-iin",
    step: "applicant",
    type: "iin",
    required: true,
    source: "applicant",
    rule: { field: "applicant-role", eq: "representative" },
    checks: [{ is: "not-the-applicant" }],
  },
  {
    id: "represented-name",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    rule: { field: "applicant-role", eq: "representative" },
    from: "identity-card-data",
    fact: "fullName",
  },
  { id: "iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
  { id: "full-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
  { id: "phone", step: "applicant", type: "readonly", required: true, source: "account", account: "phone" },
  {
    id: "birth-date",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "identity-card-data",
    fact: "birthDate",
  },
  {
    id: "residence-address",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "residence-data",
    fact: "address",
  },
  { id: "birth-place", step: "personal", type: "text", required: true, source: "gateway", from: "identity-card-data", fact: "birthPlace" },
  {
    id: "marital-status",
    step: "personal",
    type: "select",
    required: true,
    source: "applicant",
    options: ["single", "married", "divorced", "widowed"],
  },
  { id: "last-work", step: "personal", type: "text", required: false, source: "applicant" },
  { id: "request", step: "details", type: "radio", required: true, source: "applicant", options: ["issue", "exchange"] },
  {
    id: "previous-certificate",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { field: "request", eq: "issue" },
    options: ["never-issued", "lost"],
  },
  {
    id: "loss-cause",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { field: "previous-certificate", eq: "lost" },
    options: ["theft", "fire", "disaster", "other"],
  },
  { id: "situation", step: "details", type: "checkbox", required: false, source: "applicant", options: ["personal-data-changed"] },
  { id: "reason", step: "details", type: "textarea", required: true, source: "applicant" },
  { id: "department", step: "office", type: "office", required: true, source: "applicant", officeKind: "defence-department" },
  { id: "district", step: "office", type: "text", required: true, source: "applicant" },
] as const satisfies readonly Field[];

/** Asked about the person who gets the document, never about the representative. */
export const gatewayData = [
  { id: "identity-card-data", about: "holder", register: "person", iinFrom: ["represented-iin", "iin"] },
  { id: "residence-data", about: "holder", register: "residence", iinFrom: ["represented-iin", "iin"] },
] as const satisfies readonly GatewayDatum[];
