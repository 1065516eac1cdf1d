/**
 * People of the matrix who stand close to a case and yet have no right to it, or not any more (docs/security.md, access control): the other
 * parent, another guardian, an ended and a blocked session, the official who is complained of, machines.
 */
import { createHmac, randomBytes } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { demoPersonByIin } from "../lib/demo/people.ts";
import { query } from "./support/database.ts";
import { act, official, signHere } from "./support/desk.ts";
import { fileApplication, send } from "./support/filing.ts";
import { signIn, signInByRequest, signInWithNumber } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 180_000 });

type Paths = { readonly pages: readonly string[]; readonly interfaces: readonly string[] };

const pathsOf = async (page: Page, id: string): Promise<Paths> => {
  const cabinet = await (await page.request.get(`/kk/cabinet/${id}`)).text();
  const files = [...new Set([...cabinet.matchAll(/\/api\/files\/[0-9a-f-]{36}/g)].map(([address]) => address))];
  expect(files.length).toBeGreaterThan(0);
  return {
    pages: [
      `/kk/cabinet/${id}`,
      `/ru/cabinet/${id}/complaint`,
      `/kk/cabinet/${id}/hearing`,
      `/kk/apply/${id}/check`,
      `/kk/apply/${id}/sign`,
    ],
    interfaces: [...files, ...files.map((file) => `${file}/pages/1`), `/api/applications/${id}/form/kk`],
  };
};

const dateOf = (name: string, day: string): Record<string, string> => {
  const [year = "", month, date] = day.split("-");
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};

const statusesOf = async (context: APIRequestContext, paths: readonly string[]): Promise<readonly number[]> =>
  Promise.all(paths.map(async (path) => (await context.get(path, { maxRedirects: 0 })).status()));

const all = (paths: readonly string[], status: number): readonly number[] => paths.map(() => status);

/** Commands on the case as its owner gives them, and as staff do. */
const commandsOf = async (context: APIRequestContext, id: string): Promise<readonly number[]> =>
  Promise.all(
    [`/kk/cabinet/${id}/command`, `/kk/desk/${id}/command`].map(async (path) => {
      const form = {
        _command: path.includes("desk") ? "register" : "withdraw",
        _version: "1",
        _key: randomBytes(16).toString("hex"),
        "confirm-withdraw": "yes",
      };
      return (await context.post(path, { maxRedirects: 0, form })).status();
    }),
  );

const bodyOf = async (context: APIRequestContext, path: string): Promise<string> =>
  (await (await context.get(path)).text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]*"/g, "").replace(/\s+/g, " ");

test("the other parent, another guardian, ended and blocked sessions", async ({ page, playwright, baseURL }) => {
  const owner = await signIn(page, "village-mother");
  const everybody = (await (await page.request.get("/api/demo/people")).json()).people;
  const [child] = everybody.find((one: { id: string }) => one.id === owner.id).relatives;
  const { id, number } = await fileApplication(page, owner, {
    service: "school-meals",
    category: "tsa-family",
    answers: {
      ...{ "child-iin": child.iin, "child-born-abroad": "no", "marriage-status": "married", "provider-office": "education-karaganda" },
      ...dateOf("child-birth-date", child.birthDate),
    },
  });
  const paths = await pathsOf(page, id);
  expect((await page.request.get(paths.pages[0] ?? "")).status()).toBe(200);
  const opened: APIRequestContext[] = [];
  const open = async (): Promise<APIRequestContext> => {
    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    opened.push(context);
    return context;
  };

  // Same child, not a party: nothing tells him that the case is there.
  const parent = demoPersonByIin(child.iin);
  const other = demoPersonByIin((parent?.fatherIin === owner.iin ? parent?.motherIin : parent?.fatherIin) ?? "");
  expect(other?.phone).toBeTruthy();
  const coParent = await open();
  await signInWithNumber(coParent, { iin: other?.iin ?? "", phone: other?.phone ?? "" });
  // A guardian, but of another child; who was guardian of this one before stands where he stands.
  const guardian = await open();
  await signInByRequest(guardian, "grandmother-guardian");
  for (const near of [coParent, guardian]) {
    expect(await statusesOf(near, [...paths.pages, ...paths.interfaces])).toEqual(all([...paths.pages, ...paths.interfaces], 404));
    expect(await commandsOf(near, id)).toEqual([404, 403]);
    const missing = "00000000-0000-4000-8000-000000000000";
    expect(await bodyOf(near, `/kk/cabinet/${id}`)).toBe(await bodyOf(near, `/kk/cabinet/${missing}`));
    expect(await bodyOf(near, "/kk/cabinet")).not.toContain(number);
    expect(await bodyOf(near, "/kk/cabinet/messages")).not.toContain(number);
  }

  // The owner's own cookie, half an hour and a minute later.
  const expired = await open();
  await signInByRequest(expired, owner.id);
  expect(await statusesOf(expired, paths.pages.slice(0, 1))).toEqual([200]);
  const own =
    "select id_hash from sessions where person_id = (select owner_id from applications where id = $1) order by created_at desc limit 1";
  await query(`update sessions set last_seen_at = now() - interval '31 minutes' where id_hash = (${own})`, [id]);
  expect(await statusesOf(expired, paths.pages)).toEqual(all(paths.pages, 307));
  expect(await statusesOf(expired, paths.interfaces)).toEqual(all(paths.interfaces, 401));
  expect((await expired.get("/api/session")).status()).toBe(401);

  // Somebody who is blocked while he is signed in.
  const blocked = await open();
  await signInByRequest(blocked, "woman");
  expect(await statusesOf(blocked, ["/kk/cabinet"])).toEqual([200]);
  const begun = await blocked.post("/kk/services/school-meals/start", { form: {}, maxRedirects: 0 });
  const draft = /apply\/([0-9a-f-]{36})/.exec(begun.headers().location ?? "")?.[1];
  const block = (value: string) =>
    query(`update people set blocked_at = ${value} where id = (select owner_id from applications where id = $1) returning id`, [draft]);
  expect(await block("now()")).toHaveLength(1);
  try {
    expect(await statusesOf(blocked, ["/kk/cabinet", `/kk/apply/${draft}/category`])).toEqual([307, 307]);
    // A new code does not let him in either.
    await signInByRequest(blocked, "woman").catch(() => undefined);
    expect(await statusesOf(blocked, ["/kk/cabinet"])).toEqual([307]);
  } finally {
    await block("null");
  }

  // Nothing of it happened, and the owner still has the case.
  expect((await page.request.get(`/kk/cabinet/${id}`)).status()).toBe(200);
  for (const context of opened) await context.dispose();
});

