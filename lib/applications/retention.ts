/** What is over goes: drafts that nobody opened for 90 days, keys and nonces that no repetition can meet any more (spec: security §0). */
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { applications, decisions, files, idempotencyKeys, noticeNonces, registerAnswers, stageReports } from "#lib/db/schema.ts";
import { removeStored } from "#lib/uploads/storage.ts";

const batch = 100;
const daysAgo = (days: number): Date => new Date(now().getTime() - days * 86_400_000);

const deleteOldDrafts = async (): Promise<number> => {
  const old = and(eq(applications.state, "draft"), lt(applications.updatedAt, daysAgo(90)));
  const { ids, keys } = await db().transaction(async (tx) => {
    const rows = await tx.select({ id: applications.id }).from(applications).where(old).limit(batch).for("update", { skipLocked: true });
    const gone: string[] = [];
    for (const { id } of rows) {
      const held = await tx.delete(files).where(eq(files.applicationId, id)).returning({ key: files.storageKey });
      gone.push(...held.flatMap(({ key }) => (key === null ? [] : [key])));
      await tx.delete(registerAnswers).where(eq(registerAnswers.applicationId, id));
      await tx.execute(sql`delete from consents where application_id = ${id}`);
      await tx.delete(applications).where(eq(applications.id, id));
    }
    return { ids: rows, keys: gone };
  });
  for (const key of keys) await removeStored(key);
  return ids.length;
};

/** @returns how many drafts went */
export const deleteWhatIsOver = async (): Promise<number> => {
  const drafts = await deleteOldDrafts();
  await db()
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, daysAgo(30)));
  await db()
    .delete(noticeNonces)
    .where(lt(noticeNonces.at, daysAgo(1)));
  await db()
    .delete(decisions)
    .where(and(isNull(decisions.signedAt), lt(decisions.createdAt, daysAgo(7))));
  await db()
    .delete(stageReports)
    .where(and(lt(stageReports.createdAt, daysAgo(90)), sql`${stageReports.sentAt} is not null`));
  return drafts;
};
