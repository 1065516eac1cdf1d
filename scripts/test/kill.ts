/**
 * The promise that a filed application is never lost and never filed twice, put to the test: the real server over real HTTP, a real
 * PostgreSQL that writes to the disk, 200 signed applications at once, and SIGKILL of both in the middle. Run by `npm test`; by itself:
 * `node scripts/test/kill.ts`. Last line: `N passed, N failed`.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build, buildIsCurrent } from "../launcher/build.ts";
import { freePort } from "../launcher/ports.ts";
import { ownerName, startPostgres } from "../launcher/postgres.ts";

const submissions = 200;
const dataDir = mkdtempSync(join(tmpdir(), "qyzmet-kill-"));
if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
const [port, databasePort] = [await freePort(), await freePort()];
const origin = `http://127.0.0.1:${port}`;
const password = randomBytes(16).toString("hex");
const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: "production",
  PORT: String(port),
  DATA_DIR: dataDir,
  QYZMET_MODE: "demo",
  QYZMET_SECRET: randomBytes(32).toString("hex"),
  WEB_PROCESSES: "2",
  LOG_LEVEL: "warn",
  LIMIT_CODES_PER_HOUR_PER_PHONE: "100000",
  LIMIT_CODES_PER_DAY_PER_PHONE: "100000",
};
for (const name of ["DATABASE_URL", "PUBLIC_ORIGIN", "GATEWAY_URL"]) delete env[name];

let failed = 0;
let passed = 0;
const check = (what: string, right: boolean, detail: unknown = ""): void => {
  if (right) passed += 1;
  else failed += 1;
  console.log(`${right ? "✓" : "✗"} ${what}${right ? "" : ` ${JSON.stringify(detail)}`}`);
};

const databaseOptions = {
  directory: join(dataDir, "postgres"),
  logFile: join(dataDir, "postgres.log"),
  ownerPassword: password,
  port: databasePort,
};
let postgres = await startPostgres(databaseOptions);
const urls = { owner: postgres.url(ownerName, password, "postgres"), app: postgres.url("qyzmet_app", "app", "postgres") };
env.DATABASE_APP_URL = urls.app;
Object.assign(process.env, env);

let web: ChildProcess | undefined;

const startWeb = async (): Promise<void> => {
  web = spawn(process.execPath, ["server/web.ts"], { env, detached: true, stdio: ["ignore", "inherit", "inherit"] });
  for (let waited = 0; waited < 300; waited += 1) {
    const answer = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error("the server does not come up");
};

/** The whole group at once, without a word: as a power cut would. */
const killWeb = (): void => {
  if (web?.pid !== undefined) process.kill(-web.pid, "SIGKILL");
  web = undefined;
};

