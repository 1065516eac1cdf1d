/** Steps that not every service has: refused acceptance, receipts, a longer term, a paper that waits, a certificate without an official. */
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { addWorkingDays, almatyDate, almatyMoment, isWorkingDay } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { applications, messages, results } from "#lib/db/schema.ts";
import { journeyPeople } from "#lib/services/journey.ts";
import { autoIssue, autoIssueAll } from "./auto-issue.ts";
import { decideAs, fileCase, give, personOf, seedPeople } from "./case-factory.ts";
import { loadCase } from "./case-file.ts";
import { lawfulActions } from "./lawful.ts";
import { noteMissedTerms } from "./missed-terms.ts";
import { cabinetOf } from "./queries/cabinet-of.ts";
import { caseForOwner } from "./queries/case-for-owner.ts";
import { loadVisible } from "./visibility.ts";

/** A working day: nothing is accepted on a day off. */
const workday = (() => {
  let day = almatyDate(now());
  while (!isWorkingDay(day)) day = addWorkingDays(day, 1);
  return day;
})();

const goTo = (day: string): void => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(almatyMoment(day, "10:00"));
};

beforeAll(seedPeople);
afterEach(() => {
  vi.useRealTimers();
});

const okay = <T extends { ok: boolean }>(answer: T): T => {
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  return answer;
};
const caseOf = async (id: string) => {
  const file = await loadCase(db(), id);
  if (!file) throw new Error(`no case ${id}`);
  return file;
};
const documentsOf = async (id: string) =>
  (await db().select().from(results).where(eq(results.applicationId, id)))
    .map(({ resultId, signedWay }) => `${resultId} ${signedWay}`)
    .sort();
const toldOf = async (id: string) =>
  (await db().select().from(messages).where(eq(messages.applicationId, id))).map(({ purpose }) => purpose);
const offered = async (who: string, id: string) => {
  const visible = await loadVisible(db(), personOf(who), id);
  return visible ? lawfulActions(visible, personOf(who), { offices: new Map(), today: almatyDate(now()) }) : [];
};

/** A child of whom no register knows. */
const stranger = journeyPeople.pupil;

const veteran = (owner = "afghan-veteran") => fileCase("veteran-id", owner);
const certificate = "internationalist-soldier-certificate";
const paper = (number: string) => ({ "document-number": number, "issue-date": workday, "collection-place": "Қарағанды, 1-кабинет" });

describe("acceptance", () => {
  it("is refused by the clerk's signature with the papers named; the case is over and the applicant is told", async () => {
    goTo(workday);
    const id = await veteran();
    expect(await give("defence-clerk", id, "refuse-acceptance", { "missing-documents": ["identity-card"] })).toMatchObject({
      ok: false,
      error: { code: "code" },
    });
    expect(await decideAs("defence-clerk", id, "refuse-acceptance", {}, { resultId: "refusal-receipt" })).toMatchObject({ ok: false });
    okay(
      await decideAs("defence-clerk", id, "refuse-acceptance", { "missing-documents": ["identity-card"] }, { resultId: "refusal-receipt" }),
    );
    expect((await caseOf(id)).position.state).toBe("acceptance-refused");
    expect(await documentsOf(id)).toEqual(["refusal-receipt eds"]);
    expect(await toldOf(id)).toContain("acceptance-refused");
  });

  it("is the registration, for which the portal gives a receipt under its own seal; after it nothing is refused so", async () => {
    goTo(workday);
    const id = await veteran();
    okay(await give("defence-clerk", id, "register"));
    expect(await documentsOf(id)).toEqual(["acceptance-receipt seal"]);
    expect((await offered("defence-clerk", id)).map(({ command }) => command)).not.toContain("refuse-acceptance");
  });
});

