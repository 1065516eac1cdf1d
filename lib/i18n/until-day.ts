import type { Locale } from "#lib/services/define.ts";
import { formatDay } from "./format.ts";

const nbsp = "\u00a0";

/** Kazakh "until" asks for the dative, whose ending each month has by vowel harmony. */
const toMonth = [
  "қаңтарға",
  "ақпанға",
  "наурызға",
  "сәуірге",
  "мамырға",
  "маусымға",
  "шілдеге",
  "тамызға",
  "қыркүйекке",
  "қазанға",
  "қарашаға",
  "желтоқсанға",
];

/** The day as it stands before «дейін» or after «до»: «2027 жылғы 30 маусымға», «30 июня 2027 года». */
export const untilDay = (day: string, locale: Locale): string => {
  if (locale === "ru") return formatDay(day, locale);
  const [year, month, date] = day.split("-").map(Number);
  return `${year}${nbsp}жылғы ${date}${nbsp}${toMonth[(month ?? 1) - 1]}`;
};
