/**
 * The rule book of addresses against the running portal (docs/security.md, access control): every line of `lib/access/routes.ts` is
 * asked by every kind of person, as page, as data of the framework, with HEAD and with a wrong method, in both languages.
 */
import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { type RouteRule, routes } from "../lib/access/routes.ts";
import { query } from "./support/database.ts";
import { personOf, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: "default", timeout: 180_000 });

const table = Object.entries(routes) as [string, RouteRule][];
const unknownId = randomUUID();

/** People of the matrix by their names in the demo; "revoked" signs in and ends the session, "expired" let it rest too long. */
const people = {
  owner: "carer",
  stranger: "widower",
  staff: "education-clerk",
  head: "education-head",
  complaints: "complaints-officer",
  operator: "operator",
  // Whose session was opened by a code where powers want a key: the roles are there, the powers are not.
  "staff-by-otp": "quality-officer",
} as const;
type Kind = keyof typeof people | "nobody" | "revoked" | "expired" | "qr-link";

const contexts = new Map<Kind, APIRequestContext>();
const as = (kind: Kind): APIRequestContext => {
  const context = contexts.get(kind);
  if (!context) throw new Error(`nobody signed in as ${kind}`);
  return context;
};
const names = new Map<Kind, string>();

type Link = { readonly path: string; readonly bearer: string; readonly page: string };

