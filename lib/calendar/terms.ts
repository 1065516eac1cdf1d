import type { ServiceDefinition, TermUnit } from "#lib/services/define.ts";
import { addDays, addMonths, almatyDate, almatyMoment, almatyTime, type Day } from "./days.ts";
import { addWorkingDays, isWorkingDay, nextWorkingDay, onOrAfterWorkingDay } from "./working-days.ts";

export type OfficeHours = ServiceDefinition["workingHours"];
export type Length = { readonly value: number; readonly unit: TermUnit };

/**
 * Day of acceptance of an application filed at `at`: a working day up to and including the closing time, also before opening and in
 * the lunch break, is that day; after closing, on weekends and holidays it is the next working day (spec: common rules, step 3).
 */
export const acceptanceDay = (at: Date, hours: OfficeHours): Day => {
  const day = almatyDate(at);
  return isWorkingDay(day) && almatyTime(at) <= `${hours.end}:00` ? day : nextWorkingDay(day);
};

/**
 * Last day of a term that runs from `from` (day 0): working days by the calendar; a term in calendar days that ends on a day off ends
 * on the next working day; a term in months ends on the same day number or on the month's last day. A term in minutes ends that day.
 */
export const dueDay = (from: Day, length: Length): Day => {
  switch (length.unit) {
    case "working-days":
      return addWorkingDays(from, length.value);
    case "calendar-days":
      return onOrAfterWorkingDay(addDays(from, length.value));
    case "months":
      return addMonths(from, length.value);
    case "minutes":
      return from;
  }
};

/**
 * End of a term in minutes: they run from the moment of filing; before opening from opening, in the lunch break from its end, and for
 * what is accepted on a later day from that day's opening. Minutes that begin before closing run on after it.
 */
export const dueMoment = (at: Date, acceptedOn: Day, minutes: number, hours: OfficeHours): Date => {
  const time = almatyTime(at);
  const start =
    almatyDate(at) !== acceptedOn || time < `${hours.start}:00`
      ? almatyMoment(acceptedOn, hours.start)
      : hours.lunchStart !== null && hours.lunchEnd !== null && time >= `${hours.lunchStart}:00` && time < `${hours.lunchEnd}:00`
        ? almatyMoment(acceptedOn, hours.lunchEnd)
        : at;
  return new Date(start.getTime() + minutes * 60_000);
};

export type WindowState = { readonly open: true; readonly closesOn: Day | null } | { readonly open: false; readonly opensOn: Day };

/** Application windows are days of the year, both ends inclusive up to 23:59 in Almaty. No windows: open all year. */
export const windowState = (windows: ServiceDefinition["applicationWindows"], at: Date): WindowState => {
  if (windows.length === 0) return { open: true, closesOn: null };
  const today = almatyDate(at);
  const year = Number(today.slice(0, 4));
  const spans = [year - 1, year, year + 1].flatMap((first) =>
    windows.map(({ from, to }) => ({ from: `${first}-${from}`, to: `${to < from ? first + 1 : first}-${to}` })),
  );
  const open = spans.find((span) => span.from <= today && today <= span.to);
  if (open) return { open: true, closesOn: open.to };
  const opensOn = spans
    .map((span) => span.from)
    .filter((from) => from > today)
    .sort()[0];
  if (opensOn === undefined) throw new Error("an application window must open at least once a year");
  return { open: false, opensOn };
};
