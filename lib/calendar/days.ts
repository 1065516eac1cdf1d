/**
 * Days and moments of Asia/Almaty. A day is the plain text "YYYY-MM-DD": it sorts, compares and prints without a time zone, so a legal
 * day can never slip by one.
 */
export type Day = string;

/** Clocks of the eastern part of the country went back from UTC+6 to UTC+5 in the night to 1 March 2024; since then one zone. */
const unifiedAt = Date.parse("2024-02-29T18:00:00Z");
const hour = 3_600_000;
const dayLength = 24 * hour;

const offsetAt = (instant: number): number => (instant < unifiedAt ? 6 * hour : 5 * hour);

/** Day in Almaty at a moment. */
export const almatyDate = (at: Date): Day => new Date(at.getTime() + offsetAt(at.getTime())).toISOString().slice(0, 10);

/** "HH:MM:SS" in Almaty at a moment. */
export const almatyTime = (at: Date): string => new Date(at.getTime() + offsetAt(at.getTime())).toISOString().slice(11, 19);

/** The moment when clocks in Almaty show `time` ("HH:MM" or "HH:MM:SS") on `day`; of a repeated hour (29.02.2024 23:00) the later. */
export const almatyMoment = (day: Day, time: string): Date => {
  const local = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  const late = local - 5 * hour;
  return new Date(late >= unifiedAt ? late : local - 6 * hour);
};

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: Day, count: number): Day => new Date(utc(day) + count * dayLength).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday */
export const weekday = (day: Day): number => new Date(utc(day)).getUTCDay();

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / dayLength);

/** The same day number `count` months later, or the month's last day. */
export const addMonths = (day: Day, count: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastDate = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastDate))).toISOString().slice(0, 10);
};

/** Whether the text is a day that exists: "2026-02-30" is not. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(utc(text)) && addDays(text, 0) === text;