test("the official who is complained of reads and decides nothing of the complaint, whatever his roles", async ({ page, browser }) => {
  const owner = await signIn(page, "sailor");
  const { id } = await fileApplication(page, owner, {
    service: "draft-deferment",
    category: "students",
    answers: { commission: "commission-mangystau" },
  });
  const [office] = await query<{ office_id: string }>("select office_id from applications where id = $1", [id]);
  const region = (office?.office_id ?? "").replace(/^commission-/, "");
  const clerk = await official(browser, `desk-${region}`, { javaScriptEnabled: false });
  await act(clerk, id, "register.register");
  // The same person also answers complaints of this office.
  const [acted] = await query<{ actor_id: string }>(
    "select actor_id from events where application_id = $1 and type = 'registered' and actor_kind = 'staff'",
    [id],
  );
  await query("insert into role_grants (person_id, role, office_id) values ($1, 'complaints-officer', $2)", [
    acted?.actor_id,
    office?.office_id,
  ]);

  await page.goto(`/kk/cabinet/${id}/complaint`);
  await page.locator('[name="to"][value="provider"]').check({ force: true });
  await page.locator('[name="about"][value="action"]').check({ force: true });
  await page.locator('[name="text"]').fill("Қызметкер мені дөрекі қарсы алды.");
  await page.locator('[name="demand"]').fill("Кешірім сұрауын талап етемін.");
  await send(page, page.locator("form#complaint button.btn"));
  await signHere({ page, id: owner.id });
  const complaintId = /complaints\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  expect(complaintId).not.toBe("");

  const address = `/kk/desk/complaints/${complaintId}`;
  const seen = await clerk.page.request.get(address);
  expect(seen.status()).toBe(200);
  expect(await seen.text()).not.toContain("дөрекі");
  expect(await (await clerk.page.request.get("/kk/desk/complaints")).text()).not.toContain("дөрекі");
  for (const [path, form] of [
    ["decide", { _version: "1", outcome: "rejected", reasoning: "Негізсіз." }],
    ["forward", { _version: "1" }],
  ] as const)
    await clerk.page.request.post(`${address}/${path}`, { form, maxRedirects: 0 });
  const [row] = await query<{ state: string; decided_at: unknown }>("select state, decided_at from complaints where id = $1", [
    complaintId,
  ]);
  expect(row).toEqual({ state: "filed", decided_at: null });
  // A colleague who did not act in the case does read it.
  const colleague = await official(browser, `control-${region}`, { javaScriptEnabled: false });
  expect(await (await colleague.page.request.get(address)).text()).toContain("дөрекі");
  await query("update role_grants set ended_at = now() where person_id = $1 and role = 'complaints-officer'", [acted?.actor_id]);
  for (const one of [clerk, colleague]) await one.context.close();
});

test("machines prove themselves, and open nothing but their own door", async ({ playwright, baseURL }) => {
  const machine = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const body = JSON.stringify({ caseNumber: "26-0000-0000-0000", reference: "FORGED-1", amountKzt: 305_000, paidOn: "2026-01-10" });
  const time = String(Math.floor(Date.now() / 1000));
  const signed = (secret: string, at = time) => {
    const nonce = randomBytes(16).toString("hex");
    const signature = createHmac("sha256", secret).update(`${at}.${nonce}.${body}`).digest("hex");
    return { "x-bank-time": at, "x-bank-nonce": nonce, "x-bank-signature": signature };
  };
  const notice = (headers: Record<string, string>) =>
    machine.post("/api/webhooks/bank", { headers: { "content-type": "application/json", ...headers }, data: body });
  for (const headers of [{}, signed("guess"), signed("guess", "1"), { authorization: "Bearer guess" }])
    expect((await notice(headers)).status()).toBe(401);
  expect((await machine.get("/api/webhooks/bank")).status()).toBe(405);
  // What proves a machine is no session: its headers open no page and no interface of people.
  const proofs = { ...signed("guess"), authorization: "Bearer guess", "x-forwarded-for": "127.0.0.1" };
  for (const [path, status] of [
    ["/kk/cabinet", 307],
    ["/kk/desk", 307],
    ["/kk/desk/admin", 307],
    ["/api/session", 401],
    ["/metrics", 404],
  ] as const)
    expect((await machine.get(path, { headers: proofs, maxRedirects: 0 })).status(), path).toBe(status);

  // The demo's outside world answers programs of this machine, never a page in somebody's browser.
  const simulator = `http://127.0.0.1:${Number(new URL(baseURL ?? "").port) + 1}`;
  for (const path of ["/registers/person", "/bank/pay", "/admin/faults", "/monitoring"]) {
    const answer = await machine.post(`${simulator}${path}`, { headers: { origin: "https://evil.example" }, data: {} }).catch(() => null);
    if (answer !== null) expect(answer.status(), path).toBe(403);
  }
  await machine.dispose();
});
