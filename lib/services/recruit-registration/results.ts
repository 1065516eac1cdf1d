import { acceptanceRefusalLines, extensionLines, paperLines, refusalLines, signed } from "../defence-lines.ts";
import type { Result, ServiceDefinition } from "../define.ts";

const holder = "identity-card-data";

export const results = [
  {
    id: "registration-certificate",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet", "provider-office"],
    fields: [...paperLines(holder), signed],
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: refusalLines(holder, "incomplete-documents"),
  },
  {
    id: "refusal-receipt",
    kind: "acceptance-refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: acceptanceRefusalLines,
  },
  {
    id: "acceptance-receipt",
    kind: "receipt",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "numbers-and-date", source: "case", from: ["registration-number", "accepted-on"], type: "text" },
      { id: "service-type", source: "case", from: "service-title", type: "text" },
      { id: "attachments", source: "case", from: "attached-documents", type: "list" },
      { id: "issue-date-time-place", source: "case", from: ["due-on", "working-hours", "office-address"], type: "text" },
      { id: "employee-name", source: "case", from: "accepted-by", type: "person" },
      { id: "applicant-name-phone", source: "account", from: ["full-name", "phone"], type: "text" },
    ],
  },
  {
    id: "extension-notice",
    kind: "extension-notice",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: extensionLines(["central-archive", "near-abroad-archives", "lost-or-damaged-special"]),
  },
] as const satisfies readonly Result[];

export const refusalGrounds = [
  { id: "incomplete-documents", law: { item: "16" } },
  { id: "excluded-applicant", law: { item: "6" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [
  { id: "missing-documents-at-psc", law: { item: "16" } },
] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
