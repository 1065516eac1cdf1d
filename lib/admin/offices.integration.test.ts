import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { db } from "#lib/db/client.ts";
import { offices, securityLog } from "#lib/db/schema.ts";
import { findOffices } from "#lib/offices/find-offices.ts";
import { csvOf } from "#lib/reports/csv.ts";
import { applyTable, keepTable, previewOf, readTable } from "./office-import.ts";
import { type OfficeRecord, officeColumns } from "./office-record.ts";
import { allRecords, officeRecord, saveOffice } from "./offices.ts";

beforeAll(seedPeople);
const operator = personOf("operator");

const school: OfficeRecord = {
  ...{ id: "school-58-karaganda", kind: "school", region: "karaganda", title_kk: "№ 58 мектеп", title_ru: "Школа № 58" },
  ...{ address_kk: "Қарағанды қаласы, Гоголь көшесі, 1", address_ru: "г. Караганда, ул. Гоголя, 1", phone: "+7 721 256 00 00" },
  ...{ parent: "education-karaganda", bin: "", as_of: "2026-09-01", active: "yes" },
};
const table = (...records: readonly OfficeRecord[]): Buffer =>
  Buffer.from(csvOf([[...officeColumns], ...records.map((record) => officeColumns.map((column) => record[column]))]));
const sent = async (bytes: Buffer): Promise<string> => {
  const kept = await keepTable(operator, bytes);
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
};
const held = async (id: string) => (await db().select().from(offices).where(eq(offices.id, id)))[0];

describe("the directory of 2012", () => {
  it("is there from the first start: 16 departments and 284 centres, with the day of the data", async () => {
    const found = async (kind: string) => (await findOffices({ region: "", kind, words: "", page: 1, locale: "kk" })).found;
    expect([await found("defence-department"), await found("service-centre")]).toEqual([16, 284]);
    expect(await held("defence-karaganda")).toMatchObject({ asOf: "2012-12-31", demo: false });
  });
});

