/**
 * Stages of every case go to the state monitoring system of public services (act 003, lines 93-105). When it fails, the operators are told
 * at once, and a protocol of the failure is drawn up; it is signed when the system takes reports again.
 */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { signBytes } from "#lib/audit/digest-key.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { failureProtocols, roleGrants, stageReports } from "#lib/db/schema.ts";
import { callOut } from "#lib/gateway/outgoing.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { notify } from "#lib/notifications/notify.ts";

const system = "monitoring";
const batch = 200;
const timeoutMs = 5000;

type Sent = { readonly ok: true } | { readonly ok: false; readonly cause: "no-answer" | `status-${number}` };

const send = async (reports: readonly (typeof stageReports.$inferSelect)[]): Promise<Sent> => {
  const body = JSON.stringify({
    reports: reports.map(({ applicationId, seq, stage, createdAt }) => ({
      application: applicationId,
      seq,
      stage,
      at: createdAt.toISOString(),
    })),
  });
  try {
    const answer = await callOut(
      config.monitoringUrl,
      { method: "POST", headers: { "content-type": "application/json" }, body },
      AbortSignal.timeout(timeoutMs),
    );
    return answer.status < 300 ? { ok: true } : { ok: false, cause: `status-${answer.status}` };
  } catch {
    return { ok: false, cause: "no-answer" };
  }
};

const openProtocol = async () => {
  const [row] = await db()
    .select()
    .from(failureProtocols)
    .where(and(eq(failureProtocols.system, system), isNull(failureProtocols.endedAt)));
  return row;
};

const operators = async (): Promise<readonly string[]> =>
  (
    await db()
      .selectDistinct({ personId: roleGrants.personId })
      .from(roleGrants)
      .where(and(eq(roleGrants.role, "operator"), isNull(roleGrants.endedAt)))
  ).map(({ personId }) => personId);

/** The first failure opens a protocol and is told; those after it only lengthen it. */
const noteFailure = async (cause: string): Promise<void> => {
  if (await openProtocol()) return;
  const startedAt = now();
  const [protocol] = await db().insert(failureProtocols).values({ system, startedAt, cause }).returning({ id: failureProtocols.id });
  for (const personId of await operators()) {
    const params = { time: formatTime(startedAt) };
    await notify(db(), {
      person: { personId },
      purpose: "monitoring-down",
      params,
      dedupe: `failure:${protocol?.id}:${personId}`,
      channel: "cabinet",
    });
  }
};

const closeProtocol = async (): Promise<void> => {
  const open = await openProtocol();
  if (!open) return;
  const endedAt = now();
  const [{ waited } = { waited: 0 }] = await db()
    .select({ waited: sql<number>`count(*)::int` })
    .from(stageReports)
    .where(
      and(
        sql`${stageReports.attempts} > 0`,
        sql`${stageReports.createdAt} <= ${endedAt}`,
        sql`${stageReports.sentAt} >= ${open.startedAt}`,
      ),
    );
  const words = `${system}|${open.startedAt.toISOString()}|${endedAt.toISOString()}|${waited}|${open.cause}`;
  await db()
    .update(failureProtocols)
    .set({ endedAt, reports: waited, signature: signBytes(Buffer.from(words)) })
    .where(eq(failureProtocols.id, open.id));
};

/** Sends what waits, oldest first. @returns how many reports left, and how many wait on */
export const reportStages = async (): Promise<{ readonly sent: number; readonly failed: number }> => {
  const waiting = await db()
    .select()
    .from(stageReports)
    .where(isNull(stageReports.sentAt))
    .orderBy(asc(stageReports.createdAt))
    .limit(batch);
  if (waiting.length === 0) return { sent: 0, failed: 0 };
  const ids = waiting.map(({ id }) => id);
  const sent = await send(waiting);
  await db()
    .update(stageReports)
    .set({ attempts: sql`${stageReports.attempts} + 1`, ...(sent.ok ? { sentAt: now() } : {}) })
    .where(and(inArray(stageReports.id, ids), isNull(stageReports.sentAt)));
  if (sent.ok) await closeProtocol();
  else await noteFailure(sent.cause);
  return sent.ok ? { sent: ids.length, failed: 0 } : { sent: 0, failed: ids.length };
};
