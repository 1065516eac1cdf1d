import { consentQuestion, excludedQuestion, formLine, holderQuestions, maritalStatus, officeQuestions } from "../defence-questions.ts";
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

const registers = { identity: "identity-card", residence: "residence-registration-data", phone: "contact-phone" };

/** Questions in the order of their pages. */
export const fields = [
  consentQuestion,
  ...holderQuestions(registers, "6"),
  excludedQuestion,
  { id: "birth-place", step: "personal", type: "text", required: true, source: "applicant", law: formLine("3") },
  { id: "nationality", step: "personal", type: "text", required: false, source: "applicant", special: true, law: formLine("4") },
  maritalStatus("5"),
  {
    id: "held-document",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { category: ["first-officer-rank"] },
    options: ["soldier-sergeant-military-id", "registration-certificate"],
  },
  {
    id: "loss-at-fault",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { category: ["loss-disaster", "loss-theft", "damage"] },
    options: ["yes", "no"],
    law: { item: "11.4" },
  },
  {
    id: "loss-explanation",
    step: "details",
    type: "textarea",
    required: true,
    source: "applicant",
    rule: { field: "loss-at-fault", eq: "no" },
    law: { item: "11.4" },
  },
  {
    id: "changed-data",
    step: "details",
    type: "checkbox",
    required: true,
    source: "applicant",
    rule: { category: ["change-of-name"] },
    options: ["surname", "name", "patronymic"],
  },
  {
    id: "name-change-basis",
    step: "details",
    type: "radio",
    required: true,
    source: "applicant",
    rule: { category: ["change-of-name"] },
    options: ["marriage-certificate-data", "divorce-certificate-data", "other-name-change-document"],
  },
  { id: "reason", step: "details", type: "textarea", required: true, source: "applicant" },
  ...officeQuestions,
] as const satisfies readonly Field[];

/** Asked about the person who gets the document, never about the representative; of a marriage or a divorce only where it changed the name. */
export const gatewayData = [
  { id: "identity-card", about: "holder", register: "person", iinFrom: ["represented-iin", "iin"] },
  {
    id: "marriage-certificate-data",
    about: "holder",
    register: "marriage",
    iinFrom: ["represented-iin", "iin"],
    rule: { field: "name-change-basis", eq: "marriage-certificate-data" },
  },
  {
    id: "divorce-certificate-data",
    about: "holder",
    register: "divorce",
    iinFrom: ["represented-iin", "iin"],
    rule: { field: "name-change-basis", eq: "divorce-certificate-data" },
  },
  { id: "residence-registration-data", about: "holder", register: "residence", iinFrom: ["represented-iin", "iin"] },
] as const satisfies readonly GatewayDatum[];
