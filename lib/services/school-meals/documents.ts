import type { Category, CategoryDocument, Document } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** Asked in every category. */
const always: readonly CategoryDocument[] = [
  required("application-electronic"),
  required("identity-document"),
  required("child-birth-certificate"),
  {
    id: "marriage-divorce-certificate",
    need: "conditional",
    rule: { field: "marriage-status", in: ["married", "divorced"] },
    oneOf: null,
  },
];

export const categories = [
  { id: "tsa-family", documents: [...always, required("tsa-certificate")] },
  { id: "low-income-family", documents: [...always, required("income-documents")] },
  { id: "orphan-in-family", documents: [...always, required("guardianship-decision")] },
  { id: "emergency-family", documents: [...always, required("collegial-body-decision")] },
  { id: "other-category", documents: [...always, required("collegial-body-decision")] },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application-electronic", portal: "form", maxFiles: 0, validity: "" },
  { id: "identity-document", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-identity"] },
  {
    id: "child-birth-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-birth-record"],
    uploadRule: { field: "child-born-abroad", eq: "yes" },
  },
  {
    id: "marriage-divorce-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-marriage-record"],
  },
  { id: "tsa-certificate", portal: "upload", maxFiles: 5, validity: "" },
  { id: "income-documents", portal: "upload", maxFiles: 10, validity: "" },
  { id: "guardianship-decision", portal: "upload", maxFiles: 5, validity: "" },
  { id: "collegial-body-decision", portal: "upload", maxFiles: 5, validity: "" },
] as const satisfies readonly Document[];
