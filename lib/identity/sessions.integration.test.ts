import { eq } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { config } from "#lib/config.ts";
import { keyFor } from "#lib/crypto/keys.ts";
import { db } from "#lib/db/client.ts";
import { offices, people, roleGrants, sessions } from "#lib/db/schema.ts";
import { type KnownPerson, registerPerson } from "./people.ts";
import { createSession, endSession, endSessionByNumber, endSessionsOf, sessionOf, sessionsOf } from "./sessions.ts";

const clock = vi.hoisted(() => ({ offset: 0 }));
vi.mock("#lib/clock.ts", () => ({ now: () => new Date(Date.now() + clock.offset) }));

const minutes = (count: number) => count * 60_000;
let serial = 0;
const newPerson = (): Promise<KnownPerson> =>
  registerPerson({
    iin: String(900000000000 + ++serial),
    fullName: "Сынақ Адам",
    phone: `+7702${String(serial).padStart(7, "0")}`,
    birthDate: null,
    sex: null,
    address: null,
  });

const here = { device: "Firefox, Linux", addressPart: "203.0.*.*" };
const tokenOf = (cookie: string): string => cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"));
const signIn = async (person: KnownPerson) => tokenOf((await createSession(person.personId, here)).cookie);
const stateOf = async (token: string) => (await sessionOf(token)).state;

const makeStaff = async (person: KnownPerson) => {
  await db()
    .insert(offices)
    .values({ id: "office-1", kind: "school", regionId: "r", titleKk: "Мектеп", titleRu: "Школа" })
    .onConflictDoNothing();
  await db().insert(roleGrants).values({ personId: person.personId, role: "clerk", officeId: "office-1" });
};

beforeEach(() => {
  clock.offset = 0;
});

