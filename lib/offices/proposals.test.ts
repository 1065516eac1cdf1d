import { expect, it } from "vitest";
import type { Office } from "./directory.ts";
import { offered, regionsOf } from "./proposals.ts";

const office = (id: string, town: string, regionId = town): Office => ({
  regionId,
  id,
  kind: "school",
  name: { kk: `${town} ${id}`, ru: `${town} ${id}` },
  address: { kk: `${town} қаласы, Абай көшесі, 1`, ru: `г. ${town}, ул. Абая, 1` },
  phone: "",
  parentId: null,
  handler: id,
});
const offices = [office("a", "Алматы"), office("k2", "Қарағанды"), office("k1", "Қарағанды"), office("s", "Шымкент")];
const none: ReadonlySet<string> = new Set();
const ids = (hints: Omit<Parameters<typeof offered>[1], "regions">) =>
  offered(offices, { ...hints, regions: none }, "kk").map((one) => `${one.office.id}:${one.why ?? ""}`);

it("puts the office that another answer leads to first, then those of the applicant's own town", () => {
  expect(ids({ preset: "s", addresses: ["Қарағанды қаласы, Ерубаев көшесі, 50"] })).toEqual(["s:preset", "k1:address", "k2:address", "a:"]);
});

it("knows the town in either language and leaves the order of names where nothing is known", () => {
  expect(ids({ preset: undefined, addresses: ["г. Алматы, пр. Абая, 3"] })[0]).toBe("a:address");
  expect(ids({ preset: undefined, addresses: ["", "Ауыл"] })).toEqual(["a:", "k1:", "k2:", "s:"]);
});

it("proposes the office of the region to who lives in another town of it", () => {
  const all = [office("d1", "Қарағанды", "karaganda"), office("d2", "Алматы", "almaty-city"), office("school", "Теміртау", "karaganda")];
  const addresses = ["Теміртау қаласы, Республика даңғылы, 5"];
  const departments = all.slice(0, 2);
  expect(offered(departments, { preset: undefined, addresses, regions: regionsOf(all, addresses) }, "kk")[0]).toMatchObject({
    office: { id: "d1" },
    why: "region",
  });
});
