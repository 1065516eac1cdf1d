import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";

describe("a table for a spreadsheet", () => {
  it("turns what a spreadsheet would reckon as a formula into text", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
      expect(csvOf([[`${start}cmd|' /C calc'!A0`]])).toContain(`"'${start}cmd`);
    }
  });

  it("keeps numbers, also negative ones, as numbers", () => {
    expect(csvOf([["a", -5]])).toBe('\uFEFF"a","-5"\r\n');
  });

  it("doubles quotes and keeps commas and line ends inside the cell", () => {
    expect(csvOf([['«Жұлдыз» "1", а\nб']])).toBe('\uFEFF"«Жұлдыз» ""1"", а\nб"\r\n');
  });
});
