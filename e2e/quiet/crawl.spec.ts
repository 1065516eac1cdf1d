/**
 * Every link that a person finds is opened twice, as page, as data of the framework and by HEAD: nothing in the database changes but the
 * records of looks (ASVS 3.5.3). On the way: a way out on every personal page (7.4.4), and no number of anybody in an address (14.2.1).
 * Runs alone, after the other tests, on the cases that they have left.
 */
import type { APIRequestContext } from "@playwright/test";
import { query } from "../support/database.ts";
import { signInByRequest } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.describe.configure({ mode: "default", timeout: 300_000 });

/** Who crawls, and where he begins. Between them they hold every role. */
const people: readonly (readonly [id: string, ...starts: string[]])[] = [
  ["teacher", "/kk/cabinet", "/ru/cabinet/who-saw"],
  ["student", "/ru/cabinet"],
  ["low-income-father", "/kk/cabinet"],
  ["commission-clerk", "/kk/desk"],
  ["commission-chair", "/ru/desk"],
  ["commission-member-1", "/kk/desk"],
  ["military-clerk", "/kk/desk"],
  ["military-head", "/kk/desk", "/kk/desk/reports"],
  ["education-executor", "/ru/desk"],
  ["education-head", "/kk/desk", "/kk/desk/reports"],
  ["training-officer", "/kk/desk"],
  ["complaints-officer", "/kk/desk/complaints", "/ru/desk/complaints?show=decided"],
  ["quality-officer", "/kk/desk/complaints", "/kk/desk/reports"],
  ["corporation-clerk", "/kk/desk"],
  ["operator", "/kk/desk/admin"],
];

/** Written by a look or by the passing of time, and by nothing that a link asks for. */
const notCounted = [
  "access_records",
  "security_log",
  "rate_counters",
  // When a session was seen last.
  "sessions",
  // The PDF of a result is made when it is first asked for, out of a content that does not change.
  "result_files",
  // Sent, reported, signed by jobs.
  "messages",
  "stage_reports",
  "failure_protocols",
  "chain_heads",
  "chain_head_entries",
];

/** Every row of every other table, as one value a table. */
const database = async (): Promise<ReadonlyMap<string, string>> => {
  const tables = await query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const state = new Map<string, string>();
  for (const { name } of tables.filter((table) => !notCounted.includes(table.name))) {
    const [row] = await query<{ n: string; digest: string | null }>(
      `select count(*)::text as n, md5(string_agg(t::text, '|' order by t::text)) as digest from ${name} t`,
    );
    state.set(name, `${row?.n} ${row?.digest}`);
  }
  return state;
};

const most = 40;
const personal = /^\/(?:kk|ru)\/(?:cabinet|desk|apply)(?:\/|$)/;
const linkPattern = /(?:href|src|action)="(\/[^"#]*)/g;

type Found = { readonly path: string; readonly html: string };

/** Opens what is linked, breadth first, and what is linked from there. */
const crawl = async (request: APIRequestContext, starts: readonly string[], onPage: (page: Found) => void): Promise<readonly string[]> => {
  const seen = new Set(starts);
  const waiting = [...starts];
  const opened: string[] = [];
  for (let path = waiting.shift(); path !== undefined && opened.length < most; path = waiting.shift()) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBeLessThan(500);
    opened.push(path);
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    const html = await answer.text();
    if (answer.ok()) onPage({ path, html });
    for (const [, link = ""] of html.matchAll(linkPattern)) {
      const next = link.replaceAll("&amp;", "&");
      // Public pages are crawled once, by nobody; what forms post to is asked for by GET too.
      if (seen.has(next) || !(personal.test(next) || next.startsWith("/api/") || /\/(?:sign-out|save|command|read|end)$/.test(next)))
        continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return opened;
};

test("whatever links are followed, nothing changes", async ({ playwright, baseURL }) => {
  const contexts = new Map<string, APIRequestContext>();
  for (const [id] of people) {
    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await signInByRequest(context, id);
    contexts.set(id, context);
  }
  const before = await database();
  const withoutWayOut: string[] = [];
  const numbered: string[] = [];
  let count = 0;
  for (const [id, ...starts] of people) {
    const request = contexts.get(id) as APIRequestContext;
    const opened = await crawl(request, starts, ({ path, html }) => {
      if (personal.test(path) && html.includes("<h1") && !/action="\/(?:kk|ru)\/sign-out"/.test(html)) withoutWayOut.push(`${id} ${path}`);
    });
    count += opened.length;
    numbered.push(...opened.filter((path) => /(?<![0-9a-f-])\d{11,12}(?![0-9a-f-])/.test(path)));
    // The second time as the framework, a prefetch and HEAD ask.
    for (const path of opened) {
      const [method, headers] = (
        [
          ["GET", { RSC: "1" }],
          ["GET", { purpose: "prefetch", "Next-Router-Prefetch": "1", RSC: "1" }],
          ["HEAD", {}],
        ] as const
      )[count++ % 3] as readonly [string, Record<string, string>];
      await request.fetch(path, { method, headers, maxRedirects: 0 });
    }
    // He is still signed in: nothing he has opened has signed him out.
    expect((await request.get("/api/session")).status(), id).toBe(200);
  }
  expect(count).toBeGreaterThan(150);
  const after = await database();
  expect([...after].filter(([table, state]) => before.get(table) !== state).map(([table]) => table)).toEqual([]);
  expect(withoutWayOut).toEqual([]);
  expect(numbered).toEqual([]);
  for (const context of contexts.values()) await context.dispose();
});

test("nobody changes anything by following the public links, nor by the addresses that forms post to", async ({ request }) => {
  const before = await database();
  const opened = new Set<string>();
  const waiting = ["/kk", "/ru"];
  for (let path = waiting.shift(); path !== undefined && opened.size < 120; path = waiting.shift()) {
    if (opened.has(path)) continue;
    opened.add(path);
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBeLessThan(500);
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    for (const [, link = ""] of (await answer.text()).matchAll(linkPattern))
      if (!link.startsWith("/_next/")) waiting.push(link.replaceAll("&amp;", "&"));
  }
  const after = await database();
  expect(opened.size).toBeGreaterThan(50);
  expect([...after].filter(([table, state]) => before.get(table) !== state).map(([table]) => table)).toEqual([]);
});
