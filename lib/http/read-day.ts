import { isDay } from "#lib/calendar/index.ts";
import { dateField } from "#lib/wizard/fields/date.ts";
import type { FormFields } from "./form-fields.ts";

/** The day of three inputs `<name>-day|-month|-year` as "YYYY-MM-DD"; "" when it is none. */
export const readDay = (form: Pick<FormFields, "get">, name: string): string => {
  const parts = { day: form.get(`${name}-day`), month: form.get(`${name}-month`), year: form.get(`${name}-year`) };
  const value = dateField.parse({ text: "", all: [], ...parts }, { id: name, step: "", type: "date", required: true, source: "applicant" });
  return typeof value === "string" && isDay(value) ? value : "";
};
