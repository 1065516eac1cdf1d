import type { Document, LegalPlace } from "../define.ts";

export { categories } from "./categories.ts";

/** Item 11 has a list for each ground; the note under the form names papers that help and never block. */
const listed: LegalPlace = { item: "11" };
const note = (item: string): LegalPlace => ({ annex: "4", item });

const upload = (id: string): Document => ({ id, portal: "upload", maxFiles: 5, validity: "", law: listed });
/** Health, convictions, military record. */
const special = (id: string): Document => ({ ...upload(id), special: true });
/** The original comes to the office. */
const bring = (id: string, law: LegalPlace = listed): Document => ({
  id,
  portal: "bring-and-upload",
  maxFiles: 5,
  validity: "",
  special: true,
  law,
});
const photos = (id: string): Document => ({ id, portal: "bring-and-upload", maxFiles: 1, validity: "", law: listed });
const fromRegister = (id: string, maxFiles: number, ...satisfiedBy: readonly string[]): Document => ({
  id,
  portal: "gateway-or-upload",
  maxFiles,
  validity: "",
  satisfiedBy,
  law: listed,
});

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: listed },
  fromRegister("identity-card", 2, "identity-data"),
  fromRegister("residence-registration-data", 2, "residence-registration-data"),
  photos("photos-3x4"),
  photos("photos-3x4-uniform"),
  special("draft-commission-extract"),
  upload("education-document-copy"),
  fromRegister("marriage-certificate-data", 2, "marriage-certificate-data"),
  { ...upload("children-birth-certificates"), maxFiles: 2, perItemOf: "children" },
  { ...fromRegister("children-birth-data", 2, "children-birth-data"), perItemOf: "children" },
  special("release-certificate"),
  special("administrative-penalty-papers"),
  upload("school-certificate-copy"),
  special("medical-card-fitness"),
  special("medical-card"),
  { ...upload("birth-certificate-copy"), maxFiles: 2 },
  upload("diploma-with-supplement"),
  special("registration-card"),
  special("reserve-training-certificate"),
  special("petition-service"),
  upload("diploma-notarised"),
  special("registration-certificate-copy"),
  special("discharge-prescription"),
  special("discharge-order-extract-copy"),
  special("foreign-military-record"),
  special("offence-protocol"),
  upload("disaster-certificate"),
  upload("lost-and-found-certificate"),
  special("law-enforcement-prescription"),
  special("unit-exclusion-extract"),
  { ...special("handwritten-explanation"), maxFiles: 3 },
  bring("ussr-military-id"),
  bring("old-military-id"),
  fromRegister("name-change-data", 3, "name-change-certificate-data", "marriage-certificate-data"),
  bring("temporary-certificate-original"),
  bring("a4-military-record-document", note("1")),
  { ...upload("a4-theft-certificate"), law: note("9") },
  { ...upload("a4-changed-data-copies"), law: note("10") },
  upload("power-of-attorney"),
] as const satisfies readonly Document[];