describe("an inquiry", () => {
  it("makes the term longer from the day of acceptance, once per reason, with a notice; without it no status is doubted", async () => {
    goTo(workday);
    const id = await veteran();
    okay(await give("defence-clerk", id, "register"));
    okay(await give("defence-clerk", id, "examine"));
    const groundsNow = async () =>
      (await offered("defence-head", id))
        .flatMap(({ fields }) => fields)
        .find((field) => field.from === "refusalGrounds")
        ?.options?.map(({ value }) => value);
    expect(await groundsNow()).not.toContain("status-not-confirmed");
    const entries = { reason: "extended-no-data", "inquiry-addressee": "Орталық мұрағат, № 12" };
    okay(await decideAs("defence-clerk", id, "consult", entries, { resultId: "extension-notice" }));
    const asked = await caseOf(id);
    expect(asked.position.state).toBe("consulting");
    expect(asked.row.dueOn).toBe(addWorkingDays(asked.row.acceptedOn ?? "", 30));
    expect(await documentsOf(id)).toContain("extension-notice eds");
    expect(await toldOf(id)).toContain("extended");
    const answer = { "answer-number": "77", "answer-date": workday, "answer-outcome": "not-confirmed", "answer-text": "Жазба табылмады" };
    okay(await give("defence-clerk", id, "answer-consultation", answer));
    expect(await groundsNow()).toContain("status-not-confirmed");
    // The head may extend further, but never by what is no longer.
    const reasons = (await offered("defence-head", id))
      .find(({ command }) => command === "extend")
      ?.fields.find((field) => field.id === "reason");
    expect(reasons?.options?.map(({ value }) => value)).toEqual(["extended-near-abroad"]);
    const further = { reason: "extended-near-abroad", "inquiry-addressee": "Шет мемлекеттің мұрағаты, № 3" };
    okay(await decideAs("defence-head", id, "extend", further, { resultId: "extension-notice" }));
    const extended = await caseOf(id);
    expect(extended.row.dueOn).toBe(addWorkingDays(extended.row.acceptedOn ?? "", 90));
    expect(extended.position.state).toBe("review");
    expect((await offered("defence-head", id)).map(({ command }) => command)).not.toContain("extend");
  });
});

describe("a paper document", () => {
  it("carries a number that stands in no other case, however it is spelt", async () => {
    goTo(workday);
    const sign = async (owner: string, number: string) => {
      const id = await veteran(owner);
      okay(await give("defence-clerk", id, "register"));
      okay(await give("defence-clerk", id, "examine"));
      return { id, answer: await decideAs("defence-head", id, "sign", paper(number), { resultId: certificate }) };
    };
    okay((await sign("afghan-veteran", "АА № 0012345")).answer);
    const second = await sign("teacher", "аа-0012345");
    expect(second.answer).toMatchObject({
      ok: false,
      error: { code: "invalid", faults: [{ name: "document-number", code: "already-used" }] },
    });
    expect((await caseOf(second.id)).position.state).toBe("review");
    okay(await decideAs("defence-head", second.id, "sign", paper("АА 0012346"), { resultId: certificate }));
  });

  it("waits a month for its owner and not a day less", async () => {
    goTo(workday);
    const id = await veteran("patient");
    okay(await give("defence-clerk", id, "register"));
    okay(await give("defence-clerk", id, "examine"));
    okay(await decideAs("defence-head", id, "sign", paper("АА 777"), { resultId: certificate }));
    expect((await caseOf(id)).position.state).toBe("ready");
    expect((await cabinetOf(personOf("patient"))).toDo.map(({ what }) => what)).toContain("collect");
    expect(await give("defence-clerk", id, "close-without-result")).toMatchObject({ ok: false, error: { code: "too-early" } });
    expect(await give("defence-clerk", id, "deliver")).toMatchObject({ ok: false, error: { code: "invalid" } });
    goTo(addWorkingDays(workday, 30));
    okay(await give("defence-clerk", id, "close-without-result"));
    expect((await caseOf(id)).position.state).toBe("closed");
  });
});

