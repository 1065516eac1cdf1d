import { describe, expect, it, test } from "vitest";
import { serviceText } from "#lib/i18n/service-text.ts";
import { allServices } from "#lib/services/registry.ts";
import { applicationLetter, letterBlanks } from "./application-letter.ts";

const plain = (lines: readonly (readonly { text: string }[])[] | undefined) =>
  (lines ?? []).map((runs) => runs.map((run) => run.text).join(""));

describe("the application in the words of the act", () => {
  const text = {
    get: () => "",
    optional: (...path: readonly string[]) => ({ "form.body": "Прошу {what}\nПрилагаю: {documents}\nДата {day}" })[path.join(".")],
  };

  it("takes the answers into its blanks and leaves out a line that has none", () => {
    const letter = applicationLetter(text, (id) => ({ what: "отсрочку", day: "20 ноября" })[id] ?? "", "omit");
    expect(plain(letter?.body)).toEqual(["Прошу отсрочку", "Дата 20 ноября"]);
  });

  it("takes the first of several that says something: a representative's principal, else the applicant", () => {
    const of = { get: () => "", optional: (...path: readonly string[]) => ({ "form.body": "От {principal|applicant}" })[path.join(".")] };
    const from = (said: Readonly<Record<string, string>>) => plain(applicationLetter(of, (id) => said[id] ?? "", "omit")?.body);
    expect(from({ principal: "Серіков М.", applicant: "Ахметов А." })).toEqual(["От Серіков М."]);
    expect(from({ applicant: "Ахметов А." })).toEqual(["От Ахметов А."]);
    expect(from({})).toEqual([]);
  });

  it("without answers has lines to write on", () => {
    expect(plain(applicationLetter(text, () => "", "rule")?.body)).toHaveLength(3);
    expect(plain(applicationLetter(text, () => "", "rule")?.body)[0]).toMatch(/^Прошу _+$/);
  });

  test.each(allServices().map((service) => [service.id, service] as const))(
    "%s: every blank is a question or known of every case",
    (_, service) => {
      const known = new Set<string>([...letterBlanks, ...service.fields.map((field) => field.id)]);
      for (const locale of ["kk", "ru"] as const) {
        const words = ["addressee", "body"].map((part) => serviceText(locale, service.id).optional("form", part) ?? "").join("\n");
        const named = [...words.matchAll(/\{([\w|-]+)\}/g)].flatMap(([, ids]) => (ids ?? "").split("|"));
        expect(named.filter((id) => !known.has(id))).toEqual([]);
      }
    },
  );
});
