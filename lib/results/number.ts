import { randomInt } from "node:crypto";
import { almatyDate } from "#lib/calendar/index.ts";

/** Number of a case or document, e.g. 26-0417-338214: the day, then a random part, so that numbers cannot be walked through. */
export const numberPattern = /^\d{2}-\d{4}-\d{6}$/;

const randomDigits = 6;

/** A number for something made at this moment. The database holds it unique; the caller takes another one when it is taken. */
export const newNumber = (at: Date): string => {
  const day = almatyDate(at);
  const random = String(randomInt(10 ** randomDigits)).padStart(randomDigits, "0");
  return `${day.slice(2, 4)}-${day.slice(5, 7)}${day.slice(8, 10)}-${random}`;
};

/** What a person typed or a QR code carried, with any dashes or spaces; null when it is no number of ours. */
export const parseNumber = (typed: string): string | null => {
  const digits = typed.normalize("NFKC").replace(/[\s\u2010-\u2015\u2212-]/g, "");
  return /^\d{12}$/.test(digits) ? `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6)}` : null;
};
