import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });
const married = { field: "marital-status", eq: "married" } as const;
const notCloseRelative = { field: "close-relative-flag", eq: "no" } as const;
const when = (id: string, rule: NonNullable<CategoryDocument["rule"]>): CategoryDocument => ({
  id,
  need: "conditional",
  rule,
  oneOf: null,
});

export const categories = [
  {
    id: "general",
    documents: [
      required("application"),
      when("relatives-consent", { not: { field: "no-close-relatives", eq: "yes" } }),
      when("income-certificate", {
        any: [
          { field: "marital-status", eq: "not-married" },
          { field: "income-holders", in: ["applicant", "both"] },
        ],
      }),
      when("income-certificate-spouse", { all: [married, { field: "income-holders", in: ["spouse", "both"] }] }),
      required("health-certificate"),
      when("health-certificate-spouse", married),
      required("dispensary-certificate"),
      when("dispensary-certificate-spouse", married),
      when("housing-use-right", { field: "home-ownership", eq: "no-ownership" }),
      when("psychological-training-certificate", notCloseRelative),
      {
        id: "psychological-training-certificate-spouse",
        need: "optional",
        rule: { all: [married, notCloseRelative] },
        oneOf: null,
      },
      when("marriage-certificate", married),
      { id: "children-birth-certificates", need: "optional", oneOf: null },
    ],
  },
] as const satisfies readonly Category[];

/** Place in the act's list of papers. */
const list = (subitem: string): LegalPlace => ({ annex: "1", row: 8, subitem });
/** Item 9 of the Rules: what the provider takes from the registers. */
const takenByProvider: LegalPlace = { item: "9" };
const validity = "must not be expired";

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: list("1") },
  { id: "relatives-consent", portal: "upload", maxFiles: 10, validity, special: true, law: list("2") },
  { id: "income-certificate", portal: "upload", maxFiles: 5, validity, law: list("3") },
  { id: "income-certificate-spouse", portal: "upload", maxFiles: 5, validity, law: list("3") },
  { id: "health-certificate", portal: "upload", maxFiles: 5, validity, special: true, law: list("4") },
  { id: "health-certificate-spouse", portal: "upload", maxFiles: 5, validity, special: true, law: list("4") },
  {
    id: "dispensary-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity,
    satisfiedBy: ["gw-dispensary"],
    special: true,
    law: list("4"),
  },
  {
    id: "dispensary-certificate-spouse",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity,
    satisfiedBy: ["gw-dispensary-spouse"],
    special: true,
    law: list("4"),
  },
  { id: "housing-use-right", portal: "upload", maxFiles: 5, validity, law: list("5") },
  { id: "psychological-training-certificate", portal: "upload", maxFiles: 5, validity, special: true, law: list("6") },
  { id: "psychological-training-certificate-spouse", portal: "upload", maxFiles: 5, validity, special: true, law: list("6") },
  {
    id: "marriage-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["gw-marriage-certificate"],
    law: takenByProvider,
  },
  {
    id: "children-birth-certificates",
    portal: "gateway-or-upload",
    maxFiles: 10,
    validity: "",
    satisfiedBy: ["gw-children-birth-certificates"],
    law: takenByProvider,
  },
] as const satisfies readonly Document[];
