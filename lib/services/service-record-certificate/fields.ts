import { consentQuestion, officeQuestions, residenceAddress, serviceQuestions, whoApplies } from "../defence-questions.ts";
import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "consent" },
  { id: "applicant" },
  { id: "details" },
  { id: "office" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

const identity = "identity-card-data";

/** Questions in the order of their pages. */
export const fields = [
  consentQuestion,
  ...whoApplies({ identity, phone: "phone", name: "applicant-name" }),
  { id: "birth-year", step: "applicant", type: "readonly", required: true, source: "gateway", from: identity, fact: "birthYear" },
  residenceAddress("residence-registration-data"),
  {
    id: "excluded-group",
    step: "applicant",
    type: "radio",
    required: true,
    source: "applicant",
    options: ["none", "women-without-military-specialty", "exempt-from-duty", "imprisoned", "permanently-abroad"],
    checks: [{ is: "stops-unless", value: "none" }],
    special: true,
    law: { item: "6" },
  },
  {
    id: "confirmation-purpose",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    options: ["confirm-military-service-passed", "confirm-semey-nuclear-test-site"],
  },
  { id: "military-registration-place", step: "details", type: "text", required: true, source: "applicant", special: true },
  { id: "called-up-by", step: "details", type: "text", required: true, source: "applicant" },
  { id: "called-up-when", step: "details", type: "text", required: true, source: "applicant" },
  ...serviceQuestions,
  ...officeQuestions,
] as const satisfies readonly Field[];

/** Asked about the person who gets the certificate, never about the representative. */
export const gatewayData = [
  { id: "identity-card-data", about: "holder", register: "person", iinFrom: ["represented-iin", "iin"] },
  { id: "residence-registration-data", about: "holder", register: "residence", iinFrom: ["represented-iin", "iin"] },
] as const satisfies readonly GatewayDatum[];
