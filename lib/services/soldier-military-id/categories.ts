import type { Category, CategoryDocument } from "../define.ts";
import type { Rule } from "../rule.ts";

const conditional = (id: string, rule: Rule): CategoryDocument => ({ id, need: "conditional", rule, oneOf: null });
/** From the note under the form: helps and never blocks. */
const optional = (id: string, rule?: Rule): CategoryDocument => ({
  id,
  need: "optional",
  ...(rule === undefined ? {} : { rule }),
  oneOf: null,
});

const powerOfAttorney = conditional("power-of-attorney", { field: "applicant-role", eq: "representative" });
const penaltyPapers = conditional("administrative-penalty-papers", { field: "registration-rules-violated", eq: "yes" });
const militaryRecord = optional("a4-military-record-document");

/** Papers of children: those born before 13 August 2007 are in no register, so their certificate is attached. */
const ofChildrenBorn = (when: "before" | "notBefore"): Rule => {
  const day = "2007-08-13";
  const born: Rule = when === "before" ? { field: "child-birth-date", before: day } : { field: "child-birth-date", notBefore: day };
  return { forEach: "children", if: { all: [{ field: "has-children", eq: "yes" }, born] } };
};

/** One of the 14 lists of item 11: its number, the ids that are always asked, then papers with a condition. */
const list = (id: string, subitem: number, ...papers: readonly (string | CategoryDocument)[]): Category => ({
  id,
  documents: [
    ...papers.map((paper): CategoryDocument => (typeof paper === "string" ? { id: paper, need: "required", oneOf: null } : paper)),
    powerOfAttorney,
  ],
  law: { item: "11", subitem: String(subitem) },
});

/** Papers that most lists begin with. */
const usual = ["application", "identity-card", "residence-registration-data", "photos-3x4"];

const lost: Rule = { field: "loss-variant", eq: "lost" };

export const categories = [
  list(
    "unfit-in-peacetime",
    1,
    ...usual,
    "draft-commission-extract",
    "education-document-copy",
    conditional("marriage-certificate-data", { field: "marital-status", eq: "married" }),
    conditional("children-birth-certificates", ofChildrenBorn("before")),
    conditional("children-birth-data", ofChildrenBorn("notBefore")),
    militaryRecord,
  ),
  list(
    "released-from-prison",
    2,
    ...usual,
    "release-certificate",
    "education-document-copy",
    "school-certificate-copy",
    "medical-card-fitness",
    "birth-certificate-copy",
    penaltyPapers,
    militaryRecord,
  ),
  list("law-enforcement-school-graduate", 3, ...usual, "diploma-with-supplement", "medical-card", "registration-card", militaryRecord),
  list(
    "trained-reserve",
    4,
    "application",
    "identity-card",
    "residence-registration-data",
    "photos-3x4-uniform",
    "reserve-training-certificate",
    "petition-service",
    "diploma-notarised",
    militaryRecord,
  ),
  {
    ...list("not-drafted-at-27", 5, ...usual, "registration-certificate-copy", "diploma-notarised", "medical-card"),
    rule: { field: "birth-date", ageAtLeast: 27 },
  },
  list(
    "discharged-from-service",
    6,
    "identity-card",
    "residence-registration-data",
    "photos-3x4",
    "discharge-prescription",
    "discharge-order-extract-copy",
    militaryRecord,
  ),
  list("women-with-specialty", 7, ...usual, "diploma-notarised", "medical-card", militaryRecord),
  list("acquired-citizenship", 8, ...usual, "foreign-military-record", "medical-card-fitness", "education-document-copy"),
  list(
    "lost-or-unusable",
    9,
    ...usual,
    penaltyPapers,
    conditional("offence-protocol", { all: [lost, { field: "registration-rules-violated", eq: "yes" }] }),
    conditional("disaster-certificate", {
      any: [
        { field: "loss-cause", eq: "disaster-or-fire" },
        { field: "damage-cause", eq: "disaster-or-fire" },
      ],
    }),
    conditional("lost-and-found-certificate", lost),
    optional("a4-theft-certificate", { field: "loss-cause", eq: "theft" }),
    optional("a4-military-record-document", { field: "loss-variant", eq: "unusable" }),
  ),
  list(
    "discharged-from-law-enforcement",
    10,
    ...usual,
    "law-enforcement-prescription",
    "diploma-notarised",
    "unit-exclusion-extract",
    "medical-card-fitness",
    militaryRecord,
  ),
  list("not-registered-before", 11, ...usual, "medical-card-fitness", "handwritten-explanation", "education-document-copy", penaltyPapers),
  list("exchange-ussr-military-id", 12, "application", "identity-card", "photos-3x4", "ussr-military-id"),
  list(
    "change-of-name-or-nationality",
    13,
    "application",
    "identity-card",
    "photos-3x4",
    "old-military-id",
    conditional("name-change-data", { any: ["surname", "name", "patronymic"].map((part) => ({ field: "changed-data", includes: part })) }),
    optional("a4-changed-data-copies", { field: "changed-data", includes: "nationality" }),
  ),
  list("replace-temporary-certificate", 14, ...usual, "temporary-certificate-original", "education-document-copy"),
] as const satisfies readonly Category[];
