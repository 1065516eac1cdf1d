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
    id: "service-confirmation-certificate",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office"],
    fields: [
      ...certificateLines(holder, applicant),
      { id: "confirmed-fact", source: "answer", from: "confirmation-purpose", type: "text" },
      // As the records confirm them, which may differ from the answers they are offered from.
      { id: "service-period", source: "officer", from: ["service-period-from", "service-period-to"], type: "text", required: true },
      { id: "service-place", source: "officer", from: ["unit-number", "unit-location"], type: "text", required: true },
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
  { id: "excluded-applicant", law: { item: "6" } },
  // Only an answer to an inquiry can fail to confirm a status; it is no ground of item 16.
  { id: "status-not-confirmed", rule: { field: "record-answer.answer-outcome", in: ["confirmed", "not-confirmed"] } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [
  { id: "documents-missing-at-centre", law: { item: "16" } },
] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
