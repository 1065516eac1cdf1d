import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords, messages, securityLog } from "#lib/db/schema.ts";
import { fileCase, personOf, seedPeople } from "./case-factory.ts";
import { caseForStaff } from "./queries/case-for-staff.ts";

beforeAll(seedPeople);

const clerk = personOf("education-clerk");
const head = personOf("education-head");
const told = (personId: string) =>
  db()
    .select()
    .from(messages)
    .where(and(eq(messages.personId, personId), eq(messages.purpose, "reading-pace")));
const logged = () => db().select().from(securityLog).where(eq(securityLog.type, "mass-reading"));

/** Looks of this hour at other cases, as the desk has written them down. */
const looksAt = (cases: number, minutesAgo: number) =>
  db()
    .insert(accessRecords)
    .values(
      Array.from({ length: cases }, () => ({
        ...{ applicationId: randomUUID(), ownerId: randomUUID(), staffId: clerk.personId, role: "clerk", officeId: "education-karaganda" },
        ...{ what: "case", why: "register", at: new Date(now().getTime() - minutesAgo * 60_000) },
      })),
    );

it("the head is told once when an official opens many cases within an hour; the cases stay open to him", async () => {
  const [first, second] = [await fileCase("school-meals", "flooded-mother"), await fileCase("school-meals", "social-assistance-mother")];
  // Looks of yesterday do not count.
  await looksAt(config.limits.casesReadPerHour * 2, 24 * 60);
  await looksAt(config.limits.casesReadPerHour - 2, 10);
  expect(await caseForStaff(clerk, first)).not.toBeNull();
  expect(await told(head.personId)).toEqual([]);
  expect(await caseForStaff(clerk, second)).not.toBeNull();
  expect(await caseForStaff(clerk, second)).not.toBeNull();
  expect(await told(head.personId)).toHaveLength(1);
  expect(await told(clerk.personId)).toEqual([]);
  expect(await told(personOf("education-head-almaty-city").personId)).toEqual([]);
  expect(await logged()).toMatchObject([{ personId: clerk.personId, detail: { cases: config.limits.casesReadPerHour } }]);
  const third = await fileCase("school-meals", "flooded-mother");
  expect(await caseForStaff(clerk, third)).not.toBeNull();
  expect(await told(head.personId)).toHaveLength(1);
});
