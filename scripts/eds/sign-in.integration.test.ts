/** The way in by a key, with keys made for each case. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { RegisterAnswer, RegisterQuestion } from "#lib/gateway/types.ts";
import type { SignInState } from "#lib/identity/sign-in.ts";
import { type KeyOrder, openAuthority, revoke, type TestAuthority } from "./authority.ts";
import { type CmsOptions, signCms } from "./cms.ts";

const world = vi.hoisted(() => ({ offset: 0, register: "up" as "up" | "down", known: new Set<string>() }));
vi.mock("#lib/clock.ts", async (original) => ({
  ...(await original<typeof import("#lib/clock.ts")>()),
  now: () => new Date(Date.now() + world.offset),
}));
vi.mock("#lib/gateway/client.ts", () => ({
  askRegister: async ({ iin }: RegisterQuestion): Promise<RegisterAnswer> => {
    if (world.register === "down") return { state: "down" };
    const facts = { fullName: "Ахметова Айгүл", birthDate: "2004-02-29", sex: "female", address: "Абай 1" };
    return world.known.has(iin) ? { state: "found", facts, source: "person", date: "2026-01-01T00:00:00Z" } : { state: "none" };
  },
}));

const { issueKey } = await import("./authority.ts");
const { config } = await import("#lib/config.ts");
const { randomToken } = await import("#lib/crypto/seal.ts");
const { db } = await import("#lib/db/client.ts");
const { offices, people, roleGrants, securityLog, sessions } = await import("#lib/db/schema.ts");
const { contentOf, newChallenge } = await import("#lib/identity/eds-challenge.ts");
const { enterByEds, proveByEds, raiseByEds } = await import("#lib/identity/eds-sign-in.ts");
const { isFresh } = await import("#lib/identity/fresh-proof.ts");
const { personById, registerPerson } = await import("#lib/identity/people.ts");
const { createSession, sessionOf, sessionsOf } = await import("#lib/identity/sessions.ts");
const { enterCode } = await import("#lib/identity/sign-in.ts");
const { refusedCode } = await import("#lib/identity/sign-in-answers.ts");
const { messagesOf, outboxOf } = await import("#lib/notifications/notify.ts");
const { sendCode } = await import("#lib/signing/send-code.ts");

const authority = await openAuthority(resolve(".cache/eds"));
const parent = mkdtempSync(join(tmpdir(), "sign-in-"));
const stranger = await openAuthority(join(parent, "eds"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const iin = "040229600001";
const person = { iin, surname: "АХМЕТОВА", givenName: "АЙГҮЛ" };
const here = {
  device: "Chrome, Windows",
  addressPart: "95.56.*.*",
  address: "95.56.1.1",
  oldToken: null,
  locale: "kk",
  way: "eds",
} as const;
const tokenOf = (cookie: string): string => cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"));
const codeTo = async (phone: string): Promise<string> => /#(\d{6})$/.exec((await outboxOf(phone))[0]?.text ?? "")?.[1] ?? "";
const day = 24 * 3_600_000;

type How = { readonly key?: Partial<KeyOrder>; readonly cms?: CmsOptions; readonly from?: TestAuthority; readonly content?: Buffer };
const signed = (content: Buffer, { key = {}, cms = {}, from = authority }: How = {}): string =>
  signCms(issueKey(from, { person, use: "sign-in", ...key }), content, { attached: true, ...cms }).toString("base64");

/** As a browser does: takes a challenge from the page, has it signed, posts it. */
const attempt = (how: How = {}, circumstances: Partial<Parameters<typeof enterByEds>[2]> = {}) => {
  const browserToken = randomToken();
  const challenge = newChallenge("sign-in", { browserToken });
  const content = how.content ?? contentOf("sign-in", challenge);
  return enterByEds({ challenge, cms: signed(content, how) }, browserToken, { ...here, ...circumstances });
};
const said = (answer: Awaited<ReturnType<typeof attempt>>): string => {
  if (answer.ok) return "in";
  return answer.error.code === "eds" ? answer.error.fault : answer.error.code;
};

beforeEach(async () => {
  Object.assign(world, { offset: 0, register: "up", known: new Set([iin]) });
  await db().delete(sessions);
});

const noOneIsIn = async () => expect(await db().select().from(sessions)).toEqual([]);

