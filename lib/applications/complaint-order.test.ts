import { expect, it } from "vitest";

import { guardianship } from "#lib/services/guardianship/definition.ts";
import { complaintOrder } from "./complaint-order.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

it("names the terms in which each of the two answers, and nothing for one who has none", () => {
  const both = complaintOrder(guardianship);
  expect(plain(both.ru)).toMatch(/услугодател.*5 рабочих дней.*орган.* контроля качества.*15 рабочих дней.*суд/);
  expect(plain(both.kk)).toMatch(/5 жұмыс күні.*15 жұмыс күні.*сот/);
  const one = complaintOrder({ complaints: guardianship.complaints.filter(({ to }) => to !== "quality-body") });
  expect(plain(one.ru)).not.toContain("15");
});
