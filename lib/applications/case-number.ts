import { randomInt } from "node:crypto";
import type { Day } from "#lib/calendar/index.ts";

/**
 * Number of a case or a complaint: year, month and day, eight random digits ("26-1121-3382-0417"). Not in sequence, so that nobody counts
 * or guesses cases; a number that is taken already is refused by the database and drawn again.
 */
export const caseNumber = (on: Day): string => {
  const digits = String(randomInt(0, 100_000_000)).padStart(8, "0");
  return `${on.slice(2, 4)}-${on.slice(5, 7)}${on.slice(8, 10)}-${digits.slice(0, 4)}-${digits.slice(4)}`;
};
