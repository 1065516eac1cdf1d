import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { parkedPosts, securityLog, sessions } from "#lib/db/schema.ts";
import { registerPerson } from "#lib/identity/people.ts";
import { createSession } from "#lib/identity/sessions.ts";
import { formHandler } from "./form-handler.ts";
import { getHandler, json, jsonHandler } from "./json-handler.ts";
import { isKept, replayKept } from "./parked.ts";
import { seeOther } from "./redirect.ts";

// What the log gets of a failure is looked at below instead of printed.
const logged = vi.hoisted(() => [] as string[]);
vi.mock("#lib/log.ts", async (original) => ({
  ...(await original<typeof import("#lib/log.ts")>()),
  logger: { error: (...line: unknown[]) => logged.push(JSON.stringify(line)) },
}));

let ran = 0;
const markRead = formHandler("/[locale]/cabinet/messages/read", async ({ form }) => {
  ran += 1;
  form.get("value");
  return seeOther("/kk/cabinet/messages");
});
const context = { params: Promise.resolve({ locale: "kk" }) };
const path = "/kk/cabinet/messages/read";

let serial = 0;
const signedIn = async () => {
  const person = await registerPerson({
    iin: String(910000000000 + ++serial),
    fullName: "А",
    phone: null,
    birthDate: null,
    sex: null,
    address: null,
  });
  const { cookie } = await createSession(person.personId, { device: "", addressPart: "" });
  return { person, cookie: cookie.split(";")[0] ?? "" };
};

