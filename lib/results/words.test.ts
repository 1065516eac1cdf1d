/** Words of the definition language that lines of documents use, on services that use them. */
import { describe, expect, it } from "vitest";
import { demoOffices } from "#lib/demo/offices.ts";
import type { AnswerItem } from "#lib/services/answers.ts";
import { findService } from "#lib/services/registry.ts";
import { keyOf, type RegisterAnswer } from "#lib/wizard/types.ts";
import { resultContentOf } from "./content.ts";
import type { ResultCase } from "./content-types.ts";
import { sampleCase, sampleOrder } from "./sample-case.ts";

const offices = new Map(demoOffices.map(({ id, title, address, phone }) => [id, { title, address, phone }]));

const service = (id: string) => {
  const found = findService(id);
  if (!found) throw new Error(id);
  return found;
};

const lines = (id: string, resultId: string, more: Partial<ResultCase>, fields: Parameters<typeof sampleOrder>[1] = {}) => {
  const of = sampleCase(service(id), "carer", more);
  const content = resultContentOf(of, sampleOrder(resultId, fields), offices, "26-1120-7788-1212", true);
  return new Map(content.lines.map((line) => [line.id, line]));
};

const certificate = "wwii-participant-certificate";
const record = (facts: Readonly<Record<string, string>>): RegisterAnswer => ({
  state: "found",
  about: "900101300007",
  facts: new Map(Object.entries(facts)),
});

describe("a line that a register fills", () => {
  const represented = new Map([["represented-name", "Серіков Мұрат"]]);

  it("prints the fact of the record", () => {
    const registers = new Map([[keyOf("identity-card-data", -1), record({ fullName: "СЕРІКОВ МҰРАТ ӘЛІҰЛЫ" })]]);
    const made = lines("veteran-id", certificate, { registers, answers: represented });
    expect(made.get("recipient-name")?.values).toEqual([{ kk: "СЕРІКОВ МҰРАТ ӘЛІҰЛЫ", ru: "СЕРІКОВ МҰРАТ ӘЛІҰЛЫ" }]);
  });

  it("prints the answer that stands for it when there is no record", () => {
    const made = lines("veteran-id", certificate, { registers: new Map(), answers: represented });
    expect(made.get("recipient-name")?.values[0]?.kk).toBe("Серіков Мұрат");
  });
});

it("what is recorded when the paper is handed over stands in no document", () => {
  const made = lines("veteran-id", certificate, {}, { "document-number": "АА 1", "old-document": "taken" });
  expect(made.has("document-number")).toBe(true);
  expect(made.has("old-document")).toBe(false);
});

it("children of the application are listed with what the line names of each", () => {
  const child = (name: string, born: string): AnswerItem =>
    new Map([
      ["child-full-name", name],
      ["child-birth-date", born],
    ]);
  const answers = new Map([["children", [child("Серікова Айша", "2015-03-05"), child("Серіков Ерлан", "2013-09-09")]]]);
  const refused = lines("school-transport", "reasoned-refusal", { answers }, { "children-concerned": ["2"], ground: ["false-data"] });
  expect(refused.get("children-concerned")?.table?.rows.map(([name]) => name?.ru)).toEqual(["Серіков Ерлан"]);
  const order = lines("foster-family", "contract-notification", { answers });
  expect(order.get("children")?.table?.rows.map(([name]) => name?.kk)).toEqual(["Серікова Айша", "Серіков Ерлан"]);
});

it("a paper that is named says what is wrong with it", () => {
  const [document] = service("adoption-agency-accreditation").documents.filter(({ portal }) => portal !== "form");
  const made = lines("adoption-agency-accreditation", "acceptance-refusal", {}, { documents: [`${document?.id}:expired`] });
  expect(made.get("documents")?.values[0]?.ru).toMatch(/ – истёк срок действия$/);
});

it("a document without a person's signature names the portal and its seal, and no other signature", () => {
  const of = sampleCase(service("veteran-id"), "carer", {});
  const order = sampleOrder("acceptance-receipt", {}, { way: "seal", signer: { fullName: "Qyzmet", role: "portal" } });
  const content = resultContentOf(of, order, offices, "26-1120-7788-1212", true);
  expect(content.signer).toEqual({ fullName: "Qyzmet", role: "portal", way: "seal" });
  expect(JSON.stringify(content)).not.toMatch(/ЭЦҚ|ЭЦП|парол/i);
});
