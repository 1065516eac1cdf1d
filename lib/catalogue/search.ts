/** Search of the catalogue: forgiving about letters and endings, over the words of both languages. Never answers with nothing. */
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

/** Words that every service could be found by say nothing about which is meant. */
const empty = new Set(
  [
    ..."мне нужно нужна нужен хочу как где получить оформить для на по в и о об от с из у за к или что это справку".split(" "),
    ..."маган керек калай кайда алу ушин туралы жане мен пен бен бар ма бойынша".split(" "),
  ].map(fold),
);

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/** Kazakh and Russian change the ends of words: the same beginning of four letters or more, and most of the shorter word. */
const same = (asked: string, known: string): boolean => {
  if (known.startsWith(asked)) return true;
  const start = commonStart(asked, known);
  return start >= 4 && start >= Math.min(asked.length, known.length) - 2;
};

type Weighed = { readonly weight: number; readonly words: readonly string[] };

const entryOf = (service: ServiceDefinition): readonly Weighed[] => {
  const weighed = (locale: Locale): Weighed[] => {
    const text = serviceText(locale, service.id);
    const name = [text.get("title"), text.optional("shortTitle"), text.optional("keywords")];
    const about = [
      text.get("summary"),
      ...service.categories.map((category) => text.optional("categories", category.id, "title")),
      ...service.results.map((result) => text.optional("results", result.id, "title")),
    ];
    const papers = service.documents.map((document) => text.optional("documents", document.id, "title"));
    const join = (texts: readonly (string | undefined)[]) => wordsOf(texts.filter((part) => part !== undefined).join(" "));
    return [
      { weight: 4, words: join(name) },
      { weight: 2, words: join(about) },
      { weight: 1, words: join(papers) },
    ];
  };
  return [...weighed("kk"), ...weighed("ru")];
};

const entries = new Map<string, readonly Weighed[]>();
const entry = (service: ServiceDefinition): readonly Weighed[] => {
  const known = entries.get(service.id);
  if (known) return known;
  const made = entryOf(service);
  entries.set(service.id, made);
  return made;
};

/** Longest question that is searched; the rest is left out. */
export const longestQuery = 200;

/** Services that fit the words, the best first. Empty when none fits: the page then shows all. */
export const searchServices = (services: readonly ServiceDefinition[], query: string): readonly ServiceDefinition[] => {
  const asked = wordsOf(query.slice(0, longestQuery)).filter((word) => word.length > 1 && !empty.has(word));
  if (asked.length === 0) return [];
  const scored = services.map((service) => {
    const scores = asked.map((word) =>
      Math.max(0, ...entry(service).map(({ weight, words }) => (words.some((known) => same(word, known)) ? weight : 0))),
    );
    return { service, score: scores.reduce((sum, score) => sum + score, 0), met: scores.filter((score) => score > 0).length };
  });
  const most = Math.max(...scored.map(({ met }) => met), 0);
  return scored
    .filter(({ met }) => met > 0 && met === most)
    .sort((a, b) => b.score - a.score)
    .map(({ service }) => service);
};
