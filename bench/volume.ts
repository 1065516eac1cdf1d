/**
 * The same pages with 1,000 and with 1,000,000 applications in the database (docs/performance.md): p50 and p95 of cabinet, queue, case and
 * verification. The many are copies of one filed case, spread over all offices and owners, nine of ten closed; the person and the
 * official who are measured have cases of their own among them.
 */
import { Client } from "pg";
import { type Jar, send, signIn } from "./pages-to-measure.ts";
import { startDatabase, startPortal } from "./stack.ts";

export type Volume = { readonly page: string; readonly applications: number; readonly p50: number; readonly p95: number };

const requests = 200;
const volumes = [1000, 1_000_000];

/** Copies of the case with their open steps, events and signatures; what is sealed is never opened by the pages that list them. */
const fillUp = (many: number): readonly string[] => [
  `create temporary table office_list as select id, row_number() over (order by id) - 1 as n from offices`,
  // People enough that each has some twenty cases; the measured ones keep their own only.
  `create temporary table owner_list as
     with made as (insert into people (id, iin_lookup, sealed) select gen_random_uuid(), decode(md5(g || 'bench'), 'hex'), ''::bytea
       from generate_series(1, ${Math.ceil(many / 20)}) g on conflict do nothing returning id)
     select id, row_number() over () - 1 as n from made`,
  `create temporary table like_it as
     select * from applications where state <> 'draft' and closed_at is null and number is not null order by filed_at limit 1`,
  `create temporary table fresh as
     select gen_random_uuid() as id, g, g % 10 <> 0 as closed, (select count(*) from office_list) as offices, (select count(*) from owner_list) as owners
     from generate_series(1, ${many} - (select count(*) from applications)) g`,
  `insert into applications (id, number, service_id, edition, category, locale, owner_id, office_id, state, station, stage, version,
       initials, filed_at, accepted_on, due_on, next_due_on, closed_at, outcome)
     select f.id, 'V-${many}-' || f.g, l.service_id, l.edition, l.category, l.locale, w.id, o.id, case when f.closed then 'issued' else l.state end, l.station,
       l.stage, 5, l.initials, now() - interval '30 days', current_date - 30, current_date + 20, current_date + 20,
       case when f.closed then now() - (f.g % 1000) * interval '1 hour' end, case when f.closed then 'issued' end
     from fresh f cross join like_it l
     join office_list o on o.n = f.g / 10 % f.offices
     join owner_list w on w.n = f.g % f.owners`,
  `insert into tasks (application_id, step_id, command, role, office_id, due_on, opened_at)
     select f.id, 'register', 'register', 'clerk', a.office_id, current_date + 1 + (f.g % 15)::int, now()
     from fresh f join applications a on a.id = f.id where not f.closed`,
  `insert into events (application_id, seq, type, at, actor_kind, office_id, actor_role, from_state, to_state, sealed_payload, prev_hash, hash)
     select f.id, s, 'submitted', now() - interval '30 days', 'staff', a.office_id, 'clerk', 'draft', 'submitted', repeat('x', 120)::bytea,
       repeat('p', 32)::bytea, repeat('h', 32)::bytea
     from fresh f join applications a on a.id = f.id cross join generate_series(1, 3) s`,
  "analyze",
];

const quantile = (sorted: readonly number[], part: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10;

const timesOf = async (base: string, jar: Jar, path: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let n = 0; n < requests + 20; n += 1) {
    const start = performance.now();
    const { html } = await send(base, jar, "GET", path);
    // The first ones warm up.
    if (n >= 20) times.push(performance.now() - start);
    if (!html.includes("</html>") && !html.startsWith("{")) throw new Error(`${path} did not answer with a page`);
  }
  return times.sort((a, b) => a - b);
};

export const measureVolume = async (): Promise<readonly Volume[]> => {
  const found: Volume[] = [];
  const database = await startDatabase(["qyzmet"]);
  try {
    for (const applications of volumes) {
      const portal = await startPortal(database, "qyzmet", 1);
      try {
        const rows = new Client({ connectionString: database.url("qyzmet") });
        await rows.connect();
        try {
          for (const statement of fillUp(applications)) await rows.query(statement);
        } finally {
          await rows.end();
        }
        const person = await signIn(portal.base, "trainee-in-class");
        const official = await signIn(portal.base, "military-clerk");
        const cabinet = await send(portal.base, person, "GET", "/kk/cabinet");
        const mine = /\/kk\/cabinet\/[0-9a-f-]{36}/.exec(cabinet.html)?.[0];
        if (mine === undefined) throw new Error("the person has no case");
        const pages: readonly (readonly [string, Jar, string])[] = [
          ["cabinet", person, "/kk/cabinet"],
          ["own case", person, mine],
          ["queue of an office", official, "/kk/desk"],
          ["all of its open cases", official, "/kk/desk?show=office"],
          ["its closed cases", official, "/kk/desk?show=closed"],
          ["verification of a number", new Map(), "/api/verify/26-0000-0000-0000"],
        ];
        for (const [page, jar, path] of pages) {
          const times = await timesOf(portal.base, jar, path);
          found.push({ page, applications, p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
        }
      } finally {
        await portal.stop();
      }
    }
    return found;
  } finally {
    await database.stop();
  }
};
