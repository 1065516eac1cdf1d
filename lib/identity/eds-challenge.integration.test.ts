import { beforeEach, describe, expect, test, vi } from "vitest";
import { config } from "#lib/config.ts";
import { randomToken } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { usedChallenges } from "#lib/db/schema.ts";
import { type ChallengeHolder, contentOf, deleteUsedChallenges, newChallenge, openChallenge, spendChallenge } from "./eds-challenge.ts";

const clock = vi.hoisted(() => ({ offset: 0 }));
vi.mock("#lib/clock.ts", () => ({ now: () => new Date(Date.now() + clock.offset) }));

beforeEach(() => {
  clock.offset = 0;
});

const browser = (): ChallengeHolder => ({ browserToken: randomToken() });
const opened = (holder: ChallengeHolder, challenge: string) => {
  const open = openChallenge("sign-in", holder, challenge);
  if (!open.ok) throw new Error(open.error);
  return open.value;
};

describe("a challenge", () => {
  test("is made without writing anything, and never twice the same", async () => {
    const mine = browser();
    const made = new Set(Array.from({ length: 50 }, () => opened(mine, newChallenge("sign-in", mine)).hash.toString("hex")));
    expect(made.size).toBe(50);
    expect(await db().select().from(usedChallenges)).toEqual([]);
  });

  test("names the portal and the purpose in what is signed", () => {
    const mine = browser();
    const challenge = newChallenge("sign-in", mine);
    expect(opened(mine, challenge).content.toString()).toBe(`${config.publicOrigin}\nsign-in\n${challenge}\n`);
  });

  test("is good for five minutes", () => {
    const mine = browser();
    const challenge = newChallenge("sign-in", mine);
    clock.offset = 4 * 60_000 + 59_000;
    expect(openChallenge("sign-in", mine, challenge).ok).toBe(true);
    clock.offset = 5 * 60_000 + 1000;
    expect(openChallenge("sign-in", mine, challenge)).toEqual({ ok: false, error: "over" });
  });

  test("is good for its browser, its session and its purpose only", () => {
    const mine = browser();
    const session: ChallengeHolder = { idHash: Buffer.alloc(32, 1) };
    const foreign = [
      openChallenge("sign-in", browser(), newChallenge("sign-in", mine)),
      openChallenge("raise", mine, newChallenge("sign-in", mine)),
      openChallenge("prove", session, newChallenge("raise", session)),
      openChallenge("raise", { idHash: Buffer.alloc(32, 2) }, newChallenge("raise", session)),
    ];
    expect(foreign.map((answer) => !answer.ok && answer.error)).toEqual(Array(4).fill("unknown"));
  });

  test("of another portal, changed or made up is none", () => {
    const mine = browser();
    const challenge = newChallenge("sign-in", mine);
    const origin = vi.spyOn(config, "publicOrigin", "get" as never);
    origin.mockReturnValue("https://demo.example" as never);
    const elsewhere = newChallenge("sign-in", mine);
    origin.mockRestore();
    for (const wrong of [elsewhere, `${challenge.slice(0, -4)}AAAA`, "", "x".repeat(500), randomToken()])
      expect(openChallenge("sign-in", mine, wrong)).toEqual({ ok: false, error: "unknown" });
    expect(contentOf("sign-in", elsewhere)).not.toEqual(contentOf("sign-in", challenge));
  });

  test("is used once, of twenty at the same moment too", async () => {
    const mine = browser();
    const open = opened(mine, newChallenge("sign-in", mine));
    const spent = await Promise.all(Array.from({ length: 20 }, () => db().transaction((tx) => spendChallenge(tx, open))));
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  test("written otherwise, with the same bytes, is the same one", async () => {
    const mine = browser();
    const challenge = newChallenge("sign-in", mine);
    expect(await spendChallenge(db(), opened(mine, challenge))).toBe(true);
    expect(await spendChallenge(db(), opened(mine, `${challenge}=`))).toBe(false);
  });

  test("leaves no record for longer than it could be used", async () => {
    const mine = browser();
    await spendChallenge(db(), opened(mine, newChallenge("sign-in", mine)));
    await deleteUsedChallenges();
    expect((await db().select().from(usedChallenges)).length).toBeGreaterThan(0);
    clock.offset = 61 * 60_000;
    await deleteUsedChallenges();
    expect(await db().select().from(usedChallenges)).toEqual([]);
  });
});
