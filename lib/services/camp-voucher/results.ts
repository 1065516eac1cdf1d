import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "camp-referral",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office", "education-organisation", "state-corporation"],
    fields: [
      { id: "referral-number", source: "number", from: null, type: "text" },
      { id: "child-full-name", source: "register", from: "child-full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "education-institution", source: "office", from: "education-institution", type: "text" },
      { id: "camp-type", source: "answer", from: "camp-type", type: "enum" },
      { id: "camp", source: "officer", from: null, type: "text", required: true },
      {
        id: "shift-dates",
        source: "officer",
        from: null,
        type: "date",
        required: true,
        checks: [{ is: "in-future", end: "from" }],
        range: true,
      },
      { id: "provider-name", source: "office", from: "provider-office", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office", "education-organisation", "state-corporation"],
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "applicant-full-name", type: "person" },
      { id: "child-full-name", source: "register", from: "child-full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      {
        id: "refusal-ground",
        source: "officer",
        from: "refusalGrounds",
        type: "list",
        required: true,
      },
      { id: "reasoning", source: "officer", from: null, type: "textarea", required: true },
      { id: "hearing-result", source: "case", from: "hearing", type: "text" },
      { id: "provider-name", source: "office", from: "provider-office", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "receipt-of-refusal-to-accept",
    kind: "acceptance-refusal",
    formInAct: true,
    delivery: ["state-corporation"],
    fields: [
      {
        id: "blank-branch-department-number",
        source: "office",
        from: null,
        type: "text",
      },
      {
        id: "blank-branch-address",
        source: "office",
        from: null,
        type: "text",
      },
      { id: "blank-service-name", source: "case", from: "service-title", type: "text" },
      {
        id: "blank-missing-document-1",
        source: "officer",
        from: "required-documents",
        type: "text",
        required: true,
      },
      { id: "blank-missing-document-2", source: "officer", from: "required-documents", type: "text", required: false },
      { id: "blank-missing-document-3", source: "officer", from: "required-documents", type: "text", required: false },
      { id: "blank-employee-full-name", source: "signer", from: null, type: "person" },
      { id: "blank-employee-signature", source: "signer", from: "signature", type: "text" },
      {
        id: "blank-executor-full-name",
        source: "officer",
        from: null,
        type: "person",
        required: true,
      },
      { id: "blank-recipient-full-name", source: "account", from: "applicant-full-name", type: "person" },
      {
        id: "blank-applicant-signature",
        source: "account",
        from: null,
        type: "text",
      },
      { id: "blank-date", source: "case", from: "signed-on", type: "date" },
    ],
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "false-documents", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "not-meeting-resolution-64", law: { annex: "2", row: 9, subitem: "2" } },
  { id: "negative-approval", law: { annex: "2", row: 9, subitem: "3" } },
  { id: "court-ban-on-activity", law: { annex: "2", row: 9, subitem: "4" } },
  { id: "court-loss-of-special-right", law: { annex: "2", row: 9, subitem: "5" } },
  { id: "no-personal-data-consent", law: { annex: "2", row: 9, subitem: "6" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [
  { id: "accept-ground-incomplete-documents" },
] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
