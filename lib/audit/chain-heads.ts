/**
 * Hourly digest of the heads of all chains. A record covers the cases that changed since the record before, and is chained to it and
 * signed; so a cut tail and a vanished case show, and are named, although nobody keeps a second copy of the events.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { desc, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { sha256 } from "#lib/crypto/seal.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { chainHeadEntries, chainHeads } from "#lib/db/schema.ts";
import { digestKeyId, signBytes } from "./digest-key.ts";

export type HeadEntry = { readonly applicationId: string; readonly seq: number; readonly hash: Buffer };

/** Digest of one record: that of the record before, and its entries in order. */
export const digestOf = (before: Buffer, entries: readonly HeadEntry[]): Buffer => {
  const lines = [...entries]
    .sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1))
    .map(({ applicationId, seq, hash }) => `${applicationId}|${seq}|${hash.toString("hex")}\n`);
  return sha256(Buffer.concat([before, Buffer.from(lines.join(""))]));
};

export const noDigest = Buffer.alloc(32);

/** What is signed of a record. */
export const signedBytes = (record: { readonly at: Date; readonly cases: number; readonly digest: Buffer }): Buffer =>
  Buffer.from(`${record.at.toISOString()}|${record.cases}|${record.digest.toString("hex")}`);

// A transaction that began before the last record may have ended after it.
const overlapMinutes = 10;
const batch = 5000;

const changedSince = async (tx: Tx, since: Date | null): Promise<readonly HeadEntry[]> => {
  const window = since === null ? sql`true` : sql`e.at >= ${new Date(since.getTime() - overlapMinutes * 60_000)}`;
  const { rows } = await tx.execute<{ id: string; seq: number; hash: Buffer }>(sql`
    with changed as (select e.application_id, max(e.seq) as seq from events e where ${window} group by e.application_id)
    select c.application_id as id, c.seq, e.hash
    from changed c join events e on e.application_id = c.application_id and e.seq = c.seq
    where not exists (select 1 from chain_head_entries h where h.application_id = c.application_id and h.seq = c.seq)`);
  return rows.map(({ id, seq, hash }) => ({ applicationId: id, seq, hash }));
};

/** Copy of every record outside of the database; the operator ships this file to another machine. */
export const headsFile = (): string => join(config.dataDir, "audit", "chain-heads.jsonl");

type OutsideRecord = {
  readonly id: number;
  readonly at: string;
  readonly cases: number;
  readonly digest: string;
  readonly signature: string;
  readonly keyId: string;
};

export const outsideRecords = (): readonly OutsideRecord[] =>
  existsSync(headsFile())
    ? readFileSync(headsFile(), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as OutsideRecord)
    : [];

const writeOutside = (record: OutsideRecord): void => {
  mkdirSync(join(config.dataDir, "audit"), { recursive: true, mode: 0o700 });
  appendFileSync(headsFile(), `${JSON.stringify(record)}\n`, { mode: 0o640 });
};

/** Writes a record of what changed; nothing changed since the record before: no record. @returns how many cases it covers */
export const recordChainHeads = async (): Promise<number> => {
  const written = await db().transaction(async (tx) => {
    // One record at a time, whoever asks.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('chain-heads'))`);
    const [before] = await tx.select().from(chainHeads).orderBy(desc(chainHeads.id)).limit(1);
    const entries = await changedSince(tx, before?.at ?? null);
    if (entries.length === 0) return null;
    const { rows } = await tx.execute<{ cases: number }>(sql`select count(*)::int as cases from events where seq = 1`);
    const at = now();
    const cases = rows[0]?.cases ?? 0;
    const digest = digestOf(before?.digest ?? noDigest, entries);
    const signature = signBytes(signedBytes({ at, cases, digest }));
    const keyId = digestKeyId();
    const [record] = await tx.insert(chainHeads).values({ at, cases, digest, signature, keyId }).returning({ id: chainHeads.id });
    if (!record) throw new Error("the record of the chain heads was not written");
    for (let n = 0; n < entries.length; n += batch) {
      await tx.insert(chainHeadEntries).values(entries.slice(n, n + batch).map((entry) => ({ headId: record.id, ...entry })));
    }
    return {
      entries: entries.length,
      record: { id: record.id, at: at.toISOString(), cases, digest: digest.toString("hex"), signature: signature.toString("hex"), keyId },
    };
  });
  if (!written) return 0;
  writeOutside(written.record);
  return written.entries;
};
