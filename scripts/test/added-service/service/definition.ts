import { defineService } from "#lib/services/define.ts";

const papers = [
  { id: "application", need: "required", oneOf: null },
  { id: "identity-document", need: "required", oneOf: null },
] as const;

/** A made-up service: what an engineer writes to add one, and nothing else. */
export const libraryCard = defineService({
  id: "library-card",
  edition: "2026-01-01",
  domain: "education",
  lifeSituations: ["school"],
  act: { number: "414", date: "2022-10-03", amendsNumber: "158", status: "in-force" },
  providerKind: "education-department",
  channels: ["portal", "provider-office"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: { representative: false, excluded: [] },
  subtypes: [],
  categories: [
    { id: "reader", documents: papers },
    { id: "researcher", documents: [...papers, { id: "letter", need: "required", oneOf: null }] },
  ],
  documents: [
    { id: "application", portal: "form", maxFiles: 0, validity: "" },
    { id: "identity-document", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-identity"] },
    { id: "letter", portal: "upload", maxFiles: 1, validity: "" },
  ],
  steps: [
    { id: "category" },
    { id: "consent" },
    { id: "applicant" },
    { id: "card" },
    { id: "provider" },
    { id: "documents" },
    { id: "check" },
    { id: "sign" },
  ],
  fields: [
    { id: "data-consent", step: "consent", type: "consent", required: true, source: "applicant" },
    { id: "applicant-iin", step: "applicant", type: "readonly", required: true, source: "account", account: "iin" },
    { id: "applicant-name", step: "applicant", type: "readonly", required: true, source: "account", account: "full-name" },
    { id: "card-kind", step: "card", type: "radio", required: true, source: "applicant", options: ["plastic", "phone"] },
    {
      id: "pick-up",
      step: "card",
      type: "text",
      required: true,
      source: "applicant",
      rule: { field: "card-kind", eq: "plastic" },
    },
    { id: "office", step: "provider", type: "office", required: true, source: "applicant", officeKind: "education-department" },
  ],
  gatewayData: [{ id: "gw-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] }],
  term: { rules: [{ rule: { always: true }, value: 3, unit: "working-days", from: "acceptance" }], extensions: [] },
  workflow: {
    pattern: "single-provider",
    steps: [
      { id: "submit", kind: "submit", actor: "applicant", action: "Files the application", term: null, legal: "" },
      { id: "register", kind: "register", actor: "clerk", action: "Registers it", term: null, legal: "" },
      { id: "examine", kind: "examine", actor: "executor", action: "Reads it", term: null, legal: "" },
      { id: "sign", kind: "sign", actor: "head", action: "Signs the card or the refusal", term: null, legal: "" },
      { id: "deliver", kind: "deliver", actor: "portal", action: "Sends it to the cabinet", term: null, legal: "" },
    ],
  },
  hearing: { required: false, noticeWorkingDaysBeforeTerm: null, decisionAfterHearingWorkingDays: null },
  results: [
    {
      id: "card",
      kind: "positive",
      formInAct: false,
      delivery: ["personal-cabinet"],
      fields: [
        { id: "card-number", source: "number", from: null, type: "text" },
        { id: "reader-name", source: "account", from: "applicant-name", type: "person" },
        { id: "kind", source: "answer", from: "card-kind", type: "text" },
        { id: "shelf", source: "officer", from: null, type: "text", required: true },
        { id: "signer", source: "signer", from: null, type: "person" },
      ],
    },
    {
      id: "refusal",
      kind: "refusal",
      formInAct: false,
      delivery: ["personal-cabinet"],
      fields: [
        { id: "refusal-number", source: "number", from: null, type: "text" },
        { id: "refusal-ground", source: "officer", from: "refusalGrounds", type: "list", required: true },
        { id: "reasoning", source: "officer", from: null, type: "textarea", required: true },
        { id: "refusal-signer", source: "signer", from: null, type: "person" },
      ],
    },
  ],
  refusalGrounds: [{ id: "books-not-returned" }],
  acceptanceRefusalGrounds: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "by-law" },
  ],
  specialConditions: 0,
  legalRefs: { standard: "not in the act", form: "not in the act", workflow: "not in the act" },
  decisions: [],
  officeField: "office",
});