const post = (body: string, headers: Record<string, string> = {}, address = path): Request =>
  new Request(`http://localhost:3000${address}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded", origin: config.publicOrigin, host: "127.0.0.1:3000", ...headers },
  });
const tried = async (request: Request): Promise<{ status: number; ran: boolean; answer: Response }> => {
  const before = ran;
  const answer = await markRead(request, context);
  return { status: answer.status, ran: ran > before, answer };
};

describe("a form post", () => {
  test("of a signed-in person is carried out", async () => {
    const { cookie } = await signedIn();
    expect(await tried(post("value=1", { cookie }))).toMatchObject({ status: 303, ran: true });
  });

  test.each([
    ["from a foreign site", "value=1", { origin: "https://evil.example" }, 403],
    ["from a page without an origin", "value=1", { origin: "null" }, 403],
    ["as text/plain", "value=1", { "content-type": "text/plain" }, 415],
    ["as JSON", "{}", { "content-type": "application/json" }, 415],
    ["without a type", "value=1", { "content-type": "" }, 415],
    ["too large", `value=${"x".repeat(300 * 1024)}`, {}, 413],
    ["with more fields than any form has", "a=1&".repeat(2100), {}, 413],
    ["with a single field sent twice", "value=1&value=2", {}, 400],
  ])("%s is refused and nothing of it carried out", async (_, body, headers, status) => {
    const { cookie } = await signedIn();
    const outcome = await tried(post(body, { cookie, ...(headers as Record<string, string>) }));
    expect(outcome.status).toBe(status);
    const page = await outcome.answer.text();
    expect(page).toContain('<html lang="kk">');
    expect(page).not.toMatch(/\bat \/|node_modules|select |Error:/i);
    if (status !== 400) expect(outcome.ran).toBe(false);
  });

  test("a foreign origin is in the security log", async () => {
    const before = (await db().select().from(securityLog).where(eq(securityLog.type, "foreign-origin"))).length;
    await tried(post("value=1", { origin: "https://evil.example" }));
    expect((await db().select().from(securityLog).where(eq(securityLog.type, "foreign-origin"))).length).toBe(before + 1);
  });

  test("a fault inside tells the person a sentence and a number, nothing else", async () => {
    const failing = formHandler("/[locale]/sign-out", async () => {
      throw new Error("select secret from people where iin='900101300007'");
    });
    const answer = await failing(post("", {}, "/kk/sign-out"), context);
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).not.toContain("900101300007");
    expect(page).not.toContain("select");
    const number = /[0-9a-f]{12}/.exec(page)?.[0] ?? "";
    expect(logged.join()).toContain(number);
    expect(logged.join()).not.toContain("900101300007");
  });
});

describe("a form posted after the session ended", () => {
  const over = async (cookie: string, person: { personId: string }) => {
    await db().update(sessions).set({ endedAt: new Date() }).where(eq(sessions.personId, person.personId));
    const outcome = await tried(post("value=typed+text", { cookie }));
    const token = /qyzmet-parked=([^;]+)/.exec(outcome.answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
    return { outcome, token };
  };

  test("is kept, encrypted, and the way leads to the sign-in page", async () => {
    const { cookie, person } = await signedIn();
    const { outcome, token } = await over(cookie, person);
    expect([outcome.status, outcome.answer.headers.get("location"), outcome.ran]).toEqual([303, "/kk/sign-in", false]);
    expect(token).toMatch(/^[\w-]{43}$/);
    const stored = JSON.stringify(await db().select().from(parkedPosts));
    expect(stored).not.toContain("typed text");
    expect(stored).not.toContain(token);
    expect(await isKept(token, person.personId)).toBe(true);
  });

  test("is deleted unseen when another person signs in", async () => {
    const { cookie, person } = await signedIn();
    const other = await signedIn();
    const { token } = await over(cookie, person);
    expect(await isKept(token, other.person.personId)).toBe(false);
    expect(await replayKept(token, other.person.personId, other.cookie)).toBeNull();
    expect(await isKept(token, person.personId)).toBe(false);
  });

  test("stays kept while the portal cannot reach itself", async () => {
    const { cookie, person } = await signedIn();
    const { token } = await over(cookie, person);
    const again = await createSession(person.personId, { device: "", addressPart: "" });
    expect(await replayKept(token, person.personId, again.cookie)).toBe("failed");
    expect(await isKept(token, person.personId)).toBe(true);
  });

  test("of somebody who never was signed in is not kept", async () => {
    const outcome = await tried(post("value=1"));
    expect([outcome.status, outcome.answer.headers.get("location"), outcome.answer.headers.get("set-cookie")]).toEqual([
      303,
      "/kk/sign-in",
      null,
    ]);
  });
});

describe("an interface that takes JSON", () => {
  const schema = z.strictObject({ answers: z.record(z.string(), z.unknown()) });
  const echo = jsonHandler("/api/services/[serviceId]/eligibility", schema, async (_, body) => json(body));
  const send = async (body: string, type = "application/json") => {
    const answer = await echo(post(body, { "content-type": type }, "/api/services/x/eligibility"), {
      params: Promise.resolve({ serviceId: "x" }),
    });
    return { status: answer.status, said: (await answer.json()) as { error?: { code: string; field?: string } } };
  };

  test("answers what fits its schema", async () => {
    expect(await send('{"answers":{"a":1}}')).toEqual({ status: 200, said: { answers: { a: 1 } } });
  });

  test.each([
    ["no JSON", "{", 400, undefined],
    ["an unknown key, named", '{"answers":{},"more":1}', 400, "more"],
    ["a missing key, named", "{}", 400, "answers"],
    ["a key that would reach the prototype", '{"answers":{"__proto__":{"x":1}}}', 400, "__proto__"],
    ["a constructor", '{"constructor":{"prototype":{"x":1}}}', 400, "constructor"],
    ["ten thousand levels", `{"answers":${'{"a":'.repeat(9000)}1${"}".repeat(9000)}}`, 400, "depth"],
    ["fifty megabytes", `{"answers":{"a":"${"x".repeat(50 * 1024 * 1024)}"}}`, 413, undefined],
  ])("refuses %s", async (_, body, status, field) => {
    const { status: answered, said } = await send(body);
    expect([answered, said.error?.field]).toEqual([status, field]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("refuses another type", async () => {
    expect((await send('{"answers":{}}', "text/plain")).status).toBe(415);
  });
});

test("a download of somebody signed out: 401 as JSON, never cached", async () => {
  const download = getHandler("/api/files/[fileId]", async () => json({}));
  const answer = await download(new Request("http://localhost/api/files/x"), { params: Promise.resolve({ fileId: "x" }) });
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([401, "no-store"]);
});
