import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** Asked in every category. */
const always: readonly CategoryDocument[] = [required("application"), required("applicant-identity")];

/** The list of documents is row 8 of the standard, one sub-item for each ground. */
const listed = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

export const categories = [
  {
    id: "unfit-for-health",
    documents: [...always, required("district-commission-minutes-extract"), required("regional-commission-decision-extract")],
    law: listed("1"),
  },
  {
    id: "reached-27-not-conscripted",
    rule: { field: "applicant-birth-date", ageAtLeast: 27 },
    documents: always,
    law: listed("2"),
  },
  {
    id: "relative-died-or-disabled-in-service",
    documents: [
      ...always,
      { id: "unit-commander-order-extract", need: "required", oneOf: "relative-extract" },
      { id: "central-archive-extract", need: "required", oneOf: "relative-extract" },
    ],
    law: listed("3"),
  },
  {
    id: "served-in-another-state",
    documents: [
      ...always,
      { id: "foreign-service-certificate", need: "required", oneOf: "foreign-service-proof" },
      { id: "foreign-military-id", need: "required", oneOf: "foreign-service-proof" },
      {
        id: "notarised-translation",
        need: "conditional",
        rule: { field: "foreign-document-language", in: ["other", "kazakh-only", "russian-only"] },
        oneOf: null,
      },
    ],
    law: listed("4"),
  },
  {
    id: "served-in-special-state-bodies",
    documents: [...always, required("special-state-bodies-service-document")],
    law: listed("5"),
  },
  { id: "academic-degree", documents: [...always, required("academic-degree-diploma")], law: listed("6") },
  { id: "clergy", documents: [...always, required("clergy-status-certificate")], law: listed("7") },
] as const satisfies readonly Category[];

/** A paper about health, service or belief; only the diploma says nothing of the kind. */
const upload = (id: string, subitem: string) =>
  ({ id, portal: "upload", maxFiles: 5, validity: "", special: true, law: listed(subitem) }) as const satisfies Document;

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: { annex: "2", row: 8 } },
  {
    id: "applicant-identity",
    portal: "gateway",
    maxFiles: 0,
    validity: "",
    satisfiedBy: ["applicant-identity"],
    law: { annex: "2", row: 8 },
  },
  upload("district-commission-minutes-extract", "1"),
  upload("regional-commission-decision-extract", "1"),
  upload("unit-commander-order-extract", "3"),
  upload("central-archive-extract", "3"),
  upload("foreign-service-certificate", "4"),
  upload("foreign-military-id", "4"),
  upload("notarised-translation", "4"),
  upload("special-state-bodies-service-document", "5"),
  { ...upload("academic-degree-diploma", "6"), special: false },
  upload("clergy-status-certificate", "7"),
] as const satisfies readonly Document[];
