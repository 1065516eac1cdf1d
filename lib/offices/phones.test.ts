import { expect, it } from "vitest";
import { phonesOf } from "./phones.ts";

it("dials numbers as the directory prints them, and leaves alone what is none", () => {
  expect(phonesOf("8 (7172) 72-18-54, 1414, қоңырау")).toEqual([
    { shown: "8 (7172) 72-18-54", href: "tel:+77172721854" },
    { shown: "1414", href: "tel:1414" },
    { shown: "қоңырау", href: null },
  ]);
  expect(phonesOf("12")).toEqual([{ shown: "12", href: null }]);
  expect(phonesOf("")).toEqual([]);
});
