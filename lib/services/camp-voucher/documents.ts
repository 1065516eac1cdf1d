import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** The papers that a portal application carries: the act's list, with its number there. */
const listed = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

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
  required("medical-certificate-071u"),
];

const category = (id: string, paper: string): Category => ({ id, documents: [...always, required(paper)], law: listed("5") });

export const categories = [
  category("tsa-family", "tsa-certificate"),
  category("low-income-family", "income-documents"),
  category("orphan-in-family", "guardianship-decision"),
  category("emergency-family", "collegial-body-decision"),
  category("other-category", "collegial-body-decision"),
] as const satisfies readonly Category[];

/** The certificate that proves the category chosen. */
const ofStatus = (id: string, maxFiles: number): Document => ({ id, portal: "upload", maxFiles, validity: "", law: listed("5") });

export const documents = [
  { id: "application-electronic", portal: "form", maxFiles: 0, validity: "", law: listed("1") },
  { id: "identity-document", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-identity"] },
  {
    id: "child-birth-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-birth-record"],
    uploadRule: { field: "child-born-abroad", eq: "yes" },
    law: listed("2"),
  },
  {
    id: "marriage-divorce-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-marriage-record"],
    law: listed("3"),
  },
  {
    id: "medical-certificate-071u",
    special: true,
    portal: "upload",
    maxFiles: 5,
    validity: "Not stated in the act: not refused by date",
    law: listed("4"),
  },
  ofStatus("tsa-certificate", 5),
  ofStatus("income-documents", 10),
  { ...ofStatus("guardianship-decision", 5), special: true },
  ofStatus("collegial-body-decision", 5),
] as const satisfies readonly Document[];
