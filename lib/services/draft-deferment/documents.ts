import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** Asked in every category. */
const always: readonly CategoryDocument[] = [required("application"), required("applicant-identity")];

/** The list of the standard, with its number there. */
const listed = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

export const categories = [
  {
    id: "family-care",
    law: listed("1"),
    documents: [...always, required("family-circumstances-inspection-act"), required("dependants-proof")],
  },
  {
    id: "child-without-mother",
    law: listed("2"),
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
    law: listed("3"),
    documents: [...always, required("family-circumstances-inspection-act"), required("guardianship-resolution")],
  },
  {
    id: "married-with-children",
    law: listed("4"),
    documents: [
      ...always,
      required("family-circumstances-inspection-act"),
      required("marriage"),
      { id: "child-birth", need: "required", rule: { forEach: "children" }, oneOf: null },
    ],
  },
  { id: "students", law: listed("5"), documents: [...always, required("study-certificate")] },
  { id: "health", law: listed("6"), documents: [...always, required("medical-commission-extract")] },
  { id: "teachers", law: listed("7"), documents: [...always, required("workplace-certificate")] },
  { id: "rural-doctors", law: listed("8"), documents: [...always, required("workplace-certificate")] },
  { id: "deputies", law: listed("9"), documents: [...always, required("deputy-status-document")] },
  {
    id: "criminal-proceedings",
    law: listed("10"),
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
  { id: "civil-aviation", law: listed("11"), documents: [...always, required("workplace-certificate-with-education-mark")] },
  { id: "ship-crew", law: listed("12"), documents: [...always, required("workplace-certificate-with-education-mark")] },
  { id: "law-enforcement-trainees", law: listed("13"), documents: [...always, required("law-enforcement-training-certificate")] },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "" },
  { id: "applicant-identity", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["applicant-identity"] },
  { id: "family-circumstances-inspection-act", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 } },
  { id: "dependants-proof", portal: "upload", maxFiles: 10, validity: "", law: { annex: "2", row: 8 } },
  { id: "guardianship-resolution", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 }, special: true },
  {
    id: "child-birth",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["child-birth"],
    perItemOf: "children",
  },
  { id: "marriage", portal: "gateway-or-upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 }, satisfiedBy: ["marriage"] },
  {
    id: "spouse-death",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    law: { annex: "2", row: 8 },
    satisfiedBy: ["spouse-death"],
  },
  { id: "study-certificate", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 } },
  { id: "medical-commission-extract", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 }, special: true },
  { id: "workplace-certificate", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 } },
  { id: "deputy-status-document", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 } },
  { id: "investigation-body-certificate", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 }, special: true },
  { id: "court-case-certificate", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 }, special: true },
  { id: "verdict-in-force-certificate", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 }, special: true },
  { id: "workplace-certificate-with-education-mark", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 } },
  { id: "law-enforcement-training-certificate", portal: "upload", maxFiles: 5, validity: "", law: { annex: "2", row: 8 } },
] as const satisfies readonly Document[];
