import { describe, expect, it } from "vitest";
import { sayable, sentencesOf } from "./spoken.ts";

describe("what is read aloud", () => {
  it.each([
    ["ЖСН: 900101 300007.", "900101"],
    ["ИИН 900101300007", "0007"],
    ["Телефон +7 701 123 45 67", "123"],
    ["+7 701 ••• •• 42", "701"],
    ["Код: 123456", "123456"],
    ["Код 12 34 56", "34"],
  ])("never says a number that names a person or opens something: %s", (text, secret) => {
    expect(sayable(text)).not.toContain(secret);
    expect(sayable(text)).toContain("…");
  });

  it("says dates, terms and amounts", () => {
    for (const text of ["2026 жылғы 20 қараша, 15 жұмыс күні, 305 000 теңге", "Плата 305\u00a0000\u00a0тенге до 1 марта 2027 года"])
      expect(sayable(text)).toBe(text.replaceAll("\u00a0", " "));
  });

  it("cuts long texts where a voice may rest, and loses no word", () => {
    const long = `${"Өте ұзақ сөйлем, ".repeat(40)}соңы. Қысқа сөйлем.`;
    const pieces = sentencesOf(long);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(221);
    expect(pieces.join(" ").replace(/\s+/g, " ")).toBe(long.trim());
  });
});
