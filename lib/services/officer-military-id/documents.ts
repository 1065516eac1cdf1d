import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });
const always: readonly CategoryDocument[] = [
  required("application"),
  required("identity-document"),
  required("photos-3x4"),
  { id: "power-of-attorney", need: "conditional", rule: { field: "applicant-role", eq: "representative" }, oneOf: null },
];
/** Written in the wizard, only when the officer was not at fault. */
const explanation: CategoryDocument = {
  id: "explanation-loss",
  need: "conditional",
  rule: { field: "loss-at-fault", eq: "no" },
  oneOf: null,
};

const category = (id: string, law: LegalPlace, ...papers: readonly CategoryDocument[]): Category => ({
  id,
  documents: [...always, ...papers],
  law,
});

export const categories = [
  category("exchange-temporary-certificate", { item: "11.1" }, required("temporary-certificate")),
  category("exchange-ussr-military-id", { item: "11.2" }, required("ussr-military-id")),
  category("first-officer-rank", { item: "11.3" }, required("soldier-military-id")),
  category("loss-disaster", { item: "11.4", subitem: "1" }, required("disaster-certificate"), explanation),
  category("loss-theft", { item: "11.4", subitem: "2" }, required("theft-certificate"), explanation),
  category("damage", { item: "11.4", subitem: "3" }, required("damaged-military-id"), explanation),
  category("change-of-name", { item: "11.5" }, required("military-id-former-name"), required("name-change-proof")),
] as const satisfies readonly Category[];

const form = (id: string, law: LegalPlace): Document => ({ id, portal: "form", maxFiles: 0, validity: "", law });
const upload = (id: string, law: LegalPlace): Document => ({ id, portal: "upload", maxFiles: 5, validity: "", law });
/** The original comes to the office. */
const bring = (id: string, law: LegalPlace): Document => ({
  id,
  portal: "bring-and-upload",
  maxFiles: 5,
  validity: "",
  special: true,
  law,
});

export const documents = [
  form("application", { item: "11" }),
  { id: "identity-document", portal: "gateway-or-upload", maxFiles: 2, validity: "", satisfiedBy: ["identity-card"], law: { item: "11" } },
  { id: "photos-3x4", portal: "bring-and-upload", maxFiles: 1, validity: "", law: { item: "11" } },
  bring("temporary-certificate", { item: "11.1" }),
  bring("ussr-military-id", { item: "11.2" }),
  bring("soldier-military-id", { item: "11.3" }),
  upload("disaster-certificate", { item: "11.4", subitem: "1" }),
  upload("theft-certificate", { item: "11.4", subitem: "2" }),
  form("explanation-loss", { item: "11.4" }),
  bring("damaged-military-id", { item: "11.4", subitem: "3" }),
  bring("military-id-former-name", { item: "11.5" }),
  {
    id: "name-change-proof",
    portal: "gateway-or-upload",
    maxFiles: 5,
    validity: "",
    satisfiedBy: ["marriage-certificate-data", "divorce-certificate-data"],
    uploadRule: { field: "name-change-basis", eq: "other-name-change-document" },
    law: { item: "11.5" },
  },
  upload("power-of-attorney", { item: "11" }),
] as const satisfies readonly Document[];