describe("a key for signing in", () => {
  test("lets its owner in, with the account of the register, no number, a session of its own and a notice", async () => {
    const entered = await attempt();
    if (!entered.ok) throw new Error(said(entered));
    const { person: known, session } = entered.value;
    const state = await sessionOf(tokenOf(session.cookie));
    expect(state.state === "live" && state.person).toMatchObject({
      iin,
      fullName: "Ахметова Айгүл",
      phone: null,
      sex: "female",
      roles: [],
    });
    expect((await sessionsOf(known.personId)).map(({ way }) => way)).toEqual(["eds"]);
    expect((await messagesOf(known.personId)).lines.map(({ purpose }) => purpose)).toEqual(["new-sign-in"]);
    const log = JSON.stringify(await db().select().from(securityLog));
    expect(log).toContain('"way":"eds"');
    expect(log).not.toContain(iin);
  });

  test("of an employee lets the same person in: powers hang on the person", async () => {
    const own = await attempt();
    const organisation = { bin: "050340001234", name: 'ЖШС "Сәуле"' };
    const employee = await attempt({ key: { organisation, role: "employee" } });
    expect(own.ok && employee.ok && own.value.person.personId).toBe(employee.ok && employee.value.person.personId);
  });

  test("finds a known person, keeps his number, and ends the session that the browser came with", async () => {
    const known = await registerPerson({ iin, fullName: "А", phone: "+77015550101", birthDate: null, sex: null, address: null });
    const planted = tokenOf((await createSession(known.personId, here)).cookie);
    const entered = await attempt({}, { oldToken: planted });
    expect(entered.ok && entered.value.person).toMatchObject({ personId: known.personId, phone: "+77015550101" });
    expect((await sessionOf(planted)).state).toBe("over");
  });

  test("with the text beside the signature instead of within it is as good", async () => {
    expect(said(await attempt({ cms: { attached: false } }))).toBe("in");
  });
});

describe("nobody is let in by", () => {
  const past = { notBefore: new Date(Date.now() - 400 * day), notAfter: new Date(Date.now() - 35 * day) };
  const future = { notBefore: new Date(Date.now() + day), notAfter: new Date(Date.now() + 365 * day) };
  test.each<[string, string, How]>([
    ["purpose", "a key for signatures", { key: { use: "sign" } }],
    ["chain", "a chain of his own making", { from: stranger }],
    ["expired", "a key whose term is over", { key: past }],
    ["not-yet-valid", "a key whose term has not begun", { key: future }],
    ["eds-iin", "an IIN with a wrong control digit", { key: { person: { ...person, iin: "040229600002" } } }],
    ["content", "another text than the challenge", { content: Buffer.from("sign-in") }],
  ])("%s: %s", async (expected, _, how) => {
    expect(said(await attempt(how))).toBe(expected);
    await noOneIsIn();
  });

  test("a revoked key", async () => {
    const browserToken = randomToken();
    const challenge = newChallenge("sign-in", { browserToken });
    const key = issueKey(authority, { person, use: "sign-in" });
    await revoke(authority, key.certificate);
    const cms = signCms(key, contentOf("sign-in", challenge), { attached: true }).toString("base64");
    expect(said(await enterByEds({ challenge, cms }, browserToken, here))).toBe("revoked");
    await noOneIsIn();
  });

  test("what is no signature at all", async () => {
    const browserToken = randomToken();
    for (const cms of ["", "AAAA", "€", "A".repeat(70_000)])
      expect(said(await enterByEds({ challenge: newChallenge("sign-in", { browserToken }), cms }, browserToken, here))).toBe("form");
    await noOneIsIn();
  });

  test("the challenge of another browser, of another portal, or one older than five minutes", async () => {
    const browserToken = randomToken();
    const challenge = newChallenge("sign-in", { browserToken });
    const answer = { challenge, cms: signed(contentOf("sign-in", challenge)) };
    expect(said(await enterByEds(answer, randomToken(), here))).toBe("eds-again");
    const origin = vi.spyOn(config, "publicOrigin", "get" as never);
    origin.mockReturnValue("https://demo.example" as never);
    expect(said(await enterByEds(answer, browserToken, here))).toBe("eds-again");
    origin.mockRestore();
    world.offset = 5 * 60_000 + 1000;
    expect(said(await enterByEds(answer, browserToken, here))).toBe("eds-again");
    await noOneIsIn();
  });

  test("an answer that let somebody in before, of twenty at once too", async () => {
    const browserToken = randomToken();
    const challenge = newChallenge("sign-in", { browserToken });
    const answer = { challenge, cms: signed(contentOf("sign-in", challenge)) };
    const all = await Promise.all(Array.from({ length: 20 }, () => enterByEds(answer, browserToken, here)));
    expect(all.map(said).sort()).toEqual([...Array(19).fill("eds-again"), "in"].sort());
    expect(said(await enterByEds(answer, browserToken, here))).toBe("eds-again");
  });

  test("the key of a blocked person", async () => {
    const entered = await attempt();
    if (!entered.ok) throw new Error(said(entered));
    const { personId } = entered.value.person;
    await db().update(people).set({ blockedAt: new Date() }).where(eq(people.id, personId));
    expect(said(await attempt())).toBe("blocked");
    await db().update(people).set({ blockedAt: null }).where(eq(people.id, personId));
  });

  test("a person whom the register does not know, or while it is silent; a known one needs no register", async () => {
    const other = { key: { person: { ...person, iin: "050607600008" } } };
    expect(said(await attempt(other))).toBe("eds-unregistered");
    world.register = "down";
    expect(said(await attempt(other))).toBe("eds-register-down");
    await noOneIsIn();
    expect(said(await attempt())).toBe("in");
  });

  test("more answers from one address than a person gives: the time of the next try is told", async () => {
    const limit = vi.spyOn(config.limits, "edsPerHourPerAddress", "get" as never);
    limit.mockReturnValue(2 as never);
    const address = "203.0.113.77";
    expect([said(await attempt({}, { address })), said(await attempt({}, { address })), said(await attempt({}, { address }))]).toEqual([
      "in",
      "in",
      "too-many",
    ]);
    expect(said(await attempt({}, { address: "203.0.113.78" }))).toBe("in");
    limit.mockRestore();
  });
});

