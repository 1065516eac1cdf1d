import { expect, test } from "vitest";
import { openWay, orderOf, signProblemOf, type Way } from "./problems.ts";

const all: ReadonlySet<Way> = new Set(["sms", "qr", "eds"]);

test("the order is NCALayer, telephone, code; a phone begins with what it can do", () => {
  expect(orderOf(all, false)).toEqual(["eds", "qr", "sms"]);
  expect(orderOf(all, true)).toEqual(["qr", "sms", "eds"]);
  expect(orderOf(new Set<Way>(["qr", "eds"]), false)).toEqual(["eds", "qr"]);
});

test("after a fault of a key the next lawful way stands open, whichever are left", () => {
  const order = orderOf(all, false);
  expect(openWay(order, null, false)).toBe("eds");
  expect(openWay(order, "eds-expired", false)).toBe("qr");
  expect(openWay(["eds", "sms"], "eds-expired", false)).toBe("sms");
  expect(openWay(["eds"], "eds-expired", false)).toBe("eds");
});

test("while certificates cannot be checked, only the code helps", () => {
  expect(openWay(orderOf(all, false), "eds-waiting", false)).toBe("sms");
  expect(openWay(["eds", "qr"], "eds-waiting", false)).toBe("eds");
});

test("a code on its way, or one that did not fit, keeps its field open", () => {
  expect(openWay(orderOf(all, true), null, true)).toBe("sms");
  expect(openWay(orderOf(all, false), "wrong", false)).toBe("sms");
  expect(openWay(["eds", "qr"], "no-phone", false)).toBe("eds");
});

test("only problems that have a sentence are taken from an address", () => {
  expect(signProblemOf("eds-revoked")).toBe("eds-revoked");
  expect(signProblemOf("burnt")).toBe("burnt");
  for (const strange of ["eds-", "eds-x", "<b>", "", undefined, ["wrong", "wrong"]]) expect(signProblemOf(strange)).toBeNull();
});
