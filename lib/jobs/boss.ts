import { PgBoss } from "pg-boss";
import { config } from "#lib/config.ts";
import { errorKind, logger } from "#lib/log.ts";

/** pg-boss in the portal's own database. Its tables are made by the migration; the application's role may not make any. */
export const createBoss = (): PgBoss => {
  const boss = new PgBoss({ connectionString: config.databaseAppUrl, schema: "pgboss", max: 4, migrate: false, createSchema: false });
  boss.on("error", (error) => logger.error({ error: errorKind(error) }, "job queue"));
  return boss;
};
