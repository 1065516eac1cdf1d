import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });
const whenMarried = (id: string): CategoryDocument => ({
  id,
  need: "conditional",
  rule: { field: "marital-status", eq: "married" },
  oneOf: null,
});

const outsideOrganisation = { field: "child-in-organisation", eq: "no" } as const;

/** What proves that a child has no parental care: one paper for each ground, asked of every child for whom the ground is ticked. */
const lossOfCare = {
  "doc-death": "loss-death",
  "doc-deprivation": "loss-deprivation",
  "doc-restriction": "loss-restriction",
  "doc-missing": "loss-missing",
  "doc-incapacity": "loss-incapacity",
  "doc-declared-dead": "loss-declared-dead",
  "doc-imprisonment": "loss-imprisonment",
  "doc-search": "loss-search",
  "doc-removal": "loss-removal",
  "doc-long-treatment": "loss-long-treatment",
  "doc-abandonment": "loss-abandonment",
  "doc-renunciation": "loss-renunciation",
  "doc-birth-reference": "loss-father-by-mother",
} as const;

const lossOfCareAsked = Object.entries(lossOfCare).map(
  ([id, ground]): CategoryDocument => ({
    id,
    need: "conditional",
    rule: { forEach: "children", if: { all: [outsideOrganisation, { field: "loss-of-care-grounds", includes: ground }] } },
    oneOf: null,
  }),
);

/** Asked in every category, in the order of the act. */
const always: readonly CategoryDocument[] = [
  required("application"),
  required("identity-document"),
  whenMarried("spouse-consent"),
  required("health-certificate"),
  whenMarried("health-certificate-spouse"),
  required("dispensary-certificate"),
  whenMarried("dispensary-certificate-spouse"),
  whenMarried("marriage-certificate"),
  { id: "child-birth-certificate", need: "conditional", rule: { forEach: "children", if: outsideOrganisation }, oneOf: null },
  ...lossOfCareAsked,
  required("income-information"),
];
const housing: CategoryDocument = {
  id: "housing-use-proof",
  need: "conditional",
  rule: { field: "housing-basis", eq: "use" },
  oneOf: null,
};

export const categories = [
  { id: "close-relative", documents: [...always, required("kinship-proof"), housing] },
  {
    id: "relative-or-step-parent",
    documents: [
      ...always,
      required("kinship-proof"),
      { id: "training-certificate", need: "conditional", rule: { field: "training-status", eq: "certificate-held" }, oneOf: null },
      housing,
    ],
  },
  { id: "other-person", documents: [...always, required("training-certificate"), housing] },
] as const satisfies readonly Category[];

/** Place in the act's list for the portal. */
const portalList = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

/** A paper about the child or the parents, once for each child. */
const ofChild = <const Id extends string>(id: Id) =>
  ({ id, portal: "upload", maxFiles: 5, validity: "", perItemOf: "children", special: true, law: portalList("7") }) as const;

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: portalList("1") },
  { id: "identity-document", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["applicant-identity"] },
  { id: "spouse-consent", portal: "upload", maxFiles: 5, validity: "", law: portalList("2") },
  { id: "health-certificate", portal: "upload", maxFiles: 5, validity: "", special: true, law: portalList("3") },
  { id: "health-certificate-spouse", portal: "upload", maxFiles: 5, validity: "", special: true, law: portalList("3") },
  { id: "dispensary-certificate", portal: "upload", maxFiles: 5, validity: "", special: true, law: portalList("3") },
  { id: "dispensary-certificate-spouse", portal: "upload", maxFiles: 5, validity: "", special: true, law: portalList("3") },
  {
    id: "marriage-certificate",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["zags-marriage"],
    uploadRule: { field: "marriage-abroad", eq: "yes" },
    law: portalList("4"),
  },
  {
    id: "child-birth-certificate",
    portal: "gateway-or-upload",
    maxFiles: 10,
    validity: "",
    satisfiedBy: ["zags-birth"],
    perItemOf: "children",
    uploadRule: { field: "child-born-abroad", eq: "yes" },
    law: portalList("5"),
  },
  { ...ofChild("doc-death"), portal: "gateway-or-upload", satisfiedBy: ["zags-death"] },
  ofChild("doc-deprivation"),
  ofChild("doc-restriction"),
  ofChild("doc-missing"),
  ofChild("doc-incapacity"),
  ofChild("doc-declared-dead"),
  ofChild("doc-imprisonment"),
  ofChild("doc-search"),
  ofChild("doc-removal"),
  ofChild("doc-long-treatment"),
  ofChild("doc-abandonment"),
  ofChild("doc-renunciation"),
  { ...ofChild("doc-birth-reference"), portal: "gateway-or-upload", satisfiedBy: ["zags-birth-reference"] },
  { id: "income-information", portal: "upload", maxFiles: 10, validity: "", law: portalList("6") },
  { id: "kinship-proof", portal: "upload", maxFiles: 10, validity: "", law: portalList("9") },
  { id: "training-certificate", portal: "upload", maxFiles: 5, validity: "", law: portalList("10") },
  { id: "housing-use-proof", portal: "upload", maxFiles: 5, validity: "", law: portalList("8") },
] as const satisfies readonly Document[];