const killPostgres = async (): Promise<void> => {
  const moved = join(databaseOptions.directory, "MOVED.txt");
  const place = existsSync(moved) ? (/lies in (.+?):/.exec(readFileSync(moved, "utf8"))?.[1] ?? "") : databaseOptions.directory;
  const pid = Number(readFileSync(join(place, "18", "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await postgres.ended;
};

type Posting = { readonly applicationId: string; readonly key: string; readonly body: string; readonly cookie: string };

/** What a client got: the address it was sent to, or null when the connection broke. */
const post = async ({ applicationId, body, cookie }: Posting): Promise<string | null> => {
  try {
    const response = await fetch(`${origin}/kk/apply/${applicationId}/sign/save`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", origin, cookie },
      body,
    });
    await response.arrayBuffer();
    return response.status === 303 ? (response.headers.get("location") ?? "") : `status ${response.status}`;
  } catch {
    return null;
  }
};

const isDone = (location: string | null): boolean => location?.includes("/done") === true;

const main = async (): Promise<void> => {
  const { migrateDatabase } = await import("#lib/db/migrate.ts");
  await migrateDatabase({ ownerUrl: urls.owner, appUrl: urls.app });
  if (!buildIsCurrent()) await build(join(dataDir, "build.log"));
  const { completeDraft, personOf, seedPeople, signedInput } = await import("#lib/applications/case-factory.ts");
  const { createSession } = await import("#lib/identity/sessions.ts");
  const { browserCookie, cookieName } = await import("#lib/http/cookies.ts");
  const { db, closeDb } = await import("#lib/db/client.ts");
  const { verifyAudit } = await import("#lib/audit/verify.ts");
  const { sql } = await import("drizzle-orm");

  await seedPeople();
  const browser = randomBytes(32).toString("base64url");
  const cookies = new Map<string, string>();
  const postings: Posting[] = [];
  for (let n = 0; n < submissions; n += 1) {
    const who = n % 2 === 0 ? "trainee-paid" : "trainee-free";
    if (!cookies.has(who)) {
      const session = await createSession(personOf(who).personId, { device: "", addressPart: "" });
      cookies.set(who, `${session.cookie.split(";")[0]}; ${cookieName(browserCookie)}=${browser}`);
    }
    const draft = await completeDraft("military-training", who);
    const input = await signedInput(draft, randomUUID(), browser);
    const form = { _do: "confirm", _version: String(input.version), _key: input.key, code: input.code };
    postings.push({ applicationId: draft.id, key: input.key, body: new URLSearchParams(form).toString(), cookie: cookies.get(who) ?? "" });
  }

  await startWeb();
  let answered = 0;
  const running = postings.map(async (posting) => {
    const location = await post(posting);
    if (isDone(location)) answered += 1;
    return { posting, location };
  });
  // In the middle: some have their answer, some are being written, some wait.
  while (answered < submissions / 4) await sleep(1);
  killWeb();
  await killPostgres();
  const first = await Promise.all(running);
  const received = first.filter(({ location }) => isDone(location));
  console.log(`  ${received.length} of ${submissions} had their answer when everything was killed.`);
  check("the kill came in the middle", received.length > 0 && received.length < submissions, received.length);
  check(
    "no client was told anything else",
    first.every(({ location }) => location === null || isDone(location)),
    first.find(({ location }) => location !== null && !isDone(location)),
  );

  await closeDb();
  postgres = await startPostgres(databaseOptions);
  type CaseLine = { id: string; filed: boolean; events: number; signatures: number; spent: number };
  const casesNow = async (): Promise<ReadonlyMap<string, CaseLine>> => {
    const { rows } = await db().execute<CaseLine>(sql`
      select a.id, a.number is not null and a.state <> 'draft' as filed,
        (select count(*)::int from events e where e.application_id = a.id and e.type = 'submitted') as events,
        (select count(*)::int from signatures s where s.application_id = a.id) as signatures,
        (select count(*)::int from otp_challenges o where o.object = a.id::text and o.used_at is not null) as spent
      from applications a`);
    return new Map(rows.map((row) => [row.id, row]));
  };
  const after = await casesNow();
  check(
    "every answer that a client received has its case",
    received.every(({ posting }) => after.get(posting.applicationId)?.filed === true),
  );
  const whole = [...after.values()].every(({ filed, events, signatures, spent }) =>
    filed ? events === 1 && signatures === 1 && spent === 1 : events === 0 && signatures === 0 && spent === 0,
  );
  check(
    "every case is whole or was never filed: one submission, one signature, one code spent, or none of them",
    whole,
    [...after.values()].slice(0, 5),
  );
  check("every history verifies", (await verifyAudit()).faults.length === 0);

  await startWeb();
  const again = await Promise.all(postings.map(async (posting) => ({ posting, location: await post(posting) })));
  check(
    "a client that repeats its post gets its answer",
    again.every(({ location }) => isDone(location)),
    again.find(({ location }) => !isDone(location))?.location,
  );
  const end = await casesNow();
  const once = [...end.values()].every(({ filed, events, signatures, spent }) => filed && events === 1 && signatures === 1 && spent === 1);
  check("and nothing was filed twice", end.size === submissions && once);
  const { rows } = await db().execute<{ keys: number; answered: number; numbers: number }>(sql`
    select count(*)::int as keys, count(distinct answer ->> 'applicationId')::int as answered,
           (select count(distinct number)::int from applications) as numbers
    from idempotency_keys where command = 'submit'`);
  const counted = rows[0];
  const right = counted?.keys === submissions && counted.answered === submissions && counted.numbers === submissions;
  check("no key has two cases, no case two keys, no number is used twice", right, counted);
  check("every history verifies still", (await verifyAudit()).faults.length === 0);
  await closeDb();
};

try {
  await main();
} catch (error) {
  check("the test runs to its end", false, error instanceof Error ? error.stack : String(error));
} finally {
  killWeb();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
