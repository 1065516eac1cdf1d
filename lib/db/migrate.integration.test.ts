import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { config } from "#lib/config.ts";
import { insertOnlyTables, migrateDatabase } from "./migrate.ts";

const app = new Client({ connectionString: config.databaseAppUrl });

beforeAll(() => app.connect());
afterAll(() => app.end());

test.each(insertOnlyTables)("the application can neither change nor remove rows of %s", async (table) => {
  await expect(app.query(`select * from ${table}`)).resolves.toMatchObject({ rowCount: 0 });
  await expect(app.query(`delete from ${table}`)).rejects.toThrow("permission denied");
  await expect(app.query(`truncate ${table} cascade`)).rejects.toThrow("permission denied");
  const column = await app.query("select column_name from information_schema.columns where table_name = $1 limit 1", [table]);
  const name = column.rows[0].column_name;
  await expect(app.query(`update ${table} set ${name} = ${name}`)).rejects.toThrow("permission denied");
});

test("of a signature only how it was made and checked is ever completed", async () => {
  const { rows } = await app.query(
    `select column_name as name from information_schema.column_privileges
     where table_name = 'signatures' and privilege_type = 'UPDATE' and grantee = current_user order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(["evidence", "sealed_proof", "signed_at", "status", "way"]);
});

test("the application cannot change the schema", async () => {
  await expect(app.query("create table stray (a int)")).rejects.toThrow("permission denied");
  await expect(app.query("alter table events add column stray int")).rejects.toThrow("must be owner");
  await expect(app.query("drop table people cascade")).rejects.toThrow("must be owner");
});

test("two starts at the same moment migrate once", async () => {
  const options = { ownerUrl: config.databaseUrl, appUrl: config.databaseAppUrl };
  await expect(Promise.all([migrateDatabase(options), migrateDatabase(options)])).resolves.toHaveLength(2);
});
