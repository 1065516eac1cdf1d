/** Offices as the public page lists them, from the table, a page at a time. */
import { and, asc, count, eq, ilike, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "#lib/db/client.ts";
import { offices } from "#lib/db/schema.ts";
import type { Locale, Text } from "#lib/services/define.ts";

export type ListedOffice = {
  readonly id: string;
  readonly kind: string;
  readonly regionId: string;
  readonly title: Text;
  readonly address: Text;
  readonly phone: string;
  /** Day of the data; null when nobody has said. */
  readonly asOf: string | null;
  readonly demo: boolean;
};

export type OfficeSearch = {
  readonly region: string;
  readonly kind: string;
  readonly words: string;
  readonly page: number;
  readonly locale: Locale;
};

export const officesPerPage = 20;

/** `%` and `_` of the asked words are letters, not patterns. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

const condition = ({ region, kind, words }: OfficeSearch): SQL | undefined =>
  and(
    eq(offices.active, true),
    ne(offices.kind, "portal"),
    region === "" ? undefined : eq(offices.regionId, region),
    kind === "" ? undefined : eq(offices.kind, kind),
    words === ""
      ? undefined
      : or(...[offices.titleKk, offices.titleRu, offices.addressKk, offices.addressRu].map((column) => ilike(column, containing(words)))),
  );

/** Regions and kinds that have offices, and the asked page of offices with their whole number. */
export const findOffices = async (
  search: OfficeSearch,
): Promise<{
  readonly found: number;
  readonly offices: readonly ListedOffice[];
  readonly regions: readonly string[];
  readonly kinds: readonly string[];
}> => {
  const where = condition(search);
  const title = search.locale === "kk" ? offices.titleKk : offices.titleRu;
  const [counted, rows, facets] = await Promise.all([
    db().select({ found: count() }).from(offices).where(where),
    db()
      .select()
      .from(offices)
      .where(where)
      .orderBy(asc(offices.regionId), asc(title), asc(offices.id))
      .limit(officesPerPage)
      .offset((search.page - 1) * officesPerPage),
    db()
      .select({
        regions: sql<string[]>`array_agg(distinct ${offices.regionId})`,
        kinds: sql<string[]>`array_agg(distinct ${offices.kind})`,
      })
      .from(offices)
      .where(and(eq(offices.active, true), ne(offices.kind, "portal"))),
  ]);
  return {
    found: counted[0]?.found ?? 0,
    offices: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      regionId: row.regionId,
      title: { kk: row.titleKk, ru: row.titleRu },
      address: { kk: row.addressKk, ru: row.addressRu },
      phone: row.phone,
      asOf: row.asOf,
      demo: row.demo,
    })),
    regions: facets[0]?.regions ?? [],
    kinds: facets[0]?.kinds ?? [],
  };
};
