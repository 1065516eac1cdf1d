import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "consent" },
  { id: "applicant" },
  { id: "provider" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** Questions in the order of their pages. */
export const fields = [
  { id: "consent-protected-data", step: "consent", type: "consent", required: true, source: "applicant" },
  { id: "applicant-iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
  { id: "full-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
  {
    id: "address",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "gw-residence",
    fact: "address",
    autocomplete: "street-address",
  },
  { id: "phone", step: "applicant", type: "readonly", required: true, source: "account", account: "phone" },
  {
    id: "addressee-body",
    step: "provider",
    type: "office",
    required: true,
    source: "applicant",
    officeKind: "local-military-office",
  },
] as const satisfies readonly Field[];

/** Registers asked through the e-government gateway, after the consent. */
export const gatewayData = [
  { id: "gw-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] },
  { id: "gw-criminal-record", about: "applicant", register: "criminal-record", iinFrom: ["applicant-iin"] },
  { id: "gw-residence", about: "applicant", register: "residence", iinFrom: ["applicant-iin"] },
  { id: "gw-military-registration", about: "applicant", register: "military-registration", iinFrom: ["applicant-iin"] },
] as const satisfies readonly GatewayDatum[];
