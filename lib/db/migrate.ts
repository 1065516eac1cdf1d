/**
 * Brings a database to the schema of this version and gives the application's own role what it may do: read and write rows, no DDL,
 * and on the tables of proof only insert and read (security.md 16.4.2: what was written stays written).
 */
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client, type ClientBase, Pool } from "pg";
import { PgBoss } from "pg-boss";

/** Rows of these tables are evidence; the application's role can neither change nor remove them. */
export const insertOnlyTables = ["events", "access_records", "security_log", "chain_heads", "chain_head_entries", "signatures"] as const;

/** Of a signature that waits for its check, or did not pass it; a trigger keeps one that holds as it is. */
const completedLater = ["way", "evidence", "sealed_proof", "status", "signed_at"];

// Any fixed number: two processes that start together wait for each other instead of migrating twice.
const migrationLock = 7_170_202;

export type MigrateOptions = {
  /** Connection of the schema's owner. */
  readonly ownerUrl: string;
  /** Connection of the application; its role is made when it does not exist. Same user as the owner: no grants. */
  readonly appUrl?: string | undefined;
  readonly migrationsFolder?: string;
};

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

const ensureRole = async (client: ClientBase, name: string, password: string): Promise<void> => {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  const verb = found.rowCount === 0 ? "create" : "alter";
  // A role of a managed database comes with its own password and is not ours to change.
  if (verb === "alter" && password === "") return;
  const role = client.escapeIdentifier(name);
  const clause = password === "" ? "" : `password ${client.escapeLiteral(password)}`;
  await client.query(`${verb} role ${role} login nosuperuser nocreatedb nocreaterole ${clause}`);
};

const grant = async (client: ClientBase, name: string): Promise<void> => {
  const role = client.escapeIdentifier(name);
  await client.query("revoke create on schema public from public");
  for (const schema of ["public", "pgboss"]) {
    await client.query(`grant usage on schema ${schema} to ${role}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
    await client.query(`grant usage, select on all sequences in schema ${schema} to ${role}`);
    await client.query(`grant execute on all functions in schema ${schema} to ${role}`);
  }
  for (const table of insertOnlyTables) await client.query(`revoke update, delete, truncate on ${table} from ${role}`);
  await client.query(`grant update (${completedLater.join(", ")}) on signatures to ${role}`);
};

/** @throws when the database cannot be reached, a migration fails, or the owner may not make the application's role. */
export const migrateDatabase = async ({ ownerUrl, appUrl, migrationsFolder }: MigrateOptions): Promise<void> => {
  const lock = new Client({ connectionString: ownerUrl });
  await lock.connect();
  const pool = new Pool({ connectionString: ownerUrl, max: 2 });
  try {
    await lock.query("select pg_advisory_lock($1)", [migrationLock]);
    await applyMigrations(drizzle(pool), { migrationsFolder: migrationsFolder ?? join(process.cwd(), "lib/db/migrations") });
    const boss = new PgBoss({ connectionString: ownerUrl, max: 1, schedule: false, supervise: false });
    await boss.start();
    await boss.stop({ graceful: false, close: true });
    if (appUrl !== undefined && userOf(appUrl) !== userOf(ownerUrl)) {
      await ensureRole(lock, userOf(appUrl), decodeURIComponent(new URL(appUrl).password));
      await grant(lock, userOf(appUrl));
    }
  } finally {
    await pool.end();
    await lock.end();
  }
};
