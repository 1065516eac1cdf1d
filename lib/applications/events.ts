/**
 * The append-only history of a case. Each event is chained to the one before it: its hash covers a canonical header (RFC 8785), the hash
 * before, and the sealed payload as stored, so that the chain can be verified without opening anybody's data.
 */
import canonicalize from "canonicalize";
import { asc, eq } from "drizzle-orm";
import type { Actor, StaffRole } from "#lib/access/roles.ts";
import { sealJson, sha256, unsealJson } from "#lib/crypto/seal.ts";
import type { Queryable } from "#lib/db/client.ts";
import { events } from "#lib/db/schema.ts";
import type { CaseState } from "./case-words.ts";

/** What was typed or decided with an event. `fields` are read later as `<result or step>.<field>`. */
export type EventPayload = {
  readonly fields?: Readonly<Record<string, string>>;
  /** Document the fields belong to; without it they belong to the step. */
  readonly resultId?: string;
  readonly resultNumber?: string;
  readonly grounds?: readonly string[];
  readonly reason?: string;
  readonly late?: boolean;
  /** The hearing was announced after its last lawful day, or any other code under `warnings`. */
  readonly warnings?: readonly string[];
  readonly fingerprint?: string;
  readonly officeId?: string;
  readonly complaintId?: string;
  readonly dueOn?: string;
  /** What `correct` replaced. */
  readonly before?: Readonly<Record<string, string>>;
};

export type NewEvent = {
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly fromState: CaseState;
  readonly toState: CaseState;
  readonly stepId: string | null;
  readonly payload: EventPayload;
};

export type CaseEvent = Omit<NewEvent, "actor"> & {
  readonly seq: number;
  readonly actorKind: Actor["kind"];
  readonly actorId: string | null;
  readonly actorRole: StaffRole | null;
  readonly officeId: string | null;
};

export type Head = { readonly seq: number; readonly hash: Buffer };

type Row = typeof events.$inferSelect;

export const startOfChain: Head = { seq: 0, hash: Buffer.alloc(32) };

const place = (applicationId: string, seq: number): string => `events.${applicationId}.${seq}`;

/** Hash of one event; everything of the row goes into it but the hash itself. */
export const hashOf = (row: Omit<Row, "hash">): Buffer => {
  const { sealedPayload, prevHash, at, ...header } = row;
  const text = canonicalize({ ...header, at: at.toISOString(), prev: prevHash.toString("hex") });
  return sha256(Buffer.concat([Buffer.from(`${text}\n`), sealedPayload]));
};

/** Rows that go on from the head of a chain. */
export const eventRows = (applicationId: string, head: Head, added: readonly NewEvent[]): readonly Row[] => {
  const rows: Row[] = [];
  for (const event of added) {
    const before = rows.at(-1) ?? head;
    const seq = before.seq + 1;
    const unhashed = {
      applicationId,
      seq,
      type: event.type,
      at: event.at,
      actorKind: event.actor.kind,
      actorId: event.actor.kind === "portal" ? null : event.actor.person.personId,
      actorRole: event.actor.kind === "staff" ? event.actor.role : null,
      officeId: event.actor.kind === "staff" ? event.actor.officeId : (event.payload.officeId ?? null),
      fromState: event.fromState,
      toState: event.toState,
      stepId: event.stepId,
      sealedPayload: sealJson(event.payload, place(applicationId, seq)),
      prevHash: before.hash,
    };
    rows.push({ ...unhashed, hash: hashOf(unhashed) });
  }
  return rows;
};

/** Appends events to a case whose row the caller has locked. @returns the new head of the chain. */
export const appendEvents = async (tx: Queryable, applicationId: string, head: Head, added: readonly NewEvent[]): Promise<Head> => {
  const rows = eventRows(applicationId, head, added);
  if (rows.length > 0) await tx.insert(events).values([...rows]);
  const last = rows.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : head;
};

export type Chain = { readonly head: Head; readonly events: readonly CaseEvent[] };

/** The whole history, opened. A case has some ten events. */
export const readChain = async (queryable: Queryable, applicationId: string): Promise<Chain> => {
  const rows = await queryable.select().from(events).where(eq(events.applicationId, applicationId)).orderBy(asc(events.seq));
  const last = rows.at(-1);
  return {
    head: last ? { seq: last.seq, hash: last.hash } : startOfChain,
    events: rows.map((row) => ({
      seq: row.seq,
      type: row.type,
      at: row.at,
      actorKind: row.actorKind as Actor["kind"],
      actorId: row.actorId,
      actorRole: row.actorRole as StaffRole | null,
      officeId: row.officeId,
      fromState: row.fromState as CaseState,
      toState: row.toState as CaseState,
      stepId: row.stepId,
      payload: unsealJson<EventPayload>(row.sealedPayload, place(applicationId, row.seq)),
    })),
  };
};

export type ChainFault = { readonly seq: number; readonly fault: "edited" | "gap" | "order" };

/** The first fault of a stored chain; null when it holds. Rows in the order of `seq`. */
export const faultOf = (rows: readonly Row[]): ChainFault | null => {
  let before = startOfChain;
  for (const { hash, ...row } of rows) {
    if (row.seq !== before.seq + 1) return { seq: before.seq + 1, fault: "gap" };
    if (!row.prevHash.equals(before.hash)) return { seq: row.seq, fault: "order" };
    if (!hashOf(row).equals(hash)) return { seq: row.seq, fault: "edited" };
    before = { seq: row.seq, hash };
  }
  return null;
};
