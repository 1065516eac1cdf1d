import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, addWorkingDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { events, results, tasks } from "#lib/db/schema.ts";
import { decideAs, fileCase, give, seedPeople } from "./case-factory.ts";
import { loadCase } from "./case-file.ts";
import { faultOf } from "./events.ts";

beforeAll(seedPeople);

const today = almatyDate(now());
const stateOf = async (id: string) => (await loadCase(db(), id))?.position.state;
const openFor = async (id: string) =>
  (await db().select().from(tasks).where(eq(tasks.applicationId, id))).map(({ command, role }) => `${role}: ${command}`).sort();
const okay = <T extends { ok: boolean }>(answer: T): T => {
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  return answer;
};

describe("draft-deferment: a commission", () => {
  it("goes from the clerk over chair and members to a conclusion that the chair signs", async () => {
    const id = await fileCase("draft-deferment", "student");
    expect(await openFor(id)).toEqual(["clerk: register"]);
    okay(await give("commission-clerk", id, "register"));
    expect(await openFor(id)).toEqual(["commission-chair: forward"]);
    okay(await give("commission-chair", id, "forward"));
    expect(await openFor(id)).toEqual(["commission-member: vote"]);
    okay(await give("commission-member-1", id, "vote", { opinion: "agree", "opinion-reason": "Оқу анықтамасы дұрыс." }));
    expect(await give("commission-member-1", id, "vote", { opinion: "agree", "opinion-reason": "тағы" })).toMatchObject({
      ok: false,
      error: { code: "already-voted" },
    });
    expect(
      await decideAs("commission-chair", id, "conclude", { "deferred-until": addDays(today, 300) }, { resultId: "deferment-conclusion" }),
    ).toMatchObject({
      ok: false,
      error: { code: "votes-outstanding" },
    });
    okay(
      await give("commission-member-2", id, "vote", {
        opinion: "refuse",
        "opinion-ground": ["unreliable-documents"],
        "opinion-reason": "Мөр жоқ.",
      }),
    );
    const done = okay(
      await decideAs("commission-chair", id, "conclude", { "deferred-until": addDays(today, 300) }, { resultId: "deferment-conclusion" }),
    );
    expect(done).toMatchObject({ value: { state: "issued" } });
    expect(await openFor(id)).toEqual([]);
    const types = (await db().select().from(events).where(eq(events.applicationId, id)))
      .sort((a, b) => a.seq - b.seq)
      .map(({ type }) => type);
    expect(types).toEqual([
      "submitted",
      "acceptance-confirmed",
      "registers-fetched",
      "registered",
      "forwarded",
      "voted",
      "voted",
      "concluded",
      "delivered",
      "third-party-notified",
    ]);
  });
});

describe("school-meals: a hearing before a refusal", () => {
  it("ends with a certificate that the executor prepares and the head signs", async () => {
    const id = await fileCase("school-meals", "social-assistance-mother");
    okay(await give("education-clerk", id, "register"));
    okay(await give("education-executor", id, "examine"));
    okay(
      await give(
        "education-executor",
        id,
        "prepare-result",
        { "meal-kind": "free", "valid-until": addDays(today, 200) },
        { resultId: "meal-certificate" },
      ),
    );
    okay(await decideAs("education-head", id, "sign"));
    expect(await stateOf(id)).toBe("issued");
    const [row] = await db().select().from(results).where(eq(results.applicationId, id));
    expect(row).toMatchObject({ resultId: "meal-certificate", signedWay: "eds", validUntil: addDays(today, 200) });
  });

  it("is refused only after the preliminary decision, the answer and the hearing", async () => {
    const id = await fileCase("school-meals", "low-income-father");
    okay(await give("education-clerk", id, "register"));
    okay(await give("education-executor", id, "examine"));
    const refusal = { "refusal-ground": ["false-documents"], reasoning: "Анықтамадағы күн мен мөр сәйкес емес." };
    // No other way leads to a refusal.
    for (const [who, command] of [
      ["education-head", "sign"],
      ["education-head", "decide-after-hearing"],
      ["education-executor", "prepare-result"],
    ] as const) {
      const answer =
        command === "prepare-result"
          ? await give(who, id, command, refusal, { resultId: "reasoned-refusal" })
          : await decideAs(who, id, command, refusal, { resultId: "reasoned-refusal" });
      expect(answer.ok, command).toBe(false);
    }
    okay(
      await give("education-executor", id, "propose-refusal", {
        ...refusal,
        "hearing-date": addWorkingDays(today, 1),
        "hearing-time": "11:00",
        "hearing-place": "12-бөлме",
      }),
    );
    expect(await give("education-executor", id, "hold-hearing", { "hearing-outcome": "absent" })).toMatchObject({
      ok: false,
      error: { code: "too-early" },
    });
    expect(await decideAs("education-head", id, "decide-after-hearing", refusal, { resultId: "reasoned-refusal" })).toMatchObject({
      ok: false,
      error: { code: "wrong-state" },
    });
    okay(await decideAs("low-income-father", id, "answer-hearing", { "hearing-answer": "Анықтаманы мектеп берген." }));
    okay(
      await give("education-executor", id, "hold-hearing", { "hearing-outcome": "written", "hearing-position": "Анықтама шынайы дейді." }),
    );
    okay(await decideAs("education-head", id, "decide-after-hearing", refusal, { resultId: "reasoned-refusal" }));
    expect(await stateOf(id)).toBe("refused");
  });
});

describe("military-training: two stages", () => {
  it("admits, waits for the money and for the course, then issues the certificate; the notice is given back", async () => {
    const id = await fileCase("military-training", "trainee-paid");
    okay(await give("military-clerk", id, "register"));
    const admission = {
      "r1-classes-start": `${Number(today.slice(0, 4)) + 1}-02-02`,
      "training-organisation": "training-karaganda",
      "training-basis": "paid",
      "payment-details": "KZ00 0000 0000 0000 0000",
    };
    okay(await decideAs("military-head", id, "sign", admission, { resultId: "admission-notification" }));
    expect(await stateOf(id)).toBe("stage-2");
    expect(await openFor(id)).toEqual(["clerk: record-payment", "training-organisation: train"]);
    expect((await loadCase(db(), id))?.row.dueOn).toBe(addWorkingDays(admission["r1-classes-start"], 42));
    const chain = await db().select().from(events).where(eq(events.applicationId, id)).orderBy(events.seq);
    expect(faultOf(chain)).toBeNull();
  });
});
