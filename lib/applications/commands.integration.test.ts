import { count, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { addDays, addWorkingDays, almatyDate, almatyMoment } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { applications, events, results, tasks } from "#lib/db/schema.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { decideAs, type Fields, fileCase, formOf, give, personOf, seedPeople } from "./case-factory.ts";
import { loadCase } from "./case-file.ts";
import type { CommandName } from "./case-words.ts";
import { layOutDecision } from "./decisions.ts";
import { lawfulActions } from "./lawful.ts";
import { loadVisible } from "./visibility.ts";

beforeAll(seedPeople);
afterEach(() => {
  vi.useRealTimers();
});

const today = almatyDate(now());
const goTo = (day: string): void => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(almatyMoment(day, "10:00"));
};
const okay = <T extends { ok: boolean }>(answer: T): T => {
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  return answer;
};

const everybody = [
  "student",
  "commission-clerk",
  "commission-chair",
  "commission-member-1",
  "commission-member-2",
  "military-clerk",
  "military-head",
  "education-clerk",
  "education-executor",
  "education-head",
  "training-officer",
  "corporation-clerk",
  "complaints-officer",
  "quality-officer",
  "operator",
  // The same posts in another city.
  "commission-chair-almaty-city",
  "education-executor-almaty-city",
  "military-head-almaty-city",
];

type Allowed = Partial<Record<CommandName, readonly string[]>>;

/** At this point of the case exactly these people may give exactly these commands; everybody else changes nothing. */
const expectExactly = async (id: string, owner: string, allowed: Allowed): Promise<void> => {
  const around = { offices: await allOffices(), today: almatyDate(now()) };
  const fingerprint = async () => {
    const [row] = await db().select().from(applications).where(eq(applications.id, id));
    const [n] = await db().select({ n: count() }).from(events).where(eq(events.applicationId, id));
    return `${row?.version} ${row?.state} ${n?.n}`;
  };
  const before = await fingerprint();
  for (const who of [owner, ...everybody.filter((one) => one !== owner)]) {
    const person = personOf(who);
    const visible = await loadVisible(db(), person, id);
    const lawful = visible ? lawfulActions(visible, person, around).map(({ command }) => command) : [];
    const expected = Object.entries(allowed).flatMap(([command, people]) => (people.includes(who) ? [command] : []));
    expect([...new Set(lawful)].sort(), who).toEqual(expected.sort());
    for (const command of Object.keys(allowed) as CommandName[]) {
      if (allowed[command]?.includes(who)) continue;
      const version = Number(before.split(" ")[0]);
      const laid = await layOutDecision(person, { applicationId: id, command, version, form: formOf({}) });
      expect(laid, `${who}: ${command}`).toMatchObject({ ok: false });
      expect(await give(who, id, command, {}, { version }), `${who}: ${command}`).toMatchObject({ ok: false });
    }
  }
  expect(await fingerprint()).toBe(before);
};

const meals = async (owner = "social-assistance-mother"): Promise<string> => {
  const id = await fileCase("school-meals", owner);
  okay(await give("education-clerk", id, "register"));
  okay(await give("education-executor", id, "examine"));
  return id;
};

const refusal = { "refusal-ground": ["false-documents"], reasoning: "Анықтаманың күні мен мөрі сәйкес емес." };
const hearing = (day = addWorkingDays(today, 1)): Fields => ({
  ...refusal,
  "hearing-date": day,
  "hearing-time": "11:00",
  "hearing-place": "12-бөлме",
});

