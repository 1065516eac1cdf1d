import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { config } from "#lib/config.ts";
import * as schema from "./schema.ts";

export type Db = NodePgDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** What a query needs: the pool or a transaction. */
export type Queryable = Db | Tx;

// One pool per process, also when the module is loaded once per bundle.
const holder = globalThis as { qyzmetPool?: Pool; qyzmetDb?: Db };

export const pool = (): Pool => {
  if (!holder.qyzmetPool) {
    if (config.databaseAppUrl === "") throw new Error("DATABASE_URL is not set");
    holder.qyzmetPool = new Pool({ connectionString: config.databaseAppUrl, max: config.databasePoolSize, connectionTimeoutMillis: 5000 });
    // An idle connection that breaks must not end the process; the next query gets a new one.
    holder.qyzmetPool.on("error", () => undefined);
  }
  return holder.qyzmetPool;
};

export const db = (): Db => {
  holder.qyzmetDb ??= drizzle(pool(), { schema });
  return holder.qyzmetDb;
};

/** A statement asked so often that it is built once, and planned once per connection. */
export const prepared = <Statement>(prepare: (on: Db) => Statement): (() => Statement) => {
  let made: { readonly on: Db; readonly statement: Statement } | undefined;
  return () => {
    if (made?.on !== db()) made = { on: db(), statement: prepare(db()) };
    return made.statement;
  };
};

export const closeDb = async (): Promise<void> => {
  await holder.qyzmetPool?.end();
  delete holder.qyzmetPool;
  delete holder.qyzmetDb;
};
