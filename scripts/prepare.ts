/** One run before the portal serves: brings the database to this version and fills in what the mode needs. */
import { join } from "node:path";
import { Client } from "pg";
import { lendHands } from "./eds/lend-hands.ts";

// Officials of the demo sign the cases that it begins with; whoever answers for their keys must be known before the settings are read.
const folder = join(process.env.DATA_DIR ?? ".data", "secrets", "eds");
const hands = process.env.QYZMET_MODE === "production" ? null : await lendHands(folder);
const { config } = await import("#lib/config.ts");
const { closeDb, db } = await import("#lib/db/client.ts");
const { migrateDatabase } = await import("#lib/db/migrate.ts");
const { seedDirectory } = await import("#lib/offices/directory-2012.ts");
const { closePdf } = await import("#lib/uploads/pdf.ts");

const warnOfSkew = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ ms: string }>("select extract(epoch from clock_timestamp()) * 1000 as ms");
  await client.end();
  const skew = Math.abs(Date.now() - Number(rows[0]?.ms));
  if (skew > 2000) console.log(`warning: the clocks of this machine and of the database differ by ${Math.round(skew / 1000)} s`);
};

await migrateDatabase({ ownerUrl: config.databaseUrl, appUrl: config.databaseAppUrl });
await warnOfSkew(config.databaseUrl);

await seedDirectory(db());
if (config.demo) {
  // Loaded in demo mode only: in production the demo people do not even lie in memory.
  const { openAuthority } = await import("./eds/authority.ts");
  // Before anything is sealed: the demo's seal is issued by it, so that its responder can speak of the seal too.
  await openAuthority(join(config.dataDir, "secrets", "eds"));
  const { seedDemo } = await import("#lib/demo/seed.ts");
  const { beginCases } = await import("#lib/demo/begun-cases.ts");
  await seedDemo(db());
  // A demo without its begun cases is still a demo: said, not fatal.
  await beginCases().catch((error: unknown) => console.log(`warning: a case of the demo could not be begun: ${error}`));
}
hands?.close();
closePdf();
await closeDb();
