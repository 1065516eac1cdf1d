import { describe, expect, it } from "vitest";
import type { RuleEnv } from "#lib/services/evaluate.ts";
import { formOf } from "./case-factory.ts";
import { type EntryContext, readEntries } from "./officer-fields.ts";
import type { ActionField } from "./views.ts";

const label = { kk: "", ru: "" };
const field = (id: string, type: ActionField["type"], more: Partial<ActionField> = {}): ActionField => ({
  id,
  name: id,
  type,
  required: true,
  label,
  ...more,
});
const hours = { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" };
const env = (officer: Readonly<Record<string, string>> = {}): RuleEnv => ({
  answers: new Map(),
  category: null,
  on: "2026-03-11",
  officer: new Map(Object.entries(officer)),
});
const context = (officer?: Readonly<Record<string, string>>): EntryContext => ({
  env: env(officer),
  owner: "notice",
  today: "2026-03-11",
  hours,
});
const read = (fields: readonly ActionField[], typed: Parameters<typeof formOf>[0], officer?: Readonly<Record<string, string>>) => {
  const answer = readEntries(fields, formOf(typed), context(officer));
  return answer.ok ? answer.value : answer.error.map(({ name, code }) => `${name}: ${code}`);
};
const options = ["paid", "free"].map((value) => ({ value, label }));

describe("what officials type", () => {
  it.each([
    ["nothing where something is required", [field("a", "text")], {}, ["a: required"]],
    ["only spaces", [field("a", "textarea")], { a: " \n " }, ["a: required"]],
    ["nothing where nothing is required", [field("a", "text", { required: false })], {}, {}],
    ["control characters go, line breaks stay one kind", [field("a", "textarea")], { a: "бір\r\nекі\u0007" }, { a: "бір\nекі" }],
    ["a text that is too long", [field("a", "text")], { a: "x".repeat(4001) }, ["a: too-long"]],
    ["a choice that is not offered", [field("a", "enum", { options })], { a: "gift" }, ["a: option-unknown"]],
    ["a list without a tick", [field("a", "list", { options })], {}, ["a: list-empty"]],
    ["a list with a forged tick", [field("a", "list", { options })], { a: ["paid", "gift"] }, ["a: option-unknown"]],
    ["several ticks", [field("a", "list", { options })], { a: ["paid", "free", "paid"] }, { a: "paid,free" }],
    ["a sum with spaces", [field("a", "number")], { a: "305 000" }, { a: "305000" }],
    ["words for a sum", [field("a", "number")], { a: "көп" }, ["a: number-invalid"]],
    [
      "nothing for a sum that must be above nought",
      [field("a", "number", { checks: [{ is: "positive" }] })],
      { a: "0" },
      ["a: number-not-positive"],
    ],
    ["a day that does not exist", [field("a", "date")], { "a-day": "30", "a-month": "2", "a-year": "2026" }, ["a-day: date-invalid"]],
    ["a month by its Kazakh name", [field("a", "date")], { "a-day": "3", "a-month": "наурыз", "a-year": "2026" }, { a: "2026-03-03" }],
    ["a month by its Russian name", [field("a", "date")], { "a-day": "03", "a-month": "марта", "a-year": "2026" }, { a: "2026-03-03" }],
    ["a word that names no month", [field("a", "date")], { "a-day": "3", "a-month": "көктем", "a-year": "2026" }, ["a-day: date-invalid"]],
    ["a day without its year", [field("a", "date")], { "a-day": "3", "a-month": "2" }, ["a-year: date-incomplete"]],
    [
      "a limit that holds only under its condition",
      [
        field("over", "enum", { options, required: false }),
        field("a", "date", { checks: [{ is: "in-future", when: { not: { field: "over", in: ["paid"] } } }] }),
      ],
      { a: "2026-03-10", over: "paid" },
      { a: "2026-03-10", over: "paid" },
    ],
    [
      "the same limit when its condition is true",
      [
        field("over", "enum", { options, required: false }),
        field("a", "date", { checks: [{ is: "in-future", when: { not: { field: "over", in: ["paid"] } } }] }),
      ],
      { a: "2026-03-10" },
      ["a-day: date-not-future"],
    ],
    [
      "today where the future is asked",
      [field("a", "date", { checks: [{ is: "in-future" }] })],
      { a: "2026-03-11" },
      ["a-day: date-not-future"],
    ],
    [
      "tomorrow where the past is asked",
      [field("a", "date", { checks: [{ is: "not-in-future" }] })],
      { a: "2026-03-12" },
      ["a-day: date-in-future"],
    ],
    [
      "an end before the beginning",
      [field("a", "date", { range: true })],
      { "a-from": "2026-03-02", "a-to": "2026-03-01" },
      ["a-to-day: date-range"],
    ],
    [
      "a range",
      [field("a", "date", { range: true })],
      { "a-from": "2026-03-01", "a-to": "2026-03-02" },
      { "a-from": "2026-03-01", "a-to": "2026-03-02" },
    ],
    ["an hour that does not exist", [field("hearing-time", "text")], { "hearing-time": "25:00" }, ["hearing-time: time-invalid"]],
  ] as const)("%s", (_what, fields, typed, answer) => expect(read(fields, typed)).toEqual(answer));

  it("compares days with those typed before: the same, not earlier, inside the term that runs from one", () => {
    const of = "admission.start";
    const before = { [of]: "2026-02-02" };
    const same = field("a", "date", { checks: [{ is: "equals", of }] });
    expect(read([same], { a: "2026-02-03" }, before)).toEqual(["a-day: date-other"]);
    expect(read([same], { a: "2026-02-02" }, before)).toEqual({ a: "2026-02-02" });
    expect(read([field("a", "date", { checks: [{ is: "not-before", of }] })], { a: "2026-02-01" }, before)).toEqual([
      "a-day: date-too-early",
    ]);
    const term = field("a", "date", { checks: [{ is: "within-term", of, value: 5, unit: "working-days" }] });
    expect(read([term], { a: "2026-02-09" }, before)).toEqual({ a: "2026-02-09" });
    expect(read([term], { a: "2026-02-10" }, before)).toEqual(["a-day: date-too-late"]);
  });

  it("compares days with those of the case, of the application and of the same form", () => {
    const on = (is: "after" | "not-after" | "not-before", of: string) => field("a", "date", { checks: [{ is, of }] });
    const known = { "case.due-on": "2026-03-20", "case.accepted-on": "2026-03-10" };
    expect(read([on("not-after", "case.due-on")], { a: "2026-03-23" }, known)).toEqual(["a-day: date-too-late"]);
    expect(read([on("not-before", "case.accepted-on")], { a: "2026-03-09" }, known)).toEqual(["a-day: date-too-early"]);
    expect(read([on("after", "notice.b"), field("b", "date")], { a: "2026-03-11", b: "2026-03-11" })).toEqual(["a-day: date-not-after"]);
    expect(read([on("after", "notice.b"), field("b", "date")], { a: "2026-03-12", b: "2026-03-11" })).toEqual({
      a: "2026-03-12",
      b: "2026-03-11",
    });
  });

  it("takes an appointment only on a day and at an hour when the office works", () => {
    const appointed = [
      field("at", "date", { checks: [{ is: "office-hours" }] }),
      field("at-time", "text", { checks: [{ is: "time" }, { is: "office-hours" }] }),
    ];
    expect(read(appointed, { at: "2026-03-14", "at-time": "10:00" })).toEqual(["at-day: date-day-off"]);
    expect(read(appointed, { at: "2026-03-13", "at-time": "19:00" })).toEqual(["at-time: time-closed"]);
    expect(read(appointed, { at: "2026-03-13", "at-time": "7 сағат" })).toEqual(["at-time: time-invalid"]);
    expect(read(appointed, { at: "2026-03-13", "at-time": "10:00" })).toEqual({ at: "2026-03-13", "at-time": "10:00" });
  });

  it("knows an academic year and the year after it", () => {
    const years = [
      field("from", "number", { checks: [{ is: "academic-year" }] }),
      field("to", "number", { checks: [{ is: "plus", of: "from", value: 1 }] }),
    ];
    // In March the year that began in September runs.
    expect(read(years, { from: "2025", to: "2026" })).toEqual({ from: "2025", to: "2026" });
    expect(read(years, { from: "2026", to: "2027" })).toEqual({ from: "2026", to: "2027" });
    expect(read(years, { from: "2027", to: "2028" })).toEqual(["from: year-other"]);
    expect(read(years, { from: "2026", to: "2026" })).toEqual(["to: number-other"]);
  });

  it("asks of each child what its own entries call for, and compares with the same child's", () => {
    const children = new Map([["children", [new Map([["name", "Айша"]]), new Map([["name", "Ерлан"]])]]]);
    const each = (id: string, type: ActionField["type"], more: Partial<ActionField> = {}) =>
      [0, 1].map((item) => field(`${id}.${item + 1}`, type, { perItemOf: "children", item, ...more }));
    const outcome = each("outcome", "enum", {
      options: ["held", "absent"].map((value) => ({ value, label })),
    });
    const heldOn = each("held-on", "date", {
      rule: { field: "outcome", eq: "held" },
      checks: [{ is: "not-before", of: "interview.at" }],
    });
    const within = (typed: Parameters<typeof formOf>[0]) =>
      readEntries([...outcome, ...heldOn], formOf(typed), {
        env: { ...env({ "interview.at.1": "2026-03-09", "interview.at.2": "2026-03-10" }), answers: children },
        owner: "talk",
        today: "2026-03-11",
        hours,
      });
    expect(within({ "outcome.1": "held", "held-on.1": "2026-03-09", "outcome.2": "absent", "held-on.2": "2026-03-10" })).toEqual({
      ok: true,
      value: { "outcome.1": "held", "held-on.1": "2026-03-09", "outcome.2": "absent" },
    });
    expect(within({ "outcome.1": "absent", "outcome.2": "held", "held-on.2": "2026-03-09" })).toMatchObject({
      ok: false,
      error: [{ name: "held-on.2-day", code: "date-too-early" }],
    });
  });

  it("takes an option only while its condition holds", () => {
    const none = field("handed", "enum", {
      options: [...options, { value: "none", label }],
      checks: [{ is: "only-if", value: "none", if: { field: "notice.card", eq: "no" } }],
    });
    expect(read([none], { handed: "none" }, { "notice.card": "no" })).toEqual({ handed: "none" });
    expect(read([none], { handed: "none" }, { "notice.card": "yes" })).toEqual(["handed: option-closed"]);
    expect(read([none], { handed: "paid" }, { "notice.card": "yes" })).toEqual({ handed: "paid" });
  });

  it("keeps a whole term inside the season, where the condition says so", () => {
    const season = { is: "season", from: "02-01", to: "12-20", value: 42, unit: "working-days" } as const;
    const fields = [
      field("basis", "enum", { options }),
      field("start", "date", { checks: [{ ...season, if: { field: "basis", eq: "paid" } }] }),
    ];
    expect(read(fields, { basis: "paid", start: "2027-01-29" })).toEqual(["start-day: date-season"]);
    expect(read(fields, { basis: "paid", start: "2026-10-26" })).toEqual(["start-day: date-season"]);
    expect(read(fields, { basis: "paid", start: "2027-02-01" })).toEqual({ basis: "paid", start: "2027-02-01" });
    expect(read(fields, { basis: "free", start: "2026-10-26" })).toEqual({ basis: "free", start: "2026-10-26" });
  });

  it("neither asks nor keeps a field whose condition is false, whatever was posted", () => {
    const fields = [field("basis", "enum", { options }), field("account", "text", { rule: { field: "basis", eq: "paid" } })];
    expect(read(fields, { basis: "free", account: "KZ00" })).toEqual({ basis: "free" });
    expect(read(fields, { basis: "paid" })).toEqual(["account: required"]);
  });
});
