/** The register of offices, for the operator: found, read and written one by one. Nothing is ever deleted: cases name their office. */
import { and, asc, count, eq, ilike, ne, or } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { offices } from "#lib/db/schema.ts";
import { forgetOffices } from "#lib/offices/directory.ts";
import { containing } from "#lib/offices/find-offices.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { type OfficeRecord, type RecordFault, recordFaults, recordOf, rowOf } from "./office-record.ts";

export const officesPerAdminPage = 50;

const allowed = (operator: Person): boolean => may(operator, "administer", { kind: "portal" }).allowed;
/** The office of the portal itself is no office of the register. */
const registered = ne(offices.kind, "portal");

export type OfficePage = { readonly records: readonly OfficeRecord[]; readonly found: number };

/** @param page from 1 */
export const officePage = async (operator: Person, words: string, page: number): Promise<Result<OfficePage, "forbidden">> => {
  if (!allowed(operator)) return refuse("forbidden");
  const pattern = containing(words);
  const where = and(
    registered,
    words === "" ? undefined : or(ilike(offices.id, pattern), ilike(offices.titleKk, pattern), ilike(offices.titleRu, pattern)),
  );
  const [rows, counted] = await Promise.all([
    db()
      .select()
      .from(offices)
      .where(where)
      .orderBy(asc(offices.kind), asc(offices.id))
      .limit(officesPerAdminPage)
      .offset((page - 1) * officesPerAdminPage),
    db().select({ found: count() }).from(offices).where(where),
  ]);
  return ok({ records: rows.map(recordOf), found: counted[0]?.found ?? 0 });
};

/** The whole register, for the table that is downloaded, changed and sent back. */
export const allRecords = async (operator: Person): Promise<Result<readonly OfficeRecord[], "forbidden">> => {
  if (!allowed(operator)) return refuse("forbidden");
  const rows = await db().select().from(offices).where(registered).orderBy(asc(offices.kind), asc(offices.id));
  return ok(rows.map(recordOf));
};

export const officeRecord = async (operator: Person, id: string): Promise<Result<OfficeRecord, "forbidden" | "not-found">> => {
  if (!allowed(operator)) return refuse("forbidden");
  const [row] = await db()
    .select()
    .from(offices)
    .where(and(registered, eq(offices.id, id)));
  return row ? ok(recordOf(row)) : refuse("not-found");
};

export type SaveRefusal = "forbidden" | "not-found" | readonly RecordFault[];

/** Writes one office; `isNew`: its id must be free, otherwise it must be there. Saying the same twice changes nothing more. */
export const saveOffice = async (operator: Person, record: OfficeRecord, isNew: boolean): Promise<Result<void, SaveRefusal>> => {
  if (!allowed(operator)) return refuse("forbidden");
  const held = await db().select({ id: offices.id, kind: offices.kind }).from(offices);
  const own = held.find(({ id }) => id === record.id);
  if (!isNew && (own === undefined || own.kind === "portal")) return refuse("not-found");
  const faults = recordFaults(record, new Set(held.map(({ id }) => id)));
  if (isNew && own !== undefined) return refuse([{ column: "id", code: "id" }, ...faults]);
  if (faults.length > 0) return refuse(faults);
  const row = rowOf(record, almatyDate(now()));
  await db().transaction(async (tx) => {
    await tx.insert(offices).values(row).onConflictDoUpdate({ target: offices.id, set: row });
    await writeSecurityEvent(
      { type: "offices-changed", outcome: "ok", personId: operator.personId, session: operator.sessionId, detail: { office: record.id } },
      tx,
    );
  });
  forgetOffices();
  return ok(undefined);
};
