import { and, eq, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { lookupOf, sealJson, sha256Hex } from "#lib/crypto/seal.ts";
import type { Db } from "#lib/db/client.ts";
import { figures, offices, people, roleGrants } from "#lib/db/schema.ts";
import { seedDirectory } from "#lib/offices/directory-2012.ts";
import { demoBinsOfDepartments, demoOffices } from "./offices.ts";
import { type DemoPerson, demoPersonas, demoStaff, fullNameOf, knownToPortal } from "./people.ts";

/** Row id of a demo person: the same on every machine, so that a second seed finds it. */
export const demoPersonId = (iin: string): string => {
  const hex = sha256Hex(`demo-person:${iin}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
};

const rowOf = (person: DemoPerson) => {
  const id = demoPersonId(person.iin);
  const data = {
    iin: person.iin,
    fullName: fullNameOf(person),
    phone: person.phone,
    birthDate: person.birthDate,
    sex: person.sex,
    address: person.address.kk,
  };
  return {
    id,
    iinLookup: lookupOf("iin", person.iin),
    phoneLookup: person.phone === null ? null : lookupOf("phone", person.phone),
    sealed: sealJson(data, `people.sealed.${id}`),
    createdAt: now(),
    demo: true,
  };
};

/** Published values of the subsistence minimum, KZT a month; in production the operator enters and answers for them. */
const demoFigures = [
  { id: "subsistence-minimum-kzt", validFrom: "2025-01-01", validTo: "2025-12-31", value: 46_228, demo: true },
  { id: "subsistence-minimum-kzt", validFrom: "2026-01-01", validTo: null, value: 50_851, demo: true },
];

/**
 * Offices, known demo people, their staff roles and the figures. Called by the launcher in demo mode at every start: what is there
 * already stays as it is, except the titles and numbers of demo offices.
 */
export const seedDemo = async (database: Db): Promise<void> => {
  await seedDirectory(database);
  await database.transaction(async (tx) => {
    await tx
      .insert(offices)
      .values(
        demoOffices.map((office) => ({
          id: office.id,
          kind: office.kind,
          regionId: office.regionId,
          titleKk: office.title.kk,
          titleRu: office.title.ru,
          addressKk: office.address.kk,
          addressRu: office.address.ru,
          phone: office.phone,
          parentId: office.parentId,
          bin: office.bin,
          demo: true,
        })),
      )
      .onConflictDoUpdate({
        target: offices.id,
        set: {
          titleKk: sql`excluded.title_kk`,
          titleRu: sql`excluded.title_ru`,
          parentId: sql`excluded.parent_id`,
          bin: sql`excluded.bin`,
        },
        setWhere: sql`${offices.demo}`,
      });
    for (const [id, bin] of demoBinsOfDepartments)
      await tx
        .update(offices)
        .set({ bin })
        .where(and(eq(offices.id, id), eq(offices.bin, "")));
    const known = [...demoPersonas.filter(knownToPortal), ...demoStaff];
    await tx
      .insert(people)
      .values(known.map((entry) => rowOf(entry.person)))
      .onConflictDoNothing();
    const held = await tx.select({ id: people.id, iinLookup: people.iinLookup }).from(people).where(sql`${people.demo}`);
    const idByLookup = new Map(held.map((row) => [row.iinLookup.toString("hex"), row.id]));
    const grants = demoStaff.flatMap((entry) => {
      const personId = idByLookup.get(lookupOf("iin", entry.person.iin).toString("hex"));
      return personId === undefined ? [] : entry.roles.map((grant) => ({ ...grant, personId, grantedAt: now() }));
    });
    // A role that was taken away in the demo stays away: only people without any grant, ended or open, get theirs.
    const granted = new Set((await tx.select({ personId: roleGrants.personId }).from(roleGrants)).map((row) => row.personId));
    const missing = grants.filter((grant) => !granted.has(grant.personId));
    if (missing.length > 0) await tx.insert(roleGrants).values(missing).onConflictDoNothing();
    await tx.insert(figures).values(demoFigures).onConflictDoNothing();
  });
};
