import { acceptanceRefusalLines, extensionLines, formerDocument, paperLines, refusalLines, signed } from "./defence-lines.ts";
import type { Result, ServiceDefinition } from "./define.ts";

/**
 * Documents of the two services about military IDs, of soldiers and of officers. The temporary certificate is optional and does not end the
 * case; the ID and the refusal do. `holder` is the register of the identity card, `reasons` the extensions of the standard.
 */
export const militaryIdResults = (holder: string, reasons: readonly string[]) =>
  [
    {
      id: "military-id",
      kind: "positive",
      formInAct: false,
      delivery: ["personal-cabinet", "provider-office"],
      stage: "stage-2",
      fields: [...paperLines(holder), formerDocument, signed],
    },
    {
      id: "temporary-certificate",
      kind: "positive",
      formInAct: false,
      delivery: ["personal-cabinet", "provider-office"],
      stage: "stage-1",
      fields: [...paperLines(holder), signed],
    },
    {
      id: "refusal",
      kind: "refusal",
      formInAct: false,
      delivery: ["personal-cabinet"],
      stage: "stage-2",
      fields: refusalLines(holder, "documents-missing"),
    },
    {
      id: "refusal-to-accept-receipt",
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
        { id: "service-kind", source: "case", from: "service-title", type: "text" },
        { id: "attachments", source: "case", from: "attached-documents", type: "list" },
        { id: "issue-date-time-place", source: "case", from: ["due-on", "working-hours", "office-address"], type: "text" },
        { id: "accepted-by", source: "case", from: "accepted-by", type: "person" },
        { id: "consumer-name-phone", source: "account", from: ["full-name", "contact-phone"], type: "text" },
      ],
    },
    {
      id: "extension-notice",
      kind: "extension-notice",
      formInAct: false,
      delivery: ["personal-cabinet"],
      fields: extensionLines(reasons),
    },
  ] as const satisfies readonly Result[];

export const militaryIdRefusalGrounds = [
  { id: "documents-missing", law: { item: "16" } },
  { id: "excluded-applicant", law: { item: "6" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const militaryIdAcceptanceRefusalGrounds = [
  { id: "incomplete-set", law: { item: "16" } },
] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
