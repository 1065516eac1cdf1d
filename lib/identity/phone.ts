import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A Kazakh mobile number however it was typed (8 701…, +7 701…, 701…). @returns E.164, or null when it is none. */
export const parsePhone = (typed: string): string | null => {
  const digits = typed.normalize("NFKC").replace(/[^\d+]/g, "");
  if (digits.length < 10 || digits.length > 16) return null;
  const parsed = parsePhoneNumberFromString(digits, "KZ");
  // Mobile codes of Kazakhstan are 70x, 747, 77x; +7 also belongs to Russia.
  return parsed && /^\+77(?:0\d|47|[67]\d)\d{7}$/.test(parsed.number) ? parsed.number : null;
};
