import type { Category, Document, LegalPlace } from "../define.ts";

/** The act's list of papers, with its number there. */
const listed = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

export const categories = [
  {
    id: "general",
    documents: [
      { id: "application-paper", need: "required", oneOf: null },
      { id: "identity-document", need: "required", oneOf: null },
      {
        id: "other-representative-consent",
        need: "conditional",
        rule: { field: "other-parent-status", in: ["spouse", "lives-separately"] },
        oneOf: null,
      },
      { id: "marriage-certificate", need: "conditional", rule: { field: "marriage-registered", in: ["in-kz", "abroad"] }, oneOf: null },
      { id: "absence-of-care-documents", need: "conditional", rule: { field: "other-parent-status", eq: "no-care" }, oneOf: null },
      { id: "child-birth-certificate", need: "required", rule: { forEach: "children" }, oneOf: null },
    ],
  },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application-paper", portal: "form", maxFiles: 0, validity: "", law: listed("1") },
  { id: "identity-document", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-identity"], law: listed("2") },
  { id: "other-representative-consent", portal: "upload", maxFiles: 5, validity: "", law: listed("3") },
  {
    id: "marriage-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-marriage-record"],
    uploadRule: { field: "marriage-registered", eq: "abroad" },
    law: listed("4"),
  },
  {
    id: "absence-of-care-documents",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-death-record", "gw-birth-reference"],
    uploadRule: { not: { field: "absence-of-care-document-type", in: ["death-certificate-or-notice", "birth-reference"] } },
    special: true,
    law: listed("4"),
  },
  {
    id: "child-birth-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-birth-record"],
    perItemOf: "children",
    uploadRule: { field: "child-born-abroad", eq: "yes" },
    law: listed("5"),
  },
] as const satisfies readonly Document[];
