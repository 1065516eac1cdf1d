import type { Category, CategoryDocument, Document } from "../define.ts";

/** Item 11 of the standard. */
const law = { item: "11" } as const;

const papers: readonly CategoryDocument[] = [
  { id: "application", need: "required", oneOf: null },
  { id: "identity-card", need: "required", oneOf: null },
  { id: "power-of-attorney", need: "conditional", rule: { field: "applicant-role", eq: "representative" }, oneOf: null },
  { id: "supporting-document", need: "optional", oneOf: null },
];

export const categories = [
  { id: "compulsory-service-veteran", documents: papers, law: { item: "11" } },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law },
  { id: "identity-card", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["identity-card-data"], law },
  { id: "power-of-attorney", portal: "upload", maxFiles: 5, validity: "", law },
  // The act does not ask for it: it spares the office an inquiry.
  { id: "supporting-document", portal: "upload", maxFiles: 5, validity: "", special: true },
] as const satisfies readonly Document[];
