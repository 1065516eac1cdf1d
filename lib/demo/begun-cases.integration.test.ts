import { and, eq, ne } from "drizzle-orm";
import { expect, it } from "vitest";
import { verifyAudit } from "#lib/audit/verify.ts";
import { addWorkingDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { applications, files, results } from "#lib/db/schema.ts";
import { beginCases } from "./begun-cases.ts";
import { decideAs, give } from "./hands.ts";
import { persona } from "./people.ts";
import { demoPersonId, seedDemo } from "./seed.ts";

const filedBy = (id: string) =>
  db()
    .select()
    .from(applications)
    .where(and(eq(applications.ownerId, demoPersonId(persona(id).person.iin)), ne(applications.state, "draft")));

it("a course that began on an earlier day is there at the first start only, and can be brought to its certificate today", async () => {
  await seedDemo(db());
  await beginCases();
  await beginCases();
  const cases = await filedBy("trainee-in-class");
  expect(cases).toHaveLength(1);
  const one = cases[0] as (typeof cases)[number];
  const today = almatyDate(now());
  expect(one).toMatchObject({ state: "stage-2", acceptedOn: addWorkingDays(today, -12) });
  expect(almatyDate(one.filedAt ?? now())).toBe(one.acceptedOn);
  const papers = await db().select().from(files).where(eq(files.applicationId, one.id));
  expect(papers.map(({ state, pages }) => [state, pages])).toEqual([["ready", 1]]);
  expect((await verifyAudit()).faults).toEqual([]);

  const start = addWorkingDays(today, -8);
  const trained = await give(
    "training-officer",
    one.id,
    "train",
    { attendance: "completed", "attendance-date": today },
    { stepId: "train" },
  );
  expect(trained.ok, JSON.stringify(trained)).toBe(true);
  const signed = await decideAs(
    "military-head",
    one.id,
    "sign",
    { "training-period-from": start, "training-period-to": today },
    { stepId: "issue-certificate", resultId: "completion-certificate" },
  );
  expect(signed.ok, JSON.stringify(signed)).toBe(true);
  const issued = await db().select({ id: results.resultId }).from(results).where(eq(results.applicationId, one.id));
  expect(issued.map(({ id }) => id)).toContain("completion-certificate");
});
