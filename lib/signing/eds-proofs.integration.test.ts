import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { config } from "#lib/config.ts";
import { sha256Hex } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { edsProofs, securityLog } from "#lib/db/schema.ts";
import type { EdsFault, EdsProof, EdsVerdict, EdsWanted } from "#lib/eds/words.ts";
import { verifyEdsEvidence } from "./eds-evidence.ts";
import { deleteUnusedProofs } from "./eds-proofs.ts";
import { checkProof, spendProof } from "./proof.ts";

/** What the verifier says; its own findings are tested beside it. */
const verifier = vi.hoisted(() => ({ says: "valid" as "valid" | "pending" | EdsFault, asked: [] as unknown[] }));
vi.mock("#lib/eds/verify.ts", () => ({
  verifyEds: async (cms: Buffer, wanted: EdsWanted): Promise<EdsVerdict> => {
    verifier.asked.push(wanted);
    const waiting = verifier.says === "pending";
    if (verifier.says !== "valid" && !waiting) return { state: "invalid", fault: verifier.says as EdsFault, proof: null };
    const proof: EdsProof = {
      v: 1,
      verifier: "built-in",
      cms: cms.toString("base64"),
      certificate: Buffer.from("certificate").toString("base64"),
      chain: [],
      signer: {
        fullName: "СЕРІКОВ ДӘУРЕН",
        iin: wanted.iin ?? "",
        bin: null,
        organisation: null,
        serialNumber: "0a",
        issuer: "test",
        notBefore: "2026-01-01T00:00:00.000Z",
        notAfter: "2027-01-01T00:00:00.000Z",
        algorithm: "RSA-2048",
      },
      receivedAt: new Date().toISOString(),
      signedAt: new Date().toISOString(),
      timeStamp: null,
      revocation: null,
      checks: [{ check: "revoked", outcome: waiting ? "waiting" : "ok" }],
    };
    return { state: waiting ? "pending" : "valid", proof };
  },
}));

const person = { personId: randomUUID(), iin: "040812500123" };
const content = Buffer.from('{"kind":"application"}');
const signing = { person, content, kind: { of: "person" } } as const;
const boundTo = (object: string) => ({ purpose: "sign-application", object, fingerprint: sha256Hex(content) }) as const;
const newCms = () => randomBytes(40).toString("base64");
const check = (object: string, cms: string, who = person) => checkProof(boundTo(object), { ...signing, person: who }, { way: "eds", cms });
const spend = async (checked: Awaited<ReturnType<typeof check>>, fingerprint = sha256Hex(content)) => {
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return db().transaction((tx) => spendProof(tx, checked.value, fingerprint));
};

beforeEach(() => {
  verifier.says = "valid";
  verifier.asked = [];
});

