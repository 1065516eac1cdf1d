import {
  acceptanceRefusalOf,
  certificateLines,
  extensionLines,
  issuingOffice,
  receiptLines,
  refusalLines,
  signed,
} from "../defence-lines.ts";
import type { Result, ServiceDefinition } from "../define.ts";

const holder = "identity-card-data";
const applicant = "applicant-name";

export const results = [
  {
    id: "certificate-for-benefits",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office"],
    fields: [
      ...certificateLines(holder, applicant),
      { id: "confirmed-status", source: "case", from: "category", type: "text" },
      { id: "confirmation-basis", source: "officer", from: null, type: "textarea", required: true },
      issuingOffice,
      signed,
    ],
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: refusalLines(holder, "documents-missing", applicant),
  },
  {
    id: "refusal-receipt",
    kind: "acceptance-refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: acceptanceRefusalOf(applicant),
  },
  { id: "acceptance-receipt", kind: "receipt", formInAct: false, delivery: ["personal-cabinet"], fields: receiptLines },
  {
    id: "extension-notice",
    kind: "extension-notice",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: extensionLines(["extended", "archive-abroad"], applicant),
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "documents-missing", law: { item: "16" } },
  // Only an answer to an inquiry can fail to confirm a status; it is no ground of item 16.
  { id: "status-not-confirmed", rule: { field: "record-answer.answer-outcome", in: ["confirmed", "not-confirmed"] } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [
  { id: "documents-missing-at-centre", law: { item: "16" } },
] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
