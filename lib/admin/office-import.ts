/**
 * A table of offices (CSV) read, laid out for a look and only then written into the register: an office that the table does not name stays
 * as it is. The table is kept with who sent it, and written at most once.
 */
import { parse } from "csv-parse/sync";
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { officeImports, offices } from "#lib/db/schema.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { forgetOffices } from "#lib/offices/directory.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { type OfficeColumn, type OfficeRecord, officeColumns, type RecordFault, recordFaults, recordOf, rowOf } from "./office-record.ts";

/** Largest table, bytes and rows: every school of the country fits. */
export const tableLimit = { bytes: 2 * 1024 * 1024, rows: 20_000 } as const;

export type TableFault = "empty" | "not-a-table" | "columns" | "too-many";

/** Reads a table with the first row as names; the separator is a comma or, as spreadsheets here write it, a semicolon. */
export const readTable = (bytes: Buffer): Result<readonly OfficeRecord[], TableFault> => {
  let rows: readonly (readonly string[])[];
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const delimiter = (text.split("\n", 1)[0] ?? "").includes(";") ? ";" : ",";
    rows = parse(text, { bom: true, delimiter, trim: true, skip_empty_lines: true, relax_column_count: false });
  } catch {
    return refuse("not-a-table");
  }
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) return refuse("empty");
  const names = head.map((name) => name.toLowerCase());
  const unknown = names.filter((name) => !officeColumns.some((column) => column === name));
  const missing = (["id", "kind", "region", "title_kk", "title_ru"] as const).filter((column) => !names.includes(column));
  if (unknown.length > 0 || missing.length > 0 || new Set(names).size < names.length) return refuse("columns");
  if (body.length > tableLimit.rows) return refuse("too-many");
  // A spreadsheet keeps an apostrophe before what it would take for a formula, such as a phone that begins with a plus.
  const cell = (row: readonly string[], column: OfficeColumn): string => (row[names.indexOf(column)] ?? "").replace(/^'(?=[=+\-@])/, "");
  return ok(body.map((row) => Object.fromEntries(officeColumns.map((column) => [column, cell(row, column)])) as OfficeRecord));
};

export type PreviewLine = {
  /** Row of the table, as a spreadsheet numbers it. */
  readonly row: number;
  readonly record: OfficeRecord;
  readonly change: "new" | "changed" | "same" | "twice";
  readonly faults: readonly RecordFault[];
  /** Columns that say something else than the register. */
  readonly differs: readonly OfficeColumn[];
};

const emptyRecord = Object.fromEntries(officeColumns.map((column) => [column, ""])) as OfficeRecord;

/** Columns that a table may leave out or empty without changing the register. */
const keptWhenEmpty: readonly OfficeColumn[] = ["bin", "as_of", "active"];

const judged = (records: readonly OfficeRecord[], held: ReadonlyMap<string, OfficeRecord>): readonly PreviewLine[] => {
  const known = new Set([...held.keys(), ...records.map(({ id }) => id)]);
  const seen = new Set<string>();
  return records.map((record, n) => {
    const before = held.get(record.id);
    const given = (column: OfficeColumn): boolean => record[column] !== "" || !keptWhenEmpty.includes(column);
    const differs = before === undefined ? [] : officeColumns.filter((column) => given(column) && record[column] !== before[column]);
    const twice = seen.has(record.id);
    seen.add(record.id);
    const change = twice ? "twice" : before === undefined ? "new" : differs.length > 0 ? "changed" : "same";
    return {
      row: n + 2,
      record,
      change,
      // What the register says already is not judged anew: the decree prints some numbers that nobody can dial. The portal's own office is
      // none of the register.
      faults: before?.kind === "portal" ? [{ column: "id", code: "id" }] : change === "same" ? [] : recordFaults(record, known),
      differs,
    };
  });
};

const heldRecords = async (queryable: Queryable): Promise<ReadonlyMap<string, OfficeRecord>> =>
  new Map((await queryable.select().from(offices)).map((row) => [row.id, recordOf(row)]));

/** A table that was kept before a column came has none of it. */
const recordsOf = ({ rows }: typeof officeImports.$inferSelect): readonly OfficeRecord[] =>
  (rows as readonly Partial<OfficeRecord>[]).map((row) => ({ ...emptyRecord, ...row }));

const allowed = (operator: Person): boolean => may(operator, "administer", { kind: "portal" }).allowed;

/** Keeps a table for the look. @returns its id. */
export const keepTable = async (operator: Person, bytes: Buffer): Promise<Result<string, "forbidden" | TableFault>> => {
  if (!allowed(operator)) return refuse("forbidden");
  const read = readTable(bytes);
  if (!read.ok) return read;
  const [kept] = await db()
    .insert(officeImports)
    .values({ operatorId: operator.personId, rows: read.value })
    .returning({ id: officeImports.id });
  return kept ? ok(kept.id) : refuse("empty");
};

export type Preview = { readonly lines: readonly PreviewLine[]; readonly applied: boolean };

/** What the table would change now. Only for who sent it. */
export const previewOf = async (operator: Person, id: string): Promise<Result<Preview, "forbidden" | "not-found">> => {
  if (!allowed(operator)) return refuse("forbidden");
  if (!isUuid(id)) return refuse("not-found");
  const [kept] = await db()
    .select()
    .from(officeImports)
    .where(and(eq(officeImports.id, id), eq(officeImports.operatorId, operator.personId)));
  if (!kept) return refuse("not-found");
  return ok({ lines: judged(recordsOf(kept), await heldRecords(db())), applied: kept.appliedAt !== null });
};

/** Writes the table into the register, whole or not at all; a second time changes nothing. @returns how many offices were written. */
export const applyTable = async (operator: Person, id: string): Promise<Result<number, "forbidden" | "not-found" | "faulty">> => {
  if (!allowed(operator)) return refuse("forbidden");
  if (!isUuid(id)) return refuse("not-found");
  const own = and(eq(officeImports.id, id), eq(officeImports.operatorId, operator.personId));
  const written = await db().transaction(async (tx): Promise<Result<number, "not-found" | "faulty">> => {
    const [kept] = await tx.select().from(officeImports).where(own).for("update");
    if (!kept) return refuse("not-found");
    const held = await heldRecords(tx);
    const lines = judged(recordsOf(kept), held);
    if (lines.some(({ faults, change }) => faults.length > 0 || change === "twice")) return refuse("faulty");
    const wanted = kept.appliedAt === null ? lines.filter(({ change }) => change !== "same") : [];
    for (const { record } of wanted) {
      const row = rowOf({ ...record, bin: record.bin || (held.get(record.id)?.bin ?? "") }, almatyDate(now()));
      await tx.insert(offices).values(row).onConflictDoUpdate({ target: offices.id, set: row });
    }
    await tx
      .update(officeImports)
      .set({ appliedAt: now() })
      .where(and(own, isNull(officeImports.appliedAt)));
    await writeSecurityEvent(
      {
        type: "offices-changed",
        outcome: "ok",
        personId: operator.personId,
        session: operator.sessionId,
        detail: { offices: wanted.length },
      },
      tx,
    );
    return ok(wanted.length);
  });
  if (written.ok) forgetOffices();
  return written;
};
