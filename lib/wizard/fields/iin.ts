import { isRealDate } from "./date.ts";
import { asText, type FieldKind } from "./field-type.ts";

const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/**
 * Whether the last of twelve digits closes the number (one algorithm for IIN and BIN: resolution 565 of 11 June 2003). When the first
 * pass gives 10 the weights are turned by two; when the second gives 10 too, no such number is issued.
 */
export const controlDigitAgrees = (number: string): boolean => {
  const digits = [...number].map(Number);
  const pass = (turn: number): number =>
    weights.reduce<number>((sum, _, i) => sum + (digits[i] ?? 0) * (weights[(i + turn) % 11] ?? 0), 0) % 11;
  const first = pass(0);
  const control = first === 10 ? pass(2) : first;
  return control !== 10 && control === digits[11];
};

/** Birth date "YYYY-MM-DD" and sex that an IIN of right form tells; null when digit seven is none that tells them. */
export const personOfIin = (iin: string): { readonly birthDate: string; readonly sex: "male" | "female" } | null => {
  const seventh = Number(iin[6]);
  if (!(seventh >= 1 && seventh <= 6)) return null;
  const century = 18 + Math.floor((seventh - 1) / 2);
  return {
    birthDate: `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`,
    sex: seventh % 2 === 1 ? "male" : "female",
  };
};

/**
 * First fault of an IIN, in the order that helps most; which digit is wrong is not told (spec: identity §2).
 * @returns a code of messages/*\/errors.json, or null.
 */
export const iinFault = (iin: string, on: string): string | null => {
  if (!/^\d*$/.test(iin)) return "iin-digits";
  if (iin.length !== 12) return "iin-length";
  const person = personOfIin(iin);
  if (iin[6] !== "0" && person === null) return "iin-date";
  if (person !== null) {
    const [year, month, day] = person.birthDate.split("-").map(Number);
    if (!isRealDate(year ?? 0, month ?? 0, day ?? 0)) return "iin-date";
    if (person.birthDate > on) return "iin-future";
  }
  return controlDigitAgrees(iin) ? null : "iin-checksum";
};

export const iinField: FieldKind = {
  parse: (posted) =>
    posted.text
      .normalize("NFKC")
      .replace(/[\s-]+/gu, "")
      .slice(0, 100) || undefined,
  check: (_field, value, { on }) => {
    const code = iinFault(asText(value), on);
    return code === null ? null : { code };
  },
  print: asText,
  errors: ["iin-digits", "iin-length", "iin-date", "iin-future", "iin-checksum"],
};
