import type { Category, CategoryDocument, Document } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** Asked in every category. */
const always: readonly CategoryDocument[] = [required("application"), required("applicant-identity")];

export const categories = [
  { id: "family-care", documents: [...always, required("family-circumstances-inspection-act"), required("dependants-proof")] },
  {
    id: "child-without-mother",
    documents: [
      ...always,
      required("family-circumstances-inspection-act"),
      { id: "child-birth", need: "required", rule: { forEach: "children" }, oneOf: null },
      {
        id: "spouse-death",
        need: "conditional",
        rule: {
          all: [
            { field: "is-guardian", eq: "no" },
            { field: "mother-absence", eq: "died" },
          ],
        },
        oneOf: null,
      },
      { id: "guardianship-resolution", need: "conditional", rule: { field: "is-guardian", eq: "yes" }, oneOf: null },
    ],
  },
  {
    id: "raised-by-or-raising-persons-two-years",
    documents: [...always, required("family-circumstances-inspection-act"), required("guardianship-resolution")],
  },
  {
    id: "married-with-children",
    documents: [
      ...always,
      required("family-circumstances-inspection-act"),
      required("marriage"),
      { id: "child-birth", need: "required", rule: { forEach: "children" }, oneOf: null },
    ],
  },
  { id: "students", documents: [...always, required("study-certificate")] },
  { id: "health", documents: [...always, required("medical-commission-extract")] },
  { id: "teachers", documents: [...always, required("workplace-certificate")] },
  { id: "rural-doctors", documents: [...always, required("workplace-certificate")] },
  { id: "deputies", documents: [...always, required("deputy-status-document")] },
  {
    id: "criminal-proceedings",
    documents: [
      ...always,
      {
        id: "investigation-body-certificate",
        need: "conditional",
        rule: { field: "case-stage", in: ["inquiry", "investigation"] },
        oneOf: "case-certificate",
      },
      {
        id: "court-case-certificate",
        need: "conditional",
        rule: { field: "case-stage", eq: "court" },
        oneOf: "case-certificate",
      },
      {
        id: "verdict-in-force-certificate",
        need: "conditional",
        rule: { field: "case-stage", eq: "verdict" },
        oneOf: "case-certificate",
      },
    ],
  },
  { id: "civil-aviation", documents: [...always, required("workplace-certificate-with-education-mark")] },
  { id: "ship-crew", documents: [...always, required("workplace-certificate-with-education-mark")] },
  { id: "law-enforcement-trainees", documents: [...always, required("law-enforcement-training-certificate")] },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "" },
  { id: "applicant-identity", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["applicant-identity"] },
  { id: "family-circumstances-inspection-act", portal: "upload", maxFiles: 5, validity: "" },
  { id: "dependants-proof", portal: "upload", maxFiles: 10, validity: "" },
  { id: "guardianship-resolution", portal: "upload", maxFiles: 5, validity: "", special: true },
  {
    id: "child-birth",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["child-birth"],
    perItemOf: "children",
  },
  { id: "marriage", portal: "gateway-or-upload", maxFiles: 5, validity: "", satisfiedBy: ["marriage"] },
  { id: "spouse-death", portal: "gateway-or-upload", maxFiles: 5, validity: "", satisfiedBy: ["spouse-death"] },
  { id: "study-certificate", portal: "upload", maxFiles: 5, validity: "" },
  { id: "medical-commission-extract", portal: "upload", maxFiles: 5, validity: "", special: true },
  { id: "workplace-certificate", portal: "upload", maxFiles: 5, validity: "" },
  { id: "deputy-status-document", portal: "upload", maxFiles: 5, validity: "" },
  { id: "investigation-body-certificate", portal: "upload", maxFiles: 5, validity: "", special: true },
  { id: "court-case-certificate", portal: "upload", maxFiles: 5, validity: "", special: true },
  { id: "verdict-in-force-certificate", portal: "upload", maxFiles: 5, validity: "", special: true },
  { id: "workplace-certificate-with-education-mark", portal: "upload", maxFiles: 5, validity: "" },
  { id: "law-enforcement-training-certificate", portal: "upload", maxFiles: 5, validity: "" },
] as const satisfies readonly Document[];
