/** `npm start`: brings up the whole portal and takes it down again. Runs with the Node 24 of the packages; see ../bootstrap.mjs. */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { build, buildIsCurrent } from "./build.ts";
import { type Keeper, keepRunning } from "./children.ts";
import { takeLock } from "./lock.ts";
import { freePort, portIsFree } from "./ports.ts";
import { ownerName, type Postgres, startPostgres } from "./postgres.ts";
import { say, step } from "./progress.ts";
import { startRefusals } from "./refusals.ts";
import { sealEndsSoon, sealFaults } from "./seal.ts";
import { ownSecret, secretFile } from "./secrets.ts";
import { databaseAppUrl, databaseUrl, dataDir, given, listenHost, port, production, sealSettings, startSettings } from "./settings.ts";

const started = Date.now();
const logs = join(dataDir, "logs");
/** Where pages look for NCALayer. */
const ncaLayerPort = 13_579;
const log = (name: string): string => join(logs, `${name}.log`);

/** What must be undone at the end, last begun first. */
const undo: { readonly name: string; readonly run: () => Promise<void> | void }[] = [];
let ending: Promise<never> | undefined;

const end = (code: number, reason?: string): Promise<never> => {
  ending ??= (async () => {
    if (reason !== undefined) say(reason);
    for (const { name, run } of undo.reverse()) {
      say(`  Stopping ${name} …`);
      await Promise.resolve(run()).catch((error: unknown) => say(`  ${name}: ${error}`));
    }
    say("Stopped.");
    process.exit(code);
  })();
  return ending;
};

const refuse = (reasons: readonly string[]): never => {
  say("The portal does not start:");
  for (const reason of reasons) say(`  - ${reason}`);
  process.exit(1);
};

const prepareFolders = (): void => {
  // The user of PostgreSQL must be able to walk through, not to look around.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  mkdirSync(logs, { recursive: true, mode: 0o700 });
};

const createDatabase = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const found = await client.query("select 1 from pg_database where datname = 'qyzmet'");
  if (found.rowCount === 0) await client.query("create database qyzmet");
  await client.end();
};

type DatabaseUrls = { readonly owner: string; readonly app: string };

const watchPostgres = (postgres: Postgres, restart: () => Promise<void>): void => {
  void postgres.ended.then(async () => {
    if (ending) return;
    say("! PostgreSQL ended and is started again");
    await restart().catch((error: unknown) => end(1, `PostgreSQL does not come up again: ${error}`));
  });
};

const startDatabase = async (): Promise<DatabaseUrls> => {
  // Without a role of its own the application shares the given one; the start check of production refuses that.
  if (databaseUrl !== undefined) return { owner: databaseUrl, app: databaseAppUrl ?? databaseUrl };
  const ownerPassword = ownSecret(dataDir, "database-owner");
  const databasePort = await freePort(port + 2);
  const options = { directory: join(dataDir, "postgres"), logFile: log("postgres"), ownerPassword, port: databasePort };
  let launched: Promise<Postgres>;
  const launch = async (): Promise<Postgres> => {
    launched = startPostgres(options);
    const postgres = await launched;
    watchPostgres(postgres, async () => void (await launch()));
    return postgres;
  };
  // Also a server that is just coming up is waited for and stopped.
  undo.push({ name: "PostgreSQL", run: async () => (await launched.catch(() => undefined))?.stop() });
  const { url } = await launch();
  await createDatabase(url(ownerName, ownerPassword, "postgres"));
  return {
    owner: url(ownerName, ownerPassword, "qyzmet"),
    app: url("qyzmet_app", ownSecret(dataDir, "database-app"), "qyzmet"),
  };
};

/** Environment of web, worker and simulator: the application's role, never the owner's. */
const childEnv = async (urls: DatabaseUrls): Promise<NodeJS.ProcessEnv> => {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", PORT: String(port), DATA_DIR: dataDir, LISTEN_HOST: listenHost };
  delete env.DATABASE_URL;
  delete env.DATABASE_URL_FILE;
  delete env.DATABASE_APP_URL_FILE;
  env.DATABASE_APP_URL = urls.app;
  if (production) return env;
  const simulator = `http://127.0.0.1:${await freePort(port + 1)}`;
  const stub = `http://127.0.0.1:${await freePort(port + 3)}`;
  if (given("QYZMET_SECRET") === undefined) {
    ownSecret(dataDir, "master");
    env.QYZMET_SECRET_FILE = secretFile(dataDir, "master");
  }
  return {
    ...env,
    GATEWAY_URL: given("GATEWAY_URL") ?? simulator,
    MONITORING_URL: given("MONITORING_URL") ?? `${simulator}/monitoring`,
    EDS_STUB_URL: stub,
    NCALAYER_PORT: String(ncaLayerPort),
    EDS_OCSP_URL: given("EDS_OCSP_URL") ?? `${stub}/ocsp`,
    EDS_CRL_URL: given("EDS_CRL_URL") ?? `${stub}/crl`,
    SEAL_TSA_URL: given("SEAL_TSA_URL") ?? `${stub}/tsp`,
    SEAL_OCSP_URL: given("SEAL_OCSP_URL") ?? `${stub}/ocsp`,
  };
};

