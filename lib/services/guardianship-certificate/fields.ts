import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "consent" },
  { id: "applicant" },
  { id: "provider" },
  { id: "wards" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** Questions in the order of their pages. */
export const fields = [
  {
    id: "consent-restricted-data",
    step: "consent",
    type: "consent",
    required: true,
    source: "applicant",
    law: { annex: "2", row: 9, subitem: "6" },
  },
  { id: "applicant-full-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
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
  {
    id: "education-authority",
    step: "provider",
    type: "office",
    required: true,
    source: "applicant",
    officeKind: "education-department",
    law: { annex: "2", row: 1 },
  },
  { id: "wards", step: "wards", type: "repeat", required: true, source: "applicant", min: 1, max: 20 },
  {
    id: "ward-iin",
    step: "wards",
    type: "iin",
    required: true,
    source: "applicant",
    rule: { forEach: "wards" },
    group: "wards",
    checks: [{ is: "not-the-applicant" }, { is: "younger-than-applicant" }, { is: "unique-in-group" }],
  },
  {
    id: "ward-full-name",
    step: "wards",
    type: "text",
    required: true,
    source: "gateway",
    rule: { forEach: "wards" },
    group: "wards",
    from: "gw-guardianship-register",
    fact: "wardFullName",
  },
] as const satisfies readonly Field[];

/** The register of guardianships is asked about each child, and counts only where the guardian it names is the applicant. */
export const gatewayData = [
  { id: "gw-applicant-registration", about: "applicant", register: "residence", iinFrom: ["applicant-iin"] },
  {
    id: "gw-guardianship-register",
    about: "applicant and child",
    register: "guardianship",
    iinFrom: ["ward-iin"],
    perItemOf: "wards",
    match: { fact: "guardianIin", field: "applicant-iin" },
  },
] as const satisfies readonly GatewayDatum[];
