import { consentQuestion, officeQuestions, residenceAddress, serviceQuestions, whoApplies } from "../defence-questions.ts";
import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "category" },
  { id: "consent" },
  { id: "applicant" },
  { id: "details" },
  { id: "office" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

const identity = "identity-card-data";

/** Who served was called up; a liquidator may have been there for work. */
const called = {
  any: [{ category: ["wwii-participant", "internationalist-soldier"] }, { field: "participation-type", eq: "service" }],
} as const;

/** Questions in the order of their pages. */
export const fields = [
  consentQuestion,
  ...whoApplies({ identity, phone: "phone", name: "applicant-name" }),
  { id: "birth-year", step: "applicant", type: "readonly", required: true, source: "gateway", from: identity, fact: "birthYear" },
  residenceAddress("residence-registration-data"),
  {
    id: "confirmation-purpose",
    step: "details",
    type: "readonly",
    required: true,
    source: "applicant",
    options: ["confirm-wwii-participant", "confirm-internationalist-soldier", "confirm-chernobyl-liquidator"],
    derived: [
      { rule: { category: ["wwii-participant"] }, value: "confirm-wwii-participant" },
      { rule: { category: ["internationalist-soldier"] }, value: "confirm-internationalist-soldier" },
      { rule: { category: ["chernobyl-liquidator"] }, value: "confirm-chernobyl-liquidator" },
    ],
  },
  {
    id: "participation-type",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { category: ["chernobyl-liquidator"] },
    options: ["service", "work"],
  },
  { id: "military-registration-place", step: "details", type: "text", required: false, source: "applicant", special: true },
  {
    id: "called-up-by",
    step: "details",
    type: "text",
    required: true,
    source: "applicant",
    rule: called,
  },
  {
    id: "called-up-when",
    step: "details",
    type: "text",
    required: true,
    source: "applicant",
    rule: called,
  },
  ...serviceQuestions,
  ...officeQuestions,
] as const satisfies readonly Field[];

/** Asked about the person who gets the certificate, never about the representative. */
export const gatewayData = [
  { id: "identity-card-data", about: "holder", register: "person", iinFrom: ["represented-iin", "iin"] },
  { id: "residence-registration-data", about: "holder", register: "residence", iinFrom: ["represented-iin", "iin"] },
] as const satisfies readonly GatewayDatum[];
