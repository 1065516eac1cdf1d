/** The job that checks signatures again must get through whatever it meets: one bad row hinders no other, a process that dies loses nothing. */
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { edsProofs } from "#lib/db/schema.ts";
import { receiveEds } from "#lib/signing/eds-proofs.ts";
import { edsOf, fileCase, give, layOutAs, personOf, seedPeople } from "./case-factory.ts";
import { loadCase } from "./case-file.ts";
import { decisionOf, type LaidDecision, purposeOf } from "./laid-decisions.ts";
import { recheckSignatures } from "./recheck-signatures.ts";
import { officeBin, signDecision } from "./sign-decision.ts";

const world = vi.hoisted(() => ({ away: false, dies: false }));
vi.mock("#lib/eds/verify.ts", async (original) => {
  const real = await original<typeof import("#lib/eds/verify.ts")>();
  const seen = async (verdict: ReturnType<typeof real.verifyEds>) => {
    const found = await verdict;
    return world.away && found.state === "valid" ? { ...found, state: "pending" as const } : found;
  };
  return {
    verifyEds: (...given: Parameters<typeof real.verifyEds>) => seen(real.verifyEds(...given)),
    recheckEds: (...given: Parameters<typeof real.recheckEds>) => seen(real.recheckEds(...given)),
  };
});
vi.mock("./waiting-decisions.ts", async (original) => {
  const real = await original<typeof import("./waiting-decisions.ts")>();
  return {
    settleDecision: async (...given: Parameters<typeof real.settleDecision>) => {
      if (world.dies) throw new Error("the process dies here");
      return real.settleDecision(...given);
    },
  };
});

beforeAll(seedPeople);
beforeEach(() => {
  Object.assign(world, { away: false, dies: false });
});

const office = "military-office-karaganda";
const admission = {
  "r1-classes-start": `${Number(almatyDate(now()).slice(0, 4)) + 1}-02-02`,
  "training-organisation": "training-karaganda",
  "training-basis": "free",
};

const head = personOf("military-head");
const laidOut = async (): Promise<LaidDecision> => {
  const id = await fileCase("military-training", "trainee-free");
  await give("military-clerk", id, "register");
  const laid = await layOutAs("military-head", id, "sign", admission, { resultId: "admission-notification" });
  if (!laid.ok) throw new Error(JSON.stringify(laid.error));
  const decision = await decisionOf(head, laid.value.decisionId);
  if (!decision) throw new Error("not laid out");
  return decision;
};

/** A decision that was signed while the service was away. */
const waiting = async (): Promise<LaidDecision> => {
  const laid = await laidOut();
  const { decisionId, canonical } = laid;
  world.away = true;
  const cms = await edsOf("military-head", canonical, office);
  const signed = await signDecision(head, { decisionId, key: decisionId, proof: { way: "eds", cms } });
  expect(signed).toMatchObject({ error: { proof: { code: "eds-waiting" } } });
  world.away = false;
  return laid;
};

const later = async (): Promise<unknown> => {
  const due = new Date(now().getTime() - 1000);
  for (const { id, nextCheckAt } of await db().select().from(edsProofs))
    if (nextCheckAt !== null) await db().update(edsProofs).set({ nextCheckAt: due }).where(eq(edsProofs.id, id));
  return recheckSignatures();
};
const stateOf = async ({ applicationId }: LaidDecision) => (await loadCase(db(), applicationId))?.position.state;

describe("signatures that wait", () => {
  it("are checked also when one of them cannot even be read", async () => {
    const [bad, good] = [await waiting(), await waiting()];
    await db()
      .update(edsProofs)
      .set({ sealedProof: Buffer.from("nothing") })
      .where(eq(edsProofs.object, bad.decisionId));
    await later();
    expect(await stateOf(good)).toBe("stage-2");
    expect(await stateOf(bad)).toBe("registered");
    // It is looked at again, later and later, and stands in nobody's way.
    const [row] = await db().select().from(edsProofs).where(eq(edsProofs.object, bad.decisionId));
    expect(row?.state).toBe("pending");
    expect(row?.nextCheckAt?.getTime()).toBeGreaterThan(now().getTime());
  });

  it("that were found good are carried out, also when the process died in between", async () => {
    const laid = await waiting();
    world.dies = true;
    await later().catch(() => null);
    expect(await stateOf(laid)).toBe("registered");
    world.dies = false;
    await later();
    expect(await stateOf(laid)).toBe("stage-2");
    const [row] = await db().select().from(edsProofs).where(eq(edsProofs.object, laid.decisionId));
    expect(row).toMatchObject({ state: "valid", nextCheckAt: null });
  });

  it("that a telephone has sent take no effect before the official hands them in, in a session with open powers", async () => {
    const laid = await laidOut();
    const { decisionId, command, fingerprint, canonical } = laid;
    world.away = true;
    const bound = { purpose: purposeOf(command), object: decisionId, fingerprint };
    const signing = { person: head, content: Buffer.from(canonical), kind: { of: "official", bin: await officeBin(office) } } as const;
    const sent = await receiveEds(bound, signing, await edsOf("military-head", canonical, office), "qr");
    if (!sent.ok) throw new Error(sent.error);
    world.away = false;
    // Whoever does not go on after the telephone has decided nothing: so it is too when the check is at once.
    await later();
    expect(await stateOf(laid)).toBe("registered");
    expect(await decisionOf(head, decisionId)).toMatchObject({ waiting: false });

    const handIn = () => signDecision(head, { decisionId, key: decisionId, proof: { way: "kept", proofId: sent.value.proofId } });
    expect(await handIn()).toMatchObject({ error: { proof: { code: "eds-waiting" } } });
    expect(await decisionOf(head, decisionId)).toMatchObject({ waiting: true });
    await later();
    expect(await stateOf(laid)).toBe("stage-2");
  });
});