describe("within a session opened by a code", () => {
  const byCode = async (roles = true) => {
    const setting = vi.spyOn(config, "staffSignIn", "get" as never);
    setting.mockReturnValue("eds" as never);
    const entered = await attempt();
    if (!entered.ok) throw new Error(said(entered));
    const { personId } = entered.value.person;
    if (roles) {
      const office = { id: "office-eds", kind: "school", regionId: "r", titleKk: "Мектеп", titleRu: "Школа" };
      await db().insert(offices).values(office).onConflictDoNothing();
      await db().insert(roleGrants).values({ personId, role: "clerk", officeId: "office-eds" }).onConflictDoNothing();
    }
    const token = tokenOf((await createSession(personId, { device: "", addressPart: "" })).cookie);
    setting.mockRestore();
    return { token, live: await live(token) };
  };
  const live = async (token: string) => {
    const state = await sessionOf(token);
    if (state.state !== "live") throw new Error("no session");
    return state;
  };

  test("the key opens staff powers, under a new id; the former session is over", async () => {
    const { token, live: session } = await byCode();
    expect(session.person.staffPowers).toBe(false);
    const challenge = newChallenge("raise", session);
    const raised = await raiseByEds(session, { challenge, cms: signed(contentOf("raise", challenge)) }, { ...here, oldToken: token });
    if (!raised.ok) throw new Error(raised.error.code);
    expect((await sessionOf(token)).state).toBe("over");
    expect((await live(tokenOf(raised.value.cookie))).person).toMatchObject({ staffPowers: true, personId: session.person.personId });
  });

  test.each<[string, How]>([
    ["other-person", { key: { person: { ...person, iin: "050607600008" } } }],
    ["purpose", { key: { use: "sign" } }],
  ])("%s: the powers stay closed, the session stays as it was", async (fault, how) => {
    const { token, live: session } = await byCode();
    const challenge = newChallenge("raise", session);
    const answer = await raiseByEds(session, { challenge, cms: signed(contentOf("raise", challenge), how) }, { ...here, oldToken: token });
    expect(answer).toEqual({ ok: false, error: { code: "eds", fault } });
    expect((await live(token)).person.staffPowers).toBe(false);
  });

  test("a challenge of a sign-in, or of another session, raises nothing", async () => {
    const [one, two] = [await byCode(), await byCode()];
    const browserToken = randomToken();
    const foreign = [newChallenge("sign-in", { browserToken }), newChallenge("raise", two.live), newChallenge("prove", one.live)];
    for (const challenge of foreign) {
      const answer = await raiseByEds(
        one.live,
        { challenge, cms: signed(contentOf("raise", challenge)) },
        { ...here, oldToken: one.token },
      );
      expect(answer).toEqual({ ok: false, error: { code: "eds-again" } });
    }
  });

  test("a key proves the person anew for ten minutes, another's does not; a person without a number too", async () => {
    const { token, live: session } = await byCode(false);
    expect((await personById(session.person.personId))?.phone ?? null).toBe(session.person.phone);
    world.offset = 11 * 60_000;
    expect(isFresh((await live(token)).provedAt)).toBe(false);
    const challenge = newChallenge("prove", session);
    const content = contentOf("prove", challenge);
    const stranger = signed(content, { key: { person: { ...person, iin: "050607600008" } } });
    expect((await proveByEds(session, { challenge, cms: stranger }, here.address)).ok).toBe(false);
    expect(isFresh((await live(token)).provedAt)).toBe(false);
    expect((await proveByEds(session, { challenge, cms: signed(content) }, here.address)).ok).toBe(true);
    expect(isFresh((await live(token)).provedAt)).toBe(true);
  });
});

