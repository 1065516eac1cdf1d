import { monthNames } from "../../i18n/month-names.ts";
import type { AnswerValue } from "../../services/answers.ts";
import type { Locale } from "../../services/define.ts";
import { asText, type FieldKind } from "./field-type.ts";

/** First letters that tell a month in either language, also for those who have no Kazakh keyboard. */
const monthStarts: readonly (readonly string[])[] = [
  ["қаң", "кан", "каң", "янв"],
  ["ақп", "акп", "фев"],
  ["нау", "мар"],
  ["сәу", "сау", "апр"],
  ["мам", "мая", "май"],
  ["мау", "июн"],
  ["шіл", "шил", "июл"],
  ["там", "авг"],
  ["қыр", "кыр", "сен"],
  ["қаз", "каз", "окт"],
  ["қара", "кара", "ноя"],
  ["жел", "дек"],
];

const monthOf = (typed: string): number => {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const word = typed.toLowerCase();
  return monthStarts.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

export const isRealDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const two = (n: number): string => String(n).padStart(2, "0");

/** The three parts of a date answer as they stand in its inputs. */
export const dateParts = (value: AnswerValue | undefined): { readonly day: string; readonly month: string; readonly year: string } => {
  if (value === undefined) return { day: "", month: "", year: "" };
  if (typeof value !== "string") return { day: value[0] ?? "", month: value[1] ?? "", year: value[2] ?? "" };
  const [year = "", month = "", day = ""] = value.split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
};

/** A day in words: "2019 жылғы 5 наурыз", "5 марта 2019 года". Anything but "YYYY-MM-DD" is given back as it is. */
export const printDay = (day: string, locale: Locale): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year) return day;
  const name = monthNames[locale][Number(month) - 1];
  return locale === "kk" ? `${year} жылғы ${Number(date)} ${name}` : `${Number(date)} ${name} ${year} года`;
};

/** A date in three inputs. A date that can be read is kept as "YYYY-MM-DD", any other as its three parts. */
export const dateField: FieldKind = {
  parse: (posted) => {
    const typed = [posted.day, posted.month, posted.year].map((part) => part.normalize("NFKC").trim().slice(0, 40));
    if (typed.every((part) => part === "")) return undefined;
    const [day = "", month = "", year = ""] = typed;
    if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return typed;
    const [d, m, y] = [Number(day), monthOf(month), Number(year)];
    return isRealDate(y, m, d) && y >= 1900 && y <= 2199 ? `${year}-${two(m)}-${two(d)}` : typed;
  },
  check: (_field, value) => {
    if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : { code: "date-not-real", parts: ["day"] };
    const [day = "", month = "", year = ""] = value;
    if (day === "") return { code: "date-day-missing", parts: ["day"] };
    if (month === "") return { code: "date-month-missing", parts: ["month"] };
    if (year === "") return { code: "date-year-missing", parts: ["year"] };
    if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return { code: "date-day", parts: ["day"] };
    if (monthOf(month) < 1 || monthOf(month) > 12) return { code: "date-month", parts: ["month"] };
    if (/^\d{2}$/.test(year)) return { code: "date-year-two-digits", parts: ["year"] };
    if (!/^(19|20|21)\d{2}$/.test(year)) return { code: "date-year", parts: ["year"] };
    return { code: "date-not-real", parts: ["day"] };
  },
  print: (value, words) => (typeof value === "string" ? printDay(value, words.locale) : asText(value)),
  errors: [
    "date-day-missing",
    "date-month-missing",
    "date-year-missing",
    "date-day",
    "date-month",
    "date-year-two-digits",
    "date-year",
    "date-not-real",
  ],
};
