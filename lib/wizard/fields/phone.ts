import { parsePhoneNumberFromString } from "libphonenumber-js";
import { asText, type FieldKind } from "./field-type.ts";

/** A telephone number, kept as `+77011234567`. Its library is for the server only: the browser leaves phones unchecked. */
export const phoneField: FieldKind = {
  parse: (posted) => {
    const typed = posted.text.normalize("NFKC").trim().slice(0, 40);
    if (typed === "") return undefined;
    const number = parsePhoneNumberFromString(typed, "KZ");
    return number?.isValid() ? number.number : typed;
  },
  check: (_field, value) => (parsePhoneNumberFromString(asText(value), "KZ")?.isValid() ? null : { code: "phone-number" }),
  print: (value) => {
    const number = parsePhoneNumberFromString(asText(value), "KZ");
    // The library leaves a mobile number's last four digits together; here they are read in pairs.
    return number?.formatInternational().replace(/^(\+7 7\d{2} \d{3} \d{2})(\d{2})$/, "$1 $2") ?? asText(value);
  },
  errors: ["phone-number"],
};
