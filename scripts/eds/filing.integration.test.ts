/** Filing by a digital signature against the real verifier, a test authority, and its responder, which can be out of order. */
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { completeDraft, fileCase, formOf, give, lastCode, personOf, seedPeople, signedInput } from "#lib/applications/case-factory.ts";
import { type SubmitInput, signingOf, submit } from "#lib/applications/commands/submit.ts";
import { layOutDecision } from "#lib/applications/decisions.ts";
import { type Draft, loadDraft, saveStep } from "#lib/applications/drafts.ts";
import { faultOf } from "#lib/applications/events.ts";
import { decisionOf } from "#lib/applications/laid-decisions.ts";
import { cabinetOf } from "#lib/applications/queries/cabinet-of.ts";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { caseForStaff } from "#lib/applications/queries/case-for-staff.ts";
import { queueOf } from "#lib/applications/queries/queue-of.ts";
import { receiptOf } from "#lib/applications/receipt.ts";
import { recheckSignatures } from "#lib/applications/recheck-signatures.ts";
import { signAgain, signAgainOf } from "#lib/applications/sign-again.ts";
import { signDecision } from "#lib/applications/sign-decision.ts";
import { addWorkingDays, almatyDate } from "#lib/calendar/index.ts";
import { decideComplaint } from "#lib/complaints/decide.ts";
import { complainedCase, fileComplaint, statementOfComplaint } from "#lib/complaints/file.ts";
import { complaintForOwner, complaintForStaff } from "#lib/complaints/list.ts";
import { db } from "#lib/db/client.ts";
import { applications, edsProofs, events, messages, signatures, stageReports, tasks } from "#lib/db/schema.ts";
import type { OtpPurpose } from "#lib/signing/otp-words.ts";
import type { ProofInput } from "#lib/signing/proof.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { addFile } from "#lib/uploads/files.ts";
import { issueKey, openAuthority, revoke, type TestAuthority } from "./authority.ts";
import { type CmsOptions, signCms } from "./cms.ts";
import { ocspAnswer } from "./ocsp.ts";
import { respond, type Services } from "./responder.ts";

const clock = vi.hoisted(() => ({ offset: 0 }));
vi.mock("#lib/clock.ts", () => ({ now: () => new Date(Date.now() + clock.offset) }));

