import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { demoOffices } from "#lib/demo/offices.ts";
import { demoPeople, fullNameOf } from "#lib/demo/people.ts";
import { locales } from "#lib/i18n/locales.ts";
import { serviceMessages } from "#lib/i18n/messages.ts";
import { allServices } from "#lib/services/registry.ts";
import { resultContentOf } from "./content.ts";
import { resultDocument } from "./pdf.ts";
import { fontFile } from "./pdf-fonts.ts";
import { sampleCase, sampleOrder } from "./sample-case.ts";

const offices = new Map(demoOffices.map((office) => [office.id, { title: office.title, address: office.address, phone: office.phone }]));
const day = "2027-06-30";
const code = "12".repeat(405);

/** Something for every entry of an official, by its type. */
const entriesFor = (fields: readonly { id: string; source: string; type: string; range?: boolean; options?: readonly string[] }[]) =>
  Object.fromEntries(
    fields
      .filter((field) => field.source === "officer")
      .flatMap((field): [string, string][] => {
        if (field.range)
          return [
            [`${field.id}-from`, "2026-02-02"],
            [`${field.id}-to`, "2026-04-03"],
          ];
        return [
          [
            field.id,
            field.type === "date" ? day : (field.options?.[0] ?? (field.type === "number" ? "1" : "Ұғым, өңір һәм іс. ".repeat(80))),
          ],
        ];
      }),
  );

describe("documents", () => {
  it.each(allServices().flatMap((service) => service.results.map((result) => [service, result] as const)))(
    "of $id are drawn in both languages, the same at every drawing",
    async (service, result) => {
      const content = resultContentOf(
        sampleCase(service, "carer"),
        sampleOrder(result.id, entriesFor(result.fields)),
        offices,
        "26-1120-7788-1212",
        true,
      );
      for (const locale of locales) {
        const print = { locale, large: false };
        const [one, two] = [await resultDocument(content, print, code), await resultDocument(content, print, code)];
        expect(one.equals(two), `${result.id} ${locale}`).toBe(true);
        expect(one.subarray(0, 8).toString()).toBe("%PDF-1.7");
        expect(one.length).toBeLessThan(150_000);
      }
    },
  );

  it("of the real portal carry no word of the demo", async () => {
    const service = allServices()[0];
    const result = service?.results[0];
    if (!service || !result) throw new Error("no service");
    const of = sampleCase(service, "carer");
    const order = sampleOrder(result.id, entriesFor(result.fields));
    const [real, demo] = await Promise.all(
      [false, true].map((mark) =>
        resultDocument(resultContentOf(of, order, offices, "26-1120-7788-1212", mark), { locale: "kk", large: false }, code),
      ),
    );
    expect(real?.length).toBeLessThan(demo?.length ?? 0);
  });

  it("can print every letter of the services' texts and of people's names", () => {
    const letters = new Set<string>();
    const take = (tree: unknown): void => {
      if (typeof tree === "string") for (const letter of tree.normalize("NFC")) letters.add(letter);
      else if (typeof tree === "object" && tree !== null) Object.values(tree).forEach(take);
    };
    for (const service of allServices()) for (const locale of locales) take(serviceMessages(locale, service.id));
    for (const person of demoPeople) take(fullNameOf(person));
    take("₸№«»–—…•·");
    for (const weight of ["regular", "strong"] as const) {
      const doc = new PDFDocument({ font: fontFile(weight) as unknown as string }) as unknown as {
        _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } };
      };
      const missing = [...letters].filter((letter) => letter >= " " && !doc._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
      expect(missing, weight).toEqual([]);
    }
  });
});
