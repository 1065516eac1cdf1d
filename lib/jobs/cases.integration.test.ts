import { createServer, type Server } from "node:http";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { completeDraft, decideAs, fileCase, give, personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { loadCase } from "#lib/applications/case-file.ts";
import { loadDraft } from "#lib/applications/drafts.ts";
import { noteMissedTerms } from "#lib/applications/missed-terms.ts";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { deleteWhatIsOver } from "#lib/applications/retention.ts";
import { verifyBytes } from "#lib/audit/digest-key.ts";
import { addDays, addWorkingDays, almatyDate, almatyMoment } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { events, failureProtocols, messages, stageReports, tasks } from "#lib/db/schema.ts";
import { reportStages } from "#lib/monitoring/report-stages.ts";

const port = vi.hoisted(() => {
  const free = 21_000 + (process.pid % 9_000);
  process.env["MONITORING_URL"] = `http://127.0.0.1:${free}/monitoring`;
  return free;
});

let answer = 202;
const taken: { application: string; seq: number; stage: string }[] = [];
let server: Server;

beforeAll(async () => {
  await seedPeople();
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      if (answer < 300) taken.push(...(JSON.parse(body) as { reports: typeof taken }).reports);
      response.writeHead(answer).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  vi.useRealTimers();
});

/** Only the day is moved; timers of the database driver go on. */
const goTo = (day: string, time = "10:00"): void => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(almatyMoment(day, time));
};

const toldTo = async (persona: string, purpose: string) =>
  db()
    .select()
    .from(messages)
    .where(and(eq(messages.personId, personOf(persona).personId), eq(messages.purpose, purpose)));

describe("a missed term", () => {
  it("is written once, the head and then the applicant are told, and the complaint is offered", async () => {
    const id = await fileCase("school-meals", "social-assistance-mother");
    const dueOn = (await loadCase(db(), id))?.row.dueOn ?? "";
    const accepted = (await loadCase(db(), id))?.row.acceptedOn ?? "";
    goTo(accepted, "18:00");
    expect(await noteMissedTerms()).toEqual({ steps: 0, cases: 0 });
    // The clerk's step was due on the day of acceptance.
    goTo(addWorkingDays(accepted, 1));
    expect(await noteMissedTerms()).toEqual({ steps: 1, cases: 0 });
    expect(await noteMissedTerms()).toEqual({ steps: 0, cases: 0 });
    expect(await toldTo("education-head", "step-late")).toHaveLength(1);
    expect(await toldTo("social-assistance-mother", "late")).toHaveLength(0);
    goTo(dueOn, "23:59");
    expect(await noteMissedTerms()).toMatchObject({ cases: 0 });
    expect((await caseForOwner(personOf("social-assistance-mother"), id))?.complaintOffer).toBeNull();
    goTo(addDays(dueOn, 1), "00:01");
    expect(await noteMissedTerms()).toMatchObject({ cases: 1 });
    expect(await noteMissedTerms()).toMatchObject({ cases: 0 });
    expect(await toldTo("social-assistance-mother", "late")).toHaveLength(1);
    const view = await caseForOwner(personOf("social-assistance-mother"), id);
    expect(view?.due?.standing).toBe("late");
    expect(view?.complaintOffer?.about).toBe("inaction");
    // Late is allowed and marked, and does not stop the case.
    expect(await give("education-clerk", id, "register")).toMatchObject({ ok: true });
    const [registered] = await db()
      .select()
      .from(events)
      .where(and(eq(events.applicationId, id), eq(events.type, "registered")));
    expect(registered?.toState).toBe("registered");
  });

  it("of the members lets the chair conclude without the opinion that did not come", async () => {
    const id = await fileCase("draft-deferment", "student");
    await give("commission-clerk", id, "register");
    await give("commission-chair", id, "forward");
    await give("commission-member-1", id, "vote", { opinion: "agree", "opinion-reason": "Иә." });
    const conclude = { "deferred-until": addDays(almatyDate(now()), 400) };
    expect(await decideAs("commission-chair", id, "conclude", conclude, { resultId: "deferment-conclusion" })).toMatchObject({
      error: { code: "votes-outstanding" },
    });
    const voteDue =
      (
        await db()
          .select()
          .from(tasks)
          .where(and(eq(tasks.applicationId, id), eq(tasks.command, "vote")))
      )[0]?.dueOn ?? "";
    goTo(addDays(voteDue, 1));
    await noteMissedTerms();
    expect((await db().select().from(tasks).where(eq(tasks.applicationId, id))).map(({ command }) => command).sort()).toEqual([
      "conclude",
      "vote",
    ]);
    expect(await decideAs("commission-chair", id, "conclude", conclude, { resultId: "deferment-conclusion" })).toMatchObject({
      value: { state: "issued" },
    });
  });
});

describe("reports of stages", () => {
  it("reach the monitoring system once each; a failure has a protocol that is signed at its end, and is told at once", async () => {
    await reportStages();
    taken.length = 0;
    answer = 503;
    const id = await fileCase("military-training", "trainee-free");
    await give("military-clerk", id, "register");
    expect(await reportStages()).toMatchObject({ sent: 0 });
    expect(await reportStages()).toMatchObject({ sent: 0 });
    const [open] = await db().select().from(failureProtocols).where(isNull(failureProtocols.endedAt));
    expect(open).toMatchObject({ system: "monitoring", cause: "status-503" });
    expect(await toldTo("operator", "monitoring-down")).toHaveLength(1);
    answer = 202;
    expect((await reportStages()).sent).toBeGreaterThanOrEqual(2);
    expect(await reportStages()).toEqual({ sent: 0, failed: 0 });
    expect(taken.filter(({ application }) => application === id).map(({ stage }) => stage)).toEqual(["submitted", "registered"]);
    const [closed] = await db().select().from(failureProtocols);
    const words = `monitoring|${closed?.startedAt.toISOString()}|${closed?.endedAt?.toISOString()}|${closed?.reports}|status-503`;
    expect(closed?.reports).toBeGreaterThanOrEqual(2);
    expect(verifyBytes(Buffer.from(words), closed?.signature ?? Buffer.alloc(64))).toBe(true);
    expect(await db().select().from(stageReports).where(isNull(stageReports.sentAt))).toEqual([]);
  });
});

describe("retention", () => {
  it("throws away a draft that nobody opened for 90 days, and no other", async () => {
    const old = await completeDraft("school-meals", "flooded-mother");
    goTo(addDays(almatyDate(now()), 89));
    expect(await deleteWhatIsOver()).toBe(0);
    goTo(addDays(almatyDate(now()), 2));
    expect(await deleteWhatIsOver()).toBe(1);
    expect(await loadDraft(personOf("flooded-mother"), old.id)).toBeNull();
  });
});
