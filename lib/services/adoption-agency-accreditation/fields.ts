import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "consent" },
  { id: "applicant" },
  { id: "request" },
  { id: "agency" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** Questions in the order of their pages. */
export const fields = [
  { id: "consent-protected-data", step: "consent", type: "consent", required: true, source: "applicant", law: { item: "9" } },
  {
    id: "consent-restricted-data",
    step: "consent",
    type: "consent",
    required: true,
    source: "applicant",
    law: { annex: "2", row: 9, subitem: "14" },
  },
  { id: "trusted-person-full-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
  { id: "applicant-iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
  { id: "applicant-phone", step: "applicant", type: "readonly", required: true, source: "account", account: "phone" },
  {
    id: "applicant-address",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "gw-applicant-registration",
    fact: "address",
    autocomplete: "street-address",
  },
  { id: "contact-phones", step: "applicant", type: "text", required: true, source: "applicant" },
  {
    id: "requested-subtype",
    step: "request",
    type: "radio",
    required: true,
    source: "applicant",
    law: { annex: "2", row: 8 },
    options: ["accreditation", "extension"],
  },
  {
    id: "accreditation-expiry-date",
    step: "request",
    type: "date",
    required: true,
    source: "applicant",
    law: { item: "19" },
    rule: { field: "requested-subtype", eq: "extension" },
  },
  { id: "agency-full-name", step: "agency", type: "text", required: true, source: "applicant" },
  { id: "agency-state", step: "agency", type: "text", required: true, source: "applicant" },
  { id: "agency-bin", step: "agency", type: "text", required: false, source: "applicant", checks: [{ is: "bin" }] },
] as const satisfies readonly Field[];

/**
 * Registers asked through the e-government gateway, after the consent; the two of registration only for the office (item 9 of the Rules).
 */
export const gatewayData = [
  { id: "gw-applicant-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] },
  { id: "gw-applicant-registration", about: "applicant", register: "residence", iinFrom: ["applicant-iin"] },
  { id: "gw-legal-entity-registration", about: "agency", register: "organisation", binFrom: ["agency-bin"] },
  { id: "gw-individual-entrepreneur-registration", about: "applicant", register: "entrepreneur", iinFrom: ["applicant-iin"] },
] as const satisfies readonly GatewayDatum[];
