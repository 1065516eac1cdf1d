/** Who opens very many cases within an hour is noticed, not stopped: those who answer for the office are told once (spec/security.md §8). */
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords, roleGrants } from "#lib/db/schema.ts";
import { shortName } from "#lib/i18n/short-name.ts";
import { notify } from "#lib/notifications/notify.ts";

const hourMs = 3_600_000;

/** Call after a look at a case was written down. @param officeId the office for which it was looked at */
export const noteReadingPace = async (person: Person, applicationId: string, officeId: string, at: Date): Promise<void> => {
  const [seen] = await db()
    .select({
      cases: sql<number>`count(distinct ${accessRecords.applicationId})::int`,
      own: sql<number>`count(*) filter (where ${accessRecords.applicationId} = ${applicationId})::int`,
    })
    .from(accessRecords)
    .where(and(eq(accessRecords.staffId, person.personId), sql`${accessRecords.at} > ${new Date(at.getTime() - hourMs)}`));
  // The look that reaches the number, and not the next one at the same case.
  if (seen?.cases !== config.limits.casesReadPerHour || seen.own !== 1) return;
  await noteRefusal({
    type: "mass-reading",
    outcome: "ok",
    personId: person.personId,
    session: person.sessionId,
    detail: { cases: seen.cases, office: officeId },
  });
  const chiefs = await db()
    .selectDistinct({ personId: roleGrants.personId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.officeId, officeId),
        inArray(roleGrants.role, ["head", "commission-chair"]),
        isNull(roleGrants.endedAt),
        ne(roleGrants.personId, person.personId),
      ),
    );
  for (const { personId } of chiefs)
    await notify(db(), {
      person: { personId },
      purpose: "reading-pace",
      params: { name: shortName(person.fullName), count: String(seen.cases) },
      dedupe: `pace:${person.personId}:${Math.floor(at.getTime() / hourMs)}:${personId}`,
      channel: "cabinet",
    });
};
