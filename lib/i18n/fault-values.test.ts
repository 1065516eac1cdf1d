import { expect, it } from "vitest";
import { faultValues, labelOfControl } from "./fault-values.ts";

/** A day does not break apart at the end of a line. */
const plain = (text: unknown) => String(text).replaceAll("\u00a0", " ");

it("says a day of a wrong entry in words, other values as they are", () => {
  const { day, ...others } = faultValues({ day: "2026-11-23", max: 4000, from: "09:00" }, "ru");
  expect(plain(day)).toMatch(/^23 ноября 2026/);
  expect(others).toEqual({ max: 4000, from: "09:00" });
  expect(faultValues(undefined, "kk")).toEqual({});
});

it("a control is called by the label of its field, a part of a date too", () => {
  const fields = ["start", "start-basis", "period"].map((name) => ({ name, label: { kk: `${name} kk`, ru: `${name} ru` } }));
  expect(["start-day", "start-basis", "period-to-year", "other"].map((control) => labelOfControl(fields, control, "ru"))).toEqual([
    "start ru",
    "start-basis ru",
    "period ru",
    "",
  ]);
});
