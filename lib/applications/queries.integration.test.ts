import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, addWorkingDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords, securityLog } from "#lib/db/schema.ts";
import { decideAs, fileCase, give, personOf, seedPeople } from "./case-factory.ts";
import { cabinetOf } from "./queries/cabinet-of.ts";
import { caseForOwner } from "./queries/case-for-owner.ts";
import { caseForStaff } from "./queries/case-for-staff.ts";
import { queueOf } from "./queries/queue-of.ts";

beforeAll(seedPeople);
const today = almatyDate(now());
const queue = async (...question: Parameters<typeof queueOf>) => {
  const page = await queueOf(...question);
  if (!page) throw new Error("no role that works on cases");
  return page;
};

describe("the owner's view", () => {
  it("shows number, due day, course, what was signed, and nothing of the office's inner work", async () => {
    const id = await fileCase("school-meals", "social-assistance-mother");
    const view = await caseForOwner(personOf("social-assistance-mother"), id);
    expect(view).toMatchObject({ state: "filed", serviceId: "school-meals", due: { standing: "running" } });
    expect(view?.timeline.map(({ code, state }) => `${code} ${state}`)).toEqual([
      "submitted done",
      "register now",
      "examine ahead",
      "prepare-result ahead",
      "sign ahead",
      "deliver ahead",
    ]);
    expect(view?.answers.flatMap(({ rows }) => rows).map(({ fieldId }) => fieldId)).toContain("class");
    expect(view?.actions.map(({ command }) => command)).toEqual(["withdraw"]);
    const cabinet = await cabinetOf(personOf("social-assistance-mother"));
    expect(cabinet.running.map((row) => row.id)).toContain(id);
  });

  it("is nobody else's: a stranger and a missing number look the same", async () => {
    const id = await fileCase("school-meals", "flooded-mother");
    expect(await caseForOwner(personOf("student"), id)).toBeNull();
    expect(await caseForOwner(personOf("student"), "00000000-0000-4000-8000-000000000000")).toBeNull();
    expect(await caseForStaff(personOf("student"), id)).toBeNull();
  });

  it("offers a hearing answer first in the cabinet", async () => {
    const id = await fileCase("school-meals", "low-income-father");
    await give("education-clerk", id, "register");
    await give("education-executor", id, "examine");
    await give("education-executor", id, "propose-refusal", {
      "refusal-ground": ["false-documents"],
      reasoning: "Мөр жоқ.",
      "hearing-date": addWorkingDays(today, 1),
      "hearing-time": "10:30",
      "hearing-place": "12-бөлме",
    });
    const cabinet = await cabinetOf(personOf("low-income-father"));
    expect(cabinet.toDo).toMatchObject([{ applicationId: id, what: "answer-hearing", by: addWorkingDays(today, 1) }]);
    expect((await caseForOwner(personOf("low-income-father"), id))?.hearing).toMatchObject({
      heldAt: "10:30",
      reasoning: "Мөр жоқ.",
      answer: null,
    });
  });
});

describe("the desk's view", () => {
  it("is written into the record before anything is shown, and the owner reads it", async () => {
    const id = await fileCase("draft-deferment", "student");
    const view = await caseForStaff(personOf("commission-clerk"), id);
    expect(view?.actions.map(({ command }) => command)).toEqual(["register"]);
    expect(view?.signature.matches).toBe(true);
    const [look] = await db().select().from(accessRecords).where(eq(accessRecords.applicationId, id));
    expect(look).toMatchObject({ what: "case", why: "register", role: "clerk" });
    expect((await caseForOwner(personOf("student"), id))?.looks).toMatchObject([{ role: "clerk", why: "register" }]);
  });

  it("does not exist for another office, another kind of office, a role without a step, the operator", async () => {
    const id = await fileCase("draft-deferment", "teacher", {});
    for (const who of [
      "commission-clerk-almaty-city",
      "education-clerk",
      "military-head",
      "commission-member-1",
      "complaints-officer",
      "quality-officer",
      "operator",
    ]) {
      expect(await caseForStaff(personOf(who), id), who).toBeNull();
    }
    const refused = await db().select().from(securityLog).where(eq(securityLog.type, "access-refused"));
    expect(refused.length).toBeGreaterThanOrEqual(7);
  });

  it("masks IIN and hides the phone from the commission; others' votes show after the own one", async () => {
    const id = await fileCase("draft-deferment", "patient", {});
    await give("commission-clerk", id, "register");
    await give("commission-chair", id, "forward");
    const member = await caseForStaff(personOf("commission-member-1"), id);
    expect(member?.applicant.iin).toMatch(/^•{4}\s•{4}\s\d{4}$/);
    expect(member?.applicant.phone).toBeNull();
    expect(JSON.stringify(member)).not.toContain(personOf("patient").iin);
    expect(member?.votes).toMatchObject({ count: 0, members: 2, opinions: null });
    await give("commission-member-2", id, "vote", { opinion: "agree", "opinion-reason": "Анық." });
    expect((await caseForStaff(personOf("commission-member-1"), id))?.votes).toMatchObject({ count: 1, opinions: null });
    const coming = async () =>
      (await caseForStaff(personOf("commission-member-1"), id))?.timeline.filter(({ state }) => state !== "done").map(({ code }) => code);
    expect(await coming()).toContain("vote");
    await give("commission-member-1", id, "vote", { opinion: "agree", "opinion-reason": "Иә." });
    expect(await coming()).toEqual(["conclude", "deliver"]);
    const after = await caseForStaff(personOf("commission-member-1"), id);
    expect(after?.votes?.opinions?.map(({ reason }) => reason).sort()).toEqual(["Анық.", "Иә."]);
    expect(JSON.stringify(await caseForOwner(personOf("patient"), id))).not.toContain("Анық.");
  });

  it("lists open steps of the own role by legal day, and drops them when they are done", async () => {
    const clerk = personOf("military-clerk");
    const id = await fileCase("military-training", "trainee-free");
    const before = await queue(clerk, { filter: "mine" });
    expect(before.rows.find((row) => row.id === id)).toMatchObject({
      nextCommand: "register",
      initials: expect.stringMatching(/^\S\. \S\./),
    });
    expect(JSON.stringify(before)).not.toContain(personOf("trainee-free").iin);
    await give("military-clerk", id, "register");
    expect((await queue(clerk, { filter: "mine" })).rows.some((row) => row.id === id)).toBe(false);
    expect((await queue(personOf("military-head"), { filter: "mine" })).rows.find((row) => row.id === id)?.nextCommand).toBe("sign");
    await decideAs(
      "military-head",
      id,
      "sign",
      { "refusal-ground": ["rg-court-ban"], reasoning: "Сот шешімі бар." },
      { resultId: "refusal" },
    );
    expect((await queue(personOf("military-head"), { filter: "closed" })).rows.map((row) => row.id)).toContain(id);
  });

  it("pages by key without losing or repeating a case", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) ids.push(await fileCase("military-training", n % 2 === 0 ? "trainee-paid" : "trainee-free"));
    const clerk = personOf("military-clerk");
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = await queue(clerk, { filter: "mine", cursor });
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of ids) expect(seen).toContain(id);
    expect(addDays(today, 0)).toBe(today);
  });
});
