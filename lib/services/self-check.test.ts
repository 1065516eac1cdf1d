import { describe, expect, it, test } from "vitest";
import { casesOfChecks } from "./check-cases.ts";
import { allServices, findService } from "./registry.ts";
import { schoolMeals } from "./school-meals/definition.ts";
import { askedQuestions, checkFaults, type Figures, selfCheck } from "./self-check.ts";

/** The invented figure of the cases. */
const figures: Figures = new Map([["subsistence-minimum-kzt", 50_000]]);
const given = (answers: Readonly<Record<string, string | number>>) =>
  new Map(Object.entries(answers).map(([id, answer]) => [id, String(answer)]));
const known = (values: Readonly<Record<string, number | null>>): Figures =>
  new Map(Object.entries(values).flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])));

const check = schoolMeals.eligibilityCheck;

it("every self-check has its cases", () => {
  const checked = allServices().filter((service) => service.eligibilityCheck !== undefined);
  expect(casesOfChecks.map(({ serviceId }) => serviceId).sort()).toEqual(checked.map(({ id }) => id).sort());
});

describe.each(casesOfChecks.map(({ serviceId, cases }) => [serviceId, cases] as const))("the cases of %s", (serviceId, cases) => {
  const check = findService(serviceId)?.eligibilityCheck;
  if (check === undefined) throw new Error(`${serviceId} has no self-check`);

  test.each(cases.map((one) => [one.name, one] as const))("%s", (_name, { answers, figures: own, expect: expected }) => {
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

  it("name every category and notice at least once", () => {
    expect(new Set(cases.flatMap((one) => one.expect.categories))).toEqual(new Set(check.categoryRules.map((one) => one.category)));
    expect(new Set(cases.flatMap((one) => one.expect.notices))).toEqual(new Set(check.notices.map((one) => one.id)));
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
