import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { offices, people, roleGrants } from "#lib/db/schema.ts";
import { findPersonByIin, findPersonByPhone } from "#lib/identity/people.ts";
import { persona } from "./people.ts";
import { demoPersonId, seedDemo } from "./seed.ts";

beforeAll(() => seedDemo(db()));

const openRoles = (personId: string) =>
  db()
    .select({ role: roleGrants.role, officeId: roleGrants.officeId })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt)));

it("people are found by number and by IIN, staff with the roles of their posts", async () => {
  const { person } = persona("commission-chair");
  expect(await findPersonByPhone(person.phone ?? "")).toMatchObject({ iin: person.iin, demo: true });
  expect(await openRoles(demoPersonId(person.iin))).toEqual([{ role: "commission-chair", officeId: "commission-karaganda" }]);
});

it("people who come for the first time are not there yet", async () => {
  for (const id of ["first-sign-in", "number-not-bound", "number-changed"])
    expect(await findPersonByIin(persona(id).person.iin), id).toBeNull();
});

it("a second start changes nothing: neither counts, nor a role that was taken away, nor an office the operator has closed", async () => {
  const count = async () => [
    (await db().select().from(people)).length,
    (await db().select().from(offices)).length,
    (await db().select().from(roleGrants)).length,
  ];
  const before = await count();
  const member = demoPersonId(persona("commission-member-1").person.iin);
  await db().update(roleGrants).set({ endedAt: now() }).where(eq(roleGrants.personId, member));
  await db().update(offices).set({ active: false }).where(eq(offices.id, "school-3-karaganda"));
  await seedDemo(db());
  expect(await count()).toEqual(before);
  expect(await openRoles(member)).toEqual([]);
  expect((await db().select().from(offices).where(eq(offices.id, "school-3-karaganda")))[0]?.active).toBe(false);
});
