/** People known to the portal. IIN, phone and name lie sealed in the row; they are found by keyed hashes. */
import { randomUUID } from "node:crypto";
import { desc, eq, inArray } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { lookupOf, lookupsOf, sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { people } from "#lib/db/schema.ts";
import type { Locale } from "#lib/services/define.ts";

export type PersonalData = {
  readonly iin: string;
  readonly fullName: string;
  /** E.164: +77011234567. */
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly sex: "male" | "female" | null;
  readonly address: string | null;
  /** Language of messages that belong to no application. */
  readonly locale?: Locale;
};

export type KnownPerson = PersonalData & { readonly personId: string; readonly blocked: boolean; readonly demo: boolean };

const place = (personId: string): string => `people.sealed.${personId}`;

export const openPerson = (personId: string, sealed: Buffer): PersonalData => unsealJson<PersonalData>(sealed, place(personId));

const known = (row: typeof people.$inferSelect): KnownPerson => ({
  ...openPerson(row.id, row.sealed),
  personId: row.id,
  blocked: row.blockedAt !== null,
  demo: row.demo,
});

export const personById = async (personId: string, queryable: Queryable = db()): Promise<KnownPerson | null> => {
  const [row] = await queryable.select().from(people).where(eq(people.id, personId));
  return row ? known(row) : null;
};

export const findPersonByIin = async (iin: string, queryable: Queryable = db()): Promise<KnownPerson | null> => {
  const [row] = await queryable
    .select()
    .from(people)
    .where(inArray(people.iinLookup, lookupsOf("iin", iin)));
  return row ? known(row) : null;
};

/** The person whose confirmed number this is; a number that moved on to another person belongs to the later one. */
export const findPersonByPhone = async (phone: string, queryable: Queryable = db()): Promise<KnownPerson | null> => {
  const [row] = await queryable
    .select()
    .from(people)
    .where(inArray(people.phoneLookup, lookupsOf("phone", phone)))
    .orderBy(desc(people.createdAt))
    .limit(1);
  return row ? known(row) : null;
};

/** Writes a person as the registers tell; a person already known under the IIN is brought up to date. */
export const registerPerson = async (
  data: PersonalData,
  { demo = false }: { demo?: boolean } = {},
  queryable: Queryable = db(),
): Promise<KnownPerson> => {
  const before = await findPersonByIin(data.iin, queryable);
  const id = before?.personId ?? randomUUID();
  const sealed = sealJson(data, place(id));
  const phoneLookup = data.phone === null ? null : lookupOf("phone", data.phone);
  if (before) {
    const changed = { ...data, personId: id, blocked: before.blocked, demo: before.demo };
    await updatePerson(changed, queryable);
    return changed;
  }
  const inserted = await queryable
    .insert(people)
    .values({ id, iinLookup: lookupOf("iin", data.iin), phoneLookup, sealed, createdAt: now(), demo })
    .onConflictDoNothing()
    .returning({ id: people.id });
  // Two first sign-ins at once: the other one has written the row.
  if (inserted.length === 0) return registerPerson(data, { demo }, queryable);
  return { ...data, personId: id, blocked: false, demo };
};

/** Writes changed data of a known person, under the current secret. */
export const updatePerson = async (person: KnownPerson, queryable: Queryable = db()): Promise<void> => {
  const { personId, blocked: _, demo: __, ...data } = person;
  const phoneLookup = data.phone === null ? null : lookupOf("phone", data.phone);
  await queryable
    .update(people)
    .set({ sealed: sealJson(data, place(personId)), iinLookup: lookupOf("iin", data.iin), phoneLookup })
    .where(eq(people.id, personId));
};

/** A number that passes to somebody else finds whoever had it no longer, and nothing is sent to it for him. */
export const releasePhone = async (phone: string, queryable: Queryable = db()): Promise<void> => {
  const rows = await queryable
    .select()
    .from(people)
    .where(inArray(people.phoneLookup, lookupsOf("phone", phone)));
  for (const row of rows) await updatePerson({ ...known(row), phone: null }, queryable);
};
