import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "#lib/db/client.ts";
import { accessRecords, applications, offices } from "#lib/db/schema.ts";
import type { Locale } from "#lib/services/define.ts";

export type LookLine = {
  readonly id: number;
  readonly at: Date;
  readonly role: string;
  readonly office: Readonly<Record<Locale, string>>;
  readonly applicationId: string;
  readonly number: string | null;
  readonly serviceId: string;
  /** case | file:<documentId> | result | printed-form */
  readonly what: string;
  /** Step or command for which it was looked at. */
  readonly why: string;
};

/** Looks of staff at the cases of a person, the latest first, 30 a page. @param before id of the last line seen. */
export const looksAt = async (ownerId: string, before?: number): Promise<{ lines: LookLine[]; more: boolean }> => {
  const rows = await db()
    .select({
      id: accessRecords.id,
      at: accessRecords.at,
      role: accessRecords.role,
      titleKk: offices.titleKk,
      titleRu: offices.titleRu,
      applicationId: accessRecords.applicationId,
      number: applications.number,
      serviceId: applications.serviceId,
      what: accessRecords.what,
      why: accessRecords.why,
    })
    .from(accessRecords)
    .innerJoin(offices, eq(offices.id, accessRecords.officeId))
    .innerJoin(applications, eq(applications.id, accessRecords.applicationId))
    .where(and(eq(accessRecords.ownerId, ownerId), ...(before === undefined ? [] : [lt(accessRecords.id, before)])))
    .orderBy(desc(accessRecords.id))
    .limit(31);
  return {
    lines: rows.slice(0, 30).map(({ titleKk, titleRu, ...row }) => ({ ...row, office: { kk: titleKk, ru: titleRu } })),
    more: rows.length > 30,
  };
};
