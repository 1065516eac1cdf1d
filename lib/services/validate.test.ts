import { readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it, test } from "vitest";
import type { AnswersOf, ServiceDefinition } from "./define.ts";
import { draftDeferment } from "./draft-deferment/definition.ts";
import { expectedTexts } from "./expected-texts.ts";
import { allServices } from "./registry.ts";
import { definitionFaults } from "./validate.ts";

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, path = ""): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : flat(value, `${path}${key}.`),
  );
const textsOf = (locale: string, id: string) =>
  new Map(flat(JSON.parse(readFileSync(`messages/${locale}/services/${id}.json`, "utf8")) as Tree));

describe.each(allServices().map((service) => [service.id, service] as const))("%s", (id, service) => {
  it("names nothing that it does not have", () => {
    expect(definitionFaults(service)).toEqual([]);
  });

  test.each(["kk", "ru"])("has every text in %s and none too many", (locale) => {
    const { required, optional } = expectedTexts(service);
    const texts = textsOf(locale, id);
    expect(required.filter((path) => !texts.get(path)?.trim())).toEqual([]);
    expect([...texts.keys()].filter((path) => !required.includes(path) && !optional.includes(path))).toEqual([]);
  });

  it("has the same optional texts in both languages", () => {
    expect([...textsOf("kk", id).keys()].sort()).toEqual([...textsOf("ru", id).keys()].sort());
  });

  it("writes Russian without Kazakh letters and with ё where every dictionary has it", () => {
    // A programme keeps its Kazakh name in Russian, in quotation marks.
    const wrong = [...textsOf("ru", id)].filter(
      ([, text]) => /[әғқңөұүһі]/i.test(text.replaceAll(/«[^»]*»/g, "")) || /ребенк|ребенок|\bприем|учет|еще |расчет|придет/i.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it("has no Roman numerals and no soft hyphens, which voices spoil", () => {
    for (const locale of ["kk", "ru"]) {
      expect([...textsOf(locale, id)].filter(([, text]) => /\b[IVX]{2,}\b|\u00ad/.test(text))).toEqual([]);
    }
  });
});

describe("faults that the validator finds", () => {
  const broken = (change: Partial<ServiceDefinition>) => definitionFaults({ ...draftDeferment, ...change }).join("\n");

  test.each<readonly [string, Partial<ServiceDefinition>, string]>([
    ["a step that is not there", { steps: draftDeferment.steps.slice(1).filter((step) => step.id !== "ground") }, "unknown step ground"],
    ["a register that is not there", { gatewayData: [] }, "unknown register child-birth"],
    ["an office question that is not there", { officeField: "office" }, "unknown field office"],
    ["a subject that is not there", { subject: { name: "child", iin: "child-iin" } }, "unknown field child"],
    [
      "a condition of an unknown kind",
      { fields: draftDeferment.fields.map((field) => (field.id === "case-stage" ? { ...field, rule: { matches: "x" } as never } : field)) },
      "unknown condition",
    ],
    [
      "a condition on a later question",
      {
        fields: [
          { id: "early", step: "consent", type: "text", required: false, source: "applicant", rule: { field: "case-stage", eq: "court" } },
          ...draftDeferment.fields,
        ],
      },
      "unknown field in a condition case-stage",
    ],
    ["a question twice", { fields: [...draftDeferment.fields, draftDeferment.fields[0]] }, "data-consent stands twice"],
    [
      "a term that runs from a date nobody types",
      { term: { rules: [{ value: 1, unit: "months", from: "start", fromField: "notice.start" }], extensions: [] } },
      "unknown typed date notice.start",
    ],
    [
      "a held document that nobody hands over",
      {
        results: draftDeferment.results.map((result) => ({ ...result, held: true })),
        workflow: { ...draftDeferment.workflow, steps: draftDeferment.workflow.steps.filter(({ kind }) => kind !== "deliver") },
      },
      "is held and no step hands it over",
    ],
  ])("%s", (_name, change, expected) => {
    expect(broken(change)).toContain(expected);
  });
});

test("the types of answers follow from the definition", () => {
  type Answers = AnswersOf<typeof draftDeferment>;
  expectTypeOf<Answers["case-stage"]>().toEqualTypeOf<"inquiry" | "investigation" | "court" | "verdict" | undefined>();
  expectTypeOf<NonNullable<Answers["children"]>[number]["child-iin"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Answers["sub-conditions"]>[number]>().toExtend<string>();
  expectTypeOf<"child-iin">().not.toExtend<keyof Answers>();
});
