import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";
import type { Rule } from "../rule.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });
/** Helps the applicant and never blocks. */
const helpful = (id: string, rule: Rule): CategoryDocument => ({ id, need: "optional", rule, oneOf: null });

/** Item 11 lists what is needed; the note under the form adds papers for special cases. */
const listed: LegalPlace = { item: "11" };
const note = (item: string): LegalPlace => ({ annex: "4", item });

const always = ["application-form", "identity-card", "residence-registration", "photo-3x4"].map(required);

const ofSituation = [
  helpful("data-change-documents", { field: "situation", includes: "personal-data-changed" }),
  helpful("education-document", { field: "situation", includes: "women-with-specialty" }),
  helpful("reserve-training-certificate", { field: "situation", includes: "trained-specialty" }),
  helpful("release-certificate", { field: "situation", includes: "released-from-prison" }),
  helpful("military-relation-document", { field: "situation", includes: "arrived-from-abroad" }),
  { id: "power-of-attorney", need: "conditional", rule: { field: "applicant-role", eq: "representative" }, oneOf: null },
] as const satisfies readonly CategoryDocument[];

export const categories = [
  {
    id: "lost-or-damaged",
    documents: [
      ...always,
      helpful("theft-certificate", { field: "loss-cause", eq: "theft" }),
      helpful("fire-certificate", { field: "loss-cause", eq: "fire" }),
      helpful("disaster-certificate", { field: "loss-cause", eq: "disaster" }),
      helpful("military-registration-document", { field: "loss-kind", eq: "damaged" }),
      ...ofSituation,
    ],
    law: listed,
  },
  { id: "first-issue", documents: [...always, ...ofSituation], law: { item: "7" } },
] as const satisfies readonly Category[];

const upload = (id: string, law: LegalPlace): Document => ({ id, portal: "upload", maxFiles: 5, validity: "", law });

export const documents = [
  { id: "application-form", portal: "form", maxFiles: 0, validity: "", law: listed },
  { id: "identity-card", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["identity-card-data"], law: listed },
  { id: "residence-registration", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["residence-data"], law: listed },
  { id: "photo-3x4", portal: "bring-and-upload", maxFiles: 1, validity: "", law: listed },
  { id: "military-registration-document", portal: "bring-and-upload", maxFiles: 5, validity: "", special: true, law: note("1") },
  upload("theft-certificate", note("9")),
  upload("fire-certificate", note("9")),
  upload("disaster-certificate", note("9")),
  upload("data-change-documents", note("10")),
  upload("education-document", note("3")),
  upload("reserve-training-certificate", note("2")),
  { ...upload("release-certificate", note("4")), special: true },
  { ...upload("military-relation-document", note("6")), special: true },
  upload("power-of-attorney", listed),
] as const satisfies readonly Document[];
