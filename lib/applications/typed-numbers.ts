/** Series and number of a paper blank: what one case has used stands in no other case of the service. */
import { and, eq, inArray, ne } from "drizzle-orm";
import { lookupOf, lookupsOf } from "#lib/crypto/seal.ts";
import type { Tx } from "#lib/db/client.ts";
import { paperNumbers } from "#lib/db/schema.ts";
import type { Result } from "#lib/services/define.ts";
import type { CaseFile } from "./case-file.ts";
import type { Values } from "./officer-fields.ts";
import type { EntryFault } from "./refusal.ts";

/** Letters and digits alone count: `№ АА 0012345` and `аа0012345` are one blank. */
const plain = (value: string): string =>
  value
    .normalize("NFKC")
    .toLocaleUpperCase("kk")
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Takes the numbers of this document for the case.
 * @returns the fault of the first one that another case holds; a case may name its own number again
 */
export const unusedFault = async (tx: Tx, file: CaseFile, result: Result, values: Values, at: Date): Promise<EntryFault | null> => {
  for (const field of result.fields.filter(({ checks }) => checks?.some(({ is }) => is === "unused"))) {
    const number = plain(values[field.id] ?? "");
    if (number === "") continue;
    const { id: serviceId } = file.service;
    await tx
      .insert(paperNumbers)
      .values({ serviceId, numberLookup: lookupOf("paper", number), applicationId: file.id, createdAt: at })
      .onConflictDoNothing();
    const held = await tx
      .select({ id: paperNumbers.applicationId })
      .from(paperNumbers)
      .where(
        and(
          eq(paperNumbers.serviceId, serviceId),
          inArray(paperNumbers.numberLookup, lookupsOf("paper", number)),
          ne(paperNumbers.applicationId, file.id),
        ),
      );
    if (held.length > 0) return { name: field.id, code: "already-used" };
  }
  return null;
};
