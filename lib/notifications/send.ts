/** The way out to the phone: an HTTP SMS gateway when one is configured; in the demo the outbox page shows the rows themselves. */
import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { messages } from "#lib/db/schema.ts";
import { openMessage } from "./notify.ts";

const maxAttempts = 8;

/** @returns false when the gateway is down or refused; nothing is told apart, the message stays and is tried again. */
const handOver = async (to: string, text: string, id: string): Promise<boolean> => {
  if (config.smsUrl === undefined) return config.demo;
  const answer = await fetch(config.smsUrl, {
    method: "POST",
    redirect: "error",
    headers: { "Content-Type": "application/json", "Idempotency-Key": id },
    body: JSON.stringify({ to, text }),
    signal: AbortSignal.timeout(5000),
  }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok === true;
};

/** Sends one message now. @returns whether it left. */
export const sendMessage = async (id: string): Promise<boolean> => {
  const [row] = await db()
    .update(messages)
    .set({ attempts: sql`${messages.attempts} + 1` })
    .where(and(eq(messages.id, id), isNull(messages.sentAt)))
    .returning();
  if (!row) return true;
  const content = openMessage(row.id, row.sealed);
  // A code that died while waiting is not worth a message.
  const gone = content === null || (await handOver(content.to, content.text, row.id));
  if (gone) await db().update(messages).set({ sentAt: now() }).where(eq(messages.id, id));
  return gone;
};

/** Job: what has not left yet, oldest first (codes leave at once, with the request that asks for them); given up after {@link maxAttempts}. @returns how many left. */
export const sendUnsent = async (limit = 100): Promise<number> => {
  const waiting = await db()
    .select({ id: messages.id })
    .from(messages)
    .where(and(isNull(messages.sentAt), eq(messages.secret, false), lt(messages.attempts, maxAttempts)))
    .orderBy(asc(messages.createdAt))
    .limit(limit);
  let sent = 0;
  for (const { id } of waiting) if (await sendMessage(id)) sent += 1;
  return sent;
};
