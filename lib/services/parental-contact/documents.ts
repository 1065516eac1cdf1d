import type { Category, Document, LegalPlace } from "../define.ts";

/** The act's list of papers, with its number there. */
const listed = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

export const categories = [
  {
    id: "general",
    documents: [
      { id: "application", need: "required", oneOf: null },
      { id: "identity-document", need: "required", oneOf: null },
      { id: "court-decision", need: "required", oneOf: null },
      { id: "police-reference", need: "required", oneOf: null },
    ],
  },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: listed("1") },
  {
    id: "identity-document",
    portal: "gateway-or-upload",
    maxFiles: 2,
    validity: "",
    satisfiedBy: ["applicant-identity"],
    law: listed("2"),
  },
  { id: "court-decision", portal: "upload", maxFiles: 5, validity: "", special: true, law: listed("3") },
  { id: "police-reference", portal: "upload", maxFiles: 5, validity: "", special: true, law: listed("4") },
] as const satisfies readonly Document[];
