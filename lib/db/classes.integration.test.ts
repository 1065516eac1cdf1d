/** Data classes against the database itself: every column has one, and what is A or B is nowhere in clear (ASVS 14.1.1, 14.1.2). */
import { is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import { childOf, decideAs, fileCase, give, personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { caseForStaff } from "#lib/applications/queries/case-for-staff.ts";
import { demoPeople } from "#lib/demo/people.ts";
import { clearOnPurpose, columnClasses, type DataClass } from "./classes.ts";
import { db } from "./client.ts";
import * as schema from "./schema.ts";

type Line = {
  readonly table: string;
  readonly column: string;
  readonly name: string;
  readonly class: DataClass | undefined;
  readonly type: string;
};

const lines: readonly Line[] = Object.entries(schema).flatMap(([key, table]) => {
  if (!is(table, PgTable)) return [];
  const classes = (columnClasses as Readonly<Record<string, Readonly<Record<string, DataClass>>>>)[key] ?? {};
  const { name, columns } = getTableConfig(table);
  return columns.map((column) => {
    const [property = ""] = Object.entries(table).find(([, value]) => value === column) ?? [];
    return { table: name, column: column.name, name: `${key}.${property}`, class: classes[property], type: column.getSQLType() };
  });
});

describe("every column has a class", () => {
  it("in the schema", () => expect(lines.filter((line) => line.class === undefined).map(({ name }) => name)).toEqual([]));

  it("and in the database as it stands", async () => {
    const { rows } = await db().execute<{ table_name: string; column_name: string }>(
      sql`select table_name, column_name from information_schema.columns where table_schema = 'public' order by 1, 2`,
    );
    const known = new Set(lines.map(({ table, column }) => `${table}.${column}`));
    expect(rows.map((row) => `${row.table_name}.${row.column_name}`).filter((name) => !known.has(name))).toEqual([]);
    expect(rows).toHaveLength(known.size);
  });

  it("A and B are sealed, keyed hashes, or named with the reason why not", () => {
    const open = lines
      .filter((line) => line.class === "A" || line.class === "B")
      .filter(({ column, type }) => !(type === "bytea" && /^sealed|_lookup$|^wrapped_key$/.test(column)));
    expect(open.map(({ name }) => name).sort()).toEqual(Object.keys(clearOnPurpose).sort());
    // A sealed column is one because of what is in it.
    const idle = lines.filter(({ column, class: of }) => /^sealed|_lookup$|^wrapped_key$/.test(column) && of !== "A" && of !== "B");
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});

describe("after cases were filed, examined, refused and complained of", () => {
  const secretWords = ["Құпия түсінік", "Құпия негіз"] as const;

  beforeAll(async () => {
    await seedPeople();
    const id = await fileCase("draft-deferment", "student");
    await caseForStaff(personOf("commission-clerk"), id);
    await give("commission-clerk", id, "register");
    await give("commission-chair", id, "forward");
    for (const member of ["commission-member-1", "commission-member-2"])
      await give(member, id, "vote", { opinion: "refuse", "opinion-reason": secretWords[0], "opinion-ground": "unreliable-documents" });
    const refusal = { "refusal-ground": "unreliable-documents", "finding-1": secretWords[1] };
    const decided = await decideAs("commission-chair", id, "conclude", refusal, { resultId: "refusal-notice" });
    expect(decided).toMatchObject({ ok: true });
    await fileCase("school-meals", "flooded-mother");
  });

  it("no IIN, number, name or typed word lies in any column in clear", async () => {
    const people = demoPeople;
    const iins = new Set(people.map(({ iin }) => iin));
    const phones = people.flatMap(({ phone }) => (phone === null ? [] : [phone.slice(1)]));
    const words = [personOf("student").fullName.split(" ")[0] ?? "", "4 А", childOf("flooded-mother"), ...secretWords];
    const found: string[] = [];
    for (const { table, column, type, name } of lines) {
      if (name.startsWith("offices.") || name === "results.signerName") continue;
      const value = sql.raw(type === "bytea" ? column : `${column}::text`);
      const { rows } = await db().execute<{ value: Buffer | string | null }>(sql`select ${value} as value from ${sql.raw(table)}`);
      for (const row of rows) {
        const text = row.value === null ? "" : Buffer.isBuffer(row.value) ? row.value.toString("utf8") : row.value;
        const numbers = (text.match(/\d{11,12}/g) ?? []).some((digits) => iins.has(digits) || phones.includes(digits));
        if (numbers || words.some((word) => text.includes(word))) found.push(name);
      }
    }
    expect([...new Set(found)]).toEqual([]);
    expect((await db().select().from(schema.messages)).length).toBeGreaterThan(3);
  });
});
