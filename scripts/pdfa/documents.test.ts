/** Every kind of result and every form, in both languages, as a PDF/A-2a (ISO 19005-2) that a screen reader can follow. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { demoOffices } from "#lib/demo/offices.ts";
import { locales } from "#lib/i18n/locales.ts";
import { blankFormPdf } from "#lib/results/blank-form.ts";
import { resultContentOf } from "#lib/results/content.ts";
import { resultDocument } from "#lib/results/pdf.ts";
import { sampleCase, sampleOrder } from "#lib/results/sample-case.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { pdfaFaults } from "./faults.ts";

const folder = mkdtempSync(join(tmpdir(), "qyzmet-pdfa-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const offices = new Map(demoOffices.map((office) => [office.id, { title: office.title, address: office.address, phone: office.phone }]));

type Field = ServiceDefinition["results"][number]["fields"][number];
/** What an official types, by the kind of the entry; long where words are asked, so that pages turn. */
const typed = (field: Field): [string, string][] => {
  if (field.source !== "officer") return [];
  if (field.range)
    return [
      [`${field.id}-from`, "2026-02-02"],
      [`${field.id}-to`, "2026-04-03"],
    ];
  const words = field.type === "number" ? "1" : "Ұғым, өңір һәм іс & <басқа>. ".repeat(80);
  return [[field.id, field.type === "date" ? "2027-06-30" : (field.options?.[0] ?? words)]];
};

const draw = (service: ServiceDefinition, result: ServiceDefinition["results"][number], locale: "kk" | "ru", large = false) => {
  const order = sampleOrder(result.id, Object.fromEntries(result.fields.flatMap(typed)));
  const content = resultContentOf(sampleCase(service, "carer"), order, offices, "26-1120-7788-1212", true);
  return resultDocument(content, { locale, large }, "12".repeat(405));
};

describe.each(allServices().map((service) => [service.id, service] as const))("%s", (_, service) => {
  it.each(service.results.map((result) => [result.id, result] as const))("%s", async (__, result) => {
    for (const locale of locales) {
      const pdf = await draw(service, result, locale);
      expect(pdfaFaults(pdf), locale).toEqual([]);
      // The seal's room is in it; a store of answers takes some 10 kB more.
      expect(pdf.length, locale).toBeLessThan(135_000);
    }
    expect(pdfaFaults(await draw(service, result, "kk", true)), "large").toEqual([]);
  });

  it("its blank form, in usual and in large print", async () => {
    for (const large of [false, true]) expect(pdfaFaults(await blankFormPdf(service, { locale: "ru", large }))).toEqual([]);
  });
});

describe("who listens to a document", () => {
  it("hears the office, what it is, each question before its answer, and the picture in words, in this order", async () => {
    const service = allServices().find(({ id }) => id === "draft-deferment");
    const result = service?.results.find(({ id }) => id === "refusal-notice");
    if (!service || !result) throw new Error("no such document");
    writeFileSync(join(folder, "a.pdf"), await draw(service, result, "ru"));
    const heard = execFileSync("pdfinfo", ["-struct-text", join(folder, "a.pdf")], { encoding: "utf8" }).replace(/\s+/g, " ");
    const order = ["комиссия", "H1", "№ 26-1120-7788-1212", "TH", "TD", "Подписа", "Figure"];
    const places = order.map((word) => heard.search(new RegExp(word, "i")));
    expect(
      places.every((place) => place >= 0),
      places.join(),
    ).toBe(true);
    expect(heard.indexOf("H1")).toBeLessThan(heard.indexOf("Table"));
    expect(heard.lastIndexOf("Figure")).toBeGreaterThan(heard.lastIndexOf("TD"));
    // Every row: first its name, then what it says.
    const cells = [...heard.matchAll(/\b(TR|TH|TD)\b/g)].map(([, tag]) => tag).join(" ");
    expect(cells).toMatch(/^(TR TH TD ?)+$/);
  });
});
