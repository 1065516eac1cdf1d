import type { Result, ServiceDefinition } from "../define.ts";
import type { Rule } from "../rule.ts";

/** The decision names the children who were heard; the others may be applied for again. */
const heard = { field: "interview-child.interview-outcome", eq: "held" } as const satisfies Rule;

export const results = [
  {
    id: "guardianship-body-decision",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office"],
    fields: [
      { id: "decision-number", source: "number", from: null, type: "text" },
      { id: "guardianship-body", source: "office", from: "provider-office", type: "text" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      { id: "applicant-full-name", source: "account", from: "applicant-full-name", type: "person" },
      { id: "matter", source: "answer", from: "matter", type: "text" },
      { id: "child-full-name", source: "register", from: "child-full-name", type: "person", perItemOf: "children", rule: heard },
      { id: "child-birth-date", source: "register", from: "child-birth-date", type: "date", perItemOf: "children", rule: heard },
      {
        id: "conversation-date",
        source: "case",
        from: "interview-child.interview-held-on",
        type: "date",
        perItemOf: "children",
        rule: heard,
      },
      {
        id: "child-opinion",
        source: "officer",
        from: null,
        type: "textarea",
        required: true,
        perItemOf: "children",
        rule: heard,
      },
      { id: "valid-until", source: "officer", from: null, type: "date", required: false, checks: [{ is: "in-future" }] },
      { id: "issue-date", source: "case", from: "signed-on", type: "date" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
    validUntilField: "valid-until",
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office"],
    fields: [
      { id: "document-number", source: "number", from: null, type: "text" },
      { id: "recipient-full-name", source: "account", from: "applicant-full-name", type: "person" },
      { id: "service-name", source: "case", from: "service-title", type: "text" },
      {
        id: "children-concerned",
        source: "officer",
        from: "children",
        type: "list",
        required: true,
        columns: ["child-full-name"],
      },
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
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "false-documents", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "not-meeting-legal-requirements", law: { annex: "2", row: 9, subitem: "2" } },
  { id: "negative-approval", law: { annex: "2", row: 9, subitem: "3" } },
  { id: "court-ban-on-activity", law: { annex: "2", row: 9, subitem: "4" } },
  { id: "court-loss-of-special-right", law: { annex: "2", row: 9, subitem: "5" } },
  { id: "no-personal-data-consent", law: { annex: "2", row: 9, subitem: "6" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
