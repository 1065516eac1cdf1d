/** Offices and schools that take applications; read often, changed rarely, so each process keeps them for a minute. */
import { sql } from "drizzle-orm";
import { db } from "#lib/db/client.ts";
import { openPerson } from "#lib/identity/people.ts";
import type { Text } from "#lib/services/define.ts";
import type { OfficeRef } from "#lib/wizard/types.ts";

export type Office = OfficeRef & {
  readonly id: string;
  readonly regionId: string;
  readonly address: Text;
  readonly phone: string;
  readonly parentId: string | null;
};

const keptMs = 60_000;
const holder = globalThis as { qyzmetOffices?: { readonly until: number; readonly offices: Promise<ReadonlyMap<string, Office>> } };

type Row = {
  id: string;
  kind: string;
  region_id: string;
  title_kk: string;
  title_ru: string;
  address_kk: string;
  address_ru: string;
  phone: string;
  parent_id: string | null;
  connected: boolean;
  head_id: string | null;
  head_sealed: Buffer | null;
};

const read = async (): Promise<ReadonlyMap<string, Office>> => {
  // An office where nobody holds a role is not connected: the one above it takes its applications.
  const { rows } = await db().execute<Row>(sql`
    select o.id, o.kind, o.region_id, o.title_kk, o.title_ru, o.address_kk, o.address_ru, o.phone, o.parent_id,
           exists (select 1 from role_grants g where g.office_id = o.id and g.ended_at is null) as connected,
           h.id as head_id, h.sealed as head_sealed
    from offices o
    left join lateral (
      select p.id, p.sealed from role_grants g join people p on p.id = g.person_id
      where g.office_id = o.id and g.role = 'head' and g.ended_at is null order by g.granted_at, p.id limit 1
    ) h on true
    where o.active order by o.kind, o.title_kk, o.id`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        kind: row.kind,
        regionId: row.region_id,
        name: { kk: row.title_kk, ru: row.title_ru || row.title_kk },
        address: { kk: row.address_kk, ru: row.address_ru || row.address_kk },
        phone: row.phone,
        parentId: row.parent_id,
        ...(row.head_id === null || row.head_sealed === null ? {} : { head: openPerson(row.head_id, row.head_sealed).fullName }),
        handler: row.connected || row.parent_id === null ? row.id : row.parent_id,
      },
    ]),
  );
};

/** After the register was changed: this process reads it anew at once, the others within a minute. */
export const forgetOffices = (): void => {
  delete holder.qyzmetOffices;
};

export const allOffices = (): Promise<ReadonlyMap<string, Office>> => {
  const kept = holder.qyzmetOffices;
  if (kept && kept.until > Date.now()) return kept.offices;
  const offices = read();
  holder.qyzmetOffices = { until: Date.now() + keptMs, offices };
  offices.catch(() => delete holder.qyzmetOffices);
  return offices;
};

/** Those of the given kinds, by title in Kazakh. */
export const officesOf = async (kinds: readonly string[]): Promise<readonly Office[]> =>
  [...(await allOffices()).values()].filter((office) => kinds.includes(office.kind));
