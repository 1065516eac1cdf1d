/** Whose key counts under a decision, and what becomes of several that are signed together (spec: security §6; common rules, 7). */
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { edsProofs, messages, offices, results, roleGrants, signatures } from "#lib/db/schema.ts";
import { edsHand } from "#lib/demo/eds-hand.ts";
import { persona } from "#lib/demo/people.ts";
import type { ProofInput } from "#lib/signing/proof.ts";
import { edsOf, fileCase, give, layOutAs, personOf, seedPeople } from "./case-factory.ts";
import { loadCase } from "./case-file.ts";
import type { LaidDecision } from "./laid-decisions.ts";
import { decisionOf } from "./laid-decisions.ts";
import { chosenDecisions, mostTogether, readyCount, readyDecisions, signTogether, toldOf } from "./ready-decisions.ts";
import { recheckSignatures } from "./recheck-signatures.ts";
import { officeBin, signDecision } from "./sign-decision.ts";

/** The authority's service answers, or is away. */
const service = vi.hoisted(() => ({ away: false }));
vi.mock("#lib/eds/verify.ts", async (original) => {
  const real = await original<typeof import("#lib/eds/verify.ts")>();
  const seen = async (verdict: ReturnType<typeof real.verifyEds>) => {
    const found = await verdict;
    return service.away && found.state === "valid" ? { ...found, state: "pending" as const } : found;
  };
  return {
    verifyEds: (...given: Parameters<typeof real.verifyEds>) => seen(real.verifyEds(...given)),
    recheckEds: (...given: Parameters<typeof real.recheckEds>) => seen(real.recheckEds(...given)),
  };
});

beforeAll(seedPeople);
beforeEach(() => {
  service.away = false;
});

const office = "military-office-karaganda";
const head = personOf("military-head");
const today = almatyDate(now());
const admission = {
  "r1-classes-start": `${Number(today.slice(0, 4)) + 1}-02-02`,
  "training-organisation": "training-karaganda",
  "training-basis": "free",
};

/** A registered case and the head's decision on it, laid out and not signed. */
const laidOut = async (): Promise<LaidDecision> => {
  const id = await fileCase("military-training", "trainee-free");
  const registered = await give("military-clerk", id, "register");
  const laid = registered.ok ? await layOutAs("military-head", id, "sign", admission, { resultId: "admission-notification" }) : registered;
  if (!laid.ok) throw new Error(JSON.stringify(laid.error));
  return laid.value;
};

const sign = ({ decisionId }: LaidDecision, proof: ProofInput, person = head) =>
  signDecision(person, { decisionId, key: decisionId, proof });
const byKey = async (laid: LaidDecision, text = laid.canonical): Promise<ProofInput> => ({
  way: "eds",
  cms: await edsOf("military-head", text, office),
});
const stateOf = async ({ applicationId }: LaidDecision) => (await loadCase(db(), applicationId))?.position.state;
const fault = (code: string) => ({ ok: false, error: { code: "code", proof: { code: "eds", fault: code } } });

