import { asText, type FieldKind } from "./field-type.ts";

/** Characters that no name, address or sentence needs and that can hide or turn text: controls, bidi marks, zero width, private use. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
const hiddenButLineBreak = /[^\n\P{C}]|[\p{Zl}\p{Zp}]/u;

/** Longest answers, in characters; a character is at most four bytes. */
export const textMax = 250;
export const textareaMax = 4000;

const lengthOf = (text: string): number => [...text].length;

/** One line: composed form, single spaces, no spaces around. */
export const textField: FieldKind = {
  parse: (posted) => posted.text.normalize("NFC").replace(/\s+/gu, " ").trim() || undefined,
  check: (_field, value) => {
    const text = asText(value);
    if (hidden.test(text)) return { code: "text-characters" };
    return lengthOf(text) > textMax ? { code: "text-too-long", values: { max: textMax } } : null;
  },
  print: asText,
  errors: ["text-characters", "text-too-long"],
};

/** Several lines; line breaks are kept as `\n`. */
export const textareaField: FieldKind = {
  parse: (posted) =>
    posted.text
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(/[^\S\n]+/gu, " ")
      .trim() || undefined,
  check: (_field, value) => {
    const text = asText(value);
    if (hiddenButLineBreak.test(text)) return { code: "text-characters" };
    return lengthOf(text) > textareaMax ? { code: "text-too-long", values: { max: textareaMax } } : null;
  },
  print: asText,
  errors: ["text-characters", "text-too-long"],
};
