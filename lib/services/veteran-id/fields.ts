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

const registers = { identity: "identity-card-data", residence: "residence-data", phone: "phone" };

/** Questions in the order of their pages. */
export const fields = [
  consentQuestion,
  ...holderQuestions(registers, "5"),
  {
    id: "birth-place",
    step: "personal",
    type: "text",
    required: true,
    source: "gateway",
    from: "identity-card-data",
    fact: "birthPlace",
    law: formLine("3"),
  },
  maritalStatus("4"),
  { id: "last-work", step: "personal", type: "text", required: false, source: "applicant", law: formLine("6") },
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
  ...officeQuestions,
] as const satisfies readonly Field[];

/** Asked about the person who gets the document, never about the representative. */
export const gatewayData = [
  { id: "identity-card-data", about: "holder", register: "person", iinFrom: ["represented-iin", "iin"] },
  { id: "residence-data", about: "holder", register: "residence", iinFrom: ["represented-iin", "iin"] },
] as const satisfies readonly GatewayDatum[];