/** A code for a telephone that a visitor has had made to sign in: its two addresses and the token that the first one gives. */
const linkOfNobody = async (): Promise<Link> => {
  const begun = await as("nobody").post("/kk/sign-in/eds/save", { form: { _do: "qr" }, maxRedirects: 0 });
  const page = begun.headers().location ?? "";
  const address = /link=(http[^&"]+)/.exec(await (await as("nobody").get(page)).text())?.[1] ?? "";
  const { pathname } = new URL(decodeURIComponent(address));
  const described = (await (await as("nobody").get(pathname)).json()) as { document: { auth_token: string } };
  return { path: pathname, bearer: `Bearer ${described.document.auth_token}`, page };
};

test.beforeAll(async ({ playwright, baseURL }) => {
  const open = () => playwright.request.newContext({ baseURL: baseURL ?? "" });
  contexts.set("nobody", await open());
  for (const [kind, id] of Object.entries(people) as [keyof typeof people, string][]) {
    const context = await open();
    await signInByRequest(context, id);
    contexts.set(kind, context);
    names.set(kind, (await personOf(context, id)).fullName);
  }
  const lowered = await query(
    `update sessions set staff_powers = false where ended_at is null and created_at > now() - interval '1 minute'
     and person_id in (select person_id from role_grants where role = 'quality-body' and ended_at is null) returning way`,
  );
  expect(lowered.length).toBeGreaterThan(0);
  // A telephone: no cookie, and the token of a link, which opens that link and nothing else.
  const link = await linkOfNobody();
  contexts.set(
    "qr-link",
    await playwright.request.newContext({ baseURL: baseURL ?? "", extraHTTPHeaders: { authorization: link.bearer } }),
  );
  // Signs out, but keeps sending the cookie that was good before.
  const leaver = await open();
  await signInByRequest(leaver, "student");
  const { cookies } = await leaver.storageState();
  await leaver.post("/kk/sign-out", { maxRedirects: 0, form: {} });
  const sleeper = await open();
  await signInByRequest(sleeper, "cadet");
  const begun = await sleeper.post("/kk/services/draft-deferment/start", { form: {}, maxRedirects: 0 });
  const rested = await query(
    `update sessions set last_seen_at = now() - interval '31 minutes'
     where person_id = (select owner_id from applications where id = $1) and ended_at is null returning id_hash`,
    [/apply\/([0-9a-f-]{36})/.exec(begun.headers().location ?? "")?.[1]],
  );
  expect(rested.length).toBeGreaterThan(0);
  contexts.set("expired", sleeper);
  contexts.set("revoked", await playwright.request.newContext({ baseURL: baseURL ?? "", storageState: { cookies, origins: [] } }));
});

test.afterAll(async () => {
  for (const context of contexts.values()) await context.dispose();
});

const values: Readonly<Record<string, string>> = {
  serviceId: "school-meals",
  step: "check",
  language: "kk",
  n: "1",
  number: "26-0000-0000-XX",
};
const pathOf = (route: string, locale: "kk" | "ru", id = unknownId): string =>
  route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => (name === "locale" ? locale : (values[name] ?? id)));

const ask = (kind: Kind, method: string, path: string, headers: Record<string, string> = {}): Promise<APIResponse> =>
  as(kind).fetch(path, {
    method,
    maxRedirects: 0,
    headers,
    ...(method === "POST" ? { form: { _key: randomUUID() } } : {}),
  });

/** What the table promises of an address when the object does not exist, in one word. */
const outcomeOf = (answer: APIResponse): string => {
  const to = answer.headers().location;
  if (to !== undefined) return /\/sign-in(?:\?|$)/.test(to) ? "sign-in" : "elsewhere";
  return String(answer.status());
};

const holds: Record<Kind, readonly string[]> = {
  nobody: [],
  revoked: [],
  expired: [],
  owner: [],
  stranger: [],
  staff: ["clerk"],
  head: ["head"],
  complaints: ["complaints-officer"],
  operator: ["operator"],
  "staff-by-otp": [],
  "qr-link": [],
};

/** Refusals that the line of the table alone decides; null: the person comes through to the object. */
const refusalOf = (route: string, rule: RouteRule, kind: Kind): string | null => {
  const signedIn = !["nobody", "revoked", "expired", "qr-link"].includes(kind);
  if (rule.who === "anyone" || rule.who === "machine") return null;
  if (rule.who === "visitor") return signedIn ? "elsewhere" : null;
  if (!signedIn) return route.startsWith("/api/") ? "401" : "sign-in";
  if (rule.who === "operator") return holds[kind].includes("operator") ? null : "403";
  if (rule.who !== "staff") return null;
  const allowed =
    rule.roles === undefined ? holds[kind].length > 0 : holds[kind].some((role) => (rule.roles as readonly string[]).includes(role));
  return allowed ? null : "403";
};

const kinds = [
  "nobody",
  "revoked",
  "expired",
  "owner",
  "stranger",
  "staff",
  "head",
  "complaints",
  "operator",
  "staff-by-otp",
  "qr-link",
] as const satisfies readonly Kind[];
const lines = table.filter(([route, rule]) => rule.server !== true && route !== "/" && !route.includes("[..."));

for (const kind of kinds) {
  for (const locale of ["kk", "ru"] as const) {
    test(`${kind}, ${locale}: every address answers as the table says`, async () => {
      const wrong: string[] = [];
      // Signing out is left to the end of the person's session.
      for (const [route, rule] of lines.filter(([name]) => !name.endsWith("/sign-out"))) {
        const path = pathOf(route, locale);
        const method = rule.methods[0] ?? "GET";
        const answer = await ask(kind, method, path);
        const outcome = outcomeOf(answer);
        const refusal = refusalOf(route, rule, kind);
        if (refusal !== null && outcome !== refusal) wrong.push(`${method} ${path}: ${outcome}, not ${refusal}`);
        if (
          refusal === null &&
          rule.who !== "visitor" &&
          rule.who !== "machine" &&
          (outcome === "403" || outcome === "sign-in" || outcome === "401" || answer.status() >= 500)
        )
          wrong.push(`${method} ${path}: ${outcome} (${answer.status()}) though nothing forbids it`);
        // An object that does not exist is not found, whoever asks; at the latest where a later page sends back to the first one. To
        // discard what is gone already is no fault.
        if (refusal === null && ["owner", "party"].includes(rule.who) && !route.endsWith("/discard/save")) {
          const back = answer.headers().location?.replace(/[?#].*/, "");
          const last = back !== undefined && path.startsWith(`${back}/`) ? await ask(kind, "GET", back) : answer;
          if (last.status() !== 404) wrong.push(`${method} ${path}: ${outcome}, not 404`);
        }
        if (!["anyone", "visitor", "machine"].includes(rule.who) && !/no-store/.test(answer.headers()["cache-control"] ?? ""))
          wrong.push(`${method} ${path}: may be cached (${answer.headers()["cache-control"]})`);
      }
      expect(wrong).toEqual([]);
    });
  }
}

test("powers that a key would open are offered to whom a code let in, on every address that wants them", async () => {
  for (const [route] of lines.filter(([, rule]) => rule.kind === "page" && (rule.who === "staff" || rule.who === "operator"))) {
    const answer = await ask("staff-by-otp", "GET", pathOf(route, "kk"));
    expect(answer.status(), route).toBe(403);
    expect(await answer.text(), route).toContain("/kk/sign-in/raise");
  }
});

test("a telephone's link: its own token, its own document, nothing else", async () => {
  const [own, other] = [await linkOfNobody(), await linkOfNobody()];
  const documents = `${own.path}/documents`;
  const call = (method: string, path: string, headers: Record<string, string>, data?: string): Promise<APIResponse> =>
    as("nobody").fetch(path, { method, headers, maxRedirects: 0, ...(data === undefined ? {} : { data }) });
  const json = { authorization: own.bearer, "content-type": "application/json" };
  expect((await call("GET", documents, {})).status()).toBe(401);
  expect((await call("GET", documents, { authorization: other.bearer })).status()).toBe(403);
  expect((await call("GET", documents, { authorization: `Basic ${own.bearer.slice(7)}` })).status()).toBe(401);
  const read = await call("GET", documents, { authorization: own.bearer });
  expect(read.status()).toBe(200);
  expect(read.headers()["cache-control"]).toBe("no-store");
  const body = await read.text();
  // Nobody is signed in: what is signed names the portal, and no person.
  expect(body).not.toMatch(/\d{12}/);

  expect((await call("PUT", documents, { ...json, authorization: other.bearer }, body)).status()).toBe(403);
  expect((await call("PUT", documents, { ...json, "content-type": "text/plain" }, body)).status()).toBe(415);
  expect((await call("PUT", documents, json, "x".repeat(2 * 1024 * 1024))).status()).toBe(413);
  expect((await call("PUT", documents, json, "[".repeat(100_000))).status()).toBe(400);
  expect((await call("PUT", documents, json, '{"documentsToSign":[]}')).status()).toBe(400);
  for (const method of ["POST", "DELETE", "PATCH"]) expect([404, 405]).toContain((await call(method, documents, json, body)).status());
  expect((await call("PUT", own.path, json, body)).status()).toBe(405);
  // All that has not used the link up: what is no signature does.
  expect((await call("PUT", documents, json, body)).status()).toBe(422);
  expect((await call("PUT", documents, json, body)).status()).toBe(404);
  expect((await call("GET", own.path, {})).status()).toBe(404);
  // Of the two only the first names the token; both are known to no other site.
  const foreign = await call("GET", other.path, { origin: "https://evil.example" });
  expect(foreign.headers()["access-control-allow-origin"]).toBeUndefined();
  // The page that waits belongs to the browser that asked.
  expect((await ask("stranger", "GET", other.page)).status()).toBe(404);
  expect((await ask("stranger", "POST", `${other.page}/again`)).status()).toBe(404);
});

test("HEAD, the framework's data requests and prefetches are refused like the page itself", async () => {
  const wrong: string[] = [];
  const variants: [string, string, Record<string, string>][] = [
    ["HEAD", "", {}],
    ["GET", "", { RSC: "1" }],
    ["GET", "?_rsc=abcde", { RSC: "1", "Next-Router-Prefetch": "1" }],
    ["GET", "", { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" }],
    ["GET", "", { "x-middleware-prefetch": "1", purpose: "prefetch" }],
    ["GET", "", { "x-forwarded-host": "evil.example", "x-original-url": "/kk", "x-rewrite-url": "/kk" }],
  ];
  const closed = lines.filter(([, rule]) => rule.kind === "page" && !["anyone", "visitor"].includes(rule.who));
  for (const kind of ["nobody", "stranger"] as const) {
    for (const [route, rule] of closed) {
      const refusal = refusalOf(route, rule, kind);
      if (refusal === null) continue;
      for (const [method, query, headers] of variants) {
        const path = pathOf(route, "kk") + query;
        let answer = await ask(kind, method, path, headers);
        // The framework first asks for its own spelling of a data request.
        const spelling = answer.headers().location;
        if (spelling?.startsWith(pathOf(route, "kk")) && spelling.includes("_rsc")) answer = await ask(kind, method, spelling, headers);
        const text = await answer.text();
        // Then it answers with the refusal as data, or to a prefetch with the empty frame, before the page has asked who is there.
        const frameOnly = headers["Next-Router-Prefetch"] === "1" && !text.includes('"main"') && !/"h1"/.test(text);
        const refusedAsData =
          headers.RSC === "1" && answer.status() === 200 && (frameOnly || /NEXT_REDIRECT|NEXT_HTTP_ERROR_FALLBACK;403/.test(text));
        if (outcomeOf(answer) !== refusal && !refusedAsData)
          wrong.push(`${kind} ${method} ${route} ${JSON.stringify(headers)}: ${outcomeOf(answer)}`);
        for (const name of names.values()) if (text.includes(name)) wrong.push(`${kind} ${route} names somebody`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("other methods than those of the table are refused", async () => {
  const wrong: string[] = [];
  for (const [route, rule] of lines) {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((one) => !(rule.methods as readonly string[]).includes(one))) {
      const answer = await ask("owner", method, pathOf(route, "kk"));
      if (![404, 405].includes(answer.status())) wrong.push(`${method} ${route}: ${answer.status()}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("spellings of an address do not go round its rule", async () => {
  for (const path of [
    "/kk/cabinet/",
    "/KK/cabinet",
    "/kk/Cabinet",
    "/kk/%63abinet",
    "/de/cabinet",
    "/cabinet",
    "/kk//cabinet",
    "/kk/./cabinet",
    "/kk/cabinet%00",
    "/kk/desk;x=1",
  ]) {
    const answer = await ask("nobody", "GET", path);
    const outcome = outcomeOf(answer);
    // A spelling that the framework puts right leads to the address itself, which then asks for the sign-in.
    expect(["sign-in", "404", "elsewhere"], `${path}: ${outcome}`).toContain(outcome);
    if (outcome === "elsewhere") expect(answer.headers().location).toMatch(/^\/kk\/cabinet$/);
  }
});

test("a form from another site is refused by every address that takes one, and does nothing", async ({ baseURL }) => {
  const host = new URL(baseURL ?? "").host;
  const wrong: string[] = [];
  const takers = lines.filter(([, rule]) => rule.methods.includes("POST") && rule.who !== "machine");
  for (const [route] of takers) {
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: `http://sibling.${host}` },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await ask("owner", "POST", pathOf(route, "kk"), headers as Record<string, string>);
      if (answer.status() !== 403) wrong.push(`${route} ${JSON.stringify(headers)}: ${answer.status()}`);
    }
  }
  expect(wrong).toEqual([]);
  // The sign-out was among them: the session still lives.
  expect((await ask("owner", "GET", "/kk/cabinet/profile")).status()).toBe(200);
});

test("a claimed server action is not even decoded", async () => {
  for (const path of ["/kk", "/kk/sign-in", "/kk/cabinet"]) {
    const answer = await as("owner").post(path, {
      maxRedirects: 0,
      headers: { "Next-Action": "7f0000000000000000000000000000000000000000", "content-type": "text/plain;charset=UTF-8" },
      data: '["$1:__proto__:then"]',
    });
    expect(answer.status()).toBe(404);
  }
});
