/** Jobs of identity and messages: what is waiting leaves, what is over goes. */
import { and, isNotNull, lt } from "drizzle-orm";
import { deleteOldCounters } from "#lib/access/limits.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { sessions } from "#lib/db/schema.ts";
import { deleteExpiredKept } from "#lib/http/parked.ts";
import { deleteUsedChallenges } from "#lib/identity/eds-challenge.ts";
import { sendUnsent } from "#lib/notifications/send.ts";
import { deleteOldLinks } from "#lib/signing/links.ts";
import { cleanCodes } from "#lib/signing/otp.ts";
import type { Job } from "./job.ts";

const days = (count: number): Date => new Date(now().getTime() - count * 24 * 3_600_000);

/** Sessions are kept for 30 days after their end (docs/security.md, retention). */
const deleteOldSessions = async (): Promise<void> => {
  await db()
    .delete(sessions)
    .where(lt(sessions.expiresAt, days(30)));
  await db()
    .delete(sessions)
    .where(and(isNotNull(sessions.endedAt), lt(sessions.endedAt, days(30))));
};

export const sendMessages: Job = { name: "send-messages", every: 2, run: async () => ({ sent: await sendUnsent() }) };

export const upkeep: Job = {
  name: "upkeep",
  every: 60,
  run: async () => {
    await cleanCodes();
    await deleteUsedChallenges();
    await deleteOldLinks();
    await deleteExpiredKept();
    await deleteOldCounters();
    await deleteOldSessions();
    return {};
  },
};
