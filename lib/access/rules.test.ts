import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import { outcomeOf, ruleCases } from "./rules.cases.ts";
import { may } from "./rules.ts";

test.each(ruleCases)("%s", (_, who, action, object, expected) => expect(outcomeOf(may(who, action, object))).toBe(expected));

/**
 * Rule R19: a copy of the rule book with one decision turned round must not pass. Every answer (allow ↔ refuse), comparison,
 * connective, negation and quantifier of the source is turned, one at a time, and the table above is asked again.
 */
describe("a mutated copy of the rules turns a test red", () => {
  const source = stripTypeScriptTypes(readFileSync("lib/access/rules.ts", "utf8"));
  const turns: readonly (readonly [RegExp, string])[] = [
    [/\byes\("\w+"\)/g, 'no("hidden")'],
    [/\bno\("[\w-]+"\)/g, 'yes("staff")'],
    [/===/g, "!=="],
    [/!==/g, "==="],
    [/&&/g, "||"],
    [/\|\|/g, "&&"],
    [/!(?=[a-z])/g, ""],
    [/\.some\(/g, ".every("],
    [/\.includes\(/g, ".concat("],
    [/\bpersonId\b/g, "fullName.length"],
  ];
  type Mutant = { readonly at: string; readonly text: string };
  const mutants: readonly Mutant[] = turns.flatMap(([pattern, replacement]) =>
    [...source.matchAll(pattern)].map((match) => ({
      at: `line ${source.slice(0, match.index).split("\n").length}: ${match[0]} → ${replacement}`,
      text: source.slice(0, match.index) + replacement + source.slice(match.index + match[0].length),
    })),
  );

  const mayOf = async (text: string): Promise<typeof may> =>
    ((await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as { may: typeof may }).may;
  const redsOf = (asked: typeof may): readonly string[] =>
    ruleCases.flatMap(([what, who, action, object, expected]) => {
      try {
        return outcomeOf(asked(who, action, object)) === expected ? [] : [what];
      } catch {
        return [what];
      }
    });

  test("the copy itself passes", async () => expect(redsOf(await mayOf(source))).toEqual([]));

  test("no turned copy does", async () => {
    expect(mutants.length).toBeGreaterThan(80);
    const survivors: string[] = [];
    for (const { at, text } of mutants) if (redsOf(await mayOf(text)).length === 0) survivors.push(at);
    expect(survivors).toEqual([]);
  });
});
