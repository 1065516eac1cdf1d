import type { Category, CategoryDocument, Document } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

export const categories = [
  {
    id: "general",
    documents: [
      required("application"),
      required("birth-certificate"),
      {
        id: "spouse-notarised-consent",
        need: "conditional",
        rule: { field: "other-representative", eq: "spouse" },
        oneOf: "second-representative",
      },
      {
        id: "separate-representative-consent",
        need: "conditional",
        rule: { field: "other-representative", eq: "lives-separately" },
        oneOf: "second-representative",
      },
      {
        id: "absence-of-care-documents",
        need: "conditional",
        rule: { field: "other-representative", eq: "no-care-of-one-parent" },
        oneOf: "second-representative",
      },
      { id: "inheritance-certificate", need: "conditional", rule: { field: "inheritance-flag", eq: "yes" }, oneOf: null },
      required("property-documents"),
      {
        id: "child-opinion",
        need: "conditional",
        rule: { forEach: "children", if: { field: "child-birth-date", ageAtLeast: 10 } },
        oneOf: null,
      },
    ],
  },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: { annex: "2", row: 8, subitem: "1" } },
  {
    id: "birth-certificate",
    portal: "gateway-or-upload",
    maxFiles: 10,
    validity: "",
    satisfiedBy: ["gw-child-birth-record"],
    perItemOf: "children",
    uploadRule: { field: "child-born-abroad-flag", eq: "yes" },
    law: { annex: "2", row: 8, subitem: "2" },
  },
  { id: "spouse-notarised-consent", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8, subitem: "3" } },
  { id: "separate-representative-consent", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8, subitem: "3" } },
  {
    id: "absence-of-care-documents",
    portal: "gateway-or-upload",
    maxFiles: 10,
    validity: "",
    satisfiedBy: ["gw-parent-civil-status", "gw-sole-guardian-order"],
    law: { annex: "2", row: 8, subitem: "3" },
  },
  { id: "inheritance-certificate", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8, subitem: "4" } },
  {
    id: "property-documents",
    portal: "gateway-or-upload",
    maxFiles: 10,
    validity: "",
    satisfiedBy: ["gw-property"],
    law: { annex: "2", row: 8, subitem: "5" },
  },
  { id: "child-opinion", portal: "upload", maxFiles: 10, validity: "", perItemOf: "children", law: { annex: "2", row: 8, subitem: "6" } },
] as const satisfies readonly Document[];
