import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addWorkingDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { textPlace } from "#lib/complaints/complaint.ts";
import { decideComplaint, forwardComplaint } from "#lib/complaints/decide.ts";
import { sealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { complaints, events, idempotencyKeys, otpChallenges, signatures } from "#lib/db/schema.ts";
import { completeDraft, decideAs, fileCase, give, personOf, seedPeople, signedInput } from "./case-factory.ts";
import { loadCase } from "./case-file.ts";
import { type SubmitInput, submit } from "./commands/submit.ts";
import type { Draft } from "./drafts.ts";
import { faultOf } from "./events.ts";

beforeAll(seedPeople);

const today = almatyDate(now());
const okay = <T extends { ok: boolean }>(answer: T): T => {
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  return answer;
};
const refusal = { "refusal-ground": ["false-documents"], reasoning: "Анықтаманың күні мен мөрі сәйкес емес." };

describe("races and repetitions", { timeout: 90_000 }, () => {
  it("fifty parallel signatures give fifty numbers", async () => {
    const signed: (readonly [Draft, SubmitInput])[] = [];
    for (let n = 0; n < 50; n += 1) {
      const draft = await completeDraft("military-training", n % 2 ? "trainee-free" : "trainee-paid");
      signed.push([draft, await signedInput(draft)]);
    }
    const filed = await Promise.all(signed.map(([draft, input]) => submit(draft.owner, input)));
    const numbers = filed.map((answer) => (answer.ok ? answer.value.number : JSON.stringify(answer.error)));
    expect(new Set(numbers).size).toBe(50);
    for (const number of numbers) expect(number).toMatch(/^\d{2}-\d{4}-\d{4}-\d{4}$/);
  });

  it("a double click, a retry and another key file once and get one answer", async () => {
    const draft = await completeDraft("military-training", "trainee-free");
    const input = await signedInput(draft);
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => submit(draft.owner, input)),
      ...Array.from({ length: 4 }, () => submit(draft.owner, { ...input, key: randomUUID() })),
    ]);
    const numbers = new Set(answers.map((answer) => (answer.ok ? answer.value.number : answer.error.code)));
    expect([...numbers]).toHaveLength(1);
    expect(await submit(draft.owner, input)).toEqual(answers[0]);
    expect(await db().select().from(signatures).where(eq(signatures.applicationId, draft.id))).toHaveLength(1);
    const codes = await db().select().from(otpChallenges).where(eq(otpChallenges.object, draft.id));
    expect(codes.filter(({ usedAt }) => usedAt !== null)).toHaveLength(1);
  });

  it("does not file what was changed after the code was sent, nor with a code of another draft", async () => {
    const draft = await completeDraft("military-training", "trainee-free");
    const input = await signedInput(draft);
    const other = await completeDraft("military-training", "trainee-free");
    expect(await submit(other.owner, { ...input, applicationId: other.id, version: other.version })).toMatchObject({
      ok: false,
      error: { code: "code" },
    });
    expect(await submit(draft.owner, { ...input, version: draft.version - 1 })).toMatchObject({ error: { code: "stale" } });
    expect(await submit(personOf("student"), input)).toMatchObject({ error: { code: "not-found" } });
    if (input.proof.way !== "otp") throw new Error("signed otherwise");
    const wrong = { ...input.proof, code: "000000" === input.proof.code ? "000001" : "000000" };
    expect(await submit(draft.owner, { ...input, proof: wrong })).toMatchObject({
      error: { code: "code", proof: { code: "wrong" } },
    });
    expect(await submit(draft.owner, input)).toMatchObject({ ok: true });
  });

  it("of two officers one wins, the other is told that the case has changed", async () => {
    const id = await fileCase("school-meals", "flooded-mother");
    const version = (await loadCase(db(), id))?.row.version ?? 0;
    const answers = await Promise.all(Array.from({ length: 5 }, () => give("education-clerk", id, "register", {}, { version })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe("stale");
  });

  it("a double click on a command is one command with one answer", async () => {
    const id = await fileCase("school-meals", "flooded-mother");
    const key = randomUUID();
    const version = (await loadCase(db(), id))?.row.version ?? 0;
    const answers = await Promise.all(Array.from({ length: 6 }, () => give("education-clerk", id, "register", {}, { version, key })));
    expect(answers[0]).toMatchObject({ ok: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await db().select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key))).toHaveLength(1);
  });

  it("members vote at the same time without disturbing each other, and each once", async () => {
    const id = await fileCase("draft-deferment", "student");
    okay(await give("commission-clerk", id, "register"));
    okay(await give("commission-chair", id, "forward"));
    const version = (await loadCase(db(), id))?.row.version ?? 0;
    const words = { opinion: "agree", "opinion-reason": "Иә." };
    const answers = await Promise.all([1, 2, 1, 2].map((n) => give(`commission-member-${n}`, id, "vote", words, { version })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect((await loadCase(db(), id))?.votes).toHaveLength(2);
    expect(faultOf(await db().select().from(events).where(eq(events.applicationId, id)).orderBy(events.seq))).toBeNull();
  });
});

describe("a granted complaint", () => {
  it("opens the decided case again with its term anew; rejected and forwarded ones do not", async () => {
    const id = await fileCase("school-meals", "low-income-father");
    okay(await give("education-clerk", id, "register"));
    okay(await give("education-executor", id, "examine"));
    const hearing = { ...refusal, "hearing-date": today, "hearing-time": "11:00", "hearing-place": "12-бөлме" };
    okay(await give("education-executor", id, "propose-refusal", hearing));
    okay(await give("education-executor", id, "hold-hearing", { "hearing-outcome": "absent" }));
    okay(await decideAs("education-head", id, "decide-after-hearing", refusal, { resultId: "reasoned-refusal" }));
    const complaint = async () => {
      const complaintId = randomUUID();
      await db()
        .insert(complaints)
        .values({
          id: complaintId,
          number: `26-0101-${Math.floor(Math.random() * 900_000) + 100_000}`,
          applicationId: id,
          ownerId: personOf("low-income-father").personId,
          addressee: "provider",
          officeId: "education-karaganda",
          state: "filed",
          sealed: sealJson({ about: "decision", text: "Негізсіз бас тартылды.", demand: "Қайта қаралсын." }, textPlace(complaintId)),
          filedAt: now(),
          acceptedOn: today,
          dueOn: addWorkingDays(today, 5),
        });
      return complaintId;
    };
    const forwarded = await complaint();
    okay(await forwardComplaint(personOf("complaints-officer"), forwarded, 1));
    expect(await decideComplaint(personOf("complaints-officer"), forwarded, 2, { outcome: "satisfied", reasoning: "x" })).toMatchObject({
      ok: false,
    });
    okay(await decideComplaint(personOf("quality-officer"), forwarded, 2, { outcome: "rejected", reasoning: "Негізсіз." }));
    expect((await loadCase(db(), id))?.position.state).toBe("refused");
    const granted = await complaint();
    // Those who acted in the case do not answer the complaint about it.
    expect(await decideComplaint(personOf("education-head"), granted, 1, { outcome: "satisfied", reasoning: "x" })).toMatchObject({
      ok: false,
    });
    expect(
      okay(await decideComplaint(personOf("complaints-officer"), granted, 1, { outcome: "satisfied", reasoning: "Негізді." })),
    ).toMatchObject({ value: { reopened: true } });
    const file = await loadCase(db(), id);
    expect(file?.position.state).toBe("registered");
    expect(file?.row).toMatchObject({ closedAt: null, outcome: null, dueOn: addWorkingDays(almatyDate(now()), 5) });
    okay(await give("education-executor", id, "examine"));
  });
});
