/**
 * Verifies every chain of events against itself, against the signed digests and against the rows of the cases, and every signature over the
 * text that it was made for. Shows nobody's data.
 */
import { asc, sql } from "drizzle-orm";
import { type ChainFault, faultOf } from "#lib/applications/events.ts";
import { db } from "#lib/db/client.ts";
import { chainHeadEntries, chainHeads, events, signatures } from "#lib/db/schema.ts";
import { faultOfStored } from "#lib/signing/verify-stored.ts";
import { digestOf, noDigest, outsideRecords, signedBytes } from "./chain-heads.ts";
import { verifyBytes } from "./digest-key.ts";

export type AuditFault =
  | { readonly fault: "edited-event"; readonly case: string; readonly seq: number; readonly how: ChainFault["fault"] }
  | { readonly fault: "cut-tail"; readonly case: string; readonly seq: number }
  | { readonly fault: "vanished-case"; readonly case: string }
  | { readonly fault: "case-without-history"; readonly case: string }
  | { readonly fault: "state-differs"; readonly case: string }
  | { readonly fault: "signature-altered" | "signature-unproved"; readonly case: string; readonly kind: string }
  | { readonly fault: "signature-vanished"; readonly case: string }
  | { readonly fault: "false-digest"; readonly record: number }
  | { readonly fault: "missing-digest"; readonly record: number };

export type AuditReport = {
  readonly cases: number;
  readonly events: number;
  readonly digests: number;
  readonly signatures: number;
  readonly faults: readonly AuditFault[];
};

const pageSize = 500;

type CaseLine = { id: string; number: string | null; state: string; filed: boolean };

/** Cases by id, a page at a time: of the rows, of the events and of the digests, whichever know it. */
const casesAfter = async (after: string): Promise<readonly CaseLine[]> => {
  const { rows } = await db().execute<CaseLine>(sql`
    select ids.id, a.number, coalesce(a.state, '') as state, a.filed_at is not null as filed
    from (
      (select id from applications where id > ${after}::uuid and state <> 'draft' order by id limit ${pageSize})
      union (select distinct application_id from chain_head_entries where application_id > ${after}::uuid order by application_id limit ${pageSize})
    ) ids left join applications a on a.id = ids.id order by ids.id limit ${pageSize}`);
  return rows;
};

const nameOf = ({ number, id }: CaseLine): string => number ?? id;

const faultsOfCase = async (line: CaseLine): Promise<{ readonly count: number; readonly faults: readonly AuditFault[] }> => {
  const rows = await db().select().from(events).where(sql`${events.applicationId} = ${line.id}`).orderBy(asc(events.seq));
  const heads = await db()
    .select()
    .from(chainHeadEntries)
    .where(sql`${chainHeadEntries.applicationId} = ${line.id}`)
    .orderBy(asc(chainHeadEntries.seq));
  const name = nameOf(line);
  if (rows.length === 0) return { count: 0, faults: [{ fault: heads.length > 0 ? "vanished-case" : "case-without-history", case: name }] };
  const own = faultOf(rows);
  const faults: AuditFault[] = own ? [{ fault: "edited-event", case: name, seq: own.seq, how: own.fault }] : [];
  const last = rows.at(-1);
  for (const head of heads) {
    const event = rows.find(({ seq }) => seq === head.seq);
    if (!event) faults.push({ fault: "cut-tail", case: name, seq: head.seq });
    else if (!own && !event.hash.equals(head.hash)) faults.push({ fault: "edited-event", case: name, seq: head.seq, how: "edited" });
  }
  // The row of a case and its history change together; a row without its last event is a cut tail of this very hour.
  if (faults.length === 0 && last && last.toState !== line.state)
    faults.push({ fault: line.filed ? "state-differs" : "vanished-case", case: name });
  return { count: rows.length, faults };
};

const faultsOfSignatures = async (line: CaseLine): Promise<{ readonly count: number; readonly faults: readonly AuditFault[] }> => {
  const rows = await db().select().from(signatures).where(sql`${signatures.applicationId} = ${line.id}`).orderBy(asc(signatures.signedAt));
  const name = nameOf(line);
  const faults: AuditFault[] = [];
  if (line.filed && !rows.some(({ subjectKind }) => subjectKind === "application"))
    faults.push({ fault: "signature-vanished", case: name });
  for (const row of rows) {
    const fault = await faultOfStored(row);
    if (fault !== null) faults.push({ fault: `signature-${fault}`, case: name, kind: row.subjectKind });
  }
  return { count: rows.length, faults };
};

const faultsOfDigests = async (): Promise<{ readonly count: number; readonly faults: readonly AuditFault[] }> => {
  const records = await db().select().from(chainHeads).orderBy(asc(chainHeads.id));
  const faults: AuditFault[] = [];
  let before: Buffer = noDigest;
  for (const record of records) {
    const entries = await db().select().from(chainHeadEntries).where(sql`${chainHeadEntries.headId} = ${record.id}`);
    const right = digestOf(before, entries).equals(record.digest) && verifyBytes(signedBytes(record), record.signature);
    if (!right) faults.push({ fault: "false-digest", record: record.id });
    before = record.digest;
  }
  const known = new Map(records.map((record) => [record.id, record.digest.toString("hex")]));
  for (const outside of outsideRecords()) {
    const inside = known.get(outside.id);
    const genuine = verifyBytes(
      signedBytes({ at: new Date(outside.at), cases: outside.cases, digest: Buffer.from(outside.digest, "hex") }),
      Buffer.from(outside.signature, "hex"),
    );
    if (!genuine || inside === undefined)
      faults.push({ fault: inside === undefined ? "missing-digest" : "false-digest", record: outside.id });
    else if (inside !== outside.digest) faults.push({ fault: "false-digest", record: outside.id });
  }
  return { count: records.length, faults };
};

/** Reads everything; for some hundred thousand cases it takes minutes. */
export const verifyAudit = async (): Promise<AuditReport> => {
  const digests = await faultsOfDigests();
  const faults: AuditFault[] = [...digests.faults];
  let cases = 0;
  let count = 0;
  let signatureCount = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = await casesAfter(after);
    for (const line of page) {
      const found = await faultsOfCase(line);
      const signed = await faultsOfSignatures(line);
      cases += 1;
      count += found.count;
      signatureCount += signed.count;
      faults.push(...found.faults, ...signed.faults);
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) break;
    after = last.id;
  }
  return { cases, events: count, digests: digests.count, signatures: signatureCount, faults };
};
