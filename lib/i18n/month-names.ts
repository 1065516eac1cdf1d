import type { Locale } from "../services/define.ts";

/** Months as they stand in a date: «5 наурыз», «5 марта». */
export const monthNames: Readonly<Record<Locale, readonly string[]>> = {
  kk: ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
  ru: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
};
