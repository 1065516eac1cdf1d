import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "exemption-conclusion",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "applicant-full-name", type: "person" },
      { id: "recipient-address", source: "register", from: "applicant-address", type: "text" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "conclusion-reason", source: "case", from: "category", type: "text" },
      { id: "provider-name", source: "office", from: "commission", type: "text" },
      { id: "chair-full-name", source: "signer", from: null, type: "person" },
      { id: "chair-signature", source: "signer", from: "signature", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
    ],
  },
  {
    id: "refusal-notice",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name-refusal", source: "account", from: "applicant-full-name", type: "person" },
      { id: "recipient-address-refusal", source: "register", from: "applicant-address", type: "text" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "refusal-ground", source: "officer", from: "refusalGrounds", type: "list", required: true },
      { id: "finding-1", source: "officer", from: null, type: "textarea", required: true },
      { id: "finding-2", source: "officer", from: null, type: "textarea", required: false },
      { id: "provider-name", source: "office", from: "commission", type: "text" },
      { id: "chair-full-name-refusal", source: "signer", from: null, type: "person" },
      { id: "chair-signature-refusal", source: "signer", from: "signature", type: "text" },
      { id: "refusal-date", source: "case", from: "signed-on", type: "date" },
    ],
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "unreliable-documents", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "non-compliance-article-36", law: { annex: "2", row: 9, subitem: "2" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
