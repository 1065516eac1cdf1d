import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AnswerValue } from "../../services/answers.ts";
import type { Field } from "../../services/define.ts";
import { crossErrors } from "../checks.ts";
import { dateParts, printDay } from "./date.ts";
import type { FieldKind, PostedField } from "./field-type.ts";
import { controlDigitAgrees, personOfIin } from "./iin.ts";
import { fieldKinds } from "./index.ts";

const on = "2026-11-21";
const offices = new Map([["school-1", { kind: "school", name: { kk: "№ 1 мектеп", ru: "Школа № 1" }, handler: "school-1" }]]);
const field = (extra: Partial<Field> = {}): Field => ({ id: "x", step: "s", type: "text", required: true, source: "applicant", ...extra });
const posted = (extra: Partial<PostedField>): PostedField => ({ text: "", all: [], day: "", month: "", year: "", ...extra });

const outcome = (kind: FieldKind, input: Partial<PostedField>, of: Field = field()): readonly [AnswerValue | undefined, string | null] => {
  const value = kind.parse(posted(input), of);
  return [value, value === undefined ? null : (kind.check(of, value, { on, offices })?.code ?? null)];
};
const typed = (kind: FieldKind, text: string, of?: Field) => outcome(kind, { text }, of);

describe("one line of text", () => {
  const kind = fieldKinds.text;
  test.each([
    ["  Әлия   Нұрланқызы ", "Әлия Нұрланқызы", null],
    ["   ", undefined, null],
    [`"><img src=x onerror=alert(1)>'{{7*7}}%s`, `"><img src=x onerror=alert(1)>'{{7*7}}%s`, null],
    ["Иванов\u202eволхс", "Иванов\u202eволхс", "text-characters"],
    ["a\u0000b", "a\u0000b", "text-characters"],
    ["a\u200bb", "a\u200bb", "text-characters"],
    ["й", "й", null],
    ["x".repeat(251), "x".repeat(251), "text-too-long"],
  ])("%j", (text, value, code) => {
    expect(typed(kind, text)).toEqual([value, code]);
  });

  it("never lets a control character or a turned direction through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [value, code] = typed(kind, text);
        if (code === null && value !== undefined) expect(value).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
  });
});

test("several lines keep their breaks", () => {
  expect(typed(fieldKinds.textarea, " a\r\nb  c \u2028d")).toEqual(["a\nb c d", null]);
  expect(typed(fieldKinds.textarea, "a\u0007b")).toEqual(["a\u0007b", "text-characters"]);
});

describe("date", () => {
  test.each([
    ["5", "3", "2019", "2019-03-05", null],
    ["05", "03", "2019", "2019-03-05", null],
    ["5", "наурыз", "2019", "2019-03-05", null],
    ["5", "Марта", "2019", "2019-03-05", null],
    ["7", "қараша", "2020", "2020-11-07", null],
    ["7", "қазан", "2020", "2020-10-07", null],
    ["29", "2", "2004", "2004-02-29", null],
    ["29", "2", "2005", ["29", "2", "2005"], "date-not-real"],
    ["31", "2", "2020", ["31", "2", "2020"], "date-not-real"],
    ["5", "3", "19", ["5", "3", "19"], "date-year-two-digits"],
    ["5", "3", "", ["5", "3", ""], "date-year-missing"],
    ["", "3", "2019", ["", "3", "2019"], "date-day-missing"],
    ["5", "", "2019", ["5", "", "2019"], "date-month-missing"],
    ["5", "13", "2019", ["5", "13", "2019"], "date-month"],
    ["5", "джан", "2019", ["5", "джан", "2019"], "date-month"],
    ["41", "3", "2019", ["41", "3", "2019"], "date-day"],
    ["5", "3", "1819", ["5", "3", "1819"], "date-year"],
  ])("%s %s %s", (day, month, year, value, code) => {
    expect(outcome(fieldKinds.date, { day, month, year })).toEqual([value, code]);
  });

  it("is not answered when all three parts are empty", () => {
    expect(outcome(fieldKinds.date, {})).toEqual([undefined, null]);
  });

  it("gives the parts back as typed, or without leading zeros", () => {
    expect(dateParts(["31", "ақпан", "20"])).toEqual({ day: "31", month: "ақпан", year: "20" });
    expect(dateParts("2019-03-05")).toEqual({ day: "5", month: "3", year: "2019" });
  });

  it("reads back every day it prints in parts", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(outcome(fieldKinds.date, dateParts(day))).toEqual([day, null]);
      }),
    );
  });

  it("is printed in words", () => {
    expect(printDay("2019-03-05", "kk")).toBe("2019 жылғы 5 наурыз");
    expect(printDay("2019-03-05", "ru")).toBe("5 марта 2019 года");
  });
});

