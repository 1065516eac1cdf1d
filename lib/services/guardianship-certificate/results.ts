import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "certificate",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "number", source: "number", from: null, type: "text" },
      { id: "date", source: "case", from: "signed-on", type: "date" },
      { id: "service", source: "case", from: "service-title", type: "text" },
      { id: "provider", source: "office", from: "education-authority", type: "text" },
      { id: "guardian", source: "account", from: "applicant-full-name", type: "person" },
      // Issued automatically it names every child, all confirmed by the register; prepared by staff those that the executor confirms.
      {
        id: "wards",
        source: "officer",
        from: "wards",
        type: "list",
        required: true,
        columns: ["ward-full-name", "ward-iin.birthDate", "ward-iin"],
      },
      { id: "basis", source: "register", from: "gw-guardianship-register", fact: "basis", type: "text", required: true },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "number", source: "number", from: null, type: "text" },
      { id: "date", source: "case", from: "signed-on", type: "date" },
      { id: "service", source: "case", from: "service-title", type: "text" },
      { id: "provider", source: "office", from: "education-authority", type: "text" },
      { id: "applicant", source: "account", from: "applicant-full-name", type: "person" },
      { id: "ground", source: "officer", from: "refusalGrounds", type: "list", required: true },
      { id: "reasoning", source: "officer", from: null, type: "textarea", required: true },
      { id: "complaint-order", source: "case", from: "complaint-order", type: "text" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "unreliable-documents", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "resolution-382-noncompliant", law: { annex: "2", row: 9, subitem: "2" } },
  { id: "materials-noncompliant", law: { annex: "2", row: 9, subitem: "3" } },
  { id: "court-ban", law: { annex: "2", row: 9, subitem: "4" } },
  { id: "special-right-lost", law: { annex: "2", row: 9, subitem: "5" } },
  { id: "no-personal-data-consent", law: { annex: "2", row: 9, subitem: "6" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
