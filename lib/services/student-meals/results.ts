import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "meals-notification",
    kind: "positive",
    formInAct: true,
    delivery: ["personal-cabinet", "state-corporation", "provider-office"],
    fields: [
      { id: "r1-full-name", source: "register", from: ["student-name", "applicant-name"], type: "person" },
      { id: "r1-organisation", source: "office", from: "provider-name", type: "text" },
      {
        id: "r1-year-from",
        source: "officer",
        from: null,
        type: "number",
        required: true,
        checks: [{ is: "academic-year" }],
      },
      {
        id: "r1-year-to",
        source: "officer",
        from: null,
        type: "number",
        required: true,
        checks: [{ is: "plus", of: "r1-year-from", value: 1 }],
      },
      { id: "r1-date", source: "case", from: "signed-on", type: "date" },
      { id: "r1-head-signature", source: "signer", from: "signature", type: "text" },
    ],
  },
  {
    id: "service-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet", "state-corporation", "provider-office"],
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "applicant-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      {
        id: "refusal-ground",
        source: "officer",
        from: "refusalGrounds",
        type: "list",
        required: true,
      },
      { id: "reasoning", source: "officer", from: null, type: "textarea", required: true },
      { id: "provider-name", source: "office", from: "provider-name", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "further-consideration-refusal",
    kind: "acceptance-refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "applicant-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      {
        id: "refusal-ground",
        source: "officer",
        from: "acceptanceRefusalGrounds",
        type: "list",
        required: true,
      },
      {
        id: "missing-documents",
        source: "officer",
        from: "required-documents",
        type: "list",
        required: true,
      },
      { id: "provider-name", source: "office", from: "provider-name", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "acceptance-refusal-receipt",
    kind: "acceptance-refusal",
    formInAct: true,
    delivery: ["state-corporation", "provider-office"],
    fields: [
      { id: "r4-sc-address", source: "office", from: null, type: "text" },
      {
        id: "r4-missing-documents",
        source: "officer",
        from: "required-documents",
        type: "list",
        required: true,
      },
      {
        id: "r4-sc-employee",
        source: "officer",
        from: null,
        type: "person",
        required: false,
      },
      {
        id: "r4-provider-person",
        source: "officer",
        from: null,
        type: "person",
        required: false,
      },
      { id: "r4-recipient", source: "account", from: "applicant-name", type: "person" },
      { id: "r4-date", source: "case", from: "signed-on", type: "date" },
    ],
  },
  {
    id: "acceptance-receipt",
    kind: "receipt",
    formInAct: false,
    delivery: ["state-corporation", "provider-office"],
    fields: [
      { id: "accepted-documents", source: "case", from: "attached-documents", type: "list" },
      { id: "acceptance-date", source: "case", from: "accepted-on", type: "date" },
      { id: "accepted-by", source: "case", from: "accepted-by", type: "person" },
    ],
  },
  {
    id: "acceptance-status",
    kind: "receipt",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [{ id: "r6-result-date-time", source: "case", from: "due-on", type: "date", withTime: true }],
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "rg-false-data", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "rg-special-right-lost", law: { annex: "2", row: 9, subitem: "2" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [
  { id: "rta-incomplete", law: { item: "7" } },
  { id: "rta-expired", law: { item: "7" } },
] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
