/** Search of the catalogue over the words of both languages: forgives endings, slips of the finger, Russian letters for Kazakh ones, a Latin keyboard. */
import MiniSearch from "minisearch";
import { locales } from "#lib/i18n/locales.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";

const folds: Record<string, string> = { ё: "е", ә: "а", і: "и", ң: "н", ғ: "г", ү: "у", ұ: "у", қ: "к", ө: "о", һ: "х", й: "и" };

/** Lower case, ё as е, and Kazakh letters as they are typed on a Russian keyboard. Soft hyphens and stress marks go. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\u00ad|\u0301/g, "")
    .replace(/[ёәіңғүұқөһй]/g, (letter) => folds[letter] ?? letter);

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillic = "йцукенгшщзхъфывапролджэячсмитьбюё";

/** What would have been typed had the keyboard stood on Russian; null when the words are not of Latin keys. */
const retyped = (text: string): string | null =>
  /\p{Script=Cyrillic}/u.test(text) || !/[a-z]/i.test(text)
    ? null
    : [...text.toLowerCase()].map((key) => (latin.includes(key) ? cyrillic[latin.indexOf(key)] : key)).join("");

/** Words that every service could be found by say nothing about which is meant. */
const empty = new Set(
  [
    ..."мне нужно нужна нужен хочу как где получить оформить для на по в и о об от с из у за к или что это справку".split(" "),
    ..."маган керек калай кайда алу ушин туралы жане мен пен бен бар ма бойынша".split(" "),
  ].map(fold),
);

/** Both languages change the ends of words; what is left begins every form of the word. */
const stem = (word: string): string => (word.length < 6 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.6))));

const fields = { name: 4, about: 2, papers: 1 } as const;

const join = (texts: readonly (string | undefined)[]): string => texts.filter((part) => part !== undefined).join(" ");

const entryOf = (service: ServiceDefinition) => {
  const inBoth = (read: (text: ReturnType<typeof serviceText>) => readonly (string | undefined)[]): string =>
    join(locales.flatMap((locale: Locale) => read(serviceText(locale, service.id))));
  return {
    id: service.id,
    name: inBoth((text) => [text.get("title"), text.optional("shortTitle"), text.optional("keywords")]),
    about: inBoth((text) => [
      text.get("summary"),
      ...service.categories.map((category) => text.optional("categories", category.id, "title")),
      ...service.results.map((result) => text.optional("results", result.id, "title")),
    ]),
    papers: inBoth((text) => service.documents.map((document) => text.optional("documents", document.id, "title"))),
  };
};

const indexes = new WeakMap<readonly ServiceDefinition[], MiniSearch>();
const indexOf = (services: readonly ServiceDefinition[]): MiniSearch => {
  const known = indexes.get(services);
  if (known) return known;
  const made = new MiniSearch({ fields: Object.keys(fields), tokenize: wordsOf, processTerm: (word) => word });
  made.addAll(services.map(entryOf));
  indexes.set(services, made);
  return made;
};

/** Longest question that is searched; the rest is left out. */
export const longestQuery = 200;

/** Services that fit the words, the best first: those that meet most of the words. Empty when none fits: the page then shows all. */
export const searchServices = (services: readonly ServiceDefinition[], query: string): readonly ServiceDefinition[] => {
  const given = query.slice(0, longestQuery);
  const hits = [given, retyped(given)].map((text) => (text === null ? [] : ranked(services, text))).find((found) => found.length > 0);
  return (hits ?? []).flatMap((id) => services.find((service) => service.id === id) ?? []);
};

const ranked = (services: readonly ServiceDefinition[], query: string): readonly string[] => {
  const index = indexOf(services);
  const met = new Map<string, { words: number; score: number }>();
  for (const word of new Set(wordsOf(query).filter((one) => one.length > 1 && !empty.has(one)))) {
    const found = index.search(word, {
      tokenize: (text) => [text],
      processTerm: (text) => [...new Set([text, stem(text)])],
      boost: fields,
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term === word && term.length > 4 ? 0.2 : false),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    });
    for (const { id, score } of found) {
      const before = met.get(id) ?? { words: 0, score: 0 };
      met.set(id, { words: before.words + 1, score: before.score + score });
    }
  }
  const most = Math.max(0, ...[...met.values()].map(({ words }) => words));
  return [...met]
    .filter(([, { words }]) => words === most)
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([id]) => id);
};
