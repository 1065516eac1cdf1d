import { randomInt } from "node:crypto";
import { almatyDate } from "#lib/calendar/index.ts";

/**
 * Number of a case or document, e.g. 26-0417-3382-0145: the day, then a random part, so that numbers cannot be walked through. In groups of
 * four, so that no part of it looks like the six digits of a one-time password that comes in the same message.
 */
export const numberPattern = /^\d{2}-\d{4}-\d{4}-\d{4}$/;

const randomDigits = 8;

/** A number for something made at this moment. The database holds it unique; the caller takes another one when it is taken. */
export const newNumber = (at: Date): string => {
  const day = almatyDate(at);
  const random = String(randomInt(10 ** randomDigits)).padStart(randomDigits, "0");
  return `${day.slice(2, 4)}-${day.slice(5, 7)}${day.slice(8, 10)}-${random.slice(0, 4)}-${random.slice(4)}`;
};

/** What a person typed or a QR code carried, with any dashes or spaces; null when it is no number of ours. */
export const parseNumber = (typed: string): string | null => {
  const digits = typed.normalize("NFKC").replace(/[\s\u2010-\u2015\u2212-]/g, "");
  const parts = /^(\d{2})(\d{4})(\d{4})(\d{4})$/.exec(digits);
  return parts ? parts.slice(1).join("-") : null;
};