describe("a table of offices", () => {
  it("is for the operator only", async () => {
    for (const who of ["education-head", "student"]) {
      const person = personOf(who);
      expect(await keepTable(person, table(school))).toEqual({ ok: false, error: "forbidden" });
      expect(await allRecords(person)).toEqual({ ok: false, error: "forbidden" });
      expect(await saveOffice(person, school, true)).toEqual({ ok: false, error: "forbidden" });
      expect(await applyTable(person, await sent(table(school)))).toEqual({ ok: false, error: "forbidden" });
    }
    expect(await held(school.id)).toBeUndefined();
  });

  it("shows what it would change and changes nothing until it is applied, then once", async () => {
    const id = await sent(table(school));
    const preview = await previewOf(operator, id);
    expect(preview.ok && preview.value.lines).toMatchObject([{ row: 2, change: "new", faults: [] }]);
    expect(await held(school.id)).toBeUndefined();
    expect(await applyTable(operator, id)).toEqual({ ok: true, value: 1 });
    expect(await held(school.id)).toMatchObject({ titleRu: "Школа № 58", phone: "+7 721 256 00 00", parentId: "education-karaganda" });
    expect(await applyTable(operator, id)).toEqual({ ok: true, value: 0 });
    const again = await previewOf(operator, await sent(table({ ...school, phone: "+7 721 256 11 11" })));
    expect(again.ok && again.value.lines).toMatchObject([{ change: "changed", differs: ["phone"] }]);
    const noted = await db().select().from(securityLog).where(eq(securityLog.type, "offices-changed"));
    expect(noted.map(({ personId }) => personId)).toContain(operator.personId);
  });

  it("without a BIN keeps the one that the register has; a wrong one is named", async () => {
    const id = "school-62-karaganda";
    const bin = "120340001200";
    await applyTable(operator, await sent(table({ ...school, id, bin })));
    expect(await held(id)).toMatchObject({ bin });
    const changed = Buffer.from(
      csvOf([
        ["id", "kind", "region", "title_kk", "title_ru"],
        [id, "school", "karaganda", "№ 62 мектеп", "Школа № 62"],
      ]),
    );
    expect(await applyTable(operator, await sent(changed))).toEqual({ ok: true, value: 1 });
    expect(await held(id)).toMatchObject({ bin, titleRu: "Школа № 62" });
    for (const wrong of ["120340001201", "12034000120", "BIN120340001200"]) {
      const preview = await previewOf(operator, await sent(table({ ...school, id, bin: wrong })));
      expect(preview.ok && preview.value.lines[0]?.faults).toEqual([{ column: "bin", code: "bin" }]);
    }
  });

  it("with one wrong row is refused whole, with the row and the column named", async () => {
    const id = await sent(
      table(
        { ...school, id: "school-59-karaganda" },
        { ...school, id: "school 60", kind: "palace", phone: "12", parent: "nowhere", as_of: "30.02.2026" },
        { ...school, id: "school-59-karaganda" },
        { ...school, id: "portal" },
      ),
    );
    const preview = await previewOf(operator, id);
    if (!preview.ok) throw new Error(preview.error);
    expect(preview.value.lines.map(({ change }) => change)).toEqual(["new", "new", "twice", "changed"]);
    expect(preview.value.lines[1]).toMatchObject({ row: 3 });
    expect(preview.value.lines[1]?.faults.map(({ column }) => column)).toEqual(["id", "kind", "phone", "parent", "as_of"]);
    expect(preview.value.lines[3]?.faults).toEqual([{ column: "id", code: "id" }]);
    expect(await applyTable(operator, id)).toEqual({ ok: false, error: "faulty" });
    expect(await held("school-59-karaganda")).toBeUndefined();
  });

  it("of the register itself changes nothing", async () => {
    const records = await allRecords(operator);
    if (!records.ok) throw new Error(records.error);
    const id = await sent(table(...records.value));
    const preview = await previewOf(operator, id);
    if (!preview.ok) throw new Error(preview.error);
    expect(preview.value.lines.filter(({ change }) => change !== "same")).toEqual([]);
    expect(await applyTable(operator, id)).toEqual({ ok: true, value: 0 });
  });

  it("is nobody else's to look at", async () => {
    const other = { ...personOf("teacher"), roles: operator.roles, staffPowers: true };
    expect(await previewOf(other, await sent(table(school)))).toEqual({ ok: false, error: "not-found" });
  });

  it("that is none says why", () => {
    const read = (text: string | Buffer) => readTable(Buffer.from(text));
    expect(read("")).toEqual({ ok: false, error: "empty" });
    expect(read("id,kind,region,title_kk,title_ru\n")).toEqual({ ok: false, error: "empty" });
    expect(read("id,kind\na,b\n")).toEqual({ ok: false, error: "columns" });
    expect(read(Buffer.from([0xff, 0xfe, 0x00]))).toEqual({ ok: false, error: "not-a-table" });
    expect(read('id,kind,region,title_kk,title_ru\n"a,b')).toEqual({ ok: false, error: "not-a-table" });
    expect(read("id;kind;region;title_kk;title_ru\na-1;school;karaganda;А;Б\n")).toMatchObject({
      ok: true,
      value: [{ id: "a-1", phone: "" }],
    });
  });
});

describe("one office", () => {
  it("is changed by hand, closed and not lost", async () => {
    expect(await saveOffice(operator, { ...school, id: "school-61-karaganda" }, true)).toEqual({ ok: true, value: undefined });
    expect(await saveOffice(operator, { ...school, id: "school-61-karaganda" }, true)).toMatchObject({ ok: false });
    expect(await saveOffice(operator, { ...school, id: "school-61-karaganda", active: "no" }, false)).toMatchObject({ ok: true });
    expect(await officeRecord(operator, "school-61-karaganda")).toMatchObject({ ok: true, value: { active: "no" } });
    expect(await saveOffice(operator, { ...school, id: "school-61-karaganda", bin: "123" }, false)).toEqual({
      ok: false,
      error: [{ column: "bin", code: "bin" }],
    });
    expect(await saveOffice(operator, { ...school, id: "portal" }, false)).toEqual({ ok: false, error: "not-found" });
    expect(await saveOffice(operator, { ...school, title_ru: "" }, false)).toEqual({
      ok: false,
      error: [{ column: "title_ru", code: "title" }],
    });
  });
});
