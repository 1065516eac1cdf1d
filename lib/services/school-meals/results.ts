import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "meal-certificate",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office", "education-organisation"],
    fields: [
      { id: "certificate-number", source: "number", from: null, type: "text" },
      { id: "child-full-name", source: "register", from: "child-full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "school", source: "office", from: "school", type: "text" },
      { id: "class", source: "answer", from: "class", type: "text" },
      { id: "category", source: "case", from: "category", type: "text" },
      { id: "meal-kind", source: "officer", from: null, type: "enum", required: true, options: ["free", "reduced-price"] },
      { id: "valid-until", source: "officer", from: null, type: "date", required: true, checks: [{ is: "in-future" }] },
      { id: "provider-name", source: "office", from: "provider-office", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
    validUntilField: "valid-until",
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office", "education-organisation"],
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "applicant-full-name", type: "person" },
      { id: "child-full-name", source: "register", from: "child-full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "refusal-ground", source: "officer", from: "refusalGrounds", type: "list", required: true },
      { id: "reasoning", source: "officer", from: null, type: "textarea", required: true },
      { id: "hearing-result", source: "case", from: "hearing", type: "text" },
      { id: "provider-name", source: "office", from: "provider-office", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
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

export const acceptanceRefusalGrounds = [] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
