/**
 * Every word of every text is known to the dictionary of its language or stands in the project's own list (`words/`): names, terms of the law and
 * forms that the dictionary lacks. A word goes onto the list when a reader has looked at it, never to make the test green.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Eyo, safeDictionary } from "eyo-kernel";
import { describe, expect, test } from "vitest";
import { load, shown, textFiles } from "./texts.ts";

const dictionaries = { kk: "kk_KZ", ru: "ru_RU" } as const;

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

const texts = (locale: string): { readonly where: string; readonly text: string }[] =>
  textFiles.flatMap((file) => [...load(locale, file)].map(([key, text]) => ({ where: `${file} ${key}`, text: shown(file, text) })));

describe.each(["kk", "ru"] as const)("%s", (locale) => {
  const list = resolve(`scripts/test/words/${locale}.txt`);
  const used = new Map(texts(locale).flatMap(({ where, text }) => wordsOf(text).map((word) => [word, where] as const)));

  const unknown = (words: Iterable<string>, personal: readonly string[]): string[] => {
    const { stdout, status, stderr } = spawnSync("hunspell", ["-d", dictionaries[locale], "-i", "utf-8", ...personal, "-l"], {
      input: [...words].join("\n"),
      encoding: "utf8",
      maxBuffer: 1 << 26,
      // Without a locale of its own the checker takes letters for bytes, whatever it is told.
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    if (status !== 0) throw new Error(`the spelling checker did not run: ${stderr}`);
    return stdout.split("\n").filter((word) => word !== "");
  };

  test("has no word that is unknown", () => {
    expect(unknown(used.keys(), ["-p", list]).map((word) => `${word} (${used.get(word)})`)).toEqual([]);
  });

  test("a word that is wrong is found", () => {
    expect(unknown(["мектепға", "услугга"], ["-p", list])).toEqual(["мектепға", "услугга"]);
  });

  test("the list holds only words that are used and that the dictionary lacks, in order", () => {
    const listed = readFileSync(list, "utf8").trimEnd().split("\n");
    expect(listed).toEqual([...new Set(listed)].sort());
    const lower = new Set([...used.keys()].flatMap((word) => [word, word.toLowerCase()]));
    expect(listed.filter((word) => !lower.has(word))).toEqual([]);
    expect(new Set(unknown(listed, []))).toEqual(new Set(listed));
  });
});

test("Russian is written with ё", () => {
  const eyo = new Eyo();
  eyo.dictionary.set(safeDictionary);
  const without = texts("ru").flatMap(({ where, text }) => eyo.lint(text).map(({ before, after }) => `${before} → ${after} (${where})`));
  expect(without).toEqual([]);
});
