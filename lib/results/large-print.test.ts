/** Documents for weak sight (spec: accessibility, LV-12): read back with a foreign tool, as a reader's program sees them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { demoOffices } from "#lib/demo/offices.ts";
import { allServices, findService } from "#lib/services/registry.ts";
import { blankFormPdf } from "./blank-form.ts";
import { resultContentOf } from "./content.ts";
import { resultDocument } from "./pdf.ts";
import { sampleCase, sampleOrder } from "./sample-case.ts";

/** As long as the signed word of a QR code. */
const code = "12".repeat(405);
const folder = mkdtempSync(join(tmpdir(), "large-print-"));
afterAll(() => rmSync(folder, { recursive: true }));

const toolOutput = (tool: string, args: readonly string[]): string => {
  const { stdout, status } = spawnSync(tool, args, { encoding: "utf8" });
  expect(status, tool).toBe(0);
  return stdout;
};

const read = (pdf: Buffer) => {
  const file = join(folder, "document.pdf");
  writeFileSync(file, pdf);
  const xml = toolOutput("pdftohtml", ["-xml", "-zoom", "1", "-i", "-stdout", file]);
  const lines = [...xml.matchAll(/<text top="\d+" left="(-?\d+)" width="(\d+)"/g)].map(([, left, width]) => Number(left) + Number(width));
  return {
    sizes: [...xml.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, size]) => Number(size)),
    widest: Math.max(...lines),
    words: new Set(
      toolOutput("pdftotext", [file, "-"])
        .replace(/[\s\u00a0\u00ad]+/g, " ")
        .split(" "),
    ),
  };
};

const offices = new Map(demoOffices.map((office) => [office.id, { title: office.title, address: office.address, phone: office.phone }]));
const certificates = allServices().flatMap((service) => {
  const result = service.results.find((one) => one.kind !== "refusal");
  return result ? [[service.id, result.id] as const] : [];
});

test.each(certificates)(
  "%s: %s in large print has no small letter, leaves nothing out and stays on the sheet",
  async (serviceId, resultId) => {
    const service = findService(serviceId);
    if (!service) throw new Error("no service");
    const content = resultContentOf(sampleCase(service, "carer"), sampleOrder(resultId, {}), offices, "26-1120-7788-1212", true);
    for (const locale of ["kk", "ru"] as const) {
      const usual = read(await resultDocument(content, { locale, large: false }, code));
      const large = read(await resultDocument(content, { locale, large: true }, code));
      expect(Math.min(...large.sizes)).toBeGreaterThanOrEqual(18);
      expect(large.widest).toBeLessThanOrEqual(595);
      // Long words are broken at the narrow sheet's edge; numbers of pages and what is repeated at a page's foot differ.
      const missing = [...usual.words].filter((word) => word.length > 3 && word.length < 14 && !/\d/.test(word) && !large.words.has(word));
      expect(missing).toEqual([]);
    }
  },
);

test("a blank form in large print has no small letter", async () => {
  const [service] = allServices();
  if (!service) throw new Error("no service");
  expect(Math.min(...read(await blankFormPdf(service, { locale: "kk", large: true })).sizes)).toBeGreaterThanOrEqual(18);
});
