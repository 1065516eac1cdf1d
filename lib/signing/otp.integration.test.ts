import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { randomToken } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { messages, otpChallenges, securityLog } from "#lib/db/schema.ts";
import { registerPerson } from "#lib/identity/people.ts";
import { outboxOf } from "#lib/notifications/notify.ts";
import { checkCode, cleanCodes, spendCode } from "./otp.ts";
import { verifyOtpEvidence } from "./otp-evidence.ts";
import type { OtpPurpose } from "./otp-words.ts";
import { sendCode } from "./send-code.ts";

const clock = vi.hoisted(() => ({ offset: 0 }));
vi.mock("#lib/clock.ts", () => ({ now: () => new Date(Date.now() + clock.offset) }));

const minutes = (count: number) => count * 60_000;
let serial = 0;
/** A number of its own for each test, so that limits of one do not reach another. */
const freshPhone = (): string => `+7701${String(++serial).padStart(7, "0")}`;
const where = () => ({ browserToken: randomToken(), address: "203.0.113.7" });

const sentCode = async (phone: string): Promise<string> => /#(\d{6})$/.exec((await outboxOf(phone))[0]?.text ?? "")?.[1] ?? "";
const wrongFor = (code: string): string => (code === "000000" ? "000001" : "000000");

const bound = (purpose: OtpPurpose = "sign-in", object = "", fingerprint = "") => ({ purpose, object, fingerprint });
type Bound = ReturnType<typeof bound>;

const send = async (phone: string, place: ReturnType<typeof where>, what: Bound = bound()) => {
  const sent = await sendCode({ ...what, to: { phone }, locale: "ru", ...place });
  if (!sent.ok) throw new Error(sent.error.code);
  return { ...sent.value, code: await sentCode(phone) };
};

const spend = async (what: Bound, place: ReturnType<typeof where>, code: string, challengeId?: string): Promise<string> => {
  const checked = await checkCode({ ...what, ...place, code, personId: null, ...(challengeId === undefined ? {} : { challengeId }) });
  if (!checked.ok) return checked.error.code;
  const spent = await db().transaction((tx) => spendCode(tx, checked.value, what.fingerprint));
  return spent.ok ? "spent" : spent.error.code;
};

beforeEach(() => {
  clock.offset = 0;
});

describe("one code", () => {
  test("twenty right entries at once: exactly one takes effect, five at most are compared", async () => {
    const phone = freshPhone();
    const place = where();
    const { code, challengeId } = await send(phone, place);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => spend(bound(), place, code)));
    expect(outcomes.filter((outcome) => outcome === "spent")).toHaveLength(1);
    const [row] = await db().select().from(otpChallenges).where(eq(otpChallenges.id, challengeId));
    expect(row?.attempts).toBeLessThanOrEqual(5);
    expect(await spend(bound(), place, code)).toBe("unknown");
  });

  test("fifty wrong entries at once: at most five are compared, then even the right one is refused", async () => {
    const phone = freshPhone();
    const place = { ...where(), address: "203.0.113.50" };
    const { code } = await send(phone, place);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => spend(bound(), place, wrongFor(code))));
    expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(4);
    expect(await spend(bound(), place, code)).toBe("burnt");
  });

  test("an attempt counts even when the caller's transaction is rolled back; the right code is then still good", async () => {
    const place = where();
    const { code, challengeId } = await send(freshPhone(), place);
    const checked = await checkCode({ ...bound(), ...place, code, personId: null });
    if (!checked.ok) throw new Error("refused");
    await db()
      .transaction(async (tx) => {
        await spendCode(tx, checked.value, "");
        throw new Error("something else failed");
      })
      .catch(() => undefined);
    const [row] = await db().select().from(otpChallenges).where(eq(otpChallenges.id, challengeId));
    expect([row?.attempts, row?.usedAt]).toEqual([1, null]);
    expect(await spend(bound(), place, code)).toBe("spent");
  });

  test.each([
    [9.9, "spent"],
    [10.02, "expired"],
  ])("after %f minutes: %s", async (after, expected) => {
    const place = where();
    const { code } = await send(freshPhone(), place);
    clock.offset = minutes(after);
    expect(await spend(bound(), place, code)).toBe(expected);
  });

  test("may be typed with spaces; anything but six digits costs no attempt", async () => {
    const place = where();
    const { code } = await send(freshPhone(), place);
    for (const typed of ["", "12345", "1234567", "12a456", "🙂"]) expect(await spend(bound(), place, typed)).toBe("format");
    expect(await spend(bound(), place, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe("spent");
  });

  test("a new code cancels the former one and empties its message", async () => {
    const phone = freshPhone();
    const place = where();
    const first = await send(phone, place);
    const second = await send(phone, place);
    expect(await spend(bound(), place, first.code, first.challengeId)).toBe("unknown");
    expect((await outboxOf(phone)).map(({ text }) => text === "")).toEqual([false, true]);
    expect(await spend(bound(), place, second.code)).toBe("spent");
  });

  test("a stranger's request for the same number does not cancel it", async () => {
    const phone = freshPhone();
    const mine = where();
    const { code, challengeId } = await send(phone, mine);
    await send(phone, where());
    expect(await spend(bound(), mine, code, challengeId)).toBe("spent");
  });
});