describe("cookie", () => {
  test("is not readable by scripts, not sent from other sites' posts, for this host only", async () => {
    const { cookie } = await createSession((await newPerson()).personId, here);
    expect(cookie).toMatch(/^next-auth\.session-token=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test("holds 256 random bits whose hash alone is stored", async () => {
    const token = await signIn(await newPerson());
    const inside = await decode({ token, secret: keyFor("session-cookie").toString("base64url") });
    expect(inside?.sid).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await db().select().from(sessions))).not.toContain(inside?.sid);
  });

  const secret = () => keyFor("session-cookie").toString("base64url");
  const good = { purpose: "session", iss: config.publicOrigin, aud: config.publicOrigin };
  test.each([
    ["another portal's", { ...good, iss: "https://demo.example", aud: "https://demo.example" }],
    ["another purpose's", { ...good, purpose: "upload" }],
    ["one without a purpose", { iss: config.publicOrigin, aud: config.publicOrigin }],
  ])("%s token with a living session inside is nobody's", async (_, claims) => {
    const inside = await decode({ token: await signIn(await newPerson()), secret: secret() });
    expect(await stateOf(await encode({ token: { ...claims, sid: inside?.sid }, secret: secret() }))).toBe("none");
    expect(await stateOf(await encode({ token: { ...good, sid: inside?.sid }, secret: secret() }))).toBe("live");
    expect(await stateOf(await encode({ token: { ...good, sid: inside?.sid }, secret: "another secret" }))).toBe("none");
  });

  test("a changed, unsigned or foreign token is nobody's", async () => {
    const token = await signIn(await newPerson());
    const [header = "", ...rest] = token.split(".");
    const headerOf = (value: object) => [Buffer.from(JSON.stringify(value)).toString("base64url"), ...rest].join(".");
    const changed = [
      "",
      "x",
      `${token.slice(0, -4)}AAAA`,
      headerOf({ alg: "none" }),
      headerOf({ alg: "dir", enc: "A256GCM", kid: "1" }),
      headerOf({ alg: "dir", enc: "A128CBC-HS256" }),
      `${header}....`,
    ];
    for (const value of changed) expect(await stateOf(value)).toBe("none");
  });
});

describe("limits of an applicant's session", () => {
  test.each([
    [29, "live"],
    [31, "over"],
  ])("after %d minutes of rest: %s", async (after, expected) => {
    const token = await signIn(await newPerson());
    clock.offset = minutes(after);
    expect(await stateOf(token)).toBe(expected);
  });

  test("activity prolongs it, but not beyond a day", async () => {
    const token = await signIn(await newPerson());
    for (let passed = 25; passed < 24 * 60; passed += 25) {
      clock.offset = minutes(passed);
      expect(await stateOf(token)).toBe("live");
    }
    clock.offset = minutes(24 * 60 + 1);
    expect(await stateOf(token)).toBe("over");
  });

  test("what a page asks by itself is not activity", async () => {
    const token = await signIn(await newPerson());
    clock.offset = minutes(20);
    expect((await sessionOf(token, { touch: false })).state).toBe("live");
    clock.offset = minutes(31);
    expect(await stateOf(token)).toBe("over");
  });
});

test("staff rest for a quarter of an hour at most", async () => {
  const person = await newPerson();
  await makeStaff(person);
  const token = await signIn(person);
  clock.offset = minutes(14);
  expect(await stateOf(token)).toBe("live");
  clock.offset = minutes(14 + 16);
  expect(await stateOf(token)).toBe("over");
});

describe("the end of a session", () => {
  test("counts with the next request, in whatever way it ended", async () => {
    const person = await newPerson();
    const [first, second, third] = [await signIn(person), await signIn(person), await signIn(person)];
    await endSession(first);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["over", "live"]);
    const here2 = await sessionOf(second);
    await endSessionsOf(person.personId, here2.state === "live" ? here2.idHash : null);
    expect([await stateOf(second), await stateOf(third)]).toEqual(["live", "over"]);
    await db().delete(sessions).where(eq(sessions.personId, person.personId));
    expect(await stateOf(second)).toBe("none");
  });

  test("a blocked person is nobody at once", async () => {
    const person = await newPerson();
    const token = await signIn(person);
    await db()
      .update(people)
      .set({ blockedAt: new Date(0) })
      .where(eq(people.id, person.personId));
    expect(await stateOf(token)).toBe("none");
  });

  test("nobody ends another person's session by its number", async () => {
    const [mine, other] = [await newPerson(), await newPerson()];
    const token = await signIn(mine);
    const [line] = await sessionsOf(mine.personId);
    expect(await endSessionByNumber(other.personId, line?.number ?? "")).toBe(false);
    expect(await stateOf(token)).toBe("live");
    expect(await endSessionByNumber(mine.personId, line?.number ?? "")).toBe(true);
    expect(await stateOf(token)).toBe("over");
  });
});

test("roles are read on every request: one taken away in mid-session is gone with the next", async () => {
  const person = await newPerson();
  await makeStaff(person);
  const token = await signIn(person);
  const before = await sessionOf(token);
  expect(before.state === "live" && [before.person.roles, before.person.staffPowers]).toEqual([
    [{ role: "clerk", officeId: "office-1" }],
    true,
  ]);
  await db()
    .update(roleGrants)
    .set({ endedAt: new Date(0) })
    .where(eq(roleGrants.personId, person.personId));
  const after = await sessionOf(token);
  expect(after.state === "live" && [after.person.roles, after.person.staffPowers]).toEqual([[], false]);
});

describe("with staff sign-in by signature only", () => {
  test.each([
    ["otp", false],
    ["eds", true],
    ["qr", true],
  ] as const)("a session by %s opens staff powers: %s", async (way, opens) => {
    const person = await newPerson();
    await makeStaff(person);
    const setting = vi.spyOn(config, "staffSignIn", "get" as never);
    setting.mockReturnValue("eds" as never);
    const { cookie, staff } = await createSession(person.personId, { ...here, way });
    setting.mockRestore();
    const state = await sessionOf(tokenOf(cookie));
    expect(state.state === "live" && [staff, state.person.roles.length, state.person.staffPowers]).toEqual([opens, 1, opens]);
    expect((await sessionsOf(person.personId)).map((line) => line.way)).toEqual([way]);
  });
});
