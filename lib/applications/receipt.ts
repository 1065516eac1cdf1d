/** What a person sees right after signing: the number and the legal days of the own application. */
import { and, eq, ne } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { almatyDate, type Day } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { applications, signatures } from "#lib/db/schema.ts";
import { allOffices } from "#lib/offices/directory.ts";
import type { ServiceDefinition, Text } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import type { SignedBy } from "#lib/signing/signature-facts.ts";
import { signedByOf } from "#lib/signing/signed-by.ts";
import { fileOf } from "./case-file.ts";
import { futureOf } from "./queries/timeline.ts";
import type { TimelineEntry } from "./views.ts";

export type Receipt = {
  readonly id: string;
  readonly service: ServiceDefinition;
  readonly number: string;
  readonly filedAt: Date;
  readonly acceptedOn: Day;
  readonly dueOn: Day;
  readonly office: Text | null;
  readonly signature: SignedBy;
  /** What happens now and what is to come. */
  readonly coming: readonly TimelineEntry[];
};

/** @returns null for a draft, for a case of somebody else, and for none at all. */
export const receiptOf = async (person: Person, id: string): Promise<Receipt | null> => {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [row] = await db()
    .select({ filed: applications, signature: signatures })
    .from(applications)
    .innerJoin(signatures, and(eq(signatures.applicationId, applications.id), eq(signatures.subjectKind, "application")))
    .where(and(eq(applications.id, id), eq(applications.ownerId, person.personId), ne(applications.state, "draft")));
  const service = row && findService(row.filed.serviceId);
  if (!service) return null;
  const { filed, signature } = row;
  if (filed.number === null || filed.filedAt === null || filed.acceptedOn === null || filed.dueOn === null) return null;
  const file = await fileOf(db(), filed);
  return {
    id,
    service,
    number: filed.number,
    filedAt: filed.filedAt,
    acceptedOn: filed.acceptedOn,
    dueOn: filed.dueOn,
    office: (filed.officeId === null ? undefined : (await allOffices()).get(filed.officeId)?.name) ?? null,
    signature: signedByOf(signature),
    coming: file ? futureOf(file, almatyDate(now())) : [],
  };
};
