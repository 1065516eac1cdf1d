import { childQuestions } from "../care-questions.ts";
import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "consent" },
  { id: "applicant" },
  { id: "provider" },
  { id: "children" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** Questions in the order of their pages. */
export const fields = [
  { id: "data-consent", step: "consent", type: "consent", required: true, source: "applicant" },
  { id: "applicant-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
  { id: "applicant-iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
  { id: "applicant-phone", step: "applicant", type: "readonly", required: true, source: "account", account: "phone" },
  {
    id: "applicant-registration-address",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "applicant-registration",
    fact: "address",
    autocomplete: "street-address",
  },
  { id: "provider-department", step: "provider", type: "office", required: true, source: "applicant", officeKind: "education-department" },
  ...childQuestions,
  {
    id: "child-birth-date",
    step: "children",
    type: "date",
    required: true,
    source: "applicant",
    rule: { forEach: "children" },
    group: "children",
    checks: [
      { is: "not-in-future" },
      { is: "younger-than-applicant" },
      { is: "under-age", years: 18 },
      { is: "agrees-with-iin", of: "child-iin" },
    ],
  },
] as const satisfies readonly Field[];

/** Registers asked through the e-government gateway, after the consent. */
export const gatewayData = [
  { id: "applicant-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] },
  { id: "applicant-registration", about: "applicant", register: "residence", iinFrom: ["applicant-iin"] },
] as const satisfies readonly GatewayDatum[];
