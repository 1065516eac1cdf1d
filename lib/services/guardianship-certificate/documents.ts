import type { Category, Document } from "../define.ts";

export const categories = [
  { id: "general", documents: [{ id: "application", need: "required", oneOf: null }] },
] as const satisfies readonly Category[];

export const documents = [
  { id: "application", portal: "form", maxFiles: 0, validity: "", law: { annex: "2", row: 8 } },
] as const satisfies readonly Document[];
