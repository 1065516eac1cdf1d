import { asText, type FieldKind } from "./field-type.ts";

/** An office or a school of the directory, kept by its id. Which ones exist is passed in by the caller. */
export const officeField: FieldKind = {
  parse: (posted) => posted.text.slice(0, 100) || undefined,
  check: (field, value, { offices }) => {
    const kind = offices.get(asText(value))?.kind;
    const offered = [field.officeKind ?? field.type].flat();
    return kind !== undefined && offered.includes(kind) ? null : { code: "office-unknown" };
  },
  print: (value, words) => words.office(asText(value)),
  errors: ["office-unknown"],
};
