import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Person } from "#lib/access/roles.ts";
import { randomToken } from "#lib/crypto/seal.ts";
import type { RegisterAnswer } from "#lib/gateway/types.ts";
import { outboxOf } from "#lib/notifications/notify.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { changePhone, sendPhoneCode } from "./change-phone.ts";
import { isFresh, proofBound, prove } from "./fresh-proof.ts";
import { findPersonByPhone, personById, registerPerson } from "./people.ts";
import { createSession, sessionOf } from "./sessions.ts";

const clock = vi.hoisted(() => ({ offset: 0 }));
vi.mock("#lib/clock.ts", () => ({ now: () => new Date(Date.now() + clock.offset) }));
const register = vi.hoisted(() => ({ phone: "" }));
vi.mock("#lib/gateway/client.ts", () => ({
  askRegister: async (): Promise<RegisterAnswer> => ({
    state: "found",
    facts: { phone: register.phone },
    source: "mobile-citizen",
    date: "2026-01-01T00:00:00Z",
  }),
}));

let serial = 0;
const phone = (): string => `+7707${String(++serial).padStart(7, "0")}`;
const codeTo = async (number: string): Promise<string> => /#(\d{6})$/.exec((await outboxOf(number))[0]?.text ?? "")?.[1] ?? "";
const tokenOf = (cookie: string): string => cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"));

const signedIn = async (number: string | null = phone()) => {
  const known = await registerPerson({
    iin: String(920000000000 + ++serial),
    fullName: "А",
    phone: number,
    birthDate: null,
    sex: null,
    address: null,
  });
  const token = tokenOf((await createSession(known.personId, { device: "", addressPart: "" })).cookie);
  const session = await sessionOf(token);
  if (session.state !== "live") throw new Error("no session");
  return {
    person: session.person,
    token,
    idHash: session.idHash,
    where: { browserToken: randomToken(), locale: "kk" as const, address: "203.0.113.1" },
  };
};

const sendProof = (person: Person, where: Awaited<ReturnType<typeof signedIn>>["where"]) =>
  sendCode({ ...proofBound(person, "prove"), to: person, ...where });

const newCode = async (person: Person, number: string, where: Awaited<ReturnType<typeof signedIn>>["where"]) => {
  const sent = await sendPhoneCode(person, number, where);
  if (!sent.ok) throw new Error(sent.error.code);
  return codeTo(number);
};

beforeEach(() => {
  clock.offset = 0;
});

describe("change of number", () => {
  test("a session alone is not proof after ten minutes; a code to the present number makes it fresh", async () => {
    const { person, token, idHash, where } = await signedIn();
    clock.offset = 11 * 60_000;
    const before = await sessionOf(token);
    expect(before.state === "live" && isFresh(before.provedAt)).toBe(false);
    await sendProof(person, where);
    expect((await prove(person, "prove", idHash, await codeTo(person.phone ?? ""), where)).ok).toBe(true);
    const after = await sessionOf(token);
    expect(after.state === "live" && isFresh(after.provedAt)).toBe(true);
  });

  test("a code for proving oneself does not change the number", async () => {
    const { person, where } = await signedIn();
    await sendProof(person, where);
    const next = phone();
    register.phone = next;
    expect((await changePhone(person, next, await codeTo(person.phone ?? ""), null, where)).ok).toBe(false);
    expect((await personById(person.personId))?.phone).toBe(person.phone);
  });

  test("a person who came by a key without a number takes his first one", async () => {
    const { person, idHash, where } = await signedIn(null);
    expect(person.phone).toBeNull();
    const next = phone();
    register.phone = next;
    expect((await changePhone(person, next, await newCode(person, next, where), idHash, where)).ok).toBe(true);
    expect((await findPersonByPhone(next))?.personId).toBe(person.personId);
  });

  test("a number that the register does not hold under the IIN is refused", async () => {
    const { person, where } = await signedIn();
    const next = phone();
    register.phone = "+77079999999";
    expect(await changePhone(person, next, await newCode(person, next, where), null, where)).toEqual({
      ok: false,
      error: { code: "not-bound" },
    });
  });

  test("the new number finds the person, the old one is told and finds nobody, other sessions end", async () => {
    const { person, token, idHash, where } = await signedIn();
    const other = tokenOf((await createSession(person.personId, { device: "", addressPart: "" })).cookie);
    const next = phone();
    register.phone = next;
    expect((await changePhone(person, next, await newCode(person, next, where), idHash, where)).ok).toBe(true);
    expect((await findPersonByPhone(next))?.personId).toBe(person.personId);
    expect(await findPersonByPhone(person.phone ?? "")).toBeNull();
    expect((await outboxOf(person.phone ?? "")).map(({ purpose }) => purpose)).toContain("phone-changed");
    expect([(await sessionOf(token)).state, (await sessionOf(other)).state]).toEqual(["live", "over"]);
  });
});