describe("a decision", () => {
  it("is signed by the key of the office's official; the document says so and knows its signature", async () => {
    const laid = await laidOut();
    expect(await sign(laid, await byKey(laid))).toMatchObject({ ok: true });
    expect(await stateOf(laid)).toBe("stage-2");
    const [signature] = await db().select().from(signatures).where(eq(signatures.subjectId, laid.decisionId));
    expect(signature).toMatchObject({ way: "eds", status: "valid", signerRole: "head", fingerprint: laid.fingerprint });
    expect(signature?.sealedProof).not.toBeNull();
    const documents = await db().select().from(results).where(eq(results.applicationId, laid.applicationId));
    expect(documents.map(({ signedWay, signatureId }) => [signedWay, signatureId])).toEqual([["eds", signature?.id]]);
    expect(await decisionOf(head, laid.decisionId)).toBeNull();
  });

  it("is not signed by a code, another's key, a personal key, another office's key or a key for signing in", async () => {
    const laid = await laidOut();
    const content = Buffer.from(laid.canonical);
    const { person } = persona("military-head");
    const organisation = { bin: await officeBin(office), name: office };
    const cms = async (order: Parameters<typeof edsHand>[0]): Promise<ProofInput> => ({ way: "eds", cms: await edsHand(order) });
    expect(await sign(laid, { way: "otp", code: "123456", browserToken: "b", address: "127.0.0.1" })).toMatchObject({
      error: { code: "eds-only" },
    });
    expect(await sign(laid, await cms({ person: persona("military-clerk").person, organisation, content }))).toMatchObject(
      fault("other-person"),
    );
    expect(await sign(laid, await cms({ person, organisation: null, content }))).toMatchObject(fault("kind"));
    const elsewhere = { bin: await officeBin("education-karaganda"), name: "education" };
    expect(await sign(laid, await cms({ person, organisation: elsewhere, content }))).toMatchObject(fault("other-organisation"));
    expect(await sign(laid, await cms({ person, organisation, content, use: "sign-in" }))).toMatchObject(fault("purpose"));
    // Nothing of it has happened, and the right key still signs.
    expect(await stateOf(laid)).toBe("registered");
    expect(await db().select().from(signatures).where(eq(signatures.subjectId, laid.decisionId))).toEqual([]);
    expect(await sign(laid, await byKey(laid))).toMatchObject({ ok: true });
  });

  it("is not signed where the register does not know the office's number, and is when it does", async () => {
    const laid = await laidOut();
    const bin = await officeBin(office);
    const proof = await byKey(laid);
    await db().update(offices).set({ bin: "" }).where(eq(offices.id, office));
    expect(await sign(laid, proof)).toMatchObject({ error: { code: "office-without-bin" } });
    await db().update(offices).set({ bin }).where(eq(offices.id, office));
    expect(await sign(laid, proof)).toMatchObject({ ok: true });
  });

  it("is not signed in a role that was taken away after it was laid out, also when the session has not noticed", async () => {
    const laid = await laidOut();
    const proof = await byKey(laid);
    const mine = and(eq(roleGrants.personId, head.personId), eq(roleGrants.officeId, office), isNull(roleGrants.endedAt));
    const [grant] = await db().update(roleGrants).set({ endedAt: now() }).where(mine).returning();
    expect(await sign(laid, proof, { ...head, roles: [] })).toMatchObject({ error: { code: "not-found" } });
    expect(await sign(laid, proof)).toMatchObject({ error: { code: "forbidden" } });
    expect(await readyCount(head)).toBe(0);
    await db()
      .update(roleGrants)
      .set({ endedAt: null })
      .where(eq(roleGrants.id, grant?.id ?? ""));
    expect(await sign(laid, proof)).toMatchObject({ ok: true });
  });

  it("is not signed when the case has changed, nor by the signature of another decision", async () => {
    const [one, two, third] = [await laidOut(), await laidOut(), await laidOut()];
    await give("trainee-free", one.applicationId, "withdraw", { "confirm-withdraw": "yes" });
    expect(await sign(one, await byKey(one))).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^(stale|wrong-state)$/) } });
    expect(await stateOf(one)).toBe("withdrawn");
    const [ofTwo, ofThird] = [await byKey(two), await byKey(third)];
    expect(await sign(two, ofThird)).toMatchObject(fault("content"));
    expect(await sign(third, ofTwo)).toMatchObject(fault("content"));
    expect(await sign(two, ofTwo)).toMatchObject({ ok: true });
    expect(await sign(third, ofTwo)).toMatchObject(fault("content"));
  });
});

