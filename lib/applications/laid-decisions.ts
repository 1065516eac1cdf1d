/** Decisions and answers as they were laid out: the snapshot that is signed, stored word for word. */
import { and, eq, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { decisions } from "#lib/db/schema.ts";
import type { Text } from "#lib/services/define.ts";
import type { OtpPurpose } from "#lib/signing/otp-words.ts";
import { isCaseId } from "./case-file.ts";
import type { CommandName } from "./case-words.ts";
import type { DecisionView } from "./desk-views.ts";
import type { Values } from "./officer-fields.ts";
import type { Note } from "./views.ts";

/** What is signed, as stored and shown. */
export type Snapshot = {
  readonly kind: "decision" | "hearing-answer";
  readonly format: 1;
  readonly decision: string;
  readonly application: string;
  readonly number: string;
  readonly service: string;
  readonly edition: string;
  readonly command: string;
  readonly step: string | null;
  readonly result: string | null;
  readonly caseVersion: number;
  readonly signer: { readonly name: string; readonly role: string; readonly office: string | null };
  readonly values: Values;
  readonly statement: { readonly language: string; readonly declaration: string; readonly title: Text; readonly lines: readonly Note[] };
};

export const snapshotPlace = (id: string): string => `decisions.sealed_snapshot.${id}`;

export const purposeOf = (command: string): OtpPurpose => (command === "answer-hearing" ? "sign-hearing-answer" : "sign-decision");

export const viewOf = (id: string, fingerprint: string, snapshot: Snapshot, warnings: readonly string[]): DecisionView => ({
  decisionId: id,
  command: snapshot.command as CommandName,
  stepId: snapshot.step ?? "",
  resultId: snapshot.result ?? "",
  title: snapshot.statement.title,
  declaration: snapshot.statement.declaration,
  fingerprint,
  lines: snapshot.statement.lines,
  language: snapshot.statement.language === "ru" ? "ru" : "kk",
  warnings,
});

/** Whether an official signs it, for an office, and not the applicant. */
export const isOfficial = ({ command }: Pick<Stored["row"], "command">): boolean => command !== "answer-hearing";

export type Stored = { readonly row: typeof decisions.$inferSelect; readonly snapshot: Snapshot; readonly canonical: string };

/** Whether a signature of it was handed in whose check waits for an outside service. */
export const waitsForCheck = sql<boolean>`exists (
  select 1 from eds_proofs p
  where p.object = decisions.id::text and p.purpose = 'sign-decision' and p.state = 'pending' and p.used_at is null
    and p.next_check_at is not null
)`;

export const unsealed = (row: Stored["row"]): Stored => {
  const canonical = unsealJson<string>(row.sealedSnapshot, snapshotPlace(row.id));
  return { row, canonical, snapshot: JSON.parse(canonical) as Snapshot };
};

/** What this person has laid out; an official reads it while he holds the role in which he did. */
export const storedOf = async (person: Person, decisionId: string): Promise<(Stored & { readonly waiting: boolean }) | null> => {
  if (!isCaseId(decisionId)) return null;
  const [found] = await db()
    .select({ row: decisions, waiting: waitsForCheck })
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), eq(decisions.personId, person.personId)));
  if (!found) return null;
  const { row, waiting } = found;
  const held = person.roles.some(({ role, officeId }) => role === row.role && officeId === row.officeId);
  return held || !isOfficial(row) ? { ...unsealed(row), waiting } : null;
};

export type LaidDecision = DecisionView & {
  readonly applicationId: string;
  readonly number: string;
  readonly serviceId: string;
  /** For which a key must be made out; empty for the applicant's own answer. */
  readonly officeId: string;
  /** The bytes that are signed, as text. */
  readonly canonical: string;
  /** Signed; the check of the signature waits for an outside service. */
  readonly waiting: boolean;
};

export const laidOf = ({ row, snapshot, canonical }: Stored, waiting: boolean): LaidDecision => ({
  ...viewOf(row.id, row.fingerprint, snapshot, []),
  applicationId: row.applicationId,
  number: snapshot.number,
  serviceId: snapshot.service,
  officeId: row.officeId,
  canonical,
  waiting,
});

/** A decision as laid out, for the page on which it is signed; null when it is not this person's or was signed. */
export const decisionOf = async (person: Person, decisionId: string): Promise<LaidDecision | null> => {
  const stored = await storedOf(person, decisionId);
  if (!stored || stored.row.signedAt !== null) return null;
  return laidOf(stored, stored.waiting);
};
