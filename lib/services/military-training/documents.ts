import type { Category, CategoryDocument, Document } from "../define.ts";

const required = (id: string): CategoryDocument => ({ id, need: "required", oneOf: null });

export const categories = [
  {
    id: "general",
    documents: [
      required("application"),
      required("gw-identity"),
      required("gw-criminal-record"),
      required("gw-residence"),
      required("gw-military-registration"),
      required("medical-examination-card"),
    ],
  },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: { annex: "2-1", row: 8 } },
  { id: "medical-examination-card", portal: "upload", maxFiles: 5, validity: "", special: true, law: { annex: "2-1", row: 8 } },
  { id: "gw-identity", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-identity"] },
  { id: "gw-criminal-record", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-criminal-record"] },
  { id: "gw-residence", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-residence"] },
  { id: "gw-military-registration", portal: "gateway", maxFiles: 0, validity: "", satisfiedBy: ["gw-military-registration"] },
] as const satisfies readonly Document[];