// Everybody tries everything at every point: many small transactions.
describe("who may do what, when (spec: security 21.3)", { timeout: 180_000 }, () => {
  it("a commission", async () => {
    const id = await fileCase("draft-deferment", "student");
    await expectExactly(id, "student", { withdraw: ["student"], register: ["commission-clerk"] });
    okay(await give("commission-clerk", id, "register"));
    await expectExactly(id, "student", { withdraw: ["student"], forward: ["commission-chair"], register: [] });
    okay(await give("commission-chair", id, "forward"));
    const voting = { withdraw: ["student"], conclude: ["commission-chair"] };
    await expectExactly(id, "student", { ...voting, vote: ["commission-member-1", "commission-member-2"], forward: [] });
    okay(await give("commission-member-1", id, "vote", { opinion: "agree", "opinion-reason": "Иә." }));
    await expectExactly(id, "student", { ...voting, vote: ["commission-member-2"] });
    okay(await give("commission-member-2", id, "vote", { opinion: "agree", "opinion-reason": "Иә." }));
    okay(
      await decideAs("commission-chair", id, "conclude", { "deferred-until": addDays(today, 300) }, { resultId: "deferment-conclusion" }),
    );
    await expectExactly(id, "student", {
      "withdraw-result": ["commission-chair"],
      withdraw: [],
      conclude: [],
      vote: [],
      register: [],
      forward: [],
    });
  });

  it("a provider with a hearing", async () => {
    const owner = "flooded-mother";
    const id = await fileCase("school-meals", owner);
    await expectExactly(id, owner, { withdraw: [owner], register: ["education-clerk"] });
    okay(await give("education-clerk", id, "register"));
    await expectExactly(id, owner, {
      withdraw: [owner],
      examine: ["education-executor"],
      assign: ["education-executor"],
      "prepare-result": [],
    });
    okay(await give("education-executor", id, "examine"));
    await expectExactly(id, owner, {
      withdraw: [owner],
      "prepare-result": ["education-executor"],
      "propose-refusal": ["education-executor"],
      sign: [],
      "decide-after-hearing": [],
      "hold-hearing": [],
    });
    okay(
      await give(
        "education-executor",
        id,
        "prepare-result",
        { "meal-kind": "free", "valid-until": addDays(today, 90) },
        { resultId: "meal-certificate" },
      ),
    );
    const prepared = {
      withdraw: [owner],
      sign: ["education-head"],
      correct: ["education-executor"],
      return: ["education-head"],
      "propose-refusal": [],
    };
    await expectExactly(id, owner, prepared);
    okay(await give("education-executor", id, "correct", { "meal-kind": "reduced-price", "valid-until": addDays(today, 91) }));
    await expectExactly(id, owner, prepared);
    okay(await give("education-head", id, "return", { "return-reason": "Күнін тексеріңіз." }));
    await expectExactly(id, owner, {
      withdraw: [owner],
      "prepare-result": ["education-executor"],
      "propose-refusal": ["education-executor"],
      sign: [],
    });
    okay(await give("education-executor", id, "propose-refusal", hearing()));
    await expectExactly(id, owner, {
      withdraw: [owner],
      "answer-hearing": [owner],
      "hold-hearing": ["education-executor"],
      sign: [],
      "decide-after-hearing": [],
    });
    okay(await decideAs(owner, id, "answer-hearing", { "hearing-answer": "Мөр қойылған." }));
    okay(await give("education-executor", id, "hold-hearing", { "hearing-outcome": "written", "hearing-position": "Мөр бар дейді." }));
    await expectExactly(id, owner, { withdraw: [owner], "decide-after-hearing": ["education-head"], sign: [], "prepare-result": [] });
    // After the hearing the certificate may be given as well.
    okay(
      await decideAs(
        "education-head",
        id,
        "decide-after-hearing",
        { "meal-kind": "free", "valid-until": addDays(today, 90) },
        { resultId: "meal-certificate" },
      ),
    );
    await expectExactly(id, owner, {
      "withdraw-result": ["education-head"],
      withdraw: [],
      "decide-after-hearing": [],
      "answer-hearing": [],
    });
  });

  it("two stages: admission, money and course, certificate; the notice is given back", async () => {
    const owner = "trainee-paid";
    const id = await fileCase("military-training", owner);
    await expectExactly(id, owner, { withdraw: [owner], register: ["military-clerk"], sign: [] });
    okay(await give("military-clerk", id, "register"));
    await expectExactly(id, owner, { withdraw: [owner], sign: ["military-head"], train: [], "close-without-result": [] });
    const start = addWorkingDays(`${Number(today.slice(0, 4)) + 1}-02-01`, 1);
    const admission = {
      "r1-classes-start": start,
      "training-organisation": "training-karaganda",
      "training-basis": "paid",
      "payment-details": "KZ00",
    };
    // On the paid basis the whole course lies between 1 February and 20 December.
    const late = { ...admission, "r1-classes-start": `${Number(today.slice(0, 4)) + 1}-11-20` };
    expect(await decideAs("military-head", id, "sign", late, { resultId: "admission-notification" })).toMatchObject({
      error: { faults: [{ name: "r1-classes-start-day", code: "date-season" }] },
    });
    expect(
      await decideAs("military-head", id, "sign", { ...late, "training-basis": "free" }, { resultId: "admission-notification" }),
    ).toMatchObject({ ok: true });
    const second = await fileCase("military-training", owner);
    okay(await give("military-clerk", second, "register"));
    okay(await decideAs("military-head", second, "sign", admission, { resultId: "admission-notification" }));
    const stage2 = {
      pay: [owner],
      "record-payment": ["military-clerk"],
      train: ["training-officer"],
      sign: ["military-head"],
      "close-without-result": ["military-head"],
    };
    await expectExactly(second, owner, { ...stage2, withdraw: [], "follow-up": [] });

    const certificate = { "training-period-from": start, "training-period-to": addWorkingDays(start, 40) };
    const issue = () => decideAs("military-head", second, "sign", certificate, { resultId: "completion-certificate" });
    goTo(addWorkingDays(start, 40));
    expect(await issue()).toMatchObject({ error: { code: "not-paid" } });
    const paid = { "payment-evidence": "receipt", "payment-reference": "KZ-000001", "payment-date": start, "payment-amount": "305 000" };
    expect(await give("military-clerk", second, "record-payment", { ...paid, "payment-amount": "305001" })).toMatchObject({
      error: { faults: [{ code: "sum-too-large" }] },
    });
    okay(await give("military-clerk", second, "record-payment", paid));
    expect(await issue()).toMatchObject({ error: { code: "too-early" } });
    const course = (attendance: string) =>
      give("training-officer", second, "train", { attendance, "attendance-date": addWorkingDays(start, 40) });
    okay(await course("attended"));
    expect(await issue()).toMatchObject({ error: { code: "too-early" } });
    // Not before the training organisation has recorded it.
    expect(
      await give("military-head", second, "close-without-result", { "close-reason": "not-completed", "close-explanation": "x" }),
    ).toMatchObject({ ok: false });
    okay(await course("completed"));
    expect((await db().select().from(tasks).where(eq(tasks.applicationId, second))).map(({ command }) => command)).toEqual(["sign"]);
    const wrong = { ...certificate, "training-period-to": addWorkingDays(start, 43) };
    expect(await decideAs("military-head", second, "sign", wrong, { resultId: "completion-certificate" })).toMatchObject({ ok: false });
    okay(await issue());
    await expectExactly(second, owner, { "follow-up": [owner], "withdraw-result": ["military-head"], sign: [], train: [], pay: [] });
    okay(await give(owner, second, "follow-up"));
    await expectExactly(second, owner, { "follow-up": [], "withdraw-result": ["military-head"] });
    const rows = await db().select().from(results).where(eq(results.applicationId, second));
    expect(Object.fromEntries(rows.map(({ resultId, standing }) => [resultId, standing]))).toEqual({
      "admission-notification": "returned",
      "completion-certificate": "valid",
    });
  });

  it("ends the second stage without a certificate only for a lawful reason, on lawful days", async () => {
    const id = await fileCase("military-training", "trainee-free");
    okay(await give("military-clerk", id, "register"));
    const start = addWorkingDays(today, 3);
    okay(
      await decideAs(
        "military-head",
        id,
        "sign",
        { "r1-classes-start": start, "training-organisation": "training-karaganda", "training-basis": "free" },
        { resultId: "admission-notification" },
      ),
    );
    const close = (reason: string) =>
      give("military-head", id, "close-without-result", { "close-reason": reason, "close-explanation": "Сабаққа келмеді." });
    expect(await close("not-attended")).toMatchObject({ ok: false });
    // Nobody owes money on the free basis.
    expect(await close("not-paid")).toMatchObject({ ok: false });
    goTo(addWorkingDays(start, 2));
    okay(await give("training-officer", id, "train", { attendance: "not-attended", "attendance-date": addWorkingDays(start, 1) }));
    expect((await db().select().from(tasks).where(eq(tasks.applicationId, id))).map(({ command }) => command)).toEqual([
      "close-without-result",
    ]);
    expect(okay(await close("not-attended"))).toMatchObject({ value: { state: "closed" } });
  });

  it("nobody decides on the own application, whatever the role", async () => {
    const id = await fileCase("military-training", "staff-applicant");
    okay(await give("military-clerk", id, "register"));
    const admission = {
      "r1-classes-start": addWorkingDays(today, 3),
      "training-organisation": "training-karaganda",
      "training-basis": "free",
    };
    expect(await decideAs("staff-applicant", id, "sign", admission, { resultId: "admission-notification" })).toMatchObject({
      error: { code: "conflict-of-interest" },
    });
    okay(await decideAs("military-head", id, "sign", admission, { resultId: "admission-notification" }));
  });

  it("a role that was taken away, or powers that are not open, count for nothing", async () => {
    const id = await fileCase("military-training", "trainee-free");
    const clerk = personOf("military-clerk");
    for (const person of [
      { ...clerk, roles: [] },
      { ...clerk, staffPowers: false },
    ])
      expect(await loadVisible(db(), person, id)).toBeNull();
  });

  it("a preliminary decision after its last lawful day is recorded as late, and the hearing is not skipped", async () => {
    const id = await meals("low-income-father");
    const dueOn = (await loadCase(db(), id))?.row.dueOn ?? "";
    goTo(addWorkingDays(dueOn, -2));
    okay(await give("education-executor", id, "propose-refusal", hearing(dueOn)));
    const [proposed] = (await loadCase(db(), id))?.chain.events.filter(({ type }) => type === "refusal-proposed") ?? [];
    expect(proposed?.payload).toMatchObject({ late: true, warnings: ["hearing-late"] });
    expect((await loadCase(db(), id))?.row.dueOn).toBe(dueOn);
    expect(await decideAs("education-head", id, "decide-after-hearing", refusal, { resultId: "reasoned-refusal" })).toMatchObject({
      error: { code: "wrong-state" },
    });
  });

  it("a refusal names grounds of the card and facts", async () => {
    const id = await meals("large-family-mother");
    for (const wrong of [{ "refusal-ground": [] }, { "refusal-ground": ["made-up"] }, { reasoning: "" }]) {
      expect(await give("education-executor", id, "propose-refusal", { ...hearing(), ...wrong })).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
    }
  });
});
