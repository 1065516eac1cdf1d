import { consentQuestion, formLine, holderQuestions, maritalStatus, officeQuestions } from "../defence-questions.ts";
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

const identity = "identity-card-data";

/** Questions in the order of their pages. */
export const fields = [
  consentQuestion,
  ...holderQuestions({ identity, residence: "residence-data", phone: "phone" }, "5"),
  {
    id: "excluded-group",
    step: "applicant",
    type: "radio",
    required: true,
    source: "applicant",
    options: ["none", "excluded-women-without-specialty", "excluded-released-from-duty", "excluded-imprisoned", "excluded-resident-abroad"],
    checks: [{ is: "stops-unless", value: "none" }],
    special: true,
    law: { item: "6" },
  },
  {
    id: "birth-place",
    step: "personal",
    type: "text",
    required: true,
    source: "gateway",
    from: identity,
    fact: "birthPlace",
    law: formLine("3"),
  },
  maritalStatus("4"),
  { id: "last-work", step: "personal", type: "text", required: false, source: "applicant", law: formLine("6") },
  {
    id: "loss-kind",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { category: ["lost-or-damaged"] },
    options: ["lost", "damaged"],
    law: { item: "11" },
  },
  {
    id: "loss-cause",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { field: "loss-kind", eq: "lost" },
    options: ["theft", "fire", "disaster", "other"],
    law: { annex: "4", item: "9" },
  },
  {
    id: "situation",
    step: "details",
    type: "checkbox",
    required: false,
    source: "applicant",
    options: ["personal-data-changed", "women-with-specialty", "trained-specialty", "released-from-prison", "arrived-from-abroad"],
    special: true,
    law: { annex: "4" },
  },
  { id: "reason", step: "details", type: "textarea", required: true, source: "applicant" },
  ...officeQuestions,
] as const satisfies readonly Field[];

/** Asked about the person who gets the document, never about the representative. */
export const gatewayData = [
  { id: "identity-card-data", about: "holder", register: "person", iinFrom: ["represented-iin", "iin"] },
  { id: "residence-data", about: "holder", register: "residence", iinFrom: ["represented-iin", "iin"] },
] as const satisfies readonly GatewayDatum[];
