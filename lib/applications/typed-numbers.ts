/** Series and number of a paper blank: what one case has used stands in no other case of the service. */
import { and, eq, inArray, ne } from "drizzle-orm";
import { lookupOf, lookupsOf } from "#lib/crypto/seal.ts";
import type { Tx } from "#lib/db/client.ts";
import { paperNumbers } from "#lib/db/schema.ts";
import type { Result } from "#lib/services/define.ts";
import type { CaseFile } from "./case-file.ts";
import type { Values } from "./officer-fields.ts";
import type { EntryFault } from "./refusal.ts";

/** Letters and digits alone count: `АА № 0012345` and `аа-0012345` are one blank. */
const plain = (value: string): string =>
  value
    .replaceAll("№", "")
    .normalize("NFKC")
    .toLocaleUpperCase("kk")
    .replace(/[^\p{L}\p{N}]/gu, "");

type Typed = { readonly field: string; readonly number: string };

const numbersOf = (result: Result, values: Values): readonly Typed[] =>
  result.fields
    .filter(({ checks }) => checks?.some(({ is }) => is === "unused"))
    .map(({ id }) => ({ field: id, number: plain(values[id] ?? "") }))
    .filter(({ number }) => number !== "");

/** The fault of the first number that another case of the service holds; a case may name its own number again. */
export const usedFault = async (tx: Tx, file: CaseFile, result: Result, values: Values): Promise<EntryFault | null> => {
  for (const { field, number } of numbersOf(result, values)) {
    const held = await tx
      .select({ id: paperNumbers.applicationId })
      .from(paperNumbers)
      .where(
        and(
          eq(paperNumbers.serviceId, file.service.id),
          inArray(paperNumbers.numberLookup, lookupsOf("paper", number)),
          ne(paperNumbers.applicationId, file.id),
        ),
      );
    if (held.length > 0) return { name: field, code: "already-used" };
  }
  return null;
};

/** Takes the numbers of a document for the case, in the transaction that issues it; of two at once one gets the fault. */
export const takeNumbers = async (tx: Tx, file: CaseFile, result: Result, values: Values, at: Date): Promise<EntryFault | null> => {
  const rows = numbersOf(result, values).map(({ number }) => ({
    serviceId: file.service.id,
    numberLookup: lookupOf("paper", number),
    applicationId: file.id,
    createdAt: at,
  }));
  if (rows.length > 0) await tx.insert(paperNumbers).values(rows).onConflictDoNothing();
  return usedFault(tx, file, result, values);
};
