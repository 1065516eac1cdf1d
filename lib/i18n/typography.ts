/**
 * Typography of visible text: what must not part at the end of a line, and where a long Kazakh word may. Only for what is shown:
 * never for names of controls, values, or text that is signed.
 */
import type { Locale } from "#lib/services/define.ts";

const nbsp = "\u00a0";

const monthNames =
  "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";
const units = "жұмыс|күнтізбелік|минут|ай|жыл|жылғы|рабоч\\p{L}*|календарн\\p{L}*|минут\\p{L}*|месяц\\p{L}*|год\\p{L}*|лет|МБ|КБ|₸";

const numberAndWord = new RegExp(`(\\d) (?=(?:${monthNames}|${units})(?!\\p{L}))`, "gu");
const russianPreposition = /(^|[\s(«])(в|во|на|за|о|об|от|до|из|к|ко|с|со|у|по|не|ни|и|а) (?=\p{L}|\d|«)/giu;

/** Glues a number to its unit or month, «№» to its number and a short Russian preposition to its word. */
export const glue = (text: string, locale: Locale): string => {
  const numbers = text.replace(/№ (?=[\d-])/g, `№${nbsp}`).replace(numberAndWord, `$1${nbsp}`);
  if (locale !== "ru") return numbers;
  // Twice: of two prepositions in a row the first match swallows the space before the second.
  const once = numbers.replace(russianPreposition, `$1$2${nbsp}`);
  return once.replace(russianPreposition, `$1$2${nbsp}`);
};

const vowels = "аәеёиоөуұүыіэюя";
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter.toLowerCase());

/** No browser hyphenates Kazakh: puts soft hyphens between the syllables of words that may be wider than a phone's column. */
export const softHyphens = (text: string, locale: Locale, longest = 11): string => {
  if (locale !== "kk") return text;
  return text.replace(/[\p{L}]+/gu, (word) => {
    if (word.length <= longest) return word;
    let out = word.slice(0, 3);
    for (let at = 3; at < word.length; at += 1) {
      const breaks = at <= word.length - 3 && !isVowel(word[at]) && isVowel(word[at + 1]) && !/[ьъ]/i.test(word[at] ?? "");
      out += (breaks ? "\u00ad" : "") + word[at];
    }
    return out;
  });
};
