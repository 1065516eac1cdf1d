import { describe, expect, it } from "vitest";
import { demoOffices } from "#lib/demo/offices.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import { resultContentOf } from "./content.ts";
import { initialsOf } from "./initials.ts";
import { newNumber, numberPattern, parseNumber } from "./number.ts";
import { sampleCase, sampleOrder } from "./sample-case.ts";

const service = (id: string): ServiceDefinition => {
  const found = findService(id);
  if (!found) throw new Error(id);
  return found;
};
const offices = new Map(demoOffices.map((office) => [office.id, { title: office.title, address: office.address, phone: office.phone }]));
const nbsp = "\u00a0";
const plain = (text: string | undefined) => text?.replaceAll(nbsp, " ");
const formOf = (runs: readonly { readonly text: string }[][] | readonly (readonly { readonly text: string }[])[] | undefined) =>
  (runs ?? []).map((line) => plain(line.map((run) => run.text).join("")));

describe("what a result says", () => {
  const conclusion = resultContentOf(
    sampleCase(service("draft-deferment"), "carer", { category: "family-care" }),
    sampleOrder("deferment-conclusion", { "deferred-until": "2027-06-30" }),
    offices,
    "26-1120-7788-1212",
    true,
  );

  it("keeps the wording and the order of the form that the act prescribes, with the day in the right case", () => {
    expect(formOf(conclusion.form?.kk.body)).toEqual([
      "«Әскери қызмет және әскери қызметшілердің мәртебесі туралы» Қазақстан Республикасы Заңының 35-бабына сәйкес Сізге, Сейтқали Данияр Мұратұлы,",
      "2027 жылғы 30 маусымға дейін",
      "Басқа адамның көмегіне мұқтаж отбасы мүшелеріне күтім жасайтын азаматтар",
      "(кейінге қалдырудың себебі)",
      "әскерге шақыруды кейінге қалдыру ұсынылды.",
    ]);
    expect(formOf(conclusion.form?.ru.body)[1]).toBe("до 30 июня 2027 года");
    expect(formOf(conclusion.form?.ru.date)).toEqual(["20 ноября 2026 года"]);
  });

  it("addresses the citizen at the registered address in the language of the document", () => {
    expect(formOf(conclusion.form?.kk.addressee)).toEqual([
      "Сейтқали Данияр Мұратұлы",
      "Қарағанды қаласы, Бұқар жырау даңғылы, 8-үй, 14-пәтер",
    ]);
    expect(formOf(conclusion.form?.ru.addressee)[1]).toBe("г. Караганда, пр. Бухар-Жырау, д. 8, кв. 14");
  });

  it("never names a digital signature that was not made", () => {
    expect(JSON.stringify(conclusion)).not.toMatch(/ЭЦҚ|ЭЦП|цифрлық қолтаңба|цифровой подпис/);
    expect(plain(conclusion.lines.find((line) => line.id === "chair-signature")?.values[0]?.ru)).toBe(
      "подписано одноразовым паролем, 20 ноября 2026 года",
    );
  });

  it("stands, of a line asked of each item, for those of which its condition is true", () => {
    const child = (name: string) => new Map([["child-full-name", name]]);
    const decision = resultContentOf(
      sampleCase(service("child-opinion"), "teenager-mother", {
        answers: new Map([["children", [child("Әсел"), child("Ерлан")]]]),
        officer: new Map([
          ["interview-child.interview-outcome.1", "child-absent"],
          ["interview-child.interview-outcome.2", "held"],
          ["interview-child.interview-held-on.2", "2026-11-19"],
        ]),
      }),
      sampleOrder("guardianship-body-decision", { "child-opinion.2": "Атасымен тұрғысы келеді" }),
      offices,
      "26-1120-7788-1212",
      true,
    );
    const line = (id: string) => decision.lines.find((one) => one.id === id)?.values.map(({ kk }) => plain(kk));
    expect(line("child-full-name")).toEqual(["Ерлан"]);
    expect(line("conversation-date")).toEqual(["2026 жылғы 19 қараша"]);
    expect(line("child-opinion")).toEqual(["Атасымен тұрғысы келеді"]);
  });

  it("says of several children whose each entry is; of one alone it need not", () => {
    const ward = (name: string, born: string) =>
      new Map([
        ["child-full-name", name],
        ["child-birth-date", born],
      ]);
    const kinds = (...children: readonly ReadonlyMap<string, string>[]) =>
      resultContentOf(
        sampleCase(service("guardianship"), "orphan-grandmother", { answers: new Map([["children", children]]) }),
        sampleOrder("guardianship-order", { "kind.1": "trusteeship", "kind.2": "guardianship" }),
        offices,
        "26-1120-7788-1212",
        true,
      )
        .lines.find(({ id }) => id === "kind")
        ?.values.map(({ ru }) => plain(ru));
    const [older, younger] = [ward("Мұқанова Назгүл", "2010-04-12"), ward("Мұқанов Тимур", "2018-09-03")];
    expect(kinds(older, younger)).toEqual(["Мұқанова Назгүл: Попечительство", "Мұқанов Тимур: Опека"]);
    expect(kinds(older)).toEqual(["Попечительство"]);
  });

  it("leaves out whom a refusal of the case has named, but not in the refusal", () => {
    const child = (name: string) => new Map([["child-full-name", name]]);
    const of = sampleCase(service("school-transport"), "village-mother", {
      answers: new Map([["children", [child("Айбек"), child("Томирис")]]]),
      refused: new Set([1]),
    });
    const content = (resultId: string, fields: Record<string, string | string[]>) =>
      resultContentOf(of, sampleOrder(resultId, fields), offices, "26-1120-7788-1212", true).lines;
    const certificate = content("transport-certificate", { "valid-until": "2027-05-25" });
    expect(certificate.find(({ id }) => id === "child-full-name")?.values.map(({ kk }) => kk)).toEqual(["Айбек"]);
    const refusal = content("reasoned-refusal", { "children-concerned": ["2"], ground: ["non-compliance"] });
    const concerned = refusal.find(({ id }) => id === "children-concerned")?.table?.rows;
    expect(concerned?.map((row) => row.map(({ kk }) => kk))).toEqual([["Томирис"]]);
  });

  it("leaves out the second finding when there is only one", () => {
    const refusal = (fields: Record<string, string>) =>
      formOf(
        resultContentOf(
          sampleCase(service("draft-deferment"), "carer"),
          sampleOrder("refusal-notice", fields),
          offices,
          "26-1120-7788-1212",
          true,
        ).form?.ru.body,
      ).slice(1);
    expect(refusal({ "finding-1": "акт обследования не подписан" })).toEqual(["1) акт обследования не подписан;"]);
    expect(refusal({ "finding-1": "первое", "finding-2": "второе" })).toEqual(["1) первое;", "2) второе;"]);
  });

  it("lists the children that an official has chosen, all where nobody was asked, with the birth date that the number tells", () => {
    const wards = (fields: Record<string, string>) =>
      resultContentOf(
        sampleCase(service("guardianship-certificate"), "grandmother-guardian", {
          answers: new Map([
            [
              "wards",
              [
                new Map([
                  ["ward-iin", "150305600017"],
                  ["ward-full-name", "Оспанова Томирис"],
                ]),
                new Map([
                  ["ward-iin", "130909500010"],
                  ["ward-full-name", "Оспанов Айбек"],
                ]),
              ],
            ],
          ]),
        }),
        sampleOrder("certificate", fields),
        offices,
        "26-1120-7788-1212",
        true,
      ).lines.find((line) => line.id === "wards")?.table;
    const ru = (rows: readonly (readonly { readonly ru: string }[])[] | undefined) => rows?.map((row) => row.map((cell) => plain(cell.ru)));
    expect(ru(wards({})?.rows)).toEqual([
      ["Оспанова Томирис", "5 марта 2015 года", "150305600017"],
      ["Оспанов Айбек", "9 сентября 2013 года", "130909500010"],
    ]);
    expect(ru(wards({ wards: "2" })?.rows)).toEqual([["Оспанов Айбек", "9 сентября 2013 года", "130909500010"]]);
    expect(wards({})?.columns.map((column) => column.kk)[1]).toBe("Туған күні");
  });

  it("prints offices, options and the category in both languages", () => {
    const meals = resultContentOf(
      sampleCase(service("school-meals"), "social-assistance-mother", {
        category: "tsa-family",
        officeId: "education-karaganda",
        answers: new Map([
          ["school", "school-2-karaganda"],
          ["provider-office", "education-karaganda"],
          ["class", "4 «Ә»"],
        ]),
      }),
      sampleOrder("meal-certificate", { "meal-kind": "free", "valid-until": "2027-05-25" }),
      offices,
      "26-1120-7788-1313",
      true,
    );
    const line = (id: string) => meals.lines.find((one) => one.id === id)?.values[0];
    expect(line("school")).toEqual({
      kk: "Қарағанды қаласының № 102 мектеп-гимназиясы (демо)",
      ru: "Школа-гимназия № 102 города Караганды (демо)",
    });
    expect(line("certificate-number")).toEqual({ kk: "26-1120-7788-1313", ru: "26-1120-7788-1313" });
    expect(line("class")?.ru).toBe("4 «Ә»");
    expect(line("meal-kind")?.kk).not.toBe("free");
    expect(line("meal-kind")?.kk).not.toBe(line("meal-kind")?.ru);
    expect(meals.form).toBeNull();
  });

  it("takes what was typed in the first stage into the certificate of the second", () => {
    const certificate = resultContentOf(
      sampleCase(service("military-training"), "trainee-paid", {
        officer: new Map([["admission-notification.training-organisation", "training-karaganda"]]),
      }),
      sampleOrder("completion-certificate", { "training-period-from": "2026-02-02", "training-period-to": "2026-04-03" }),
      offices,
      "26-1120-7788-1414",
      true,
    );
    const line = (id: string) => certificate.lines.find((one) => one.id === id)?.values[0];
    expect(line("training-organisation")?.ru).toBe("Филиал Военно-технической школы города Караганды (демо)");
    expect(plain(line("training-period")?.ru)).toBe("2 февраля 2026 года – 3 апреля 2026 года");
  });
});

describe("numbers", () => {
  it("carry the day in Almaty and cannot be walked through", () => {
    const at = new Date("2026-04-16T20:30:00Z");
    const numbers = Array.from({ length: 50 }, () => newNumber(at));
    for (const number of numbers) expect(number).toMatch(/^26-0417-\d{4}-\d{4}$/);
    expect(new Set(numbers).size).toBeGreaterThan(45);
    expect(numbers[0]).toMatch(numberPattern);
  });
  it("are read however they were typed, and nothing else is", () => {
    for (const typed of ["26-0417-3382-1414", " 26 0417 3382 1414", "26041733821414", "26–0417–3382–1414"])
      expect(parseNumber(typed)).toBe("26-0417-3382-1414");
    for (const typed of ["", "26-0417-3382", "26-0417-3382-141x", "' or 1=1"]) expect(parseNumber(typed)).toBeNull();
  });
});

it("initials tell no name", () => {
  expect(initialsOf("Сейтқали Данияр Мұратұлы")).toBe("С. Д. М.");
  expect(initialsOf("Әбдірахманов Жандос")).toBe("Ә. Ж.");
  expect(initialsOf("")).toBe("");
});