describe("a certificate that the portal issues", () => {
  const statesOf = async (id: string) => (await caseOf(id)).position.state;

  it("is sealed at once when the register names the applicant as the child's guardian", async () => {
    goTo(workday);
    const id = await fileCase("guardianship-certificate", "grandmother-guardian");
    expect(await statesOf(id)).toBe("registered");
    expect(await autoIssueAll()).toBeGreaterThan(0);
    expect(await statesOf(id)).toBe("issued");
    expect(await documentsOf(id)).toEqual(["certificate seal"]);
    expect(await autoIssue(id)).toEqual({ ok: false, error: "not-open" });
  });

  it("does not wait behind a case that cannot even be read", async () => {
    goTo(workday);
    const bad = await fileCase("guardianship-certificate", "grandmother-guardian");
    vi.setSystemTime(new Date(now().getTime() + 60_000));
    const good = await fileCase("guardianship-certificate", "grandmother-guardian");
    const [row] = await db().select().from(applications).where(eq(applications.id, bad));
    const keep = (sealedAnswers: Buffer | null) => db().update(applications).set({ sealedAnswers }).where(eq(applications.id, bad));
    await keep(Buffer.from("nothing"));
    expect(await autoIssueAll()).toBeGreaterThan(0);
    expect(await statesOf(good)).toBe("issued");
    await keep(row?.sealedAnswers ?? null);
    expect(await autoIssueAll()).toBeGreaterThan(0);
    expect(await statesOf(bad)).toBe("issued");
  });

  it("is late to the minute, and the applicant may complain the same day", async () => {
    goTo(workday);
    const id = await fileCase("guardianship-certificate", "patronage-educator", {
      answers: { wards: [{ "ward-iin": stranger, "ward-full-name": "Оспанова Томирис" }] },
    });
    vi.setSystemTime(new Date(now().getTime() + 29 * 60_000));
    await noteMissedTerms();
    expect(await toldOf(id)).not.toContain("late");
    vi.setSystemTime(new Date(now().getTime() + 2 * 60_000));
    await noteMissedTerms();
    await noteMissedTerms();
    expect((await toldOf(id)).filter((purpose) => purpose === "late")).toHaveLength(1);
    expect((await cabinetOf(personOf("patronage-educator"))).running.find((row) => row.id === id)?.late).toBe(true);
  });

  it("is left to the provider when the guardian is somebody else, or an official was quicker", async () => {
    goTo(workday);
    const other = await fileCase("guardianship-certificate", "patronage-educator", {
      answers: { wards: [{ "ward-iin": stranger, "ward-full-name": "Оспанова Томирис" }] },
    });
    expect(await autoIssue(other)).toEqual({ ok: false, error: "unknown" });
    expect((await offered("education-executor", other)).map(({ command }) => command)).toContain("prepare-result");
    const quick = await fileCase("guardianship-certificate", "grandmother-guardian");
    okay(await give("education-executor", quick, "prepare-result", { wards: ["1"] }, { resultId: "certificate" }));
    expect(await autoIssue(quick)).toEqual({ ok: false, error: "not-open" });
    expect(
      await db()
        .select()
        .from(results)
        .where(and(eq(results.applicationId, quick), eq(results.resultId, "certificate"))),
    ).toEqual([]);
  });
});

describe("a conversation with each child", () => {
  const clerk = "education-clerk";
  const executor = "education-executor";
  const appointed = (day: string) => ({ "interview-at.1": day, "interview-at-time.1": "11:00", "interview-place.1": "3-кабинет" });
  const commandsOf = async (id: string) =>
    (await offered(executor, id)).flatMap((one) => (one.blockedBy === undefined ? [one.command] : []));

  it("is appointed with a message, given again until the child was heard, and only then decided on", async () => {
    goTo(workday);
    const id = await fileCase("child-opinion", "large-family-mother");
    okay(await give(clerk, id, "register"));
    okay(await give(executor, id, "examine"));
    const day = addWorkingDays(workday, 1);
    expect(await give(executor, id, "interview", { ...appointed(workday) })).toMatchObject({ ok: false, error: { code: "invalid" } });
    okay(await give(executor, id, "interview", appointed(day)));
    expect((await toldOf(id)).filter((purpose) => purpose === "appointment")).toHaveLength(1);
    expect(await commandsOf(id)).toContain("interview");
    expect(await commandsOf(id)).not.toContain("prepare-result");
    goTo(day);
    // The second record takes the place of the first: what was appointed is confirmed, nothing new is told.
    const held = { ...appointed(day), "interview-outcome.1": "held", "interview-held-on.1": day };
    okay(await give(executor, id, "interview", held));
    expect((await toldOf(id)).filter((purpose) => purpose === "appointment")).toHaveLength(1);
    expect(await commandsOf(id)).toContain("prepare-result");
    expect(await commandsOf(id)).not.toContain("interview");
    const view = await caseForOwner(personOf("large-family-mother"), id);
    const notes = view?.timeline.filter(({ code }) => code === "interviewed").flatMap((entry) => entry.notes) ?? [];
    expect(notes.some(({ value }) => value.kk === "11:00")).toBe(true);
    expect(notes.every(({ label }) => label.kk.includes(": "))).toBe(true);
  });

  it("ends without a decision only when the child did not come twice", async () => {
    goTo(workday);
    const id = await fileCase("child-opinion", "large-family-mother");
    okay(await give(clerk, id, "register"));
    okay(await give(executor, id, "examine"));
    const close = () => give("education-head", id, "close-without-result", { "close-explanation": "Бала екі рет келген жоқ" });
    const [first, second] = [addWorkingDays(workday, 1), addWorkingDays(workday, 3)];
    okay(await give(executor, id, "interview", appointed(first)));
    goTo(first);
    okay(await give(executor, id, "interview", { ...appointed(first), "interview-outcome.1": "child-absent" }));
    expect(await close()).toMatchObject({ ok: false, error: { code: "too-early" } });
    okay(await give(executor, id, "interview", appointed(second)));
    goTo(second);
    okay(await give(executor, id, "interview", { ...appointed(second), "interview-outcome.1": "child-absent" }));
    okay(await close());
    expect((await caseOf(id)).position.state).toBe("closed");
  });
});