describe("several decisions", () => {
  it("are signed together: ten, of which one is stale, two have each other's signatures and one has none; the same again tells the same", async () => {
    const before = await readyCount(head);
    const laid: LaidDecision[] = [];
    for (let n = 0; n < mostTogether; n += 1) laid.push(await laidOut());
    expect(await readyCount(head)).toBe(before + mostTogether);
    const chosen = await chosenDecisions(
      head,
      laid.map(({ decisionId }) => decisionId),
    );
    expect(chosen.map(({ canonical }) => canonical)).toEqual(laid.map(({ canonical }) => canonical));

    const stale = laid[3] as LaidDecision;
    await give("trainee-free", stale.applicationId, "withdraw", { "confirm-withdraw": "yes" });
    const signed = await Promise.all(
      laid.map(async ({ decisionId, canonical }) => ({ decisionId, cms: await edsOf("military-head", canonical, office) })),
    );
    const [sixth, seventh] = [signed[5]?.cms ?? "", signed[6]?.cms ?? ""];
    const sent = signed.map((one, n) => ({ ...one, cms: n === 5 ? seventh : n === 6 ? sixth : n === 8 ? "" : one.cms }));
    const told = await signTogether(head, sent);
    const outcomes = told.map(({ outcome }) => outcome);
    expect(outcomes[3]).toMatch(/^(stale|wrong-state)$/);
    expect(outcomes.filter((_, n) => n !== 3)).toEqual([
      ...["done", "done", "done", "done", "eds-content", "eds-content", "done", "eds-form", "done"],
    ]);
    expect(await signTogether(head, sent)).toEqual(told);
    const done = laid.filter((_, n) => outcomes[n] === "done").map(({ applicationId }) => applicationId);
    expect(await db().select().from(results).where(inArray(results.applicationId, done))).toHaveLength(6);
    // What is told is true, whatever the address says.
    const lie = laid.map(({ decisionId }) => ({ decisionId, outcome: "done" }));
    expect((await toldOf(head, lie)).map(({ applicationId }) => applicationId)).toEqual(done);
    expect(await toldOf(personOf("military-clerk"), told)).toEqual([]);
    expect(await readyCount(head)).toBe(before + 3);
  });

  it("are listed page by page, the latest of each case, and only to whoever laid them out", async () => {
    const first = await laidOut();
    const again = await layOutAs(
      "military-head",
      first.applicationId,
      "sign",
      { ...admission, "training-basis": "paid", "payment-details": "KZ00" },
      { resultId: "admission-notification" },
    );
    if (!again.ok) throw new Error(again.error.code);
    const all: string[] = [];
    let pages = 0;
    for (let cursor: string | null = null; pages === 0 || cursor !== null; pages += 1) {
      const page = await readyDecisions(head, cursor);
      expect(page.rows.length).toBeLessThanOrEqual(mostTogether);
      all.push(...page.rows.map(({ decisionId }) => decisionId));
      cursor = page.nextCursor;
    }
    expect(all).toHaveLength(await readyCount(head));
    expect(all).toContain(again.value.decisionId);
    expect(all).not.toContain(first.decisionId);
    const clerk = personOf("military-clerk");
    expect((await readyDecisions(clerk, null)).rows).toEqual([]);
    expect(await chosenDecisions(clerk, all)).toEqual([]);
    expect(await signTogether(clerk, [{ decisionId: again.value.decisionId, cms: "AAAA" }])).toEqual([
      { decisionId: again.value.decisionId, outcome: "not-found" },
    ]);
  });
});

describe("while the service that checks keys is away", () => {
  const later = async () => {
    await db().update(edsProofs).set({ nextCheckAt: now() }).where(eq(edsProofs.state, "pending"));
    return recheckSignatures();
  };

  it("a decision waits, takes no effect, and is carried out when the service is back", async () => {
    const laid = await laidOut();
    service.away = true;
    expect(await sign(laid, await byKey(laid))).toMatchObject({ error: { code: "code", proof: { code: "eds-waiting" } } });
    expect(await stateOf(laid)).toBe("registered");
    expect(await decisionOf(head, laid.decisionId)).toMatchObject({ waiting: true });
    expect(await chosenDecisions(head, [laid.decisionId])).toEqual([]);
    await later();
    expect(await stateOf(laid)).toBe("registered");
    service.away = false;
    await later();
    expect(await stateOf(laid)).toBe("stage-2");
    const [signature] = await db().select().from(signatures).where(eq(signatures.subjectId, laid.decisionId));
    expect(signature).toMatchObject({ way: "eds", status: "valid", signerId: head.personId });
  });

  it("what may no longer be carried out is not, and the official is told once", async () => {
    const laid = await laidOut();
    service.away = true;
    await sign(laid, await byKey(laid));
    await give("trainee-free", laid.applicationId, "withdraw", { "confirm-withdraw": "yes" });
    service.away = false;
    await later();
    await later();
    expect(await stateOf(laid)).toBe("withdrawn");
    const told = await db()
      .select()
      .from(messages)
      .where(and(eq(messages.personId, head.personId), eq(messages.purpose, "decision-not-carried-out")));
    expect(told).toHaveLength(1);
  });

  it("a key that turns out to be another office's by then counts no more", async () => {
    const laid = await laidOut();
    const bin = await officeBin(office);
    service.away = true;
    await sign(laid, await byKey(laid));
    await db()
      .update(offices)
      .set({ bin: await officeBin("education-karaganda") })
      .where(eq(offices.id, office));
    service.away = false;
    await later();
    expect(await stateOf(laid)).toBe("registered");
    await db().update(offices).set({ bin }).where(eq(offices.id, office));
    // The same decision can be signed once more.
    expect(await signDecision(head, { decisionId: laid.decisionId, key: randomUUID(), proof: await byKey(laid) })).toMatchObject({
      ok: true,
    });
  });
});
