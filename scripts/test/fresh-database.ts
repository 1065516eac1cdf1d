/** Runs before the modules of a test file are loaded: `DATABASE_URL` and `DATABASE_APP_URL` name a fresh, migrated database. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

const name = `test_${randomBytes(6).toString("hex")}`;
const { ownerUrl, appUrl } = inject("database");
const directory = mkdtempSync(join(tmpdir(), "qyzmet-data-"));

const asOwner = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl.replace("DATABASE", "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

await asOwner(`create database ${name} template template_qyzmet`);
process.env["DATABASE_URL"] = ownerUrl.replace("DATABASE", name);
process.env["DATABASE_APP_URL"] = appUrl.replace("DATABASE", name);
process.env["DATA_DIR"] = directory;

afterAll(async () => {
  const { closeDb } = await import("#lib/db/client.ts");
  await closeDb();
  await asOwner(`drop database if exists ${name} with (force)`);
  rmSync(directory, { recursive: true, force: true });
});
