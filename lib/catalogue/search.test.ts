import { describe, expect, it } from "vitest";
import { allServices } from "#lib/services/registry.ts";
import { fold, searchServices } from "./search.ts";

const first = (query: string): string | undefined => searchServices(allServices(), query)[0]?.id;

describe("search of the catalogue", () => {
  it("takes Kazakh letters typed on a Russian keyboard, and ё typed as е", () => {
    expect(fold("Қорғаншылық")).toBe(fold("корганшылык"));
    expect(fold("приёмная")).toBe(fold("приемная"));
  });

  it.each([
    ["әскерге шақыруды кейінге қалдыру", "draft-deferment"],
    ["аскерге шакыру", "draft-deferment"],
    ["отсрочка", "draft-deferment"],
    ["отсрочку от армии", "draft-deferment"],
    ["мектептегі тамақ", "school-meals"],
    ["мектепте тегін тамақтану", "school-meals"],
    ["как получить питание в школе", "school-meals"],
    ["военная подготовка", "military-training"],
    ["обучение военной специальности", "military-training"],
    ["отсрачка", "draft-deferment"],
    ["отсрочка учеба", "draft-deferment"],
    ["питаниие в шкооле", "school-meals"],
    ["мектеп тамагы", "school-meals"],
    ["jncnhjxrf", "draft-deferment"],
  ])("finds by %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("finds nothing for words of no service, and the page then shows all", () => {
    expect(searchServices(allServices(), "ипотека")).toEqual([]);
    expect(searchServices(allServices(), "   ")).toEqual([]);
    expect(searchServices(allServices(), "мне нужно")).toEqual([]);
  });

  it("reads only the beginning of an endless question", () => {
    expect(first(`отсрочка ${"я".repeat(100_000)}`)).toBe("draft-deferment");
  });
});
