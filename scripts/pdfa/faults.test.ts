import { beforeAll, describe, expect, it } from "vitest";
import { newSheet } from "#lib/results/pdf-page.ts";
import { pdfaFaults } from "./faults.ts";

let good = "";
const drawn = async (): Promise<Buffer> => {
  const sheet = newSheet({
    locale: "kk",
    title: "Құжат № 1 & <2>",
    subject: "Қызмет",
    createdAt: new Date("2026-11-20T05:30:00Z"),
    demo: true,
  });
  sheet.text("H1", "Тақырып");
  sheet.rows([{ label: "Аты", value: "Данияр" }]);
  sheet.figure("QR-код бетінің суреті", { x: 60, y: 300, width: 20, height: 20 }, () => sheet.doc.rect(60, 300, 20, 20).fill("#000000"));
  sheet.doc.compress = false;
  return sheet.finish("№ 1");
};
/** A fault of the same length, so that every offset still holds. */
const withFault = (from: string, to: string): Buffer => {
  expect(good.includes(from)).toBe(true);
  return Buffer.from(good.replace(from, to.padEnd(from.length)), "latin1");
};

beforeAll(async () => {
  good = (await drawn()).toString("latin1");
});

describe("the reader of PDF/A", () => {
  it("finds nothing in what we draw", () => {
    expect(pdfaFaults(Buffer.from(good, "latin1"))).toEqual([]);
  });

  it.each([
    ["the level taken away", "<pdfaid:conformance>A<", "<pdfaid:conformance>B<", /6\.6\.4/],
    ["another title in XMP", "&amp; &lt;2&gt;", "&amp; &lt;3&gt;", /6\.6\.3 title/],
    ["no language", "/Lang (kk)", "/Lang (xx)", /language/],
    ["no scope", "/Scope /Row", "/Scope /Low", /scope/],
    ["no words for the picture", "/Alt ", "/Alu ", /without words/],
    ["a table's row as text", "/S /TR", "/S /P", /within/],
    ["not tagged", "/Marked true", "/Marked null", /6\.7\.2/],
    ["an action", "/Lang (kk)", "/JS (kk)", /\/JS/],
    ["no output intent", "/GTS_PDFA1", "/GTS_PDFX", /6\.2\.3/],
    ["no ID", "/ID [", "/IX [", /6\.1\.3 ID/],
    ["something after the end", "%%EOF", "%%EOX", /after the end/],
    ["a font program of another length", "/Length1 ", "/Length9 ", /length of the program/],
    ["the tabs in another order", "/Tabs /S", "/Tabs /R", /keyboard/],
  ])("finds %s", (_, from, to, rule) => {
    expect(pdfaFaults(withFault(from, to)).join("\n")).toMatch(rule);
  });
});
