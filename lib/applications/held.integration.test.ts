/** A document that is given only against other papers: until the hand-over it is the desk's alone. */
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { addWorkingDays, almatyDate, almatyMoment, isWorkingDay } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { events, messages, results } from "#lib/db/schema.ts";
import { resultFor } from "#lib/results/downloads.ts";
import { verifyNumber, verifyPdf } from "#lib/results/verify.ts";
import { decideAs, fileCase, give, personOf, seedPeople } from "./case-factory.ts";
import { cabinetOf, resultsOfOwner } from "./queries/cabinet-of.ts";
import { caseForOwner } from "./queries/case-for-owner.ts";
import { caseForStaff } from "./queries/case-for-staff.ts";

const certificate = "certificate-in-lieu-of-military-card";
const owner = personOf("emigrant");
const clerk = personOf("defence-clerk");

const workday = (() => {
  const today = almatyDate(now());
  return isWorkingDay(today) ? today : addWorkingDays(today, 1);
})();
const goTo = (day: string): void => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(almatyMoment(day, "10:00"));
};

beforeAll(seedPeople);
afterEach(() => {
  vi.useRealTimers();
});

const okay = (answer: { ok: boolean }): void => {
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
};

const signedCase = async () => {
  goTo(workday);
  const id = await fileCase("military-status-certificate", "emigrant");
  okay(await give("defence-clerk", id, "register"));
  okay(await give("defence-clerk", id, "examine"));
  okay(await decideAs("defence-head", id, "sign", { "surrendered-document": "Әскери билет НС № 0123456" }, { resultId: certificate }));
  const [row] = await db()
    .select()
    .from(results)
    .where(and(eq(results.applicationId, id), eq(results.resultId, certificate)));
  if (!row) throw new Error("nothing is signed");
  return { id, row };
};
const toldOf = async (id: string) =>
  (await db().select().from(messages).where(eq(messages.applicationId, id))).map(({ purpose }) => purpose);

/** Everything by which the owner or anybody could come to the document. */
const reached = async ({ id, row }: Awaited<ReturnType<typeof signedCase>>) => ({
  cabinet: (await resultsOfOwner(owner)).some((one) => one.id === row.id),
  page: (await caseForOwner(owner, id))?.results.some((one) => one.id === row.id),
  download: (await resultFor(owner, row.id, "kk")) !== null,
  number: (await verifyNumber(row.number)) !== null,
});
const nowhere = { cabinet: false, page: false, download: false, number: false };

describe("a held document", () => {
  it("is known to the desk alone, and its owner is asked to come with what he gives for it", async () => {
    const signed = await signedCase();
    expect(await reached(signed)).toEqual(nowhere);
    const view = await caseForOwner(owner, signed.id);
    expect(view).toMatchObject({ state: "ready", collect: { ru: expect.stringContaining("миграционной полиции") } });
    expect(JSON.stringify(view)).not.toContain(signed.row.number);
    const task = (await cabinetOf(owner)).toDo.find(({ applicationId }) => applicationId === signed.id);
    expect(task).toMatchObject({ what: "collect", text: view?.collect });
    const told = await toldOf(signed.id);
    expect(told).toContain("ready-to-collect");
    expect(told).not.toContain("result-ready");
    expect((await caseForStaff(clerk, signed.id))?.results.find(({ id }) => id === signed.row.id)).toMatchObject({ held: true });
    const file = await resultFor(clerk, signed.row.id, "kk");
    expect(await verifyPdf(file?.bytes ?? Buffer.alloc(0))).toEqual({ verdict: "not-ours" });
  });

  it("is let out once the surrender is recorded, and not before", async () => {
    const signed = await signedCase();
    expect(await give("defence-clerk", signed.id, "deliver")).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(await reached(signed)).toEqual(nowhere);
    okay(await give("defence-clerk", signed.id, "deliver", { surrender: "taken" }));
    expect(await reached(signed)).toEqual({ cabinet: true, page: true, download: true, number: true });
    expect(await caseForOwner(owner, signed.id)).toMatchObject({ state: "issued", collect: null });
    expect(await toldOf(signed.id)).toContain("result-ready");
    const file = await resultFor(owner, signed.row.id, "ru");
    expect(await verifyPdf(file?.bytes ?? Buffer.alloc(0))).toMatchObject({ verdict: "whole", document: { standing: "valid" } });
    const given = await db()
      .select()
      .from(events)
      .where(and(eq(events.applicationId, signed.id), eq(events.type, "delivered")));
    expect(given).toHaveLength(1);
  });

  it("stays with the office when nobody came for it", async () => {
    const signed = await signedCase();
    goTo(addWorkingDays(workday, 30));
    okay(await give("defence-clerk", signed.id, "close-without-result"));
    expect(await reached(signed)).toEqual(nowhere);
  });

  it("is never the refusal, which goes to the cabinet at once", async () => {
    goTo(workday);
    const id = await fileCase("military-status-certificate", "emigrant");
    okay(await give("defence-clerk", id, "register"));
    okay(await give("defence-clerk", id, "examine"));
    const entries = { ground: ["excluded-applicant"], facts: "Шетелде тұрады" };
    okay(await decideAs("defence-head", id, "sign", entries, { resultId: "reasoned-refusal" }));
    const view = await caseForOwner(owner, id);
    expect(view?.results.map(({ resultId }) => resultId)).toContain("reasoned-refusal");
    expect(view).toMatchObject({ state: "refused", collect: null });
  });
});