describe("a digital signature that came in", () => {
  test("is checked over the portal's bytes against the person who is signed in, and used up once", async () => {
    const checked = await check("a", newCms());
    expect(verifier.asked).toEqual([{ use: "sign", content, iin: person.iin, kind: { of: "person" } }]);
    const spent = await spend(checked);
    expect(spent).toMatchObject({ ok: true, value: { way: "eds", status: "valid", evidence: { channel: "ncalayer", object: "a" } } });
    expect(await spend(checked)).toEqual({ ok: false, error: { code: "eds", fault: "used" } });
  });

  test("twice for the same thing before it took effect is one; for another thing, by another person or afterwards it is used", async () => {
    const cms = newCms();
    const [one, two] = await Promise.all([check("b", cms), check("b", cms)]);
    expect(one).toEqual(two);
    expect(one.ok).toBe(true);
    const used = { ok: false, error: { code: "eds", fault: "used" } };
    expect(await check("c", cms)).toEqual(used);
    expect(await check("b", cms, { ...person, personId: randomUUID() })).toEqual(used);
    const outcomes = await Promise.all([spend(one), spend(two)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await check("b", cms)).toEqual(used);
  });

  test("does not count for bytes that changed meanwhile", async () => {
    const checked = await check("d", newCms());
    expect(await spend(checked, sha256Hex("other"))).toMatchObject({ ok: false });
    expect(await spend(checked)).toMatchObject({ ok: true });
    await expect(checkProof({ ...boundTo("d"), fingerprint: sha256Hex("other") }, signing, { way: "eds", cms: newCms() })).rejects.toThrow(
      "other bytes",
    );
  });

  test("with a fault is refused with its name, kept nowhere, and noted without a word about the person", async () => {
    verifier.says = "other-person";
    const before = await db().$count(edsProofs);
    const cms = newCms();
    expect(await check("e", cms)).toEqual({ ok: false, error: { code: "eds", fault: "other-person" } });
    expect(await check("e", "not base64!")).toEqual({ ok: false, error: { code: "eds", fault: "form" } });
    expect(await check("e", "")).toEqual({ ok: false, error: { code: "eds", fault: "form" } });
    expect(await db().$count(edsProofs)).toBe(before);
    const lines = await db().select().from(securityLog).where(eq(securityLog.type, "bad-signature"));
    expect(lines.map(({ detail }) => detail)).toContainEqual({ purpose: "sign-application", fault: "other-person", channel: "ncalayer" });
    expect(JSON.stringify(lines)).not.toContain(person.iin);
    // Nothing was used up by it: signed with the right key it counts.
    verifier.says = "valid";
    expect((await check("e", cms)).ok).toBe(true);
  });

  test("that waits for an outside service is kept as pending and is taken as such", async () => {
    verifier.says = "pending";
    const checked = await check("f", newCms());
    if (!checked.ok || checked.value.way !== "eds") throw new Error("not kept");
    const [row] = await db().select().from(edsProofs).where(eq(edsProofs.id, checked.value.kept.proofId));
    expect(row).toMatchObject({ state: "pending", checks: 1 });
    expect(row?.nextCheckAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await spend(checked)).toMatchObject({ ok: true, value: { status: "pending" } });
  });

  test("by a phone is found under its id by its person, for the thing it was made for", async () => {
    const checked = await check("g", newCms());
    if (!checked.ok || checked.value.way !== "eds") throw new Error("not kept");
    const { proofId } = checked.value.kept;
    const found = (object: string, id: string, who = person) =>
      checkProof(boundTo(object), { ...signing, person: who }, { way: "kept", proofId: id });
    expect(await found("g", proofId)).toEqual(checked);
    expect(await found("h", proofId)).toMatchObject({ ok: false, error: { fault: "used" } });
    expect(await found("g", proofId, { ...person, personId: randomUUID() })).toMatchObject({ ok: false, error: { fault: "form" } });
    expect(await found("g", "no-id")).toMatchObject({ ok: false, error: { fault: "form" } });
  });

  test("is one of so many an hour of its person; beyond them none is checked, and nobody else is held back", async () => {
    const limit = vi.spyOn(config.limits, "signaturesPerHourPerPerson", "get" as never).mockReturnValue(2 as never);
    const busy = { ...person, personId: randomUUID() };
    expect((await check("n", newCms(), busy)).ok).toBe(true);
    expect((await check("n", newCms(), busy)).ok).toBe(true);
    expect(await check("n", newCms(), busy)).toMatchObject({ ok: false, error: { code: "too-many", limit: "signatures-hour-person" } });
    expect(verifier.asked).toHaveLength(2);
    expect((await check("n", newCms(), { ...person, personId: randomUUID() })).ok).toBe(true);
    limit.mockRestore();
  });

  test("goes when nobody used it within a day; what was used, and a decision that waits, stay", async () => {
    await db().delete(edsProofs);
    await spend(await check("k", newCms()));
    await check("l", newCms());
    verifier.says = "pending";
    const decision = { purpose: "sign-decision", object: "m", fingerprint: sha256Hex(content) } as const;
    await checkProof(decision, signing, { way: "eds", cms: newCms() });
    expect(await deleteUnusedProofs()).toBe(0);
    await db()
      .update(edsProofs)
      .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) });
    expect(await deleteUnusedProofs()).toBe(1);
    expect((await db().select().from(edsProofs)).map(({ object }) => object).sort()).toEqual(["k", "m"]);
  });

  test("leaves a record that is the portal's own as long as nobody touches it", async () => {
    const spent = await spend(await check("i", newCms()));
    if (!spent.ok || spent.value.evidence.way !== "eds" || spent.value.proof === null) throw new Error("not spent");
    const { evidence, proof } = spent.value;
    expect(verifyEdsEvidence(evidence, evidence.fingerprint, proof)).toBe(true);
    expect(verifyEdsEvidence(evidence, sha256Hex("other"), proof)).toBe(false);
    expect(verifyEdsEvidence({ ...evidence, object: "j" }, evidence.fingerprint, proof)).toBe(false);
    expect(verifyEdsEvidence({ ...evidence, checks: [] }, evidence.fingerprint, proof)).toBe(false);
    expect(verifyEdsEvidence(evidence, evidence.fingerprint, { ...proof, cms: newCms() })).toBe(false);
  });
});
