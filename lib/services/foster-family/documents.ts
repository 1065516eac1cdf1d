import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });
const whenMarried = (id: string): CategoryDocument => ({
  id,
  need: "conditional",
  rule: { field: "marital-status", eq: "married" },
  oneOf: null,
});

/** Asked in every category. */
const always: readonly CategoryDocument[] = [
  required("application"),
  required("identity-document"),
  whenMarried("marriage-certificate"),
  required("health-certificate"),
  whenMarried("health-certificate-spouse"),
  required("dispensary-certificate"),
  whenMarried("dispensary-certificate-spouse"),
  required("criminal-record-certificate"),
  whenMarried("criminal-record-certificate-spouse"),
  required("housing-proof"),
];
const account = required("bank-account-contract");

export const categories = [
  { id: "close-relative", documents: [...always, required("kinship-proof"), account] },
  {
    id: "relative-or-step-parent",
    documents: [
      ...always,
      required("kinship-proof"),
      { id: "training-certificate", need: "conditional", rule: { field: "training-status", eq: "certificate-held" }, oneOf: null },
      account,
    ],
  },
  { id: "other-person", documents: [...always, required("training-certificate"), account] },
] as const satisfies readonly Category[];

/** Place in the act's list for the portal. */
const portalList = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

const special = <const Id extends string>(id: Id, subitem: string) =>
  ({ id, portal: "upload", maxFiles: 5, validity: "", special: true, law: portalList(subitem) }) as const;

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: portalList("1") },
  { id: "identity-document", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["applicant-identity"] },
  {
    id: "marriage-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["zags-marriage"],
    uploadRule: { field: "marriage-abroad", eq: "yes" },
    law: portalList("2"),
  },
  special("health-certificate", "3"),
  special("health-certificate-spouse", "3"),
  special("dispensary-certificate", "3"),
  special("dispensary-certificate-spouse", "3"),
  special("criminal-record-certificate", "4"),
  special("criminal-record-certificate-spouse", "4"),
  { id: "housing-proof", portal: "upload", maxFiles: 10, validity: "", law: portalList("5") },
  { id: "kinship-proof", portal: "upload", maxFiles: 10, validity: "", law: portalList("7") },
  { id: "training-certificate", portal: "upload", maxFiles: 5, validity: "", law: portalList("8") },
  { id: "bank-account-contract", portal: "upload", maxFiles: 5, validity: "", law: portalList("6") },
] as const satisfies readonly Document[];
