import type { Category, CategoryDocument, Document } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** Everything is asked by item 11 of the standard. */
const law = { item: "11" } as const;

export const categories = [
  {
    id: "leaving-kazakhstan",
    documents: [
      required("application"),
      required("identity-card"),
      required("residence-registration"),
      {
        id: "military-record-document",
        need: "conditional",
        rule: { not: { field: "surrendered-document", eq: "surrendered-none" } },
        oneOf: null,
      },
      required("migration-police-permission"),
      { id: "power-of-attorney", need: "conditional", rule: { field: "applicant-role", eq: "representative" }, oneOf: null },
    ],
    law,
  },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law },
  { id: "identity-card", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["identity-card-data"], law },
  {
    id: "residence-registration",
    portal: "gateway-or-upload",
    maxFiles: 2,
    validity: "",
    satisfiedBy: ["residence-registration-data"],
    law,
  },
  { id: "military-record-document", portal: "bring-and-upload", maxFiles: 5, validity: "", special: true, law },
  { id: "migration-police-permission", portal: "upload", maxFiles: 5, validity: "", law },
  { id: "power-of-attorney", portal: "upload", maxFiles: 5, validity: "", law },
] as const satisfies readonly Document[];
