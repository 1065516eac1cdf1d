/**
 * `npm run audit:verify`: verifies the history of every case and every signature. Names each edited event, cut tail, vanished case and
 * signature that does not hold, and ends with 1 when there is one. Uses the configured database, else the one that `npm start` keeps in the data directory (started for it when it is down).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../launcher/ports.ts";
import { ownerName, startPostgres } from "../launcher/postgres.ts";
import { ownSecret, secretFile } from "../launcher/secrets.ts";
import { databaseAppUrl, databaseUrl, dataDir, given } from "../launcher/settings.ts";

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Port of a running database of this data directory. */
const runningPort = (): number | null => {
  const moved = join(dataDir, "postgres", "MOVED.txt");
  const place = existsSync(moved) ? (/lies in (.+?):/.exec(readFileSync(moved, "utf8"))?.[1] ?? "") : join(dataDir, "postgres");
  const file = join(place, "18", "postmaster.pid");
  if (!existsSync(file)) return null;
  const port = Number(readFileSync(file, "utf8").split("\n")[3]);
  return Number.isInteger(port) ? port : null;
};

let stop = async (): Promise<void> => undefined;
if (databaseUrl === undefined && databaseAppUrl === undefined) {
  if (!existsSync(secretFile(dataDir, "database-owner"))) {
    say(`There is no database in ${dataDir}, and DATABASE_URL is not set.`);
    process.exit(1);
  }
  const password = ownSecret(dataDir, "database-owner");
  const port = runningPort();
  if (port !== null) process.env.DATABASE_APP_URL = `postgresql://${ownerName}:${password}@127.0.0.1:${port}/qyzmet`;
  else {
    const logFile = join(dataDir, "logs", "postgres.log");
    const postgres = await startPostgres({
      directory: join(dataDir, "postgres"),
      logFile,
      ownerPassword: password,
      port: await freePort(),
    });
    stop = postgres.stop;
    process.env.DATABASE_APP_URL = postgres.url(ownerName, password, "qyzmet");
  }
  if (given("QYZMET_SECRET") === undefined) process.env.QYZMET_SECRET_FILE = secretFile(dataDir, "master");
}
process.env.DATA_DIR = dataDir;

const { verifyAudit } = await import("#lib/audit/verify.ts");
const { closeDb } = await import("#lib/db/client.ts");
const report = await verifyAudit();
for (const fault of report.faults) {
  const what = "case" in fault ? `case ${fault.case}` : `digest ${fault.record}`;
  const where = "seq" in fault ? `, event ${fault.seq}` : "kind" in fault ? `, ${fault.kind}` : "";
  say(`✗ ${fault.fault}: ${what}${where}`);
}
say(
  `${report.cases} cases, ${report.events} events, ${report.digests} digests, ${report.signatures} signatures; ${report.faults.length} faults.`,
);
await closeDb();
await stop();
process.exit(report.faults.length === 0 ? 0 : 1);
