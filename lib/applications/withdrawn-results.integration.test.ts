/** A provider takes a document back, or decides anew after a granted complaint: what each reader learns of it. */
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { decideComplaint } from "#lib/complaints/decide.ts";
import { complainedCase, fileComplaint, statementOfComplaint } from "#lib/complaints/file.ts";
import { db } from "#lib/db/client.ts";
import { events, results, signatures } from "#lib/db/schema.ts";
import { messagesOfCase } from "#lib/notifications/notify.ts";
import { resultPdf } from "#lib/results/files.ts";
import { verifyNumber, verifyPdf } from "#lib/results/verify.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { browserToken, decideAs, type Fields, fileCase, give, lastCode, personOf, seedPeople } from "./case-factory.ts";
import { caseForOwner } from "./queries/case-for-owner.ts";
import { caseForStaff } from "./queries/case-for-staff.ts";
import { queueOf } from "./queries/queue-of.ts";

beforeAll(seedPeople);

const owner = "social-assistance-mother";
const today = almatyDate(now());
const okay = <T extends { ok: boolean }>(answer: T): T => {
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  return answer;
};
const certificate = { "meal-kind": "free", "valid-until": addDays(today, 90) };

const decide = async (id: string, fields: Fields = certificate): Promise<string> => {
  okay(await give("education-executor", id, "examine"));
  okay(await give("education-executor", id, "prepare-result", fields, { resultId: "meal-certificate" }));
  const signed = okay(await decideAs("education-head", id, "sign"));
  return (signed.ok && signed.value.resultNumber) || "";
};

const issued = async (): Promise<{ readonly id: string; readonly number: string }> => {
  const id = await fileCase("school-meals", owner);
  okay(await give("education-clerk", id, "register"));
  return { id, number: await decide(id) };
};

const secret = "Отбасының табысы қате есептелген.";
const court = (number: string, more: Fields = {}): Fields => ({
  "withdrawn-documents": [number],
  "withdrawal-ground": "court",
  "withdrawal-decision-number": "3599-26-00-4а/77",
  "withdrawal-decision-date": addDays(today, -2),
  "withdrawal-reason": secret,
  "after-withdrawal": "nothing",
  ...more,
});

const rowOf = async (number: string) => (await db().select().from(results).where(eq(results.number, number)))[0];

describe("a document that a court has cancelled", () => {
  it("is withdrawn by the head under a signature; everybody learns ground and day, only its owner the reason", async () => {
    const { id, number } = await issued();
    const file = await resultPdf((await rowOf(number))?.id ?? "", { locale: "kk", large: false });
    okay(await decideAs("education-head", id, "withdraw-result", court(number)));
    const told = await verifyNumber(number);
    expect(told).toMatchObject({ standing: "withdrawn", withdrawn: { ground: "court", on: today }, replacedBy: null });
    expect(JSON.stringify(told)).not.toContain("3599");
    expect(JSON.stringify(told)).not.toContain(secret);
    expect(await verifyPdf(file?.bytes ?? Buffer.alloc(0))).toMatchObject({ verdict: "whole", document: { standing: "withdrawn" } });

    const decision = { number: "3599-26-00-4а/77", on: addDays(today, -2) };
    const shown = [{ number, standing: "withdrawn", withdrawn: { ground: "court", on: today, decision, reason: secret } }];
    expect(await caseForOwner(personOf(owner), id)).toMatchObject({ state: "issued", results: shown });
    expect(await caseForStaff(personOf("education-head"), id)).toMatchObject({ results: shown });
    const closed = await queueOf(personOf("education-head"), { filter: "closed" });
    expect(closed?.rows.find((row) => row.id === id)).toMatchObject({ takenBack: true });
    const messages = await messagesOfCase(personOf(owner).personId, id);
    expect(messages.map(({ purpose }) => purpose)).toContain("result-withdrawn");
    expect(JSON.stringify(messages)).not.toContain(secret);

    const [event] = await db()
      .select()
      .from(events)
      .where(and(eq(events.applicationId, id), eq(events.type, "result-withdrawn")));
    expect(event).toMatchObject({ actorKind: "staff", actorRole: "head", toState: "issued" });
    const signed = await db().select().from(signatures).where(eq(signatures.applicationId, id));
    expect(signed.filter(({ signerId }) => signerId === personOf("education-head").personId)).toHaveLength(2);
    // Nothing is left to withdraw.
    expect(await decideAs("education-head", id, "withdraw-result", court(number))).toMatchObject({ error: { code: "wrong-state" } });
  });

  it("is not withdrawn without the court's decision, nor by a bare form, nor another document than its own", async () => {
    const { id, number } = await issued();
    const other = await issued();
    const refused = (fields: Fields) => decideAs("education-head", id, "withdraw-result", fields);
    expect(await refused(court(number, { "withdrawal-decision-number": "" }))).toMatchObject({
      error: { faults: [{ name: "withdrawal-decision-number", code: "required" }] },
    });
    expect(await refused(court(number, { "withdrawal-decision-date": addDays(today, 1) }))).toMatchObject({
      error: { faults: [{ code: "date-in-future" }] },
    });
    expect(await refused(court(number, { "withdrawal-reason": " " }))).toMatchObject({ error: { faults: [{ code: "required" }] } });
    expect(await refused(court(other.number))).toMatchObject({ error: { faults: [{ code: "option-unknown" }] } });
    expect(await give("education-head", id, "withdraw-result", court(number))).toMatchObject({ error: { code: "code" } });
    for (const who of ["education-executor", "education-clerk", "commission-chair", "operator", "complaints-officer", owner])
      expect(await decideAs(who, id, "withdraw-result", court(number)), who).toMatchObject({ ok: false });
    expect(await verifyNumber(number)).toMatchObject({ standing: "valid", withdrawn: null });
  });
});

