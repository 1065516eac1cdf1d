import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "admission-notification",
    kind: "stage-1",
    formInAct: false,
    delivery: ["personal-cabinet"],
    stage: "stage-1",
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      {
        id: "r1-classes-start",
        source: "officer",
        from: null,
        type: "date",
        required: true,
        checks: [
          { is: "in-future" },
          {
            is: "season",
            from: "02-01",
            to: "12-20",
            value: 42,
            unit: "working-days",
            if: { field: "training-basis", eq: "paid" },
          },
        ],
      },
      {
        id: "training-organisation",
        source: "officer",
        from: null,
        type: "text",
        required: true,
        officeKind: "training-organisation",
      },
      { id: "training-basis", source: "officer", from: null, type: "enum", required: true, options: ["paid", "free"] },
      { id: "payment-amount", source: "case", from: "feeKzt", type: "number", rule: { field: "training-basis", eq: "paid" } },
      {
        id: "payment-details",
        source: "officer",
        from: null,
        type: "textarea",
        required: true,
        rule: { field: "training-basis", eq: "paid" },
      },
      { id: "provider-name", source: "office", from: "addressee-body", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "completion-certificate",
    kind: "stage-2",
    formInAct: false,
    delivery: ["personal-cabinet"],
    stage: "stage-2",
    fields: [
      { id: "certificate-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "training-organisation", source: "case", from: "admission-notification.training-organisation", type: "text" },
      {
        id: "training-period",
        source: "officer",
        from: null,
        type: "date",
        required: true,
        range: true,
        checks: [
          { is: "equals", of: "admission-notification.r1-classes-start", end: "from" },
          { is: "not-in-future", end: "to" },
          { is: "within-term", of: "admission-notification.r1-classes-start", value: 42, unit: "working-days", end: "to" },
        ],
      },
      { id: "provider-name", source: "office", from: "addressee-body", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    stage: "stage-1",
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "refusal-ground", source: "officer", from: "refusalGrounds", type: "list", required: true },
      { id: "reasoning", source: "officer", from: null, type: "textarea", required: true },
      { id: "provider-name", source: "office", from: "addressee-body", type: "text" },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "rg-false-data", law: { annex: "2-1", row: 9, subitem: "1" } },
  { id: "rg-requirements-not-met", law: { annex: "2-1", row: 9, subitem: "2" } },
  { id: "rg-court-ban", law: { annex: "2-1", row: 9, subitem: "3" } },
  { id: "rg-special-right-lost", law: { annex: "2-1", row: 9, subitem: "4" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