const run = (script: string, env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", reject);
    child.once("exit", (code) => {
      for (const line of output.split("\n").filter((text) => text.startsWith("warning:"))) say(`! ${line}`);
      if (code === 0) resolve();
      else reject(new Error(output.trim().split("\n").slice(-25).join("\n")));
    });
  });

const keep = (name: string, script: string, env: NodeJS.ProcessEnv, onMessage?: (message: unknown) => void): Keeper => {
  const keeper = keepRunning({
    name,
    script,
    env,
    // A container or a service manager collects the logs of production; a demo keeps them beside its data.
    logFile: production ? undefined : log(name),
    onTrouble: (line) => say(`! ${line}`),
    onGivingUp: (line) => void end(1, `✗ ${line}`),
    onMessage,
  });
  undo.push({ name: `the ${name}`, run: keeper.stop });
  return keeper;
};

/** The stub takes the first port that is free; the portal and the stub's own next start are told which. */
const startNcaLayer = (env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The stub of NCALayer does not start. See ${log("ncalayer")}.`)), 30_000);
    keep("ncalayer", "scripts/ncalayer/main.ts", env, (told) => {
      const { socket } = told as { readonly socket: string };
      env.NCALAYER_PORT = new URL(socket).port;
      env.NCALAYER_URLS = given("NCALAYER_URLS") ?? socket;
      clearTimeout(late);
      resolve();
    });
  });

const untilHealthy = async (): Promise<void> => {
  const host = listenHost === "0.0.0.0" || listenHost === "::" ? "127.0.0.1" : listenHost;
  for (let waited = 0; waited < 600; waited += 1) {
    const answer = await fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error(`The portal does not answer at port ${port}. See ${production ? "the log above" : log("web")}.`);
};

const main = async (): Promise<void> => {
  say(production ? "Qyzmet" : "Qyzmet, demo mode: invented people, no real SMS, nothing leaves this machine.");
  const refusals = [...startRefusals(startSettings()), ...(await sealFaults(sealSettings()))];
  if (refusals.length > 0) refuse(refusals);
  const soon = await sealEndsSoon(sealSettings());
  if (soon !== null) say(`! ${soon}`);
  prepareFolders();
  const lock = takeLock(join(dataDir, "launcher.pid"));
  if ("holder" in lock) refuse([`${dataDir} is in use by process ${lock.holder}: stop it, or name another DATA_DIR and PORT`]);
  else process.once("exit", lock.release);
  if (!(await portIsFree(port))) return void end(1, `✗ Port ${port} of this machine is taken: name another PORT.`);

  const current = buildIsCurrent();
  const building = current ? Promise.resolve() : step("Building the pages (only when the sources have changed)", () => build(log("build")));
  building.catch(() => undefined);
  const urls = await step(databaseUrl === undefined ? "Starting PostgreSQL 18" : "Looking for the database", startDatabase);
  await building;
  const env = await childEnv(urls);
  await step(production ? "Bringing the database to this version" : "Bringing the database to this version, inviting the demo people", () =>
    run("scripts/prepare.ts", { ...env, DATABASE_URL: urls.owner }),
  );
  if (!production && given("GATEWAY_URL") === undefined) keep("simulator", "scripts/simulator/main.ts", env);
  if (!production) await startNcaLayer(env);
  keep("worker", "scripts/worker.ts", env);
  keep("web", "server/web.ts", env);
  await step(
    production
      ? "Starting the portal and its worker"
      : "Starting the portal, its worker, the simulator of the state registers and the stub of NCALayer",
    untilHealthy,
  );
  say("");
  say(`  Ready in ${((Date.now() - started) / 1000).toFixed(1)} s: http://127.0.0.1:${port}`);
  if (!production) say(`  Demo people: http://127.0.0.1:${port}/kk/demo · their SMS: http://127.0.0.1:${port}/kk/demo/outbox`);
  if (!production) {
    const taken = env.NCALAYER_PORT === String(ncaLayerPort) ? "" : ` (port ${ncaLayerPort} is taken, perhaps by the real one)`;
    say(`  Stub of NCALayer: ${env.NCALAYER_URLS}${taken} · its window: ${env.EDS_STUB_URL}/window`);
  }
  say(`  Ctrl-C stops everything. Data and logs: ${dataDir}`);
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0, ""));
process.on("disconnect", () => void end(0, "The process that started this one is gone."));

await main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  return ending ?? end(1, reason);
});
