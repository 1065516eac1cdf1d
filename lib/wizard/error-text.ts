import type { ServiceText } from "../i18n/service-text.ts";
import type { FieldError } from "./types.ts";

/**
 * The whole sentence of a fault, the same beside the field and in the summary: the service's own where the fault is about its law
 * (`fields.<id>.required`, `fields.<id>.stops`, `documents.<id>.required`, `categories.<id>.closed`), else the code's sentence in
 * messages/*\/errors.json, which `translate` reads.
 */
export const errorText = (
  text: ServiceText,
  translate: (code: string, values?: Readonly<Record<string, string | number>>) => string,
  error: FieldError,
): string => {
  if (error.code === "required") return text.get("fields", error.fieldId, "required");
  if (error.code === "stops") return text.get("fields", error.fieldId, "stops");
  if (error.code === "category-closed") return text.get("categories", String(error.values?.["category"]), "closed");
  if (error.code === "document-required") return text.get("documents", error.fieldId, "required");
  return translate(error.code, error.values);
};
