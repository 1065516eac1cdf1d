import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "deferment-conclusion",
    kind: "positive",
    formInAct: true,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "recipient-full-name", source: "account", from: "applicant-full-name", type: "person" },
      { id: "recipient-address", source: "register", from: "applicant-address", type: "text" },
      { id: "recipient-blank", source: "account", from: "applicant-full-name", type: "person" },
      { id: "deferred-until", source: "officer", from: null, type: "date", required: true, checks: [{ is: "in-future" }] },
      { id: "conclusion-reason", source: "case", from: "category", type: "text" },
      { id: "chair-full-name", source: "signer", from: null, type: "person" },
      { id: "chair-signature", source: "signer", from: "signature", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
    ],
    validUntilField: "deferred-until",
  },
  {
    id: "refusal-notice",
    kind: "refusal",
    formInAct: true,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "recipient-full-name-refusal", source: "account", from: "applicant-full-name", type: "person" },
      { id: "recipient-address-refusal", source: "register", from: "applicant-address", type: "text" },
      { id: "finding-1", source: "officer", from: null, type: "textarea", required: true },
      { id: "finding-2", source: "officer", from: null, type: "textarea", required: false },
      { id: "chair-full-name-refusal", source: "signer", from: null, type: "person" },
      { id: "chair-signature-refusal", source: "signer", from: "signature", type: "text" },
      { id: "refusal-date", source: "case", from: "signed-on", type: "date" },
    ],
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "unreliable-documents", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "non-compliance-article-35", law: { annex: "2", row: 9, subitem: "2" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
