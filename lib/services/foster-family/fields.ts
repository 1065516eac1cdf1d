import { careQuestions } from "../care-questions.ts";
import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "category" },
  { id: "consent" },
  { id: "applicant" },
  { id: "provider" },
  { id: "family" },
  { id: "children" },
  { id: "training", skipWhenEmpty: true },
  { id: "payment" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

/** Questions in the order of their pages. */
export const fields = [
  { id: "data-consent", step: "consent", type: "consent", required: true, source: "applicant", law: { annex: "2", row: 9, subitem: "20" } },
  { id: "applicant-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
  { id: "applicant-iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
  { id: "applicant-phone", step: "applicant", type: "readonly", required: true, source: "account", account: "phone" },
  {
    id: "applicant-citizenship",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "applicant-registration",
    fact: "citizenship",
  },
  {
    id: "applicant-residence-address",
    step: "applicant",
    type: "readonly",
    required: true,
    source: "gateway",
    from: "applicant-registration",
    fact: "address",
    autocomplete: "street-address",
  },
  ...careQuestions,
  {
    id: "relation-to-child",
    step: "children",
    type: "text",
    required: true,
    source: "applicant",
    rule: { forEach: "children", if: { category: ["close-relative", "relative-or-step-parent"] } },
    group: "children",
  },
  {
    id: "training-status",
    step: "training",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { category: ["relative-or-step-parent"] },
    law: { annex: "2", row: 8, subitem: "8" },
    options: ["certificate-held", "will-pass-within-one-year"],
  },
  {
    id: "training-undertaking",
    step: "training",
    type: "consent",
    required: true,
    source: "applicant",
    rule: { field: "training-status", eq: "will-pass-within-one-year" },
  },
  {
    id: "bank-account",
    step: "payment",
    type: "text",
    required: true,
    source: "applicant",
    checks: [{ is: "iban" }],
    law: { annex: "2", row: 8, subitem: "6" },
  },
] as const satisfies readonly Field[];

/** Registers asked through the e-government gateway, after the consent. */
export const gatewayData = [
  { id: "applicant-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] },
  { id: "applicant-registration", about: "applicant", register: "residence", iinFrom: ["applicant-iin"] },
  {
    id: "zags-marriage",
    about: "applicant",
    register: "marriage",
    iinFrom: ["applicant-iin"],
    // A marriage that was dissolved since is no marriage.
    match: { fact: "status", field: "marital-status" },
    rule: {
      all: [
        { field: "marital-status", eq: "married" },
        { field: "marriage-abroad", eq: "no" },
      ],
    },
  },
] as const satisfies readonly GatewayDatum[];
