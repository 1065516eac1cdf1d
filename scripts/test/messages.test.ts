/** Texts of the pages: the same keys in both languages, readable by the formatter, none missing, none left over. */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { sameInBoth } from "./same-in-both.ts";
import { code, sourceFiles } from "./sources.ts";
import { areas, isFormatted, jsonFiles, load, shown, textFiles } from "./texts.ts";

const argumentsOf = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...argumentsOf(element.children)];
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    return [element.value];
  });

const placeholders = (text: string): string[] => text.match(/\{[^{}]+\}/g) ?? [];

test("both languages have the same files", () => {
  expect(jsonFiles("messages/ru")).toEqual(areas);
  expect(jsonFiles("messages/ru/services")).toEqual(jsonFiles("messages/kk/services"));
});

describe.each(textFiles)("%s", (file) => {
  const kk = load("kk", file);
  const ru = load("ru", file);

  test("has the same keys in both languages", () => {
    expect([...ru.keys()].sort()).toEqual([...kk.keys()].sort());
  });

  test("takes the same arguments in both languages", () => {
    for (const [key, text] of kk) {
      const names = (value: string) => [...new Set(isFormatted(file) ? argumentsOf(parse(value)) : placeholders(value))].sort();
      expect(names(ru.get(key) ?? ""), key).toEqual(names(text));
    }
  });

  test("says something else in each language", () => {
    const same = [...kk].filter(([key, text]) => ru.get(key) === text && /\p{L}/u.test(shown(file, text))).map(([key]) => `${file} ${key}`);
    expect(same).toEqual(Object.keys(sameInBoth).filter((key) => key.startsWith(`${file} `)));
  });

  // WCAG 1.3.3: who hears the page or sees no colour must find the thing by its name.
  test("points at nothing by place or colour", () => {
    const words =
      /(?<!\p{L})(сол жақ|оң жақ|оң жағ|сол жағ|слева|справа|жасыл түйме|қызыл түйме|зелён\p{L}* кноп|красн\p{L}* кноп|син\p{L}* кноп)/iu;
    if (file.startsWith("services/")) return;
    for (const texts of [kk, ru]) for (const [key, text] of texts) expect(words.test(text), `${key}: ${text}`).toBe(false);
  });

  test("has no empty text", () => {
    for (const texts of [kk, ru]) for (const [key, text] of texts) expect(text.trim(), key).not.toBe("");
  });
});

/**
 * The convention: code names a key as a literal ("title", "ui.title") or as a template whose fixed parts stand in the key
 * (`states.${state}`), or in parts. Keys that are put together in any other way are not found, and the test says they are left over.
 */
const sources = sourceFiles("app", "components", "lib", "server", "scripts/ncalayer").map(({ path, text }) => ({ path, text: code(text) }));
const literals = new Set<string>();
const templates: RegExp[] = [];
for (const { text } of sources) {
  for (const [, , literal] of text.matchAll(/(["'`])([\w.-]+)\1/g)) literals.add(literal ?? "");
  for (const [, template = ""] of text.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)) {
    const fixed = template.replace(/\$\{[^}]*\}/g, "\0");
    // A template of nothing but values and full stops would find every key there is.
    if (!/^[\w.\0-]+$/.test(fixed) || !/[A-Za-z]{2}/.test(fixed)) continue;
    templates.push(new RegExp(`^${fixed.replace(/[.-]/g, "\\$&").replaceAll("\0", "[\\w-]+")}$`));
  }
}
// A path in parts (`text(locale, "offer", name)`): what stands in quotes is fixed, the rest any word.
for (const { text } of sources) {
  for (const [, list = ""] of text.matchAll(/\(([^()"'`]*"[\w-]+"(?:,\s*(?:"[\w-]+"|[\w.]+))+)\)/g)) {
    const parts = list.split(",").map((part) => part.trim());
    const first = parts.findIndex((part) => part.startsWith('"'));
    const path = parts.slice(first).map((part) => (part.startsWith('"') ? part.slice(1, -1).replace(/-/g, "\\-") : "[\\w-]+"));
    templates.push(new RegExp(`^${path.join("\\.")}$`));
  }
}
// A group that is looked up by a name (`words.facts[name]`) is used as a whole.
const indexed = new Set(sources.flatMap(({ text }) => [...text.matchAll(/\b(\w+)(?:\?\.)?\[/g)].map(([, name]) => name ?? "")));
// An unquoted property (`{ draft: …}`, `words.draft`) is how closed lists name what they hold.
const words = new Set(sources.flatMap(({ text }) => text.match(/[\w-]+/g) ?? []));

const isUsed = (area: string, key: string): boolean => {
  const names = [key, `${area}.${key}`];
  const parents = key.split(".").slice(0, -1);
  if (names.some((name) => literals.has(name) || templates.some((template) => template.test(name)))) return true;
  return parents.length === 0 ? words.has(key) : parents.some((parent) => indexed.has(parent));
};

test.each(areas)("no text of %s is left over", (file) => {
  const area = file.slice(0, -".json".length);
  expect([...load("kk", file).keys()].filter((key) => !isUsed(area, key))).toEqual([]);
});

const bound = /const (\w+) = (?:await )?(?:getTranslations|useTranslations)\(([^)]*)\)/g;

test("no text that code asks for is missing", () => {
  const keys = new Set(areas.flatMap((file) => [...load("kk", file).keys()].map((key) => `${file.slice(0, -".json".length)}.${key}`)));
  const missing: string[] = [];
  for (const { path, text } of sources) {
    const namespaces = new Map<string, Set<string>>();
    for (const [, name = "", given = ""] of text.matchAll(bound)) {
      const namespace = /["'`]([\w.-]+)["'`]/.exec(given.replace(/locale:\s*["'`]\w+["'`]/, ""))?.[1] ?? "";
      namespaces.set(name, (namespaces.get(name) ?? new Set()).add(namespace));
    }
    for (const [name, spaces] of namespaces) {
      for (const [, key = ""] of text.matchAll(new RegExp(`\\b${name}(?:\\.rich|\\.markup|\\.raw)?\\(\\s*["']([\\w.-]+)["']`, "g"))) {
        if (![...spaces].some((space) => keys.has(space === "" ? key : `${space}.${key}`))) missing.push(`${path}: ${key}`);
      }
    }
  }
  expect(missing).toEqual([]);
});
