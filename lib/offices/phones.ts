import { parsePhoneNumberFromString } from "libphonenumber-js";

export type DialablePhone = { readonly shown: string; readonly href: string | null };

/** Numbers of an office, as they are kept: «8 (7172) 72-18-54, 8 (7172) 38-27-09». `href` is null for what is no number of the country. */
export const phonesOf = (kept: string): readonly DialablePhone[] =>
  kept
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((shown) => ({ shown, href: shown === "1414" ? "tel:1414" : uriOf(shown) }));

const uriOf = (shown: string): string | null => {
  const number = parsePhoneNumberFromString(shown, "KZ");
  return number?.isPossible() ? number.getURI() : null;
};
