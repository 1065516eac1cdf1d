import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Answers } from "./answers.ts";
import { ageOn, evaluate, type RuleEnv } from "./evaluate.ts";
import type { Rule } from "./rule.ts";

const children = [
  new Map([
    ["child-iin", "000601500001"],
    ["born-abroad", "yes"],
  ]),
  new Map([["born-abroad", "no"]]),
];
const answers: Answers = new Map<string, string | readonly string[] | readonly ReadonlyMap<string, string>[]>([
  ["relation", "parent"],
  ["grounds", ["death", "missing"]],
  ["count", "3"],
  ["born", "2010-03-01"],
  ["empty", ""],
  ["nothing-ticked", []],
  ["unread-date", ["31", "2", "2020"]],
  ["children", children],
]);
const env: RuleEnv = {
  answers,
  category: "students",
  result: "refusal",
  applicantSex: "male",
  on: "2026-03-01",
  officer: new Map([["admission-notification.training-basis", "paid"]]),
  derived: new Map([
    ["income", 40_000],
    ["unknown-income", null],
  ]),
  figures: new Map([["minimum", 46_228]]),
};

const table: readonly (readonly [string, Rule, boolean])[] = [
  ["a chosen option", { field: "relation", eq: "parent" }, true],
  ["another option", { field: "relation", eq: "guardian" }, false],
  ["a number typed as text", { field: "count", eq: 3 }, true],
  ["one of several", { field: "relation", in: ["guardian", "parent"] }, true],
  ["a ticked box", { field: "grounds", includes: "missing" }, true],
  ["a box that is not ticked", { field: "grounds", includes: "prison" }, false],
  ["a day before", { field: "born", before: "2010-03-02" }, true],
  ["the day itself is not before", { field: "born", before: "2010-03-01" }, false],
  ["the day itself is not-before", { field: "born", notBefore: "2010-03-01" }, true],
  ["sixteen on the birthday", { field: "born", ageAtLeast: 16 }, true],
  ["not yet seventeen", { field: "born", ageAtLeast: 17 }, false],
  ["a day long past, within any days", { field: "born", withinDays: 30 }, true],
  ["the category", { category: ["teachers", "students"] }, true],
  ["another category", { category: ["teachers"] }, false],
  ["the result", { result: "refusal" }, true],
  ["one of the results", { result: ["certificate", "refusal"] }, true],
  ["the sex in the register", { applicantSex: "male" }, true],
  ["what an official typed in a former step", { field: "admission-notification.training-basis", eq: "paid" }, true],
  ["any child born abroad", { forEach: "children", if: { field: "born-abroad", eq: "yes" } }, true],
  ["any child of a group without items", { forEach: "wards" }, false],
  ["a reckoned figure below the configured one", { derived: "income", lt: "minimum" }, true],
  ["a figure that cannot be reckoned is not below", { derived: "unknown-income", lt: "minimum" }, false],
  ["a figure that cannot be reckoned is not comparable", { derived: "unknown-income", notComparableTo: "minimum" }, true],
  ["a missing configured figure is not comparable", { derived: "income", notComparableTo: "maximum" }, true],
  ["both figures known", { derived: "income", notComparableTo: "minimum" }, false],
  ["all of nothing", { all: [] }, true],
  ["any of nothing", { any: [] }, false],
  ["always", { always: true }, true],
  ["a date that could not be read has no day", { field: "unread-date", notBefore: "2000-01-01" }, false],
];

describe("conditions of the cards", () => {
  test.each(table)("%s", (_name, rule, expected) => {
    expect(evaluate(rule, env)).toBe(expected);
    expect(evaluate({ not: rule }, env)).toBe(!expected);
  });

  it("reads a field of the item before a field of the application", () => {
    const rule: Rule = { forEach: "children", if: { field: "born-abroad", eq: "yes" } };
    expect(children.map((item) => evaluate(rule, { ...env, item }))).toEqual([true, false]);
    expect(evaluate({ field: "relation", eq: "parent" }, { ...env, item: new Map() })).toBe(true);
  });

  it("refuses an operator it does not know", () => {
    expect(() => evaluate({ field: "relation", matches: ".*" } as unknown as Rule, env)).toThrow("unknown condition");
    expect(() => evaluate({} as unknown as Rule, env)).toThrow("unknown condition");
  });

  it("reckons age in full years, 29 February included", () => {
    expect(ageOn("2004-02-29", "2022-02-28")).toBe(17);
    expect(ageOn("2004-02-29", "2022-03-01")).toBe(18);
  });
});

describe("properties", () => {
  const leaf = fc.constantFrom<Rule>(
    { field: "relation", eq: "parent" },
    { field: "never-asked", in: ["a", "b"] },
    { field: "grounds", includes: "death" },
    { category: ["students"] },
    { applicantSex: "female" },
  );
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.record({ all: fc.array(tie("rule"), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("rule"), { maxLength: 3 }) }),
      fc.record({ not: tie("rule") }),
    ),
  }));

  it("negation, and, or keep the laws of logic", () => {
    fc.assert(
      fc.property(rule, rule, (a, b) => {
        const [x, y] = [evaluate(a, env), evaluate(b, env)];
        expect(evaluate({ not: { all: [a, b] } }, env)).toBe(evaluate({ any: [{ not: a }, { not: b }] }, env));
        expect(evaluate({ all: [a, b] }, env)).toBe(x && y);
      }),
    );
  });

  it("any comparison with a question that was not asked is false", () => {
    const compare = fc.oneof(
      fc.string().map((eq): Rule => ({ field: "never-asked", eq })),
      fc.array(fc.string()).map((list): Rule => ({ field: "never-asked", in: list })),
      fc.string().map((includes): Rule => ({ field: "never-asked", includes })),
      fc.string().map((before): Rule => ({ field: "never-asked", before })),
      fc.string().map((notBefore): Rule => ({ field: "never-asked", notBefore })),
      fc.integer().map((ageAtLeast): Rule => ({ field: "never-asked", ageAtLeast })),
    );
    fc.assert(
      fc.property(compare, fc.constantFrom("never-asked", "empty", "nothing-ticked"), (unasked, field) => {
        expect(evaluate({ ...unasked, field } as Rule, env)).toBe(false);
      }),
    );
  });
});