const outside = await vi.hoisted(async () => {
  const { createServer } = await import("node:http");
  const state: { handler: Parameters<typeof createServer>[1] } = { handler: undefined };
  const server = createServer((request, response) => state.handler?.(request as never, response as never));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  process.env["EDS_OCSP_URL"] = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/ocsp`;
  return { state, server };
});

const applicant = "social-assistance-mother";
const service = "school-meals";
let authority: TestAuthority;
const services: Services = { ocsp: ocspAnswer, crl: () => 503, tsp: () => 503 };
/** An answer of the day before says nothing about today. */
const dayOld: Services["ocsp"] = (of, question) => {
  const at = new Date(Date.now() - 30 * 3_600_000);
  return ocspAnswer(of, question, { producedAt: at, thisUpdate: at, nextUpdate: new Date(at.getTime() + 60_000) });
};
const breakDown = (how: Services["ocsp"] = dayOld) => {
  services.ocsp = how;
};
const repair = () => {
  services.ocsp = ocspAnswer;
};

beforeAll(async () => {
  await seedPeople();
  authority = await openAuthority(resolve(".cache/eds"));
  outside.state.handler = respond(async () => authority, services);
});
afterAll(() => {
  outside.server.closeAllConnections();
  outside.server.close();
});
beforeEach(() => {
  clock.offset = 0;
  repair();
});

const keyOf = (who: string) => {
  const { iin, fullName } = personOf(who);
  const [surname = "", givenName = "", ...rest] = fullName.split(" ");
  return issueKey(authority, { person: { iin, surname, givenName, patronymic: rest.join(" ") }, use: "sign" });
};
const signed = (content: string, key = keyOf(applicant), options: CmsOptions = {}): ProofInput => ({
  way: "eds",
  cms: signCms(key, Buffer.from(content), options).toString("base64"),
});
const canonical = (draft: Draft, locale = draft.locale) => signingOf({ ...draft, locale }).statement.canonical;
const inputOf = (draft: Draft, proof: ProofInput): SubmitInput => ({
  applicationId: draft.id,
  key: randomUUID(),
  version: draft.version,
  locale: draft.locale,
  proof,
});
/** One more file of a document that is asked. */
const addPaper = async ({ id, ownerId, files }: Draft) => {
  const [file] = files;
  if (!file) throw new Error("no document is asked");
  const row = { documentId: file.documentId, item: file.item, name: "more.pdf", mediaType: "application/pdf", size: 1000, pages: 1 };
  const stored = { storageKey: randomUUID().replaceAll("-", ""), wrappedKey: Buffer.alloc(40) };
  const added = await addFile(
    { id, ownerId },
    { ...row, sha256: "1".repeat(64), refusal: null, stored } as Parameters<typeof addFile>[1],
    9,
  );
  if (!added.ok) throw new Error(added.error);
};
const fault = (code: string) => ({ ok: false, error: { code: "code", proof: { code: "eds", fault: code } } });

const rowOf = async (id: string) => (await db().select().from(applications).where(eq(applications.id, id)))[0];
const signatureOf = async (id: string) => (await db().select().from(signatures).where(eq(signatures.applicationId, id)))[0];
const tasksOf = (id: string) => db().select().from(tasks).where(eq(tasks.applicationId, id));
const eventsOf = (id: string) => db().select().from(events).where(eq(events.applicationId, id)).orderBy(asc(events.seq));
const toldOf = (id: string, purpose: string) =>
  db()
    .select()
    .from(messages)
    .where(and(eq(messages.applicationId, id), eq(messages.purpose, purpose)));
const seenByOffice = async (id: string) => ({
  queue: (await queueOf(personOf("education-clerk"), { filter: "office" }))?.rows.some((row) => row.id === id),
  page: (await caseForStaff(personOf("education-clerk"), id)) !== null,
  head: (await caseForStaff(personOf("education-head"), id)) !== null,
  command: await give("education-clerk", id, "register"),
});
const unseen = { queue: false, page: false, head: false, command: { ok: false, error: { code: "not-found" } } };

describe("an application signed by a key", () => {
  it("is filed at once, and its proof lies with it", async () => {
    const draft = await completeDraft(service, applicant);
    const filed = await submit(draft.owner, inputOf(draft, signed(canonical(draft))));
    expect(filed).toMatchObject({ ok: true });
    const row = await signatureOf(draft.id);
    expect(row).toMatchObject({ way: "eds", status: "valid", language: "kk" });
    expect(row?.evidence).toMatchObject({ way: "eds", channel: "ncalayer", purpose: "sign-application", object: draft.id });
    expect(JSON.stringify(row?.evidence)).not.toContain(draft.owner.iin);
    const view = await caseForStaff(personOf("education-clerk"), draft.id);
    expect(view?.signature).toMatchObject({ matches: true, way: "eds", status: "valid", key: { name: draft.owner.fullName } });
    const receipt = await receiptOf(draft.owner, draft.id);
    expect(receipt?.signature.fingerprint).toBe(view?.signature.fingerprint);
    expect(await toldOf(draft.id, "filed")).toHaveLength(1);
    // What holds stays as it is, whoever asks the database.
    const change = db().update(signatures).set({ status: "invalid" }).where(eq(signatures.applicationId, draft.id));
    await expect(change).rejects.toMatchObject({ cause: { message: "a signature that holds is never changed" } });
  });

  it("clicked twice, and by another tab with the same signature, is one application with one answer", async () => {
    const draft = await completeDraft(service, applicant);
    const input = inputOf(draft, signed(canonical(draft)));
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => submit(draft.owner, input)),
      ...Array.from({ length: 3 }, () => submit(draft.owner, { ...input, key: randomUUID() })),
    ]);
    expect(answers[0]).toMatchObject({ ok: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await submit(draft.owner, input)).toEqual(answers[0]);
    expect(await db().$count(signatures, eq(signatures.applicationId, draft.id))).toBe(1);
    expect((await eventsOf(draft.id)).filter(({ type }) => type === "submitted")).toHaveLength(1);
  });

  it("is not another application: its signature serves for no other, before and after", async () => {
    const [one, other] = [await completeDraft(service, applicant), await completeDraft(service, applicant)];
    const proof = signed(canonical(one));
    expect(await submit(other.owner, inputOf(other, proof))).toEqual(fault("content"));
    expect(await submit(one.owner, inputOf(one, proof))).toMatchObject({ ok: true });
    expect(await submit(other.owner, inputOf(other, proof))).toEqual(fault("content"));
    expect((await rowOf(other.id))?.state).toBe("draft");
  });

  it("is not filed when it was changed after it was signed", async () => {
    const draft = await completeDraft(service, applicant);
    const input = inputOf(draft, signed(canonical(draft)));
    const changed = await saveStep((await loadDraft(draft.owner, draft.id)) as Draft, {});
    if (!changed.ok) throw new Error("not saved");
    expect(await submit(draft.owner, input)).toEqual({ ok: false, error: { code: "stale" } });
    await addPaper(draft);
    const now = (await loadDraft(draft.owner, draft.id)) as Draft;
    expect(await submit(draft.owner, { ...input, version: now.version })).toEqual(fault("content"));
    expect((await rowOf(draft.id))?.state).toBe("draft");
  });

  it("is what was shown: a signature over the Kazakh text does not file the Russian one, nor one with other content inside", async () => {
    const draft = await completeDraft(service, applicant);
    const kazakh = signed(canonical(draft, "kk"));
    expect(await submit(draft.owner, { ...inputOf(draft, kazakh), locale: "ru" })).toEqual(fault("content"));
    const other = canonical(draft).replace('"kind":"application"', '"kind":"application" ');
    expect(await submit(draft.owner, inputOf(draft, signed(other, keyOf(applicant), { attached: true })))).toEqual(fault("content"));
    expect(await submit(draft.owner, inputOf(draft, signed(canonical(draft), keyOf("student"))))).toEqual(fault("other-person"));
    expect((await rowOf(draft.id))?.state).toBe("draft");
    // The language that is signed is the language of the case.
    expect(await submit(draft.owner, { ...inputOf(draft, signed(canonical(draft, "ru"))), locale: "ru" })).toMatchObject({ ok: true });
    expect(await rowOf(draft.id)).toMatchObject({ locale: "ru" });
    expect(await signatureOf(draft.id)).toMatchObject({ language: "ru" });
  });

  it("is the only way where the definition knows no other", async () => {
    const draft = await completeDraft("child-opinion", "large-family-mother");
    expect(draft.service.portalFiling.signature).toEqual(["eds"]);
    const { proof, ...input } = await signedInput(draft);
    expect(proof.way).toBe("eds");
    const code = { way: "otp", code: "123456", browserToken: "any", address: "127.0.0.1" } as const;
    expect(await submit(draft.owner, { ...input, proof: code })).toEqual({ ok: false, error: { code: "forbidden" } });
    expect(await submit(draft.owner, { ...input, proof })).toMatchObject({ ok: true });
  });
});

const minutes = (count: number) => {
  clock.offset += count * 60_000;
};

const filedWhileDown = async (key = keyOf(applicant), how?: Services["ocsp"]) => {
  breakDown(how);
  const draft = await completeDraft(service, applicant);
  const filed = await submit(draft.owner, inputOf(draft, signed(canonical(draft), key)));
  if (!filed.ok) throw new Error(JSON.stringify(filed.error));
  return { draft, filed: filed.value, id: draft.id };
};

describe("a signature that cannot be checked because of an outage", () => {
  it("counts from its moment, stays with the portal, and goes on by itself", async () => {
    const { id, filed, draft } = await filedWhileDown(undefined, () => 503);
    breakDown();
    expect(filed).toMatchObject({ number: expect.stringMatching(/^\d{2}-/), dueOn: expect.stringMatching(/^\d{4}-/) });
    const before = await rowOf(id);
    expect(before).toMatchObject({ state: "filed", signatureState: "pending", number: filed.number });
    expect(await tasksOf(id)).toEqual([]);
    expect(await seenByOffice(id)).toMatchObject(unseen);
    expect((await caseForOwner(draft.owner, id))?.signature.status).toBe("pending");
    expect(await toldOf(id, "filed")).toHaveLength(1);

    // Not before its pause, and as long as the outage lasts it is never invalid.
    expect(await recheckSignatures()).toEqual({ checked: 0, settled: 0 });
    const pauses: number[] = [];
    for (const pause of [1, 2, 4]) {
      minutes(pause);
      expect(await recheckSignatures()).toEqual({ checked: 1, settled: 0 });
      const [proof] = await db().select().from(edsProofs).where(eq(edsProofs.object, id));
      expect(proof?.state).toBe("pending");
      pauses.push((proof?.nextCheckAt?.getTime() ?? 0) - (proof?.checkedAt?.getTime() ?? 0));
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(new Set(pauses).size).toBe(pauses.length);
    expect(await seenByOffice(id)).toMatchObject(unseen);

    repair();
    minutes(30);
    expect(await recheckSignatures()).toEqual({ checked: 1, settled: 1 });
    expect(await rowOf(id)).toMatchObject({
      signatureState: "valid",
      filedAt: before?.filedAt,
      dueOn: before?.dueOn,
      acceptedOn: before?.acceptedOn,
    });
    expect((await tasksOf(id)).map(({ command }) => command)).toContain("register");
    expect(await toldOf(id, "signature-valid")).toHaveLength(1);
    const history = await eventsOf(id);
    expect(faultOf(history)).toBeNull();
    expect(history.map(({ type }) => type)).toContain("signature-confirmed");
    const reported = (await db().select().from(stageReports).where(eq(stageReports.applicationId, id))).map(({ stage }) => stage);
    expect(reported).not.toContain("signature-confirmed");
    expect(await recheckSignatures()).toEqual({ checked: 0, settled: 0 });
    const view = await caseForStaff(personOf("education-clerk"), id);
    expect(view?.signature).toMatchObject({ status: "valid", matches: true });
    expect(await give("education-clerk", id, "register")).toMatchObject({ ok: true });
  });

  it("and proves invalid: the applicant signs the same text again in the same filing, by any way that is allowed", async () => {
    const key = keyOf(applicant);
    await revoke(authority, key.certificate, new Date(Date.now() - 60_000));
    const { id, filed, draft } = await filedWhileDown(key);
    repair();
    minutes(1);
    expect(await recheckSignatures()).toEqual({ checked: 1, settled: 1 });
    expect(await rowOf(id)).toMatchObject({ signatureState: "invalid", state: "filed" });
    expect(await toldOf(id, "signature-invalid")).toHaveLength(1);
    expect((await cabinetOf(draft.owner)).toDo).toContainEqual(expect.objectContaining({ applicationId: id, what: "sign-again" }));
    expect(await seenByOffice(id)).toMatchObject(unseen);

    const again = await signAgainOf(draft.owner, id);
    expect(again).toMatchObject({ kind: "application", fault: "revoked", canonical: canonical(draft), number: filed.number });
    expect(await signAgainOf(personOf("student"), id)).toBeNull();
    const refused = { ok: false, error: { code: "eds", fault: "other-person" } };
    expect(await signAgain(draft.owner, id, signed(canonical(draft), keyOf("student")))).toEqual(refused);
    expect(await signAgain(draft.owner, id, signed(canonical(draft), key))).toMatchObject({ error: { fault: "revoked" } });
    const proof = signed(canonical(draft));
    const answers = await Promise.all(Array.from({ length: 4 }, () => signAgain(draft.owner, id, proof)));
    expect(answers).toContainEqual({ ok: true, value: null });
    expect((await eventsOf(id)).filter(({ type }) => type === "signed-again")).toHaveLength(1);
    const row = await rowOf(id);
    expect(row).toMatchObject({ signatureState: "valid", number: filed.number, dueOn: filed.dueOn, acceptedOn: filed.acceptedOn });
    expect(row?.filedAt?.getTime()).toBeLessThan(Date.now() + clock.offset - 50_000);
    expect(faultOf(await eventsOf(id))).toBeNull();
    expect((await caseForStaff(personOf("education-clerk"), id))?.signature).toMatchObject({ status: "valid", matches: true });
    expect(await signAgainOf(draft.owner, id)).toBeNull();
    expect((await cabinetOf(draft.owner)).toDo).not.toContainEqual(expect.objectContaining({ applicationId: id, what: "sign-again" }));
  });

  it("may be withdrawn by its applicant meanwhile, and then goes nowhere", async () => {
    const key = keyOf(applicant);
    await revoke(authority, key.certificate, new Date(Date.now() - 60_000));
    const { id, draft } = await filedWhileDown(key);
    expect(await give(applicant, id, "withdraw", { confirm: "yes" })).toMatchObject({ ok: true });
    repair();
    minutes(1);
    expect(await recheckSignatures()).toMatchObject({ settled: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "withdrawn" });
    expect((await caseForOwner(draft.owner, id))?.unproved).toEqual([]);
    expect(await tasksOf(id)).toEqual([]);
    expect(faultOf(await eventsOf(id))).toBeNull();
    expect(await signAgainOf(draft.owner, id)).toBeNull();
    expect((await cabinetOf(draft.owner)).toDo).not.toContainEqual(expect.objectContaining({ applicationId: id }));
    expect(await toldOf(id, "signature-invalid")).toEqual([]);
  });
});

const codeFor = async (purpose: OtpPurpose, object: string, fingerprint: string): Promise<ProofInput> => {
  const { personId, phone } = personOf(applicant);
  const place = { browserToken: "browser-of-the-test", address: "127.0.0.1" };
  const sent = await sendCode({ purpose, object, fingerprint, to: { personId, phone }, locale: "kk", ...place });
  if (!sent.ok) throw new Error(sent.error.code);
  return { way: "otp", code: await lastCode(phone ?? ""), ...place };
};

describe("what else applicants sign", () => {
  it("a complaint counts from its moment; its signature is told to who answers it, and is made again by a code when it was none", async () => {
    const id = await fileCase(service, applicant);
    const person = personOf(applicant);
    const complained = await complainedCase(person, id);
    const words = { to: "provider", about: "action", text: "Құжатты қайта сұрады.", demand: "Түсіндіруді сұраймын." } as const;
    const statement = complained && statementOfComplaint(complained, words, "kk");
    if (!statement) throw new Error("not complained of");
    const key = keyOf(applicant);
    await revoke(authority, key.certificate, new Date(Date.now() - 60_000));
    breakDown();
    const input = {
      applicationId: id,
      key: randomUUID(),
      complaint: words,
      locale: "kk",
      proof: signed(statement.canonical, key),
    } as const;
    const [filed, twin] = await Promise.all([fileComplaint(person, input), fileComplaint(person, input)]);
    if (!filed.ok) throw new Error(JSON.stringify(filed.error));
    expect(twin).toEqual(filed);
    expect(await complaintForOwner(person, filed.value.id)).toMatchObject({
      dueOn: filed.value.dueOn,
      signature: { way: "eds", status: "pending" },
    });
    const officer = personOf("complaints-officer");
    expect(await complaintForStaff(officer, filed.value.id)).toMatchObject({ signature: { status: "pending" } });
    const grant = () => decideComplaint(officer, filed.value.id, 1, { outcome: "satisfied", reasoning: "Тексерілді." });
    expect(await grant()).toEqual({ ok: false, error: "signature" });
    repair();
    minutes(1);
    expect(await recheckSignatures()).toEqual({ checked: 1, settled: 1 });
    expect(await complaintForStaff(officer, filed.value.id)).toMatchObject({ signature: { status: "invalid" } });
    // What would withdraw documents and open a case again must be signed by somebody.
    expect(await grant()).toEqual({ ok: false, error: "signature" });
    // The case itself is none of that.
    expect(await rowOf(id)).toMatchObject({ signatureState: "valid" });
    expect((await caseForOwner(person, id))?.unproved).toEqual([{ kind: "complaint", status: "invalid" }]);
    const again = await signAgainOf(person, id);
    expect(again).toMatchObject({ kind: "complaint", canonical: statement.canonical, ways: ["eds", "otp"] });
    expect(again?.parts[0]?.rows).toEqual(statement.rows);
    const code = await codeFor("sign-complaint", id, statement.fingerprint);
    expect(await signAgain(person, id, code)).toEqual({ ok: true, value: null });
    expect(await complaintForOwner(person, filed.value.id)).toMatchObject({
      signature: { way: "otp", status: "valid", fingerprint: statement.fingerprint },
    });
    expect(await grant()).toMatchObject({ ok: true, value: { outcome: "satisfied" } });
    expect(faultOf(await eventsOf(id))).toBeNull();
  });

  it("an answer before a hearing likewise", async () => {
    const id = await fileCase(service, applicant);
    const person = personOf(applicant);
    const done = async (answer: Promise<{ readonly ok: boolean }>) => expect(await answer).toMatchObject({ ok: true });
    await done(give("education-clerk", id, "register"));
    await done(give("education-executor", id, "examine"));
    const day = addWorkingDays(almatyDate(new Date()), 1);
    await done(
      give("education-executor", id, "propose-refusal", {
        "refusal-ground": ["false-documents"],
        reasoning: "Анықтаманың күні мен мөрі сәйкес емес.",
        "hearing-date": day,
        "hearing-time": "11:00",
        "hearing-place": "12-бөлме",
      }),
    );
    const version = (await rowOf(id))?.version ?? 0;
    const form = formOf({ "hearing-answer": "Мөр қойылған." });
    const laid = await layOutDecision(person, {
      applicationId: id,
      command: "answer-hearing",
      stepId: null,
      resultId: null,
      version,
      form,
    });
    if (!laid.ok) throw new Error(JSON.stringify(laid.error));
    const shown = await decisionOf(person, laid.value.decisionId);
    breakDown();
    const sign = { decisionId: laid.value.decisionId, key: randomUUID(), proof: signed(shown?.canonical ?? "") };
    const answered = await signDecision(person, sign);
    expect(answered).toMatchObject({ ok: true });
    expect(await signDecision(person, sign)).toEqual(answered);
    const seen = async () => (await caseForStaff(personOf("education-executor"), id))?.hearing?.answer;
    expect(await seen()).toMatchObject({ text: "Мөр қойылған.", signature: { status: "pending", fingerprint: laid.value.fingerprint } });
    repair();
    minutes(1);
    expect(await recheckSignatures()).toEqual({ checked: 1, settled: 1 });
    expect(await seen()).toMatchObject({ signature: { status: "valid", key: { name: person.fullName } } });
  });
});