describe("the first operator", () => {
  const other = { ...person, iin: "050607600008" };
  const rolesOf = async (answer: Awaited<ReturnType<typeof attempt>>) => {
    if (!answer.ok) throw new Error(said(answer));
    const state = await sessionOf(tokenOf(answer.value.session.cookie));
    return state.state === "live" && state.person.staffPowers
      ? state.person.roles.map(({ role, officeId }) => `${role} of ${officeId}`)
      : [];
  };

  test("is whom the configuration names, when he comes with his key; nobody else, and nobody after him", async () => {
    await db().delete(roleGrants);
    world.known.add(other.iin);
    const named = vi.spyOn(config, "firstOperatorIin", "get" as never);
    named.mockReturnValue(iin as never);
    expect(await rolesOf(await attempt({ key: { person: other } }))).toEqual([]);
    expect(await rolesOf(await attempt())).toEqual(["operator of portal"]);
    await db().update(roleGrants).set({ endedAt: new Date() });
    expect(await rolesOf(await attempt())).toEqual([]);
    named.mockReturnValue(other.iin as never);
    expect(await rolesOf(await attempt({ key: { person: other } }))).toEqual([]);
    named.mockRestore();
  });
});

test("whose number a stranger has slowed down with wrong codes is told when to try again, and enters by the key at once", async () => {
  const phone = "+77015550177";
  await registerPerson({ iin, fullName: "А", phone, birthDate: null, sex: null, address: null });
  const newCode = async (browserToken: string, address: string): Promise<SignInState> => {
    const sent = await sendCode({ purpose: "sign-in", object: "", fingerprint: "", to: { phone }, browserToken, locale: "kk", address });
    if (!sent.ok) throw new Error(sent.error.code);
    return { step: "code", phone, challengeId: sent.value.challengeId, next: null };
  };
  for (let time = 0; time < 3; time += 1) {
    const stranger = randomToken();
    const state = await newCode(stranger, "203.0.113.9");
    const right = await codeTo(phone);
    const wrong = right === "000000" ? "111111" : "000000";
    for (let entry = 0; entry < 5; entry += 1) await enterCode(state, wrong, stranger, { ...here, address: "203.0.113.9" });
  }
  const mine = randomToken();
  const state = await newCode(mine, here.address);
  const refused = await enterCode(state, await codeTo(phone), mine, here);
  if (refused.ok) throw new Error("let in");
  expect(refused.error).toMatchObject({ code: "too-many", retryAfterSeconds: expect.any(Number) });

  const visitor = {
    request: new Request("http://127.0.0.1/kk/sign-in/code/save"),
    locale: "kk",
    address: here.address,
    requestId: "1",
  } as const;
  const page = refusedCode(visitor, "/kk/sign-in/code", state, refused.error);
  expect(page.status).toBe(429);
  expect(Number(page.headers.get("retry-after"))).toBeGreaterThan(0);
  const text = await page.text();
  expect(text).toMatch(/\d{2}:\d{2}/);
  expect(text).toContain('href="/kk/sign-in/eds"');
  const entered = await attempt();
  expect(entered.ok && entered.value.person.phone).toBe(phone);
});

test("while nobody tells of revoked keys nobody is in, and the key is not called bad; the same answer is good a moment later", async () => {
  const browserToken = randomToken();
  const challenge = newChallenge("sign-in", { browserToken });
  const answer = { challenge, cms: signed(contentOf("sign-in", challenge)) };
  const url = vi.spyOn(config.eds, "ocspUrl", "get" as never);
  url.mockReturnValue(undefined as never);
  expect(said(await enterByEds(answer, browserToken, here))).toBe("eds-waiting");
  await noOneIsIn();
  url.mockRestore();
  expect(said(await enterByEds(answer, browserToken, here))).toBe("in");
});
