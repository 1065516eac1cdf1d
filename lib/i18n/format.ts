/**
 * How dates, sums, phones and numbers are written in both languages. Days are plain "YYYY-MM-DD" strings of Asia/Almaty; moments are
 * `Date`. Spaces inside one figure, and between a number and its unit, do not break.
 */
import { almatyDate, almatyTime } from "#lib/calendar/index.ts";
import type { Locale, TermUnit } from "#lib/services/define.ts";
import { monthNames } from "./month-names.ts";

const nbsp = "\u00a0";

const weekdays: Record<Locale, readonly string[]> = {
  kk: ["жексенбі", "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі"],
  ru: ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
};

/** @throws when the day is not "YYYY-MM-DD": a wrong day here is a bug, never a citizen's entry. */
const parts = (day: string): { year: number; month: number; date: number } => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!match) throw new Error("not a day");
  return { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) };
};

const monthName = (month: number, locale: Locale): string => monthNames[locale][month - 1] ?? "";

/** «2026 жылғы 26 наурыз», «26 марта 2026 года». */
export const formatDay = (day: string, locale: Locale): string => {
  const { year, month, date } = parts(day);
  const dayMonth = `${date}${nbsp}${monthName(month, locale)}`;
  return locale === "kk" ? `${year}${nbsp}жылғы ${dayMonth}` : `${dayMonth} ${year}${nbsp}года`;
};

/** «26 наурыз», «26 марта». */
export const formatDayMonth = (day: string, locale: Locale): string => {
  const { month, date } = parts(day);
  return `${date}${nbsp}${monthName(month, locale)}`;
};

/** A window of the year given as "MM-DD": «1 наурыз», «1 марта». */
export const formatMonthDay = (monthDay: string, locale: Locale): string => formatDayMonth(`2000-${monthDay}`, locale);

/** The parts of a due card: 26, «наурыз», «2026 жыл», «бейсенбі». */
export const dayParts = (day: string, locale: Locale): { date: number; month: string; year: string; weekday: string } => {
  const { year, month, date } = parts(day);
  return {
    date,
    month: monthName(month, locale),
    year: locale === "kk" ? `${year}${nbsp}жыл` : `${year}${nbsp}года`,
    weekday: formatWeekday(day, locale),
  };
};

export const formatWeekday = (day: string, locale: Locale): string => {
  const { year, month, date } = parts(day);
  return weekdays[locale][new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? "";
};

/** «26 наурыз, бейсенбі», «26 марта, четверг». */
export const formatDayWeekday = (day: string, locale: Locale): string => `${formatDayMonth(day, locale)}, ${formatWeekday(day, locale)}`;

/** Clock time in Almaty: «14:32», «9:05». */
export const formatTime = (at: Date): string => almatyTime(at).slice(0, 5).replace(/^0/, "");

/** «2026 жылғы 26 наурыз, 14:32», «26 марта 2026 года, 14:32». */
export const formatDateTime = (at: Date, locale: Locale): string => `${formatDay(almatyDate(at), locale)}, ${formatTime(at)}`;

/** «26 наурыз, 14:32»: for lists, where the year is plain. */
export const formatShortDateTime = (at: Date, locale: Locale): string => `${formatDayMonth(almatyDate(at), locale)}, ${formatTime(at)}`;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, nbsp);

/** A sum in whole tenge: «305 000 ₸». */
export const formatSum = (tenge: number): string => `${tenge < 0 ? "−" : ""}${grouped(String(Math.abs(Math.trunc(tenge))))}${nbsp}₸`;

/** «+77015550142» → «+7 701 555 01 42». What is not a Kazakh number comes back as it is. */
export const formatPhone = (phone: string): string => {
  const match = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return match ? ["+7", ...match.slice(1)].join(nbsp) : phone;
};

/** «+7 701 ••• •• 42»: enough for its owner, too little for others. */
export const maskPhone = (phone: string): string => {
  const match = /^\+7(\d{3})\d{5}(\d{2})$/.exec(phone);
  return match ? ["+7", match[1], "•••", "••", match[2]].join(nbsp) : "•••";
};

/** «020911503300» → «020 911 503 300». */
export const formatIin = (iin: string): string => (/^\d{12}$/.test(iin) ? (iin.match(/\d{3}/g) ?? []).join(nbsp) : iin);

/** Only the last four digits: the first seven tell the day of birth and the sex. */
export const maskIin = (iin: string): string => (/^\d{12}$/.test(iin) ? `••••${nbsp}••••${nbsp}${iin.slice(8)}` : "••••");

/** «412 КБ», «3,8 МБ». */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}${nbsp}КБ`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",").replace(",0", "")}${nbsp}МБ`;
};

const russianPlural = new Intl.PluralRules("ru");

const unitWords: Record<TermUnit, { kk: string; ru: { one: string; few: string; many: string } }> = {
  minutes: { kk: "минут", ru: { one: "минута", few: "минуты", many: "минут" } },
  "working-days": { kk: "жұмыс күні", ru: { one: "рабочий день", few: "рабочих дня", many: "рабочих дней" } },
  "calendar-days": { kk: "күнтізбелік күн", ru: { one: "календарный день", few: "календарных дня", many: "календарных дней" } },
  months: { kk: "ай", ru: { one: "месяц", few: "месяца", many: "месяцев" } },
};

/** «5 жұмыс күні», «5 рабочих дней». */
export const formatTerm = (value: number, unit: TermUnit, locale: Locale): string => {
  const words = unitWords[unit];
  if (locale === "kk") return `${value}${nbsp}${words.kk}`;
  const form = russianPlural.select(value);
  return `${value}${nbsp}${form === "one" ? words.ru.one : form === "few" ? words.ru.few : words.ru.many}`;
};
