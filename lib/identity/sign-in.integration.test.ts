import { beforeEach, describe, expect, test, vi } from "vitest";
import { randomToken } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { securityLog } from "#lib/db/schema.ts";
import type { RegisterAnswer, RegisterQuestion } from "#lib/gateway/types.ts";
import { messagesOf, outboxOf } from "#lib/notifications/notify.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { findPersonByIin, findPersonByPhone, personById, registerPerson } from "./people.ts";
import { sessionOf } from "./sessions.ts";
import { enterCode, enterIin, openState, type SignInState, sealState } from "./sign-in.ts";

const registers = vi.hoisted(() => ({ answer: (_: RegisterQuestion): RegisterAnswer => ({ state: "none" }), asked: [] as string[] }));
vi.mock("#lib/gateway/client.ts", () => ({
  askRegister: async (question: RegisterQuestion): Promise<RegisterAnswer> => {
    registers.asked.push(question.register);
    return registers.answer(question);
  },
}));

const found = (facts: Record<string, string>): RegisterAnswer => ({ state: "found", facts, source: "x", date: "2026-01-01T00:00:00Z" });
/** The world: numbers bound to IINs, and who they are. */
const world = new Map<string, string>();
const believable = ({ register, iin }: RegisterQuestion): RegisterAnswer => {
  const phone = world.get(iin);
  if (phone === undefined) return { state: "none" };
  return register === "mobile-citizen"
    ? found({ phone })
    : found({ fullName: "Ахметова Айгүл", birthDate: "2004-02-29", sex: "female", address: "Абай 1" });
};

let serial = 0;
const freshPhone = (): string => `+7705${String(++serial).padStart(7, "0")}`;
const iins = ["900101300007", "900101400003", "050607500001", "050607600008", "040229600001", "000601500001", "000715500002"];
const freshIin = (): string => iins[serial % iins.length] ?? "";
const here = { device: "Chrome, Android", addressPart: "95.56.*.*", address: "95.56.1.1", oldToken: null, locale: "kk" as const };
const tokenOf = (cookie: string): string => cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"));

const withCode = async (phone: string) => {
  const browser = randomToken();
  const sent = await sendCode({
    purpose: "sign-in",
    object: "",
    fingerprint: "",
    to: { phone },
    browserToken: browser,
    locale: "kk",
    address: "95.56.1.1",
  });
  if (!sent.ok) throw new Error(sent.error.code);
  const state: SignInState = { step: "code", phone, challengeId: sent.value.challengeId, next: null };
  const code = /#(\d{6})$/.exec((await outboxOf(phone))[0]?.text ?? "")?.[1] ?? "";
  return { browser, state, code };
};
const atIin = (phone: string, provedAt = new Date()): SignInState => ({ step: "iin", phone, next: null, provedAt: provedAt.toISOString() });

beforeEach(() => {
  world.clear();
  registers.answer = believable;
  registers.asked = [];
});

describe("first sign-in", () => {
  test("a bound pair gets an account with the register's name and a session of its own", async () => {
    const [phone, iin] = [freshPhone(), freshIin()];
    world.set(iin, phone);
    const { browser, state, code } = await withCode(phone);
    const entered = await enterCode(state, code, browser, here);
    expect(entered.ok && entered.value.kind).toBe("ask-iin");
    expect(registers.asked).toEqual([]);

    const done = await enterIin(atIin(phone), iin, here);
    if (!done.ok) throw new Error("refused");
    const session = await sessionOf(tokenOf(done.value.session.cookie));
    expect(session.state === "live" && session.person).toMatchObject({
      iin,
      phone,
      fullName: "Ахметова Айгүл",
      sex: "female",
      roles: [],
      locale: "kk",
    });
  });

  test("an IIN that nobody has and one with another number: same answer, same questions", async () => {
    const [phone, iin] = [freshPhone(), freshIin()];
    world.set(iin, "+77779999999");
    const bound = await enterIin(atIin(phone), iin, here);
    const askedForBound = [...registers.asked];
    registers.asked = [];
    const unknown = await enterIin(atIin(phone), "030205500009", here);
    expect([bound, unknown]).toEqual([
      { ok: false, error: "not-bound" },
      { ok: false, error: "not-bound" },
    ]);
    expect(registers.asked).toEqual(askedForBound);
    expect(await findPersonByIin(iin)).toBeNull();
  });

  test("three different IINs a day for one number; the same one again costs nothing", async () => {
    const phone = freshPhone();
    const outcome = async (iin: string) => {
      const done = await enterIin(atIin(phone), iin, here);
      return done.ok ? "in" : typeof done.error === "string" ? done.error : "limit";
    };
    expect([
      await outcome("900101300007"),
      await outcome("900101300007"),
      await outcome("900101400003"),
      await outcome("050607500001"),
    ]).toEqual(Array(4).fill("not-bound"));
    expect(await outcome("050607600008")).toBe("limit");
    expect(await outcome("900101400003")).toBe("not-bound");
  });

  test.each(["mobile-citizen", "person"])("while the register %s is silent nobody gets in, and it is told so", async (silent) => {
    const [phone, iin] = [freshPhone(), freshIin()];
    world.set(iin, phone);
    registers.answer = (question) => (question.register === silent ? { state: "down" } : believable(question));
    expect(await enterIin(atIin(phone), iin, here)).toEqual({ ok: false, error: "register-down" });
    expect(await findPersonByPhone(phone)).toBeNull();
  });

  test.each([
    ["without a code entered before", (phone: string): SignInState => ({ step: "code", phone, next: null })],
    ["more than ten minutes after the code", (phone: string) => atIin(phone, new Date(Date.now() - 11 * 60_000))],
  ])("not %s", async (_, stateFor) => {
    const [phone, iin] = [freshPhone(), freshIin()];
    world.set(iin, phone);
    expect(await enterIin(stateFor(phone), iin, here)).toEqual({ ok: false, error: "over" });
    expect(registers.asked).toEqual([]);
  });
});

