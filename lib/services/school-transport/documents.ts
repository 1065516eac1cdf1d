import type { Category, Document } from "../define.ts";

export const categories = [
  {
    id: "child-in-remote-rural-settlement",
    documents: [
      { id: "application", need: "required", oneOf: null },
      { id: "identity-document", need: "required", oneOf: null },
      { id: "child-birth-certificate", need: "required", rule: { forEach: "children" }, oneOf: null },
      { id: "school-certificate", need: "required", rule: { forEach: "children" }, oneOf: null },
    ],
  },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: { annex: "2", row: 8, subitem: "1" } },
  { id: "identity-document", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["identity"] },
  {
    id: "child-birth-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["zags-birth"],
    perItemOf: "children",
    uploadRule: { field: "child-born-abroad", eq: "yes" },
    law: { annex: "2", row: 8, subitem: "2" },
  },
  {
    id: "school-certificate",
    portal: "upload",
    maxFiles: 5,
    validity: "",
    perItemOf: "children",
    law: { annex: "2", row: 8, subitem: "3" },
  },
] as const satisfies readonly Document[];
