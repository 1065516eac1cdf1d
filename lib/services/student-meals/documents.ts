import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

/** The act's list of papers for the portal, with its number there; the students of two programmes have a list of their own. */
const listed = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

const category = (id: string, subitem: string, paper: CategoryDocument): Category => ({
  id,
  documents: [required("application"), required("gw-identity"), paper],
  law: listed(subitem),
});

export const categories = [
  category("large-family-child", "2", {
    id: "birth-certificate",
    need: "conditional",
    rule: { field: "student-birth-date", before: "2007-08-13" },
    oneOf: null,
  }),
  category("orphan-in-family", "3", required("guardianship-certificate")),
  category("disability", "4", required("disability-certificate")),
  category("special-needs", "4", required("pmpc-conclusion")),
  category("tsa-family", "5", required("tsa-certificate")),
  category("low-income-family", "6", required("income-information")),
  category("enbek-student", "2", required("enrolment-order")),
  category("tve-cadre-student", "2", required("enrolment-order")),
] as const satisfies readonly Category[];

const register = (id: string, satisfiedBy: string, subitem: string): Document => ({
  id,
  portal: "gateway-or-upload",
  maxFiles: 5,
  validity: "",
  satisfiedBy: [satisfiedBy],
  law: listed(subitem),
});
const upload = (id: string, subitem: string, maxFiles = 5): Document => ({
  id,
  portal: "upload",
  maxFiles,
  validity: "",
  law: listed(subitem),
});

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: listed("1") },
  { id: "gw-identity", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-identity"], law: { item: "6" } },
  register("birth-certificate", "gw-birth", "2"),
  { ...register("guardianship-certificate", "gw-guardianship", "3"), special: true },
  { ...upload("disability-certificate", "4"), special: true },
  { ...upload("pmpc-conclusion", "4"), special: true },
  register("tsa-certificate", "gw-tsa", "5"),
  upload("income-information", "6", 10),
  upload("enrolment-order", "2"),
] as const satisfies readonly Document[];
