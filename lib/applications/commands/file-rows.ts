/**
 * Every row of a filing in one statement: a code is used up, the draft becomes a case, and signature, events, open step, stage, message
 * and key are written, or nothing is. One statement instead of eleven, because each costs a journey to the database while the row is locked.
 */
import type { PoolClient } from "pg";
import type { Day } from "#lib/calendar/index.ts";
import type { messages, signatures } from "#lib/db/schema.ts";
import type { EdsEvidence } from "#lib/eds/words.ts";
import type { OtpEvidence } from "#lib/signing/otp-evidence.ts";
import type { eventRows } from "../events.ts";

export type Filing = {
  readonly at: Date;
  readonly applicationId: string;
  readonly personId: string;
  readonly number: string;
  readonly state: string;
  readonly station: string | null;
  readonly stage: string | null;
  readonly edition: string;
  readonly category: string | null;
  readonly officeId: string;
  readonly subjectLookup: Buffer | null;
  readonly sealedAnswers: Buffer;
  readonly initials: string;
  readonly version: number;
  readonly acceptedOn: Day;
  readonly dueOn: Day;
  readonly dueAt: Date | null;
  /** What the wizard ran over; the statement writes nothing when the database holds something else by now. */
  readonly files: string;
  readonly registers: string;
  /** The right code, used up by the statement; null when a digital signature was used up before it in the same transaction. */
  readonly code: { readonly challengeId: string; readonly messageMark: string } | null;
  readonly signature: Pick<
    typeof signatures.$inferInsert,
    "language" | "fingerprint" | "sealedSnapshot" | "way" | "sealedProof" | "status"
  > & {
    readonly id: string;
    readonly evidence: OtpEvidence | EdsEvidence;
  };
  readonly events: ReturnType<typeof eventRows>;
  readonly tasks: readonly { readonly stepId: string; readonly command: string; readonly role: string; readonly dueOn: Day }[];
  readonly message: Pick<typeof messages.$inferInsert, "channel" | "toLookup" | "language" | "sealed"> & { readonly id: string };
  readonly key: string;
  readonly answer: object;
};

const codeSpent = `
  update otp_challenges set used_at = $1, code_mac = null
  where id = $2 and fingerprint = $3 and used_at is null and cancelled_at is null and expires_at > $1 returning id`;
const nothingToSpend = "select $2::uuid as id where $3::text is not null";

const textWith = (spent: string): string => `
with spent as (${spent}
), unchanged as (
  select 1 from spent
  where $4 = (select coalesce(string_agg(id::text || state, ',' order by id), '') from files where application_id = $5 and removed_at is null)
    and $6 = (select coalesce(string_agg(gateway_id || '#' || item || state || (extract(epoch from answered_at) * 1000)::bigint, ',' order by gateway_id collate "C", item), '')
              from register_answers where application_id = $5)
), filed as (
  update applications set number = $7, state = $8, station = $9, stage = $10, edition = $11, category = $12, office_id = $13, subject_lookup = $14,
    sealed_answers = $15, initials = $16, version = $17 + 1, filed_at = $1, updated_at = $1, accepted_on = $18, due_on = $19, due_at = $20,
    locale = $23, signature_state = $49
  where id = $5 and owner_id = $21 and state = 'draft' and version = $17 and exists (select 1 from unchanged) returning id
), signed as (
  insert into signatures (id, subject_kind, subject_id, application_id, signer_id, way, language, fingerprint, sealed_snapshot, evidence, status, signed_at, sealed_proof)
  select $22, 'application', id, id, $21, $50, $23, $3, $24, $25, $49, $1, $51 from filed
), told as (
  insert into events (application_id, seq, type, at, actor_kind, actor_id, from_state, to_state, step_id, sealed_payload, prev_hash, hash)
  select filed.id, e.* from filed, unnest($26::int[], $27::text[], $28::timestamptz[], $29::text[], $30::uuid[], $31::text[], $32::text[], $33::text[], $34::bytea[], $35::bytea[], $36::bytea[]) e
), opened as (
  insert into tasks (application_id, step_id, command, role, office_id, due_on, opened_at)
  select filed.id, t.step, t.command, t.role, $13, t.due, $1 from filed, unnest($37::text[], $38::text[], $39::text[], $40::date[]) t (step, command, role, due)
), reported as (
  insert into stage_reports (application_id, seq, stage, created_at) select id, 1, 'submitted', $1 from filed
), emptied as (
  update messages set sealed = '' where dedupe = $41 and exists (select 1 from filed)
), written as (
  insert into messages (id, channel, to_lookup, person_id, application_id, purpose, language, sealed, created_at, sent_at, dedupe)
  select $42, $43, $44, $21, id, 'filed', $45, $46, $1, case when $43 = 'cabinet' then $1::timestamptz end, id::text || ':submitted' from filed
), kept as (
  insert into idempotency_keys (key, person_id, command, answer, created_at) select $47, $21, 'submit', $48, $1 from filed
)
select (select count(*) from spent)::int as spent, (select count(*) from filed)::int as filed`;

const byCode = { name: "file-application", text: textWith(codeSpent) };
const byEds = { name: "file-application-eds", text: textWith(nothingToSpend) };

/**
 * Inside the caller's transaction, which holds the lock of the draft and must be rolled back unless this says `filed`.
 * @returns `code` when the code is used up or dead, `changed` when the draft is not the one that was signed.
 */
export const writeFiling = async (client: PoolClient, filing: Filing): Promise<"filed" | "code" | "changed"> => {
  const { at, events, tasks, signature, message, code } = filing;
  const values = [
    at,
    code?.challengeId ?? null,
    signature.fingerprint,
    filing.files,
    filing.applicationId,
    filing.registers,
    filing.number,
    filing.state,
    filing.station,
    filing.stage,
    filing.edition,
    filing.category,
    filing.officeId,
    filing.subjectLookup,
    filing.sealedAnswers,
    filing.initials,
    filing.version,
    filing.acceptedOn,
    filing.dueOn,
    filing.dueAt,
    filing.personId,
    signature.id,
    signature.language,
    signature.sealedSnapshot,
    JSON.stringify(signature.evidence),
    events.map(({ seq }) => seq),
    events.map(({ type }) => type),
    events.map((event) => event.at),
    events.map(({ actorKind }) => actorKind),
    events.map(({ actorId }) => actorId),
    events.map(({ fromState }) => fromState),
    events.map(({ toState }) => toState),
    events.map(({ stepId }) => stepId),
    events.map(({ sealedPayload }) => sealedPayload),
    events.map(({ prevHash }) => prevHash),
    events.map(({ hash }) => hash),
    tasks.map(({ stepId }) => stepId),
    tasks.map(({ command }) => command),
    tasks.map(({ role }) => role),
    tasks.map(({ dueOn }) => dueOn),
    code?.messageMark ?? null,
    message.id,
    message.channel,
    message.toLookup,
    message.language,
    message.sealed,
    filing.key,
    JSON.stringify(filing.answer),
    signature.status,
    signature.way,
    signature.sealedProof,
  ];
  const { rows } = await client.query<{ spent: number; filed: number }>({ ...(code === null ? byEds : byCode), values });
  if (rows[0]?.filed === 1) return "filed";
  return rows[0]?.spent === 0 ? "code" : "changed";
};
