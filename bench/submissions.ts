/**
 * How many signed applications the portal commits per second, against what PostgreSQL commits of the same rows on the same machine:
 * both in one cluster with fsync on, in turn.
 */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { roomForOneMachine, run, startDatabase } from "./stack.ts";

const clients = 16;

/** The statements of one filing, with random bytes of the same length where the portal writes sealed values. */
const sameRows = `\\set n random(1, 1000000000)
begin;
insert into bench_application select gen_random_uuid(), 'B' || :n || clock_timestamp(), 'school-meals', '2022-10-03', 'tsa-family', 'kk', gen_random_uuid(), substr(repeat(md5(random()::text), 40), 1, 900)::bytea, current_date, current_date + 7, now() returning id as app \\gset
insert into bench_signature select gen_random_uuid(), ':app', gen_random_uuid(), md5(random()::text), repeat(md5(random()::text), 120)::bytea, '{"way":"otp","checked":true}'::jsonb, now();
insert into bench_event select ':app', g, 'submitted', now(), gen_random_uuid(), repeat(md5(random()::text), 6)::bytea, decode(md5(random()::text), 'hex'), decode(md5(random()::text), 'hex') from generate_series(1, 3) g;
insert into bench_task select gen_random_uuid(), ':app', 'register', 'office', current_date + 1;
insert into bench_report select ':app', 1, 'submitted', now();
insert into bench_message select gen_random_uuid(), gen_random_uuid(), ':app', 'filed', repeat(md5(random()::text), 12)::bytea, now();
insert into bench_key select :n || clock_timestamp()::text, gen_random_uuid(), 'submit', '{"number":"26-0417-3382"}'::jsonb, now();
commit;
`;

const tables = `
create table bench_application (id uuid primary key, number text unique, service_id text, edition text, category text, locale text, owner_id uuid, sealed bytea, accepted_on date, due_on date, filed_at timestamptz);
create index on bench_application (owner_id, filed_at);
create table bench_signature (id uuid primary key, application_id uuid, signer_id uuid, fingerprint text, sealed bytea, evidence jsonb, at timestamptz);
create index on bench_signature (application_id);
create table bench_event (application_id uuid, seq int, type text, at timestamptz, actor uuid, sealed bytea, prev bytea, hash bytea, primary key (application_id, seq));
create table bench_task (id uuid primary key, application_id uuid, kind text, office text, due date);
create index on bench_task (office, due, id);
create table bench_report (application_id uuid, seq int, stage text, at timestamptz, primary key (application_id, seq));
create table bench_message (id uuid primary key, person_id uuid, application_id uuid, purpose text, sealed bytea, at timestamptz);
create index on bench_message (person_id, at);
create table bench_key (key text, person_id uuid, command text, answer jsonb, at timestamptz, primary key (person_id, key));
`;

const capture = (file: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.once("error", () =>
      reject(new Error(`${file} is missing: it comes with PostgreSQL's contributed programs (PGBENCH names another place)`)),
    );
    child.once("exit", (code) => (code === 0 ? resolve(out) : reject(new Error(`${file}: ${out}`))));
  });

export type Submissions = {
  readonly durable: string;
  readonly clients: number;
  readonly database: readonly number[];
  readonly portal: readonly number[];
};

/** @returns commits per second, a figure per round: of the bare rows and of the portal. */
export const measureSubmissions = async (total = 1200, rounds = 3): Promise<Submissions> => {
  const database = await startDatabase(["qyzmet", "same_rows"]);
  try {
    const rows = new Client({ connectionString: database.url("same_rows") });
    await rows.connect();
    await rows.query(tables);
    const { rows: settings } = await rows.query(
      "select 'fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit') as durable",
    );
    await rows.end();
    const script = join(database.directory, "same-rows.sql");
    writeFileSync(script, sameRows);
    const url = database.url("qyzmet");
    const env = {
      DATABASE_URL: url,
      DATABASE_APP_URL: url,
      DATABASE_POOL_SIZE: "8",
      QYZMET_SECRET: "secret-of-the-bench-0123456789-abcdef",
      ...roomForOneMachine,
    };
    const bare: number[] = [];
    const portal: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const said = await capture(process.env["PGBENCH"] ?? "pgbench", [
        "-n",
        "-f",
        script,
        "-c",
        String(clients),
        "-j",
        "2",
        "-T",
        "8",
        database.url("same_rows"),
      ]);
      bare.push(Number(/tps = ([\d.]+)/.exec(said)?.[1] ?? 0));
      const filed = await run(join(import.meta.dirname, "file-many.ts"), [String(total)], env);
      const figure = /(\d+) of (\d+) filed .*filed per second ([\d.]+)/.exec(filed);
      if (!figure || figure[1] !== figure[2]) throw new Error(`not every application was filed: ${filed.slice(-500)}`);
      portal.push(Number(figure[3]));
    }
    return { durable: String(settings[0]?.durable), clients, database: bare, portal };
  } finally {
    await database.stop();
  }
};
