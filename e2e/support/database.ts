/** The database of the portal under test, as its own role sees it: to move a clock in a row, and to count what a request has changed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";

const dataDir = process.env.QYZMET_DATA_DIR ?? ".data";

const urlOf = (): string => {
  const moved = join(dataDir, "postgres/MOVED.txt");
  const place = existsSync(moved) ? (/lies in (.+?):/.exec(readFileSync(moved, "utf8"))?.[1] ?? "") : join(dataDir, "postgres");
  const port = readFileSync(join(place, "18/postmaster.pid"), "utf8").split("\n")[3];
  const password = readFileSync(join(dataDir, "secrets/database-app"), "utf8").trim();
  return `postgresql://qyzmet_app:${password}@127.0.0.1:${port}/qyzmet`;
};

/** Environment of a program that runs beside the portal, on its data. */
export const besideEnv = (origin: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATA_DIR: dataDir,
  PUBLIC_ORIGIN: origin,
  DATABASE_APP_URL: urlOf(),
  NODE_ENV: "production",
});

/** Rows of one statement. */
export const query = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<readonly T[]> => {
  const client = new Client({ connectionString: urlOf() });
  await client.connect();
  try {
    return (await client.query<T>(text, [...values])).rows;
  } finally {
    await client.end();
  }
};
