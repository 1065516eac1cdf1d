/** One real PostgreSQL for all integration tests, with a migrated template from which every test file gets a database of its own. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#lib/db/migrate.ts";
import { freePort } from "../launcher/ports.ts";
import { ownerName, startPostgres } from "../launcher/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    database: { readonly ownerUrl: string; readonly appUrl: string };
  }
}

const password = "owner-of-the-tests";

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const directory = mkdtempSync(join(tmpdir(), "qyzmet-test-"));
  // Root's database runs as another user, who must be able to walk in.
  chmodSync(directory, 0o711);
  const postgres = await startPostgres({
    directory: join(directory, "postgres"),
    logFile: join(directory, "postgres.log"),
    ownerPassword: password,
    port: await freePort(),
    // Thrown away after the run: what survives a power cut is the business of the test that starts the whole portal.
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const admin = new Client({ connectionString: postgres.url(ownerName, password, "postgres") });
  await admin.connect();
  await admin.query("create database template_qyzmet");
  await admin.end();
  await migrateDatabase({
    ownerUrl: postgres.url(ownerName, password, "template_qyzmet"),
    appUrl: postgres.url("qyzmet_app", "app-of-the-tests", "template_qyzmet"),
  });
  project.provide("database", {
    ownerUrl: postgres.url(ownerName, password, "DATABASE"),
    appUrl: postgres.url("qyzmet_app", "app-of-the-tests", "DATABASE"),
  });
  return async () => {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  };
};
