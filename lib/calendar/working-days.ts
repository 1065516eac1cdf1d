import { addDays, type Day, weekday } from "./days.ts";
import holidays from "./holidays.json" with { type: "json" };

/**
 * The list of days off ends before the day that was asked about. The portal never guesses a legal day: the operator extends
 * `holidays.json` every year, when the Government publishes the moved days.
 */
export class CalendarUnknown extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`holidays.json has no year ${year}`);
    this.name = "CalendarUnknown";
    this.year = year;
  }
}

type Year = { readonly off: ReadonlySet<Day>; readonly working: ReadonlySet<Day> };

const years: ReadonlyMap<number, Year> = new Map(
  Object.entries(holidays.years).map(([year, days]) => [
    Number(year),
    { off: new Set(days.daysOff.map((entry) => entry.date)), working: new Set<Day>(days.workingWeekendDays) },
  ]),
);

/** Weekends and holidays are off, except weekend days that the Government has made working. @throws {@link CalendarUnknown} */
export const isWorkingDay = (day: Day): boolean => {
  const year = Number(day.slice(0, 4));
  const known = years.get(year);
  if (known === undefined) throw new CalendarUnknown(year);
  if (known.working.has(day)) return true;
  const onDay = weekday(day);
  return onDay !== 0 && onDay !== 6 && !known.off.has(day);
};

export const nextWorkingDay = (day: Day): Day => {
  let next = addDays(day, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
};

/** The day itself when it is a working day, else the next one. */
export const onOrAfterWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : nextWorkingDay(day));

/**
 * The working day that is `count` working days after `day` (before it when negative). `day` is day 0 and is not counted; with 0 the
 * day itself.
 */
export const addWorkingDays = (day: Day, count: number): Day => {
  let at = day;
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

/** Working days after `from` up to and including `to`; negative when `to` lies before. */
export const workingDaysBetween = (from: Day, to: Day): number => {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) count += 1;
  }
  return count;
};
