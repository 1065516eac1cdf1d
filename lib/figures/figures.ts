import { and, desc, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { figures } from "#lib/db/schema.ts";

/** A configured figure that is valid on a day; `demo`: an invented value of the demo. */
export type Figure = { readonly id: string; readonly value: number; readonly validFrom: string; readonly demo: boolean };

/** The figures that the operator has set for a day (today when none is named); an id without a valid value is absent. */
export const figuresOn = async (
  ids: readonly string[],
  day: string = almatyDate(now()),
  queryable: Queryable = db(),
): Promise<ReadonlyMap<string, Figure>> => {
  if (ids.length === 0) return new Map();
  const rows = await queryable
    .select()
    .from(figures)
    .where(and(inArray(figures.id, [...ids]), lte(figures.validFrom, day), or(isNull(figures.validTo), gte(figures.validTo, day))))
    .orderBy(desc(figures.validFrom));
  // The latest beginning wins; later rows of the same id are older.
  return new Map(rows.reverse().map(({ id, value, validFrom, demo }) => [id, { id, value, validFrom, demo }]));
};
