import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "permission",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office", "state-corporation"],
    fields: [
      { id: "number", source: "number", from: null, type: "text" },
      { id: "date", source: "case", from: "signed-on", type: "date" },
      { id: "service", source: "case", from: "service-title", type: "text" },
      { id: "provider", source: "office", from: "provider-department", type: "text" },
      { id: "applicant", source: "account", from: "applicant-name", type: "person" },
      { id: "children", source: "answer", from: "children", type: "list", columns: ["child-full-name", "child-birth-date"] },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office", "state-corporation"],
    fields: [
      { id: "number", source: "number", from: null, type: "text" },
      { id: "date", source: "case", from: "signed-on", type: "date" },
      { id: "service", source: "case", from: "service-title", type: "text" },
      { id: "provider", source: "office", from: "provider-department", type: "text" },
      { id: "applicant", source: "account", from: "applicant-name", type: "person" },
      {
        id: "ground",
        source: "officer",
        from: "refusalGrounds",
        type: "list",
        required: true,
      },
      {
        id: "reasoning",
        source: "officer",
        from: null,
        type: "textarea",
        required: true,
      },
      { id: "hearing", source: "case", from: "hearing", type: "text" },
      { id: "complaint-order", source: "case", from: "complaint-order", type: "text" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "receipt-refusal-to-accept",
    kind: "acceptance-refusal",
    formInAct: true,
    delivery: ["state-corporation"],
    fields: [
      { id: "sc-department-no", source: "office", from: null, type: "text" },
      { id: "sc-department-address", source: "office", from: null, type: "text" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      {
        id: "missing-documents",
        source: "officer",
        from: "required-documents",
        type: "list",
        required: true,
      },
      { id: "sc-employee", source: "signer", from: null, type: "person" },
      { id: "executor", source: "officer", from: null, type: "person", required: true },
      { id: "receiver", source: "account", from: "applicant-name", type: "person" },
      {
        id: "applicant-signature",
        source: "account",
        from: null,
        type: "text",
      },
      { id: "date", source: "case", from: "signed-on", type: "date" },
    ],
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "false-data", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "non-compliance", law: { annex: "2", row: 9, subitem: "2" } },
  { id: "negative-approval", law: { annex: "2", row: 9, subitem: "3" } },
  { id: "court-ban-activity", law: { annex: "2", row: 9, subitem: "4" } },
  { id: "court-special-right", law: { annex: "2", row: 9, subitem: "5" } },
  { id: "no-personal-data-consent", law: { annex: "2", row: 9, subitem: "6" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [{ id: "incomplete-package" }] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
