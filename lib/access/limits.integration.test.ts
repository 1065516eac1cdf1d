import { beforeEach, describe, expect, test, vi } from "vitest";
import { config } from "#lib/config.ts";
import { randomToken } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { rateCounters } from "#lib/db/schema.ts";
import { outboxOf } from "#lib/notifications/notify.ts";
import { checkCode } from "#lib/signing/otp.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { takeTurn } from "./limits.ts";

const clock = vi.hoisted(() => ({ at: 0 }));
vi.mock("#lib/clock.ts", () => ({ now: () => new Date(clock.at) }));

// The beginning of a day and of an hour: no window ends in the middle of a test.
const start = Date.parse("2026-03-16T00:00:00Z");
const limits = config.limits as { -readonly [K in keyof typeof config.limits]: number };
const configured = { ...limits };

beforeEach(() => {
  clock.at = start;
  Object.assign(limits, configured);
});

const bound = { purpose: "sign-in", object: "", fingerprint: "" } as const;
const ask = (phone: string, address = "203.0.113.1", browserToken = randomToken()) =>
  sendCode({ ...bound, to: { phone }, browserToken, locale: "ru", address });

test("a hundred at once: exactly as many turns as the limit has", async () => {
  const turns = await Promise.all(Array.from({ length: 100 }, () => takeTurn("verify", "address", 30, 60)));
  expect(turns.filter(({ allowed }) => allowed)).toHaveLength(30);
});

test("a refusal says when the next try is possible, and then it is", async () => {
  clock.at = start + 20_000;
  await takeTurn("search", "x", 1, 60);
  expect(await takeTurn("search", "x", 1, 60)).toEqual({ allowed: false, retryAfterSeconds: 40 });
  clock.at = start + 60_000;
  expect(await takeTurn("search", "x", 1, 60)).toMatchObject({ allowed: true });
});

test("what is counted stays nameless", async () => {
  await takeTurn("codes-hour-phone", "+77015550142", 5, 3600);
  const stored = (await db().select().from(rateCounters)).map(({ key }) => key.toString("latin1")).join();
  expect(stored).not.toContain("7015550142");
});

describe("asking for codes", () => {
  test("five an hour for one number, whatever the browser or the address", async () => {
    limits.codesPerHourPerPhone = 5;
    const outcomes = [];
    for (let n = 0; n < 6; n += 1) outcomes.push(await ask("+77010000001", `203.0.113.${n}`));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
    expect(outcomes[5]).toMatchObject({ error: { code: "too-many", limit: "codes-hour-phone", retryAfterSeconds: 3600 } });
    clock.at = start + 3_600_000;
    expect((await ask("+77010000001")).ok).toBe(true);
  });

  test("so many an hour for one address, whatever the number", async () => {
    limits.codesPerHourPerAddress = 3;
    const outcomes = [];
    for (let n = 0; n < 4; n += 1) outcomes.push((await ask(`+7701000010${n}`, "198.51.100.1")).ok);
    expect(outcomes).toEqual([true, true, true, false]);
    expect((await ask("+77010000110", "198.51.100.2")).ok).toBe(true);
  });

  test("again only after a minute", async () => {
    limits.codeResendSeconds = 60;
    const browser = randomToken();
    expect((await ask("+77010000002", "203.0.113.1", browser)).ok).toBe(true);
    clock.at = start + 20_000;
    expect(await ask("+77010000002", "203.0.113.1", browser)).toMatchObject({
      error: { code: "too-many", limit: "resend", retryAfterSeconds: 40 },
    });
    clock.at = start + 61_000;
    expect((await ask("+77010000002", "203.0.113.1", browser)).ok).toBe(true);
  });
});

describe("wrong codes", () => {
  const wrong = async (_phone: string, browserToken: string, code: string) =>
    checkCode({ ...bound, personId: null, browserToken, address: "203.0.113.9", code });

  const codeOf = async (phone: string) => /#(\d{6})$/.exec((await outboxOf(phone))[0]?.text ?? "")?.[1] ?? "";
  const typoOf = (code: string) => (code === "000000" ? "111111" : "000000");

  test("after ten in an hour each next try waits, longer and longer, and the person still gets in", async () => {
    const phone = "+77010000003";
    const outcomeOfTypo = async () => {
      const browser = randomToken();
      await ask(phone, "203.0.113.9", browser);
      const outcome = await wrong(phone, browser, typoOf(await codeOf(phone)));
      return outcome.ok ? null : outcome.error;
    };
    for (let n = 0; n < 10; n += 1) expect((await outcomeOfTypo())?.code).toBe("wrong");
    expect(await outcomeOfTypo()).toMatchObject({ code: "too-many", retryAfterSeconds: 60 });
    clock.at += 60_000;
    expect((await outcomeOfTypo())?.code).toBe("wrong");
    expect(await outcomeOfTypo()).toMatchObject({ code: "too-many", retryAfterSeconds: 120 });
    clock.at += 120_000;
    const browser = randomToken();
    await ask(phone, "203.0.113.9", browser);
    expect((await wrong(phone, browser, await codeOf(phone))).ok).toBe(true);
  });
});