describe("a code is good for one thing only", () => {
  const original = bound("sign-application", "application-a", "aa");
  test.each([
    ["another purpose", bound("sign-complaint", "application-a", "aa")],
    ["signing in", bound("sign-in")],
    ["another application", bound("sign-application", "application-b", "aa")],
    ["a text that was changed since", bound("sign-application", "application-a", "bb")],
  ])("not for %s", async (_, other) => {
    const place = where();
    const { code, challengeId } = await send(freshPhone(), place, original);
    expect(await spend(other, place, code)).toBe("unknown");
    expect(await spend(other, place, code, challengeId)).toBe("unknown");
    expect(await spend(original, place, code)).toBe("spent");
  });

  test("not in another browser", async () => {
    const place = where();
    const { code, challengeId } = await send(freshPhone(), place);
    expect(await spend(bound(), where(), code, challengeId)).toBe("unknown");
  });

  test("not for a text that changed between the entry and the signature", async () => {
    const place = where();
    const { code } = await send(freshPhone(), place, original);
    const checked = await checkCode({ ...original, ...place, code, personId: null });
    if (!checked.ok) throw new Error("refused");
    const spent = await db().transaction((tx) => spendCode(tx, checked.value, "bb"));
    expect(spent.ok).toBe(false);
  });

  test("not for another person", async () => {
    const phone = freshPhone();
    const place = where();
    const signer = await registerPerson({ iin: "040229600001", fullName: "А", phone, birthDate: null, sex: null, address: null });
    const sent = await sendCode({ ...original, to: { personId: signer.personId, phone }, locale: "kk", ...place });
    expect(sent.ok).toBe(true);
    const code = await sentCode(phone);
    const other = await checkCode({ ...original, ...place, code, personId: "00000000-0000-4000-8000-000000000001" });
    expect(other.ok).toBe(false);
    expect((await checkCode({ ...original, ...place, code, personId: signer.personId })).ok).toBe(true);
  });
});

describe("what is kept", () => {
  test("neither the code nor a plain hash of it lies in the database, and the message is emptied after use", async () => {
    const phone = freshPhone();
    const place = where();
    const { code } = await send(phone, place);
    const rows = JSON.stringify(await db().select().from(otpChallenges));
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(phone);
    expect(JSON.stringify(await db().select().from(messages))).not.toContain(code);
    await spend(bound(), place, code);
    expect((await outboxOf(phone))[0]?.text).toBe("");
  });

  test("the security log knows the purpose, not the code, the number or the person's name", async () => {
    const phone = freshPhone();
    const place = where();
    const { code } = await send(phone, place);
    await spend(bound(), place, wrongFor(code));
    const log = JSON.stringify(await db().select().from(securityLog));
    expect(log).toContain("code-wrong");
    expect(log).not.toContain(code);
    expect(log).not.toContain(phone.slice(1));
  });

  test("the evidence of a signature holds for its bytes only, and not after a change", async () => {
    const what = bound("sign-application", "application-a", "ab".repeat(32));
    const place = where();
    const { code } = await send(freshPhone(), place, what);
    const checked = await checkCode({ ...what, ...place, code, personId: null });
    if (!checked.ok) throw new Error("refused");
    const spent = await db().transaction((tx) => spendCode(tx, checked.value, what.fingerprint));
    if (!spent.ok) throw new Error("refused");
    const evidence = spent.value;
    expect(verifyOtpEvidence(evidence, what.fingerprint)).toBe(true);
    expect(verifyOtpEvidence(evidence, "cd".repeat(32))).toBe(false);
    expect(verifyOtpEvidence({ ...evidence, enteredAt: "2020-01-01T00:00:00.000Z" }, what.fingerprint)).toBe(false);
    expect(JSON.stringify(evidence)).not.toContain(code);
  });

  test("clean-up empties what has expired and drops the rows after a day", async () => {
    const phone = freshPhone();
    const { challengeId } = await send(phone, where());
    clock.offset = minutes(11);
    await cleanCodes();
    expect((await outboxOf(phone))[0]?.text).toBe("");
    clock.offset = minutes(25 * 60);
    await cleanCodes();
    expect(await db().select().from(otpChallenges).where(eq(otpChallenges.id, challengeId))).toEqual([]);
  });
});

describe("the message", () => {
  test.each([
    ["kk", "Qyzmet порталына кіру"],
    ["ru", "Вход на портал Qyzmet"],
  ] as const)("in %s: purpose first, code last, then the line that ties it to our address", async (locale, purpose) => {
    const phone = freshPhone();
    await sendCode({ ...bound(), to: { phone }, locale, ...where() });
    const text = (await outboxOf(phone))[0]?.text ?? "";
    expect(text.startsWith(purpose)).toBe(true);
    expect(text).toMatch(/Код: (\d{6})\n\n@127\.0\.0\.1 #\1$/);
  });

  test("nobody without a confirmed number gets one", async () => {
    const sent = await sendCode({
      ...bound("sign-application", "a", "f"),
      to: { personId: "00000000-0000-4000-8000-000000000002", phone: null },
      locale: "kk",
      ...where(),
    });
    expect(sent).toEqual({ ok: false, error: { code: "no-phone" } });
  });
});
