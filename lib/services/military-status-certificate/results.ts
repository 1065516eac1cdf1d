import { acceptanceRefusalOf, certificateLines, issuingOffice, receiptLines, refusalLines, signed } from "../defence-lines.ts";
import type { Result, ServiceDefinition } from "../define.ts";

const holder = "identity-card-data";
const applicant = "applicant-name";
const nothingToSurrender = { field: "surrendered-document", eq: "surrendered-none" } as const;

export const results = [
  {
    id: "certificate-in-lieu-of-military-card",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office"],
    held: true,
    fields: [
      ...certificateLines(holder, applicant),
      // Its kind is offered as the applicant named it; the executor adds series and number from the scan or the records of the office.
      { id: "surrendered-document", source: "officer", from: "surrendered-document", type: "text", required: true },
      {
        id: "surrender",
        source: "officer",
        from: null,
        type: "enum",
        required: true,
        options: ["taken", "none"],
        proposed: [
          { rule: nothingToSurrender, value: "none" },
          { rule: { always: true }, value: "taken" },
        ],
        checks: [{ is: "only-if", value: "none", if: nothingToSurrender }],
        step: "deliver",
      },
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
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "documents-missing", law: { item: "16" } },
  { id: "excluded-applicant", law: { item: "6" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [
  { id: "documents-missing-at-centre", law: { item: "16" } },
] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
