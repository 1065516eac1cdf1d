/** One office of the register as an operator writes it, in a form or as a row of a table, and what may be wrong with it. */
import { isDay } from "#lib/calendar/index.ts";
import type { offices } from "#lib/db/schema.ts";
import { phonesOf } from "#lib/offices/phones.ts";
import { regionIds } from "#lib/offices/regions.ts";
import { allServices } from "#lib/services/registry.ts";
import { controlDigitAgrees } from "#lib/wizard/fields/iin.ts";

/** Columns of the table, in their order; the names are those of its first row. */
export const officeColumns = [
  "id",
  "kind",
  "region",
  "title_kk",
  "title_ru",
  "address_kk",
  "address_ru",
  "phone",
  "parent",
  "bin",
  "as_of",
  "active",
] as const;
export type OfficeColumn = (typeof officeColumns)[number];

/** What was written, trimmed, by column. */
export type OfficeRecord = Readonly<Record<OfficeColumn, string>>;

type OfficeRow = typeof offices.$inferInsert;

export type RecordFault = {
  readonly column: OfficeColumn;
  readonly code: "id" | "kind" | "region" | "title" | "too-long" | "phone" | "parent" | "bin" | "day" | "active";
};

/** Kinds that questions ask for or bodies of the workflow have; an office of another kind could never be chosen. */
export const officeKinds = (): readonly string[] =>
  [
    ...new Set([
      "service-centre",
      "state-corporation",
      "quality-body",
      "training-organisation",
      "consulted-body",
      "committee",
      ...allServices().flatMap((service) => service.fields.flatMap((field) => [field.officeKind ?? []].flat())),
    ]),
  ].sort();

const longest = 300;

/** @param known ids that the register holds or the same table brings, for the office above. */
export const recordFaults = (record: OfficeRecord, known: ReadonlySet<string>): readonly RecordFault[] => {
  const faults: RecordFault[] = [];
  const fault = (column: OfficeColumn, code: RecordFault["code"]) => faults.push({ column, code });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(record.id) || record.id.length > 80) fault("id", "id");
  if (!officeKinds().includes(record.kind)) fault("kind", "kind");
  if (!regionIds.includes(record.region)) fault("region", "region");
  for (const column of ["title_kk", "title_ru"] as const) if (record[column] === "") fault(column, "title");
  for (const column of officeColumns) if (record[column].length > longest) fault(column, "too-long");
  if (phonesOf(record.phone).some(({ href }) => href === null)) fault("phone", "phone");
  if (record.parent !== "" && (record.parent === record.id || !known.has(record.parent))) fault("parent", "parent");
  if (record.bin !== "" && !(/^\d{12}$/.test(record.bin) && controlDigitAgrees(record.bin))) fault("bin", "bin");
  if (record.as_of !== "" && !isDay(record.as_of)) fault("as_of", "day");
  if (!["", "yes", "no"].includes(record.active)) fault("active", "active");
  return faults;
};

/** The row of the database; only for a record without faults. */
export const rowOf = (record: OfficeRecord, today: string): OfficeRow => ({
  id: record.id,
  kind: record.kind,
  regionId: record.region,
  titleKk: record.title_kk,
  titleRu: record.title_ru,
  addressKk: record.address_kk,
  addressRu: record.address_ru,
  phone: record.phone,
  parentId: record.parent === "" ? null : record.parent,
  bin: record.bin,
  asOf: record.as_of === "" ? today : record.as_of,
  demo: false,
  active: record.active !== "no",
});

export const recordOf = (row: typeof offices.$inferSelect): OfficeRecord => ({
  id: row.id,
  kind: row.kind,
  region: row.regionId,
  title_kk: row.titleKk,
  title_ru: row.titleRu,
  address_kk: row.addressKk,
  address_ru: row.addressRu,
  phone: row.phone,
  parent: row.parentId ?? "",
  bin: row.bin,
  as_of: row.asOf ?? "",
  active: row.active ? "yes" : "no",
});