describe("IIN", () => {
  test.each([
    ["900101300007", null],
    ["900101400003", null],
    ["050607500001", null],
    ["050607600008", null],
    ["040229600001", null],
    ["000601500001", null],
    ["000715500002", null],
    ["9001 0130-0007", null],
    ["٩٠٠١٠١٣٠٠٠٠٧", "iin-digits"],
    ["90010130000a", "iin-digits"],
    ["90010130000", "iin-length"],
    ["9001013000070", "iin-length"],
    ["123456789011", "iin-date"],
    ["050229500001", "iin-date"],
    ["261122500000", "iin-future"],
    ["900101300008", "iin-checksum"],
    ["900101700003", "iin-date"],
  ])("%s", (text, code) => {
    expect(typed(fieldKinds.iin, text)[1]).toBe(code);
  });

  it("knows numbers that are never issued", () => {
    for (const start of ["03110150000", "08031550000"]) {
      for (let last = 0; last <= 9; last++) expect(controlDigitAgrees(`${start}${last}`)).toBe(false);
    }
  });

  it("tells birth date and sex, but nothing from a seventh digit of 0", () => {
    expect(personOfIin("040229600001")).toEqual({ birthDate: "2004-02-29", sex: "female" });
    expect(personOfIin("900101000000")).toBeNull();
  });
});

test.each([
  ["8 701 123-45-67", "+77011234567", null],
  ["+7 (701) 123 45 67", "+77011234567", null],
  ["12", "12", "phone-number"],
  ["abc", "abc", "phone-number"],
])("phone %s", (text, value, code) => {
  expect(typed(fieldKinds.phone, text)).toEqual([value, code]);
});

test.each([
  ["120 000", "120000", null],
  ["0", "0", null],
  ["-1", "-1", "number-too-small"],
  ["1e309", "1e309", "number-whole"],
  ["9223372036854775808", "9223372036854775808", "number-too-big"],
  ["12,5", "12,5", "number-whole"],
])("number %s", (text, value, code) => {
  expect(typed(fieldKinds.number, text)).toEqual([value, code]);
});

describe("choices", () => {
  const choice = field({ type: "radio", options: ["yes", "no"] });
  it("takes only what is offered", () => {
    expect(typed(fieldKinds.radio, "yes", choice)).toEqual(["yes", null]);
    expect(typed(fieldKinds.select, "toString", choice)).toEqual(["toString", "option-unknown"]);
    expect(outcome(fieldKinds.checkbox, { all: ["no", "no"] }, choice)).toEqual([["no"], null]);
    expect(outcome(fieldKinds.checkbox, { all: ["no", "maybe"] }, choice)).toEqual([["no", "maybe"], "option-unknown"]);
    expect(outcome(fieldKinds.checkbox, { all: ["yes"] })).toEqual(["yes", null]);
    expect(typed(fieldKinds.consent, "no")).toEqual([undefined, null]);
  });

  it("takes only offices that the directory offers for the question", () => {
    const school = field({ type: "school", officeKind: "school" });
    expect(typed(fieldKinds.school, "school-1", school)).toEqual(["school-1", null]);
    expect(typed(fieldKinds.school, "school-2", school)).toEqual(["school-2", "office-unknown"]);
    expect(typed(fieldKinds.office, "school-1", field({ type: "office", officeKind: "conscription-commission" }))[1]).toBe(
      "office-unknown",
    );
  });
});

test("every fault has its sentence in both languages, and every sentence its fault", () => {
  const codes = [...Object.values(fieldKinds).flatMap((kind) => kind.errors), ...crossErrors, "group-too-many", "category-required"];
  for (const locale of ["kk", "ru"]) {
    const sentences = JSON.parse(readFileSync(`messages/${locale}/errors.json`, "utf8")) as Record<string, string>;
    expect(Object.keys(sentences).sort()).toEqual([...new Set(codes)].sort());
  }
});
