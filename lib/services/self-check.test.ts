import { describe, expect, it, test } from "vitest";
import { schoolMeals } from "./school-meals/definition.ts";
import { checkCases } from "./school-meals/eligibility.cases.ts";
import { askedQuestions, carryOver, checkFaults, type Figures, selfCheck } from "./self-check.ts";

const check = schoolMeals.eligibilityCheck;
const figures: Figures = new Map([["subsistence-minimum-kzt", 50_000]]);
const given = (answers: Readonly<Record<string, string | number>>) =>
  new Map(Object.entries(answers).map(([id, answer]) => [id, String(answer)]));
const known = (values: Readonly<Record<string, number | null>>): Figures =>
  new Map(Object.entries(values).flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])));

describe("the cases of the contract", () => {
  test.each(checkCases.map((one) => [one.name, one] as const))("%s", (_name, { answers, figures: own, expect: expected }) => {
    const result = selfCheck(check, given(answers), own === undefined ? figures : known(own));
    expect(checkFaults(check, given(answers))).toEqual([]);
    expect(result.outcome).toBe(expected.outcome);
    expect(result.categories.map((category) => category.id).sort()).toEqual([...expected.categories].sort());
    expect([...result.notices].sort()).toEqual([...expected.notices].sort());
    if (expected.requiredDocuments !== null) {
      const required = result.documents.filter((document) => document.need === "required").map((document) => document.id);
      expect(required.sort()).toEqual([...expected.requiredDocuments].sort());
    }
  });
});

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

it("asks only what the answers before call for", () => {
  const ids = (answers: Readonly<Record<string, string>>) => askedQuestions(check, given(answers)).map((question) => question.id);
  expect(ids({})).toEqual(["q-school-type"]);
  expect(ids({ "q-school-type": "not-studying", "q-tsa": "no" })).toEqual(["q-school-type"]);
  expect(ids(base)).toContain("q-income-wages");
  expect(ids({ ...base, "q-tsa": "receives" })).not.toContain("q-income-wages");
  expect(ids({ ...base, "q-family-care": "patronage" })).not.toContain("q-marriage-record");
});

it("leaves answers to questions that are no longer asked out of account", () => {
  const orphan = { "q-income-wages": "1000", "q-income-business": "0", "q-income-alimony": "0", "q-family-members": "4" };
  const result = selfCheck(check, given({ ...base, ...orphan, "q-tsa": "receives" }), figures);
  expect(result.categories.map((category) => category.id)).toEqual(["tsa-family"]);
});

it("keeps the stronger of two confidences and all advice", () => {
  const poor = { "q-income-wages": "1000", "q-income-business": "0", "q-income-alimony": "0", "q-family-members": "4" };
  const result = selfCheck(check, given({ ...base, ...poor, "q-tsa": "entitled-not-receiving" }), figures);
  expect(result.categories.map(({ id, confidence }) => [id, confidence])).toEqual([
    ["tsa-family", "possible"],
    ["low-income-family", "likely"],
  ]);
  expect(result.advice).toEqual(["get-tsa-certificate"]);
  expect(result.documents.map((document) => document.id)).not.toContain("tsa-certificate");
});

test.each([
  [{ ...base, "q-tsa": "" }, "q-tsa", "required"],
  [{ ...base, "q-tsa": "often" }, "q-tsa", "option-unknown"],
  [{ ...base, "q-income-wages": "-1" }, "q-income-wages", "number-too-small"],
  [{ ...base, "q-income-wages": "1e9" }, "q-income-wages", "number-whole"],
  [{ ...base, "q-income-wages": "9999999999999" }, "q-income-wages", "number-too-big"],
  [{ ...base, "q-family-members": "0" }, "q-family-members", "number-too-small"],
  [{ ...base, "q-family-members": "2.5" }, "q-family-members", "number-whole"],
])("a wrong answer is told: %#", (answers, questionId, code) => {
  expect(checkFaults(check, given(answers))).toEqual([{ questionId, code }]);
});

describe("what the application takes over", () => {
  const carry = (answers: Readonly<Record<string, string>>, chosen: string | null = null) => {
    const { category, answers: presets } = carryOver(check, given(answers), figures, chosen);
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
