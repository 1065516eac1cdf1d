import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { legalPlaceInWords } from "./legal-place.ts";
import { pageMessages } from "./messages.ts";

const words = (locale: "kk" | "ru") =>
  createTranslator({ locale, messages: pageMessages(locale) as { law: Record<string, string> }, namespace: "law" });
const act = { number: "414", date: "2022-10-03", amendsNumber: "158", status: "in-force" };

describe("the place of a rule in its act", () => {
  it("is told from the annex down, in the order that holds the numbering", () => {
    const place = { annex: "2", row: 8, subitem: "1" };
    expect(legalPlaceInWords(place, act, words("kk"))).toBe("Негізі: № 158 бұйрық, 2-қосымша, 8-жол, 1) тармақша");
    expect(legalPlaceInWords(place, act, words("ru"))).toBe("Основание: приказ № 158, приложение 2, строка 8, подпункт 1)");
  });

  it("without an annex is a place of the rules themselves", () => {
    expect(legalPlaceInWords({ item: "9" }, { ...act, amendsNumber: null }, words("ru"))).toBe("Основание: приказ № 414, правила, пункт 9");
  });

  it("of a decree of the Government is a place of the service's standard", () => {
    const decree = { kind: "decree", number: "2223", date: "2009-12-29", amendsNumber: null, status: "repealed" } as const;
    expect(legalPlaceInWords({ item: "11" }, decree, words("kk"))).toBe("Негізі: № 2223 қаулы, стандарт, 11-тармақ");
    expect(legalPlaceInWords({ item: "11" }, decree, words("ru"))).toBe("Основание: постановление № 2223, стандарт, пункт 11");
  });
});