describe("a known person", () => {
  const known = async () => {
    const [phone, iin] = [freshPhone(), freshIin()];
    world.set(iin, phone);
    const person = await registerPerson({ iin, fullName: "Б", phone, birthDate: null, sex: null, address: null });
    return { phone, iin, person };
  };

  test("is in with the code alone, under a new id; the session the browser came with is over", async () => {
    const { phone } = await known();
    const first = await withCode(phone);
    const one = await enterCode(first.state, first.code, first.browser, here);
    if (!one.ok || one.value.kind !== "in") throw new Error("refused");
    const oldToken = tokenOf(one.value.signedIn.session.cookie);
    const second = await withCode(phone);
    const two = await enterCode(second.state, second.code, second.browser, { ...here, oldToken });
    if (!two.ok || two.value.kind !== "in") throw new Error("refused");
    expect((await sessionOf(oldToken)).state).toBe("over");
    expect((await sessionOf(tokenOf(two.value.signedIn.session.cookie))).state).toBe("live");
  });

  test("is told of each sign-in in the cabinet, and the log has it without a name", async () => {
    const { phone, person, iin } = await known();
    const { state, code, browser } = await withCode(phone);
    await enterCode(state, code, browser, here);
    const { lines } = await messagesOf(person.personId);
    expect(lines.map(({ purpose }) => purpose)).toEqual(["new-sign-in"]);
    const log = JSON.stringify(await db().select().from(securityLog));
    expect(log).toContain(person.personId);
    expect(log).not.toContain(iin);
  });

  test("whose number passed to somebody else is not let in by it: the IIN is asked", async () => {
    const { phone, iin } = await known();
    world.set(iin, "+77771112233");
    const { state, code, browser } = await withCode(phone);
    const entered = await enterCode(state, code, browser, here);
    expect(entered.ok && entered.value.kind).toBe("ask-iin");
  });

  test("gets in while the base of numbers is silent: the binding was confirmed before", async () => {
    const { phone } = await known();
    registers.answer = () => ({ state: "down" });
    const { state, code, browser } = await withCode(phone);
    const entered = await enterCode(state, code, browser, here);
    expect(entered.ok && entered.value.kind).toBe("in");
  });

  test("takes a new number by binding it anew in the register: former sessions end, the account stays", async () => {
    const { phone, iin, person } = await known();
    const { state, code, browser } = await withCode(phone);
    const before = await enterCode(state, code, browser, here);
    if (!before.ok || before.value.kind !== "in") throw new Error("refused");
    const newPhone = freshPhone();
    world.set(iin, newPhone);
    const done = await enterIin(atIin(newPhone), iin, here);
    expect(done.ok && done.value.person.personId).toBe(person.personId);
    expect((await sessionOf(tokenOf(before.value.signedIn.session.cookie))).state).toBe("over");
    expect([(await findPersonByPhone(newPhone))?.personId, await findPersonByPhone(phone)]).toEqual([person.personId, null]);
  });
});

test("nothing goes any more to a number that passed to somebody else", async () => {
  const [phone, iin] = [freshPhone(), "900101300007"];
  const former = await registerPerson({ iin, fullName: "Б", phone, birthDate: null, sex: null, address: null });
  world.set("050607600008", phone);
  expect((await enterIin(atIin(phone), "050607600008", here)).ok).toBe(true);
  expect((await personById(former.personId))?.phone).toBeNull();
});

test("the state between two pages cannot be read or made by the browser", () => {
  const sealed = sealState(atIin("+77015550142"));
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("7015550142");
  expect(openState(sealed)).toMatchObject({ step: "iin" });
  expect(openState(`${sealed.slice(0, -2)}AA`)).toBeNull();
  expect(openState(Buffer.from(JSON.stringify(atIin("+77015550142"))).toString("base64url"))).toBeNull();
});
