import { describe, expect, it, test } from "vitest";
import { answersToJson } from "./answers.ts";
import { askedAgain, carryOver, presetAnswers } from "./carry-over.ts";
import type { EligibilityCheck, Field } from "./define.ts";
import { schoolMeals } from "./school-meals/definition.ts";
import type { Figures } from "./self-check.ts";

const figures: Figures = new Map([["subsistence-minimum-kzt", 50_000]]);
const given = (answers: Readonly<Record<string, string>>) => new Map(Object.entries(answers));

const base = {
  "q-school-type": "state-general-school",
  "q-family-care": "none",
  "q-tsa": "no",
  "q-emergency": "no",
  "q-other-category": "no",
  "q-born-abroad": "no",
  "q-marriage-record": "none",
  "q-channel": "portal",
};

describe("what the application takes over", () => {
  const carry = (answers: Readonly<Record<string, string>>, chosen: string | null = null) => {
    const { category, answers: presets } = carryOver(schoolMeals, given(answers), figures, chosen);
    return { category, ...Object.fromEntries(presets) };
  };
  it("presets the only category and the answers that mean the same", () => {
    expect(carry({ ...base, "q-tsa": "receives" })).toEqual({
      category: "tsa-family",
      "applicant-relation": "parent",
      "child-born-abroad": "no",
      "marriage-status": "none",
    });
  });
  it("presets of several categories the chosen one, and none that did not match", () => {
    const both = { ...base, "q-tsa": "receives", "q-emergency": "yes" };
    expect(carry(both).category).toBeNull();
    expect(carry(both, "emergency-family").category).toBe("emergency-family");
    expect(carry(both, "orphan-in-family").category).toBeNull();
  });
  it("presets nothing for another channel or outside the scope", () => {
    expect(carry({ ...base, "q-tsa": "receives", "q-channel": "provider-office" })).toEqual({ category: null });
    expect(carry({ "q-school-type": "not-studying" })).toEqual({ category: null });
  });
  it("never carries a figure of income", () => {
    const poor = { ...base, "q-income-wages": "1000", "q-income-business": "0", "q-income-alimony": "0", "q-family-members": "4" };
    expect(Object.values(carry(poor))).not.toContain("1000");
  });
});

/** A made-up service: the check is about one child, the application about several. */
const small = {
  fields: [
    { id: "consent", step: "a", type: "consent", required: true, source: "applicant" },
    { id: "relation", step: "a", type: "select", required: true, source: "applicant", options: ["parent", "guardian"] },
    { id: "children", step: "a", type: "repeat", required: true, source: "applicant" },
    { id: "abroad", step: "a", type: "radio", required: true, source: "applicant", options: ["yes", "no"], group: "children" },
    { id: "twin", step: "a", type: "radio", required: true, source: "applicant", options: ["yes", "no"], group: "children" },
    { id: "name", step: "a", type: "text", required: true, source: "gateway", group: "children" },
  ] as const satisfies readonly Field[],
  eligibilityCheck: {
    config: [],
    questions: ["q-abroad", "q-twin"].map((id) => ({
      id,
      type: "select",
      required: true,
      askWhen: { always: true },
      min: null,
      options: ["yes", "no"],
      legal: "",
    })),
    derived: [],
    scopeRules: [],
    categoryRules: [],
    advice: [],
    outcomeRules: [{ outcome: "maybe", rule: { always: true } }],
    outcomes: ["maybe"],
    notices: [],
    documentRules: [],
    extraDocuments: [],
    documentFormsByChannel: [],
    carryOver: (["q-abroad", "q-twin"] as const).map((question) => ({
      question,
      answer: ["yes"],
      category: null,
      field: question.slice(2),
      value: "yes",
      item: 1,
    })),
  } as const satisfies EligibilityCheck,
};

describe("an answer about one child", () => {
  const carried = carryOver(small, given({ "q-abroad": "yes", "q-twin": "yes" }), new Map(), null);

  it("goes to the first item of the group, beside the others of that item", () => {
    expect(Object.fromEntries(carried.answers)).toEqual({ "children.1.abroad": "yes", "children.1.twin": "yes" });
    const preset = presetAnswers(small, (name) => carried.answers.get(name) ?? "");
    expect(answersToJson(preset)).toEqual({ children: [{ abroad: "yes", twin: "yes" }] });
  });

  it("leaves everything else to be asked, and never the consent", () => {
    expect(askedAgain(small, carried)).toEqual(["relation", "children"]);
    expect(askedAgain(small, carryOver(small, given({ "q-abroad": "no" }), new Map(), null))).toEqual([
      "relation",
      "children",
      "abroad",
      "twin",
    ]);
  });
});

test.each([
  ["a value that the question does not offer", { "children.1.abroad": "maybe" }],
  ["a question that no row carries over", { relation: "parent" }],
  ["another item than the declared one", { "children.2.abroad": "yes" }],
])("a forged form presets nothing: %s", (_what, posted) => {
  expect(presetAnswers(small, (name) => given(posted as Record<string, string>).get(name) ?? "").size).toBe(0);
});
