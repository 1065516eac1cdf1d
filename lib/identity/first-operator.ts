import { eq, sql } from "drizzle-orm";
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import type { Tx } from "#lib/db/client.ts";
import { offices, roleGrants } from "#lib/db/schema.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";

/** Operators belong to the portal itself; this office handles no case. */
const portalOffice = "portal";

const titleIn = (locale: Locale): string => {
  const { admin } = pageMessages(locale);
  return typeof admin === "object" && typeof admin.portalOffice === "string" ? admin.portalOffice : portalOffice;
};

/**
 * The person whom the configuration names (`FIRST_OPERATOR_IIN`) becomes an operator as soon as he proves by a key who he is, while the
 * portal has never had one. Afterwards operators appoint each other, and the setting means nothing.
 */
export const appointFirstOperator = async (tx: Tx, person: { readonly personId: string; readonly iin: string }): Promise<void> => {
  if (config.firstOperatorIin === undefined || person.iin !== config.firstOperatorIin) return;
  // As in the giving of roles: two sign-ins at once wait for each other.
  await tx.execute(sql`select pg_advisory_xact_lock(7170203)`);
  const had = await tx.select({ id: roleGrants.id }).from(roleGrants).where(eq(roleGrants.role, "operator")).limit(1);
  if (had.length > 0) return;
  await tx
    .insert(offices)
    .values({ id: portalOffice, kind: "portal", regionId: "", titleKk: titleIn("kk"), titleRu: titleIn("ru") })
    .onConflictDoNothing();
  await tx.insert(roleGrants).values({ personId: person.personId, role: "operator", officeId: portalOffice, grantedAt: now() });
  const detail = { change: "first-operator", role: "operator", office: portalOffice, of: person.personId };
  await writeSecurityEvent({ type: "role-changed", outcome: "ok", personId: person.personId, detail }, tx);
};
