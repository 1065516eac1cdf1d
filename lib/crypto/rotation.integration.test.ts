/** The master secret is turned while people, cases, files and digests exist (ASVS 11.1.1, 11.2.2): nothing is lost, nothing new is old. */
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const first = "first-generation-of-the-rotation-test-0123456789";
const second = "second-generation-of-the-rotation-test-987654321";

/** The portal's modules as a process that was started with these secrets has them. */
const startedWith = async (settings: { secret: string; id?: string; before?: string }) => {
  process.env["QYZMET_SECRET"] = settings.secret;
  process.env["QYZMET_SECRET_ID"] = settings.id ?? "1";
  process.env["QYZMET_SECRETS_BEFORE"] = settings.before ?? "";
  vi.resetModules();
  const [client, schema, people, storage, factory, heads, audit, owner, seal, outbox, evidence] = await Promise.all([
    import("#lib/db/client.ts"),
    import("#lib/db/schema.ts"),
    import("#lib/identity/people.ts"),
    import("#lib/uploads/storage.ts"),
    import("#lib/applications/case-factory.ts"),
    import("#lib/audit/chain-heads.ts"),
    import("#lib/audit/verify.ts"),
    import("#lib/applications/queries/case-for-owner.ts"),
    import("./seal.ts"),
    import("#lib/notifications/notify.ts"),
    import("#lib/signing/otp-evidence.ts"),
  ]);
  opened.push(client.closeDb);
  return { ...client, schema, ...people, ...storage, ...factory, ...heads, ...audit, ...owner, ...seal, ...outbox, ...evidence };
};

const opened: (() => Promise<void>)[] = [];
let before: Awaited<ReturnType<typeof startedWith>>;
let caseId = "";
let stored: { storageKey: string; wrappedKey: Buffer };

beforeAll(async () => {
  before = await startedWith({ secret: first });
  await before.seedPeople();
  caseId = await before.fileCase("draft-deferment", "student");
  stored = await before.storeStream(Readable.from([Buffer.from("a paper of the first generation")]));
  await before.recordChainHeads();
});

afterAll(async () => {
  for (const close of opened) await close();
  // What is loaded after this file's tests starts as the file itself did.
  await startedWith({ secret: first });
});

const after = () => startedWith({ secret: second, id: "2", before: `1:${first}` });
const rowOf = async (portal: typeof before, personId: string) =>
  (await portal.db().select().from(portal.schema.people).where(eq(portal.schema.people.id, personId)))[0];

it("reads what was written under the former secret: people, cases, signatures, files, messages, digests", async () => {
  const portal = await after();
  const student = portal.personOf("student");
  expect((await portal.findPersonByIin(student.iin))?.fullName).toBe(student.fullName);
  expect((await portal.findPersonByPhone(student.phone ?? ""))?.personId).toBe(student.personId);
  expect((await portal.caseForOwner(student, caseId))?.answers.length).toBeGreaterThan(0);
  const [signature] = await portal.db().select().from(portal.schema.signatures).where(eq(portal.schema.signatures.subjectId, caseId));
  const evidence = signature?.evidence as Parameters<typeof portal.verifyOtpEvidence>[0];
  expect(portal.verifyOtpEvidence(evidence, signature?.fingerprint ?? "")).toBe(true);
  expect(portal.verifyOtpEvidence({ ...evidence, attempts: evidence.attempts + 1 }, signature?.fingerprint ?? "")).toBe(false);
  expect((await portal.readStored(stored)).toString()).toBe("a paper of the first generation");
  expect((await portal.outboxOf(student.phone ?? "")).length).toBeGreaterThan(0);
  expect((await portal.verifyAudit()).faults).toEqual([]);
});

it("writes under the new secret, and a person who comes again is written anew and stays one person", async () => {
  const portal = await after();
  const student = portal.personOf("student");
  expect((await rowOf(portal, student.personId))?.sealed[0]).toBe(1);
  const known = await portal.findPersonByIin(student.iin);
  if (!known) throw new Error("the person is not found");
  const again = await portal.registerPerson(known);
  expect(again.personId).toBe(student.personId);
  const row = await rowOf(portal, student.personId);
  expect(row?.sealed[0]).toBe(2);
  expect(row?.iinLookup.equals(portal.lookupOf("iin", student.iin))).toBe(true);
  // A case goes on: its chain has events of both generations and holds.
  expect(await portal.give("commission-clerk", caseId, "register")).toMatchObject({ ok: true });
  await portal.recordChainHeads();
  const events = await portal.db().select().from(portal.schema.events).where(eq(portal.schema.events.applicationId, caseId));
  expect(new Set(events.map(({ sealedPayload }) => sealedPayload[0]))).toEqual(new Set([1, 2]));
  expect((await portal.verifyAudit()).faults).toEqual([]);
});

it("does not open the new with the old secret, nor the old once its secret is gone", async () => {
  const sealed = (await after()).seal(Buffer.from("new"), "place");
  const stolen = await startedWith({ secret: first });
  expect(() => stolen.unseal(sealed, "place")).toThrow(/not configured/);
  // Renaming the generation does not help: the number is no key.
  expect(() => stolen.unseal(Buffer.concat([Buffer.of(1), sealed.subarray(1)]), "place")).toThrow();
  const forgetful = await startedWith({ secret: second, id: "2" });
  expect(forgetful.unseal(sealed, "place").toString()).toBe("new");
  await expect(forgetful.readStored(stored)).rejects.toThrow(/not configured/);
});

it.each([
  ["two secrets with one number", { secret: second, before: `1:${first}` }],
  ["a number that is no byte", { secret: second, id: "256" }],
  ["a former secret without a number", { secret: second, id: "2", before: first }],
])("refuses to start with %s, and does not print the secret", async (_, settings) => {
  const refused = await startedWith(settings).then(
    () => "",
    (error: unknown) => String(error),
  );
  expect(refused).toMatch(/QYZMET_SECRET/);
  expect(refused).not.toContain(first);
});
