/**
 * Limits counted in the database, so that all processes share them. What is counted stays nameless: keys are keyed hashes.
 */
import { and, eq, lt, max, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { macOf } from "#lib/crypto/seal.ts";
import { db, prepared } from "#lib/db/client.ts";
import { rateCounters } from "#lib/db/schema.ts";

export type LimitName =
  | "codes-hour-phone"
  | "codes-day-phone"
  | "codes-hour-address"
  | "codes-minute-portal"
  | "wrong-codes-phone"
  | "wrong-codes-address"
  | "wrong-codes-wait"
  | "eds-hour-address"
  | "links-hour-address"
  | "signatures-hour-person"
  | "iins-day-phone"
  | "iin-of-phone"
  | "verify"
  | "eligibility"
  | "uploads"
  | "registers"
  | "drafts"
  | "search";

/** `taken`: turns taken in this window, this one included. */
export type Limited = { readonly allowed: true; readonly taken?: number } | { readonly allowed: false; readonly retryAfterSeconds: number };

const windowOf = (seconds: number): { start: Date; endsInSeconds: number } => {
  const at = now().getTime();
  const start = Math.floor(at / (seconds * 1000)) * seconds * 1000;
  return { start: new Date(start), endsInSeconds: Math.ceil((start + seconds * 1000 - at) / 1000) };
};

const keyOf = (name: LimitName, subject: string, seconds: number): Buffer => macOf("lookup", "limit", name, subject, String(seconds));

const take = prepared((on) =>
  on
    .insert(rateCounters)
    .values({ key: sql.placeholder("key"), windowStart: sql.placeholder("start"), count: 1 })
    .onConflictDoUpdate({
      target: [rateCounters.key, rateCounters.windowStart],
      set: { count: sql`${rateCounters.count} + 1` },
      setWhere: lt(rateCounters.count, sql.placeholder("limit")),
    })
    .returning({ count: rateCounters.count })
    .prepare("take_turn"),
);

/**
 * Takes one of `limit` turns in the running window, in one statement.
 * @param subject whose turns: a phone, an address, a person; "" for the whole portal.
 */
export const takeTurn = async (name: LimitName, subject: string, limit: number, windowSeconds: number): Promise<Limited> => {
  const { start, endsInSeconds } = windowOf(windowSeconds);
  const [row] = await take().execute({ key: keyOf(name, subject, windowSeconds), start, limit });
  return row && limit > 0 ? { allowed: true, taken: row.count } : { allowed: false, retryAfterSeconds: endsInSeconds };
};

/** Counts without refusing: for what is limited only afterwards (wrong codes). */
export const countOne = async (name: LimitName, subject: string, windowSeconds: number): Promise<void> => {
  await takeTurn(name, subject, 2_000_000_000, windowSeconds);
};

export const countOf = async (name: LimitName, subject: string, windowSeconds: number): Promise<number> => {
  const { start } = windowOf(windowSeconds);
  const [row] = await db()
    .select({ count: rateCounters.count })
    .from(rateCounters)
    .where(and(eq(rateCounters.key, keyOf(name, subject, windowSeconds)), eq(rateCounters.windowStart, start)));
  return row?.count ?? 0;
};

/** Makes the next try wait; a row of the same table, its window beginning when the wait is over. */
export const holdBack = async (name: LimitName, subject: string, seconds: number): Promise<void> => {
  await db()
    .insert(rateCounters)
    .values({ key: keyOf(name, subject, 0), windowStart: new Date(now().getTime() + seconds * 1000), count: 1 })
    .onConflictDoNothing();
};

const latestWait = prepared((on) =>
  on
    .select({ until: max(rateCounters.windowStart) })
    .from(rateCounters)
    .where(sql`${rateCounters.key} = any(${sql.placeholder("keys")})`)
    .prepare("latest_wait"),
);

/** Whether any of these subjects must still wait, and how long the longest waits. */
export const heldBack = async (name: LimitName, subjects: readonly string[]): Promise<Limited> => {
  const [row] = await latestWait().execute({ keys: subjects.map((subject) => keyOf(name, subject, 0)) });
  const seconds = row?.until ? Math.ceil((row.until.getTime() - now().getTime()) / 1000) : 0;
  return seconds > 0 ? { allowed: false, retryAfterSeconds: seconds } : { allowed: true };
};

/** Job: windows older than two days count for nothing any more. */
export const deleteOldCounters = async (): Promise<void> => {
  await db()
    .delete(rateCounters)
    .where(lt(rateCounters.windowStart, new Date(now().getTime() - 48 * 3_600_000)));
};
