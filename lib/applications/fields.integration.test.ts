/** What a role sees of a case is what `lib/access/fields.ts` says, key by key (rule R18), on the page and in every download (rule R15). */
import { beforeAll, describe, expect, it } from "vitest";
import { sightOf } from "#lib/access/fields.ts";
import type { StaffRole } from "#lib/access/roles.ts";
import { addDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { printedFormFor } from "#lib/results/downloads.ts";
import { filesOf } from "#lib/uploads/files.ts";
import { openFile } from "#lib/uploads/open-file.ts";
import { decideAs, fileCase, give, personOf, seedPeople } from "./case-factory.ts";
import type { CaseForStaff } from "./desk-views.ts";
import { caseForStaff } from "./queries/case-for-staff.ts";
import { storeRegister } from "./register-rows.ts";

beforeAll(seedPeople);

const seen = async (who: string, id: string): Promise<CaseForStaff> => {
  const view = await caseForStaff(personOf(who), id);
  if (!view) throw new Error(`${who} does not see the case`);
  return view;
};
/** Whether bytes were asked for: the factory writes rows without any. */
const opens = async (who: string, fileId: string): Promise<boolean> =>
  openFile(personOf(who), fileId).then(
    (file) => file !== null,
    () => true,
  );

/** Every key of the view, by what fills it. */
const groupsOf = (view: CaseForStaff, owner: { iin: string; phone: string | null }) => ({
  identity: view.applicant.iin === owner.iin && view.applicant.phone === owner.phone,
  answers: view.answers.length > 0 && view.category !== null,
  registers: view.registers.length > 0,
  drafts: view.prepared !== null,
  course: view.timeline.some(({ code }) => code === "submitted"),
});

describe("special data", () => {
  it("of a case that is only registered by the clerk: that they are there, on the page, in the papers, in the registers", async () => {
    const id = await fileCase("military-training", "trainee-paid");
    const [card] = (await filesOf(id, db())).filter(({ documentId }) => documentId === "medical-examination-card");
    await storeRegister(db(), id, {
      ...{ gatewayId: "gw-criminal-record", item: -1, state: "found", source: "criminal-record", answeredAt: now() },
      about: personOf("trainee-paid").iin,
      facts: new Map([["record", "ҚҰПИЯ"]]),
    });
    // The clerk of this office also examines: as clerk he sees no more than a clerk.
    const before = await seen("military-clerk", id);
    expect(before.as.role).toBe("clerk");
    expect(before.closedPapers.map(({ kk }) => kk).length).toBeGreaterThan(0);
    expect(before.files.map(({ documentId }) => documentId)).not.toContain("medical-examination-card");
    expect(before.registers.find(({ gatewayId }) => gatewayId === "gw-criminal-record")).toMatchObject({
      ...{ state: "found", closed: true, facts: [] },
    });
    expect(JSON.stringify(before)).not.toContain("ҚҰПИЯ");
    expect(await opens("military-clerk", card?.id ?? "")).toBe(false);
    // The paper is still there to be counted.
    expect(before.checks.map(({ id: check }) => check)).toContain(`file ${card?.id}`);

    await give("military-clerk", id, "register");
    const head = await seen("military-head", id);
    expect(JSON.stringify(head)).toContain("ҚҰПИЯ");
    expect(head.closedPapers).toEqual([]);
    expect(await opens("military-head", card?.id ?? "")).toBe(true);
  });

  it("in an answer: the clerk reads the others, and the printed application that holds it stays shut for him", async () => {
    const id = await fileCase("draft-deferment", "accused", {
      answers: { "case-stage": "court" },
      category: "criminal-proceedings",
    });
    const clerk = await seen("commission-clerk", id);
    const rows = clerk.answers.flatMap((step) => step.rows);
    expect(rows.find(({ fieldId }) => fieldId === "case-stage")).toMatchObject({ answer: "", masked: true });
    expect(rows.find(({ fieldId }) => fieldId === "commission")?.answer).not.toBe("");
    expect(clerk.mayPrint).toBe(false);
    expect(await printedFormFor(personOf("commission-clerk"), id, "kk")).toBeNull();
    expect(await printedFormFor(personOf("accused"), id, "kk")).not.toBeNull();
    await give("commission-clerk", id, "register");
    const chair = await seen("commission-chair", id);
    expect(chair.answers.flatMap((step) => step.rows).find(({ fieldId }) => fieldId === "case-stage")?.answer).not.toBe("");
  });
});

describe("every role that has a part in a case", () => {
  it("sees the groups of its row and no other", async () => {
    const person = personOf("student");
    const id = await fileCase("draft-deferment", "student");
    const looked = new Map<StaffRole, CaseForStaff>([["clerk", await seen("commission-clerk", id)]]);
    await give("commission-clerk", id, "register");
    await give("commission-chair", id, "forward");
    looked.set("commission-member", await seen("commission-member-1", id));
    looked.set("commission-chair", await seen("commission-chair", id));

    const meals = await fileCase("school-meals", "flooded-mother");
    await give("education-clerk", meals, "register");
    await give("education-executor", meals, "examine");
    await give(
      "education-executor",
      meals,
      "prepare-result",
      { "meal-kind": "free", "valid-until": addDays(almatyDate(now()), 200) },
      { resultId: "meal-certificate" },
    );
    const mealsSeen = new Map<StaffRole, CaseForStaff>([
      ["clerk", await seen("education-clerk", meals)],
      ["executor", await seen("education-executor", meals)],
      ["head", await seen("education-head", meals)],
    ]);

    for (const [views, owner] of [
      [looked, person],
      [mealsSeen, personOf("flooded-mother")],
    ] as const) {
      for (const [role, view] of views) {
        const sight = sightOf[role];
        expect(view.as.role).toBe(role);
        expect({ role, ...groupsOf(view, owner) }).toEqual({
          role,
          identity: sight.identity === "whole",
          answers: sight.answers === "whole",
          registers: sight.registers === "whole",
          drafts: sight.drafts === "whole" && views === mealsSeen,
          course: sight.course === "whole",
        });
        if (sight.identity !== "whole") expect(JSON.stringify(view), role).not.toContain(owner.iin);
        if (owner.phone !== null && sight.identity !== "whole") expect(JSON.stringify(view), role).not.toContain(owner.phone.slice(-7));
      }
    }
  });

  it("the organisation that trains sees whom it trains, and nothing that he wrote", async () => {
    const id = await fileCase("military-training", "trainee-free");
    const owner = personOf("trainee-free");
    await give("military-clerk", id, "register");
    const admitted = await decideAs(
      "military-head",
      id,
      "sign",
      {
        "training-organisation": "training-karaganda",
        "training-basis": "free",
        "r1-classes-start": `${Number(almatyDate(now()).slice(0, 4)) + 1}-02-02`,
      },
      { resultId: "admission-notification" },
    );
    if (!admitted.ok) throw new Error(JSON.stringify(admitted.error));
    const view = await seen("training-officer", id);
    expect(view.as.role).toBe("training-organisation");
    expect(view).toMatchObject({ answers: [], files: [], closedPapers: [], registers: [], votes: null, results: [], mayPrint: false });
    expect(view.applicant).toEqual({ name: owner.fullName, iin: null, phone: null, birthDate: null });
    expect(JSON.stringify(view)).not.toContain(owner.iin);
    expect(view.timeline.every(({ state, who }) => state === "now" || who?.role === "training-organisation")).toBe(true);
  });
});
