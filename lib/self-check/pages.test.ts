import { expect, it } from "vitest";
import { schoolMeals } from "../services/school-meals/definition.ts";
import { checkPages, checkPosition } from "./pages.ts";

const check = schoolMeals.eligibilityCheck;
const ids = (answers: Readonly<Record<string, string>>) =>
  checkPages(check, new Map(Object.entries(answers))).map((page) => page.map((question) => question.id.replace("q-", "")).join(" "));
const school = { "q-school-type": "state-general-school" };
const start = { ...school, "q-family-care": "none", "q-tsa": "no" };

it("a question that depends on another comes on a later page", () => {
  expect(ids({})).toEqual(["school-type"]);
  expect(ids({ "q-school-type": "not-studying" })).toEqual(["school-type"]);
  expect(ids(school)).toEqual(["school-type", "family-care tsa", "emergency other-category born-abroad channel"]);
  expect(ids(start)).toEqual([
    "school-type",
    "family-care tsa",
    "income-wages income-business income-alimony family-members",
    "emergency other-category born-abroad marriage-record",
    "channel",
  ]);
});

it("nobody gets past a page with a required question open", () => {
  const at = (answers: Readonly<Record<string, string>>, wanted: number | "result") =>
    checkPosition(check, new Map(Object.entries(answers)), wanted);
  expect(at({}, "result")).toMatchObject({ at: "questions", n: 1 });
  expect(at(school, 5)).toMatchObject({ at: "questions", n: 2, faults: [{ questionId: "q-family-care" }, { questionId: "q-tsa" }] });
  expect(at(start, 4)).toMatchObject({ at: "questions", n: 4 });
  expect(at(start, 2)).toMatchObject({ at: "questions", n: 2, faults: [] });
  expect(at({ "q-school-type": "not-studying" }, "result")).toEqual({ at: "result" });
});
