import { describe, expect, it } from "vitest";
import { glue, softHyphens } from "./typography.ts";

const seen = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u00ad", "|");

describe("glue", () => {
  it("keeps numbers with their unit, month and sign", () => {
    expect(seen(glue("5 жұмыс күні, 1 наурыз, № 605 бұйрық", "kk"))).toBe("5_жұмыс күні, 1_наурыз, №_605 бұйрық");
    expect(seen(glue("за 5 рабочих дней до 18 марта 2026 года", "ru"))).toBe("за_5_рабочих дней до_18_марта 2026_года");
  });

  it("keeps short Russian prepositions with their word, also two in a row", () => {
    expect(seen(glue("в школе и на дому", "ru"))).toBe("в_школе и_на_дому");
    expect(seen(glue("(с учётом)", "ru"))).toBe("(с_учётом)");
  });

  it("leaves other numbers and Kazakh words alone", () => {
    expect(glue("13 негіздің бірі", "kk")).toBe("13 негіздің бірі");
    expect(glue("не 5 айда", "kk")).toBe("не 5 айда");
  });
});

describe("soft hyphens", () => {
  it("stand between syllables of long Kazakh words only", () => {
    expect(seen(softHyphens("Әскерге шақыруды", "kk"))).toBe("Әскерге шақыруды");
    const long = seen(softHyphens("жеңілдетілген", "kk"));
    expect(long).toContain("|");
    expect(long.replaceAll("|", "")).toBe("жеңілдетілген");
    for (const part of long.split("|")) expect(part).toMatch(/[аәеёиоөуұүыіэюя]/);
  });

  it("are not put into Russian, which browsers hyphenate themselves", () => {
    expect(softHyphens("предоставление", "ru")).toBe("предоставление");
  });
});
