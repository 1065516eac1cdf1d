/**
 * The 16 defence departments and 284 service centres of the decree's tables: addresses and phones of 2012, in Kazakh as the act prints them.
 * They are the beginning of the office register in every mode; what the operator has changed since stays.
 */
import type { Db } from "#lib/db/client.ts";
import { offices } from "#lib/db/schema.ts";
import directory from "./directory-2012.json" with { type: "json" };

const empty = { addressRu: "", asOf: directory.asOf, demo: false };

/** Called at every start; a row that is there already is left alone. */
export const seedDirectory = async (database: Db): Promise<void> => {
  await database
    .insert(offices)
    .values([
      ...directory.departments.map(({ region, kk, ru, address, phones }) => ({
        ...empty,
        id: `defence-${region}`,
        kind: "defence-department",
        regionId: region,
        titleKk: kk,
        titleRu: ru,
        addressKk: address,
        phone: phones.join(", "),
      })),
      ...directory.centres.map(({ id, region, kk, address, phones, parent }) => ({
        ...empty,
        id,
        kind: "service-centre",
        regionId: region,
        titleKk: kk,
        titleRu: "",
        addressKk: address,
        phone: phones.join(", "),
        parentId: parent ?? null,
      })),
    ])
    .onConflictDoNothing();
};