describe("a decision that is taken anew", () => {
  it("replaces the former document, and each names the other", async () => {
    const { id, number } = await issued();
    const mistake = { "withdrawal-ground": "own-mistake", "after-withdrawal": "anew" };
    const { "withdrawal-decision-number": _, "withdrawal-decision-date": __, ...rest } = court(number, mistake);
    okay(await decideAs("education-head", id, "withdraw-result", rest));
    expect(await caseForOwner(personOf(owner), id)).toMatchObject({ state: "registered", due: { acceptedOn: expect.any(String) } });
    const types = (await db().select().from(events).where(eq(events.applicationId, id)).orderBy(events.seq)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(["result-withdrawn", "reopened"]);
    const later = await decide(id, { ...certificate, "meal-kind": "reduced-price" });
    expect(await verifyNumber(number)).toMatchObject({
      standing: "replaced",
      replacedBy: later,
      withdrawn: { ground: "own-mistake", on: today },
    });
    expect(await verifyNumber(later)).toMatchObject({ standing: "valid", replaces: [number], replacedBy: null });
  });
});

const complain = async (id: string, about: "decision" | "action") => {
  const person = personOf(owner);
  const complaint = { to: "provider" as const, about, text: "Түсіндірмеді.", demand: "Қайта қарауды сұраймын." };
  const complained = await complainedCase(person, id);
  const statement = complained && statementOfComplaint(complained, complaint, "kk");
  const to = { personId: person.personId, phone: person.phone };
  const bound = { purpose: "sign-complaint" as const, object: id, fingerprint: statement?.fingerprint ?? "" };
  okay(await sendCode({ ...bound, to, browserToken, locale: "kk", address: "127.0.0.1" }));
  const proof = { way: "otp" as const, code: await lastCode(person.phone ?? ""), browserToken, address: "127.0.0.1" };
  const filed = okay(await fileComplaint(person, { applicationId: id, key: randomUUID(), complaint, locale: "kk", proof }));
  return filed.ok ? filed.value : { id: "", number: "" };
};

describe("a granted complaint", () => {
  const officer = () => personOf("complaints-officer");

  it("about the decision withdraws its document and opens the case, in one step", async () => {
    const { id, number } = await issued();
    const complaint = await complain(id, "decision");
    okay(await decideComplaint(officer(), complaint.id, 1, { outcome: "satisfied", reasoning: "Шешім қате." }));
    expect(await verifyNumber(number)).toMatchObject({ standing: "withdrawn", withdrawn: { ground: "complaint", on: today } });
    const decision = { number: complaint.number, on: today };
    expect(await caseForOwner(personOf(owner), id)).toMatchObject({
      state: "registered",
      results: [{ number, withdrawn: { decision, reason: "Шешім қате." } }],
    });
    const later = await decide(id);
    expect(await verifyNumber(number)).toMatchObject({ standing: "replaced", replacedBy: later });
  });

  it("about somebody's conduct, or granted in part, leaves the document in force", async () => {
    const { id, number } = await issued();
    const conduct = await complain(id, "action");
    okay(await decideComplaint(officer(), conduct.id, 1, { outcome: "satisfied-in-part", reasoning: "Ішінара." }));
    expect(await verifyNumber(number)).toMatchObject({ standing: "valid" });
    const again = await complain(id, "action");
    okay(await decideComplaint(officer(), again.id, 1, { outcome: "satisfied", reasoning: "Қанағаттандырылды." }));
    expect(await verifyNumber(number)).toMatchObject({ standing: "valid" });
  });
});
