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
});
