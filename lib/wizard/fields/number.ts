import { asText, type FieldKind } from "./field-type.ts";

/** Beyond any sum or count that an application can mean; also far inside what a number holds exactly. */
const biggest = 1_000_000_000_000;

/** A whole number, kept as its digits. Spaces between thousands are taken away. */
export const numberField: FieldKind = {
  parse: (posted) => posted.text.normalize("NFKC").replace(/\s+/gu, "").slice(0, 40) || undefined,
  check: (field, value) => {
    const text = asText(value);
    if (!/^-?\d{1,20}$/.test(text)) return { code: "number-whole" };
    const min = field.min ?? 0;
    const max = field.max ?? biggest;
    if (Number(text) < min) return { code: "number-too-small", values: { min } };
    return Number(text) > max ? { code: "number-too-big", values: { max } } : null;
  },
  print: (value) => asText(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0"),
  errors: ["number-whole", "number-too-small", "number-too-big"],
};
