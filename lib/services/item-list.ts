import type { ResultField, ServiceDefinition } from "./define.ts";

/**
 * The list by which a refusal names some items of a repeat group (the children concerned). Short of all, the refusal is no end of the case: it
 * goes on for the others, and their document leaves the refused ones out.
 */
export type ItemList = { readonly resultId: string; readonly field: ResultField; readonly group: string };

export const itemListOf = ({ results, fields }: Pick<ServiceDefinition, "results" | "fields">): ItemList | undefined => {
  for (const result of results) {
    if (result.kind !== "refusal") continue;
    for (const field of result.fields) {
      const group = fields.find(({ id, type }) => type === "repeat" && id === field.from)?.id;
      if (field.type === "list" && group !== undefined) return { resultId: result.id, field, group };
    }
  }
  return undefined;
};
