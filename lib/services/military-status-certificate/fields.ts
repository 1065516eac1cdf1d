import { birthDate, consentQuestion, maritalStatus, officeQuestions, residenceAddress, whoApplies } from "../defence-questions.ts";
import type { Field, GatewayDatum } from "../define.ts";

export const steps = [
  { id: "consent" },
  { id: "applicant" },
  { id: "personal" },
  { id: "details" },
  { id: "office" },
  { id: "documents" },
  { id: "check" },
  { id: "sign" },
] as const;

const identity = "identity-card-data";

/** Questions in the order of their pages. The form stands in the annex of another standard (see the decisions), so no line of it is named. */
export const fields = [
  consentQuestion,
  ...whoApplies({ identity, phone: "phone", name: "applicant-name" }),
  birthDate(identity),
  residenceAddress("residence-registration-data"),
  {
    id: "excluded-group",
    step: "applicant",
    type: "radio",
    required: true,
    source: "applicant",
    options: ["none", "women-without-military-specialty", "exempt-from-duty", "imprisoned", "residing-abroad"],
    checks: [{ is: "stops-unless", value: "none" }],
    special: true,
    law: { item: "6" },
  },
  { id: "birth-place", step: "personal", type: "text", required: true, source: "gateway", from: identity, fact: "birthPlace" },
  maritalStatus(),
  { id: "last-workplace-and-position", step: "personal", type: "text", required: false, source: "applicant" },
  { id: "reason", step: "details", type: "textarea", required: true, source: "applicant", law: { item: "11" } },
  {
    id: "surrendered-document",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    options: [
      "surrendered-military-card",
      "surrendered-temporary-certificate",
      "surrendered-registration-certificate",
      "surrendered-certificate-in-lieu",
      "surrendered-none",
    ],
    special: true,
    law: { item: "11" },
  },
  ...officeQuestions,
] as const satisfies readonly Field[];

/** Asked about the person who gets the certificate, never about the representative. */
export const gatewayData = [
  { id: "identity-card-data", about: "holder", register: "person", iinFrom: ["represented-iin", "iin"] },
  { id: "residence-registration-data", about: "holder", register: "residence", iinFrom: ["represented-iin", "iin"] },
] as const satisfies readonly GatewayDatum[];
