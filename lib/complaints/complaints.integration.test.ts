import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { browserToken, decideAs, fileCase, give, lastCode, personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { addWorkingDays, almatyMoment } from "#lib/calendar/index.ts";
import { db } from "#lib/db/client.ts";
import { applications, complaints, events, signatures } from "#lib/db/schema.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { decideComplaint, forwardComplaint } from "./decide.ts";
import { type ComplaintInput, complainedCase, fileComplaint, readComplaint, statementOfComplaint } from "./file.ts";
import { complaintForOwner, complaintForStaff, complaintQueue } from "./list.ts";

beforeAll(seedPeople);
afterEach(() => void vi.useRealTimers());

const words: ComplaintInput = { to: "provider", about: "action", text: "Құжатты қайта сұрады.", demand: "Түсіндіруді сұраймын." };

/** Signs and files; `change` spoils what was signed. */
const complain = async (
  id: string,
  who = "student",
  complaint: ComplaintInput = words,
  key: string = randomUUID(),
  change: Partial<ComplaintInput> = {},
) => {
  const person = personOf(who);
  const complained = await complainedCase(person, id);
  const statement = complained && statementOfComplaint(complained, complaint, "kk");
  if (!statement) throw new Error("not complained of");
  const sent = await sendCode({
    purpose: "sign-complaint",
    object: id,
    fingerprint: statement.fingerprint,
    to: { personId: person.personId, phone: person.phone },
    browserToken,
    locale: "kk",
    address: "127.0.0.1",
  });
  if (!sent.ok) throw new Error(sent.error.code);
  const code = await lastCode(person.phone ?? "");
  return fileComplaint(person, {
    applicationId: id,
    key,
    complaint: { ...complaint, ...change },
    locale: "kk",
    proof: { way: "otp", code, browserToken, address: "127.0.0.1" },
  });
};

const filedOf = async (...args: Parameters<typeof complain>) => {
  const filed = await complain(...args);
  if (!filed.ok) throw new Error(JSON.stringify(filed.error));
  return filed.value;
};

const rowOf = async (id: string) => (await db().select().from(complaints).where(eq(complaints.id, id)))[0];

describe("filing a complaint", () => {
  it("is tied to the case, signed over its own words, and has its legal days", async () => {
    const id = await fileCase("draft-deferment", "student");
    const filed = await filedOf(id);
    const row = await rowOf(filed.id);
    expect(row?.dueOn).toBe(addWorkingDays(row?.acceptedOn ?? "", 5));
    expect(row?.forwardDueOn).toBe(addWorkingDays(row?.acceptedOn ?? "", 3));
    const [signature] = await db().select().from(signatures).where(eq(signatures.subjectId, filed.id));
    expect(signature).toMatchObject({ subjectKind: "complaint", applicationId: id, way: "otp" });
    const history = await db().select().from(events).where(eq(events.applicationId, id));
    expect(history.map(({ type }) => type)).toContain("complaint-filed");
    expect(await complaintForOwner(personOf("student"), filed.id)).toMatchObject({ text: words.text, state: "filed", decision: null });
    expect(await complaintForOwner(personOf("teacher"), filed.id)).toBeNull();
  });

  it("to the body of quality control has fifteen working days", async () => {
    const id = await fileCase("draft-deferment", "student");
    const filed = await filedOf(id, "student", { ...words, to: "quality-body" });
    const row = await rowOf(filed.id);
    expect(row).toMatchObject({ dueOn: addWorkingDays(row?.acceptedOn ?? "", 15), forwardDueOn: null, officeId: "quality-karaganda" });
  });

  it("filed twice with one key is one complaint; a code for other words is worthless", async () => {
    const id = await fileCase("draft-deferment", "student");
    const key = randomUUID();
    const first = await filedOf(id, "student", words, key);
    const person = personOf("student");
    const again = await fileComplaint(person, {
      applicationId: id,
      key,
      complaint: words,
      locale: "kk",
      proof: { way: "otp", code: "000000", browserToken, address: "127.0.0.1" },
    });
    expect(again).toEqual({ ok: true, value: first });
    expect(await complain(id, "student", words, randomUUID(), { demand: "Басқа сөз." })).toMatchObject({
      ok: false,
      error: { code: "code" },
    });
    expect(await db().select().from(complaints).where(eq(complaints.applicationId, id))).toHaveLength(1);
  });

  it("is about an own case only, and never about a draft", async () => {
    const id = await fileCase("draft-deferment", "student");
    expect(await complainedCase(personOf("teacher"), id)).toBeNull();
    expect(await complainedCase(personOf("student"), "not-an-id")).toBeNull();
  });

  it("names each question that is not answered", () => {
    expect(readComplaint({ to: "court", about: "", text: " ", demand: "x".repeat(4001) }, [])).toEqual({
      ok: false,
      error: [
        { field: "to", code: "required" },
        { field: "about", code: "required" },
        { field: "text", code: "required" },
        { field: "demand", code: "long" },
      ],
    });
  });
});

describe("answering a complaint", () => {
  const officer = personOf("complaints-officer");

  it("is the officer's of that office; others find nothing", async () => {
    const id = await fileCase("draft-deferment", "student");
    const { id: complaintId } = await filedOf(id);
    expect((await complaintQueue(officer, { decided: false, after: null })).lines.map((line) => line.id)).toContain(complaintId);
    for (const who of ["commission-clerk", "quality-officer", "control-akmola", "operator"]) {
      expect(await complaintForStaff(personOf(who), complaintId)).toBeNull();
      expect(await decideComplaint(personOf(who), complaintId, 1, { outcome: "rejected", reasoning: "x" })).toEqual({
        ok: false,
        error: "not-found",
      });
    }
  });

  it("is forbidden to those who acted in the case, and to its owner", async () => {
    const id = await fileCase("draft-deferment", "student");
    const { id: complaintId } = await filedOf(id);
    await give("commission-clerk", id, "register");
    const both = { ...personOf("commission-clerk"), roles: officer.roles };
    const seen = await complaintForStaff(both, complaintId);
    expect(seen).toMatchObject({ conflict: true, complaint: { text: "", demand: "", decision: null }, course: [] });
    const { lines } = await complaintQueue(both, { decided: false, after: null });
    expect(JSON.stringify([seen, lines])).not.toContain(words.text);
    expect(await decideComplaint(both, complaintId, 1, { outcome: "rejected", reasoning: "x" })).toEqual({
      ok: false,
      error: "conflict-of-interest",
    });
    const owner = { ...personOf("student"), roles: officer.roles, staffPowers: true };
    expect(await decideComplaint(owner, complaintId, 1, { outcome: "satisfied", reasoning: "x" })).toEqual({
      ok: false,
      error: "conflict-of-interest",
    });
    expect((await rowOf(complaintId))?.decidedAt).toBeNull();
  });

  it("needs an outcome and a reason, happens once, and from the page's own version", async () => {
    const id = await fileCase("draft-deferment", "student");
    const { id: complaintId } = await filedOf(id);
    const answer = { outcome: "satisfied-in-part", reasoning: "Тексерілді." };
    expect(await decideComplaint(officer, complaintId, 1, { ...answer, outcome: "" })).toEqual({ ok: false, error: "outcome" });
    expect(await decideComplaint(officer, complaintId, 1, { ...answer, reasoning: " " })).toEqual({ ok: false, error: "reasoning" });
    expect(await decideComplaint(officer, complaintId, 7, answer)).toEqual({ ok: false, error: "stale" });
    expect(await decideComplaint(officer, complaintId, 1, answer)).toMatchObject({ ok: true });
    expect(await decideComplaint(officer, complaintId, 2, answer)).toEqual({ ok: false, error: "wrong-state" });
    expect(await complaintForOwner(personOf("student"), complaintId)).toMatchObject({
      state: "satisfied-in-part",
      decision: { reasoning: "Тексерілді." },
    });
  });

  it("passed on goes to the body of quality control with fifteen days of its own", async () => {
    const id = await fileCase("draft-deferment", "student");
    const { id: complaintId } = await filedOf(id);
    expect(await forwardComplaint(officer, complaintId, 1)).toEqual({ ok: true, value: undefined });
    const row = await rowOf(complaintId);
    expect(row).toMatchObject({ state: "forwarded", addressee: "quality-body", dueOn: addWorkingDays(row?.acceptedOn ?? "", 15) });
    expect(await complaintForStaff(officer, complaintId)).toBeNull();
    const body = personOf("quality-officer");
    expect(await forwardComplaint(body, complaintId, 2)).toEqual({ ok: false, error: "wrong-state" });
    expect(await decideComplaint(body, complaintId, 2, { outcome: "rejected", reasoning: "Негізсіз." })).toMatchObject({ ok: true });
  });

  it("granted in full opens a decided case again", async () => {
    const id = await fileCase("draft-deferment", "student");
    await give("commission-clerk", id, "register");
    await give("commission-chair", id, "forward");
    for (const member of ["commission-member-1", "commission-member-2"])
      await give(member, id, "vote", { opinion: "refuse", "opinion-reason": "Жоқ.", "opinion-ground": "unreliable-documents" });
    const refusal = { "refusal-ground": "unreliable-documents", "finding-1": "Анықтама жарамсыз." };
    expect(await decideAs("commission-chair", id, "conclude", refusal, { resultId: "refusal-notice" })).toMatchObject({ ok: true });
    const { id: complaintId } = await filedOf(id, "student", { ...words, about: "decision" });
    expect(await decideComplaint(officer, complaintId, 1, { outcome: "satisfied", reasoning: "Қателік болды." })).toMatchObject({
      ok: true,
      value: { reopened: true },
    });
    const [row] = await db().select().from(applications).where(eq(applications.id, id));
    expect(row?.closedAt).toBeNull();
  });
});

describe("a missed term", () => {
  it("offers the complaint already written, and no second one while the first is open", async () => {
    const id = await fileCase("draft-deferment", "student");
    const owner = personOf("student");
    const before = await caseForOwner(owner, id);
    expect(before?.complaintOffer).toBeNull();
    const late = addWorkingDays(before?.due?.dueOn ?? "", 1);
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(almatyMoment(late, "10:00"));
    const after = await caseForOwner(owner, id);
    expect(after?.due?.standing).toBe("late");
    expect(after?.complaintOffer?.text.kk).toContain(after?.number);
    const offer = after?.complaintOffer;
    await filedOf(id, "student", { to: "provider", about: "inaction", text: offer?.text.kk ?? "", demand: offer?.demand.kk ?? "" });
    expect((await caseForOwner(owner, id))?.complaintOffer).toBeNull();
  });
});
