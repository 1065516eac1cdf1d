import { expect, it } from "vitest";
import type { Office } from "./directory.ts";
import { offered } from "./proposals.ts";

const office = (id: string, town: string): Office => ({
  id,
  kind: "school",
  name: { kk: `${town} ${id}`, ru: `${town} ${id}` },
  address: { kk: `${town} қаласы, Абай көшесі, 1`, ru: `г. ${town}, ул. Абая, 1` },
  phone: "",
  parentId: null,
  handler: id,
});
const offices = [office("a", "Алматы"), office("k2", "Қарағанды"), office("k1", "Қарағанды"), office("s", "Шымкент")];
const ids = (hints: Parameters<typeof offered>[1]) => offered(offices, hints, "kk").map((one) => `${one.office.id}:${one.why ?? ""}`);

it("puts the office that another answer leads to first, then those of the applicant's own town", () => {
  expect(ids({ preset: "s", addresses: ["Қарағанды қаласы, Ерубаев көшесі, 50"] })).toEqual(["s:preset", "k1:address", "k2:address", "a:"]);
});

it("knows the town in either language and leaves the order of names where nothing is known", () => {
  expect(ids({ preset: undefined, addresses: ["г. Алматы, пр. Абая, 3"] })[0]).toBe("a:address");
  expect(ids({ preset: undefined, addresses: ["", "Ауыл"] })).toEqual(["a:", "k1:", "k2:", "s:"]);
});
