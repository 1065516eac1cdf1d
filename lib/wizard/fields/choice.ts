import { asText, type FieldKind } from "./field-type.ts";

const oneOf: FieldKind["check"] = (field, value) =>
  typeof value === "string" && field.options?.includes(value) ? null : { code: "option-unknown" };

/** One of the offered options, as radio buttons or as a list. */
export const choiceField: FieldKind = {
  parse: (posted) => posted.text.slice(0, 100) || undefined,
  check: oneOf,
  print: (value, words) => words.option(asText(value)),
  errors: ["option-unknown"],
};

/** Any of the offered options; a box without options is either ticked (`yes`) or not. */
export const checkboxField: FieldKind = {
  parse: (posted, field) => {
    const ticked = [...new Set(posted.all.filter((value) => value !== ""))].map((value) => value.slice(0, 100)).slice(0, 100);
    if (ticked.length === 0) return undefined;
    return field.options?.length ? ticked : ticked[0];
  },
  check: (field, value) => {
    const ticked = typeof value === "string" ? [value] : value;
    const offered = field.options?.length ? field.options : ["yes"];
    return ticked.every((one) => offered.includes(one)) ? null : { code: "option-unknown" };
  },
  print: (value, words) => (typeof value === "string" ? words.yes : value.map(words.option).join("; ")),
  errors: ["option-unknown"],
};

/** Consent to the use of data: given (`yes`) or not. */
export const consentField: FieldKind = {
  parse: (posted) => (posted.text === "yes" ? "yes" : undefined),
  check: (_field, value) => (value === "yes" ? null : { code: "option-unknown" }),
  print: (_value, words) => words.yes,
  errors: ["option-unknown"],
};
