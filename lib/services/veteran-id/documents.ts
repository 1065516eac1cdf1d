import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** Item 11 lists what is needed; the note under the form adds papers that help and never block. */
const listed: LegalPlace = { item: "11" };
const note = (item: string): LegalPlace => ({ annex: "4", item });

const papers: readonly CategoryDocument[] = [
  required("application-form"),
  required("identity-card"),
  required("residence-registration"),
  required("photo-3x4"),
  { id: "archive-certificate", need: "optional", oneOf: null },
  { id: "old-certificate-original", need: "conditional", rule: { field: "request", eq: "exchange" }, oneOf: null },
  { id: "theft-certificate", need: "optional", rule: { field: "loss-cause", eq: "theft" }, oneOf: null },
  { id: "fire-certificate", need: "optional", rule: { field: "loss-cause", eq: "fire" }, oneOf: null },
  { id: "disaster-certificate", need: "optional", rule: { field: "loss-cause", eq: "disaster" }, oneOf: null },
  { id: "data-change-documents", need: "optional", rule: { field: "situation", includes: "personal-data-changed" }, oneOf: null },
  { id: "power-of-attorney", need: "conditional", rule: { field: "applicant-role", eq: "representative" }, oneOf: null },
];

/** The papers are the same for all; the category fixes which certificate is issued. */
const category = (id: string): Category => ({ id, documents: papers, law: { item: "6" } });

export const categories = [
  category("wwii-participant"),
  category("internationalist-soldier"),
  category("chernobyl-liquidator"),
] as const satisfies readonly Category[];

const upload = (id: string, law: LegalPlace): Document => ({ id, portal: "upload", maxFiles: 5, validity: "", law });

export const documents = [
  { id: "application-form", portal: "form", maxFiles: 0, validity: "", law: listed },
  { id: "identity-card", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["identity-card-data"], law: listed },
  { id: "residence-registration", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["residence-data"], law: listed },
  { id: "photo-3x4", portal: "bring-and-upload", maxFiles: 1, validity: "", law: listed },
  { ...upload("archive-certificate", note("2")), special: true },
  { id: "old-certificate-original", portal: "bring-and-upload", maxFiles: 5, validity: "", law: note("3") },
  upload("theft-certificate", note("4")),
  upload("fire-certificate", note("4")),
  upload("disaster-certificate", note("4")),
  upload("data-change-documents", note("5")),
  upload("power-of-attorney", listed),
] as const satisfies readonly Document[];
