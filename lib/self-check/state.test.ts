import { expect, it } from "vitest";
import { keepCheckState, openCheckState } from "./state.ts";

const cookieOf = (line: string): string => line.slice(line.indexOf("=") + 1, line.indexOf(";"));

it("gives the answers back to the check they were given to, and to no other", () => {
  const line = keepCheckState("school-meals", { answers: new Map([["q-tsa", "receives"]]), wrongPage: 2 });
  expect(openCheckState("school-meals", cookieOf(line))).toEqual({ answers: new Map([["q-tsa", "receives"]]), wrongPage: 2 });
  expect(openCheckState("camp-voucher", cookieOf(line)).answers.size).toBe(0);
  expect(line).toMatch(/HttpOnly; SameSite=Strict; Max-Age=1800/);
  expect(line).not.toContain("receives");
});

it("begins anew from a cookie that was changed or is none", () => {
  const value = cookieOf(keepCheckState("school-meals", { answers: new Map([["q-tsa", "receives"]]), wrongPage: null }));
  const changed = `${value.slice(0, -4)}${value.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  for (const cookie of [changed, "", "%%%", null]) expect(openCheckState("school-meals", cookie).answers.size).toBe(0);
});
