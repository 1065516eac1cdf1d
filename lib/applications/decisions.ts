/**
 * Decisions and answers that are signed: first laid out and stored word for word, then signed by a proof that is bound to the fingerprint of
 * exactly these bytes. Nobody signs what was changed meanwhile: the proof is worthless for another version of the case.
 */
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { decisions, offices, signatures } from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Text } from "#lib/services/define.ts";
import type { OtpPurpose } from "#lib/signing/otp-words.ts";
import { checkProof, type ProofInput, proofColumns, type Signing, spendProof } from "#lib/signing/proof.ts";
import { declarationOf, signable } from "#lib/signing/statement.ts";
import { namesOfOptions, resultFields, type Surroundings } from "./action-fields.ts";
import { messageBoth, serviceBoth } from "./both.ts";
import { isCaseId } from "./case-file.ts";
import { type CommandName, commandNames } from "./case-words.ts";
import type { CaseChanged } from "./change.ts";
import type { DecisionView } from "./desk-views.ts";
import { preparedResult } from "./lawful.ts";
import type { Values } from "./officer-fields.ts";
import type { Refusal } from "./refusal.ts";
import {
  actorOf,
  type CommandInput,
  chosenResult,
  entriesOf,
  findLawful,
  formerChange,
  inOneTransaction,
  type Lawful,
  perform,
} from "./run-command.ts";
import { usedFault } from "./typed-numbers.ts";
import type { ActionField, Note } from "./views.ts";
import { loadVisible } from "./visibility.ts";

/** What is signed, as stored and shown. */
type Snapshot = {
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

const place = (id: string): string => `decisions.sealed_snapshot.${id}`;

export const purposeOf = (command: string): OtpPurpose => (command === "answer-hearing" ? "sign-hearing-answer" : "sign-decision");

const linesOf = (fields: readonly ActionField[], values: Values, language: Person["locale"]): readonly Note[] =>
  fields.flatMap((field): readonly Note[] => {
    const keys = field.range ? [`${field.id}-from`, `${field.id}-to`] : [field.id];
    const shown = keys.map((key) => values[key] ?? "").filter((value) => value !== "");
    if (shown.length === 0) return [];
    const day = field.type === "date";
    const value = day
      ? { kk: shown.map((one) => formatDay(one, "kk")).join(" – "), ru: shown.map((one) => formatDay(one, "ru")).join(" – ") }
      : namesOfOptions(field, shown[0] ?? "");
    const words = !day && field.options === undefined && field.type !== "number";
    return [{ label: field.label, value, language: words ? language : null }];
  });

const titleOf = ({ visible, action }: Lawful, resultId: string | null): Text =>
  resultId === null
    ? messageBoth("case", "commands", action.command)
    : serviceBoth(visible.file.service.id, (text) => text.get("results", resultId, "title"));

const viewOf = (id: string, fingerprint: string, snapshot: Snapshot, warnings: readonly string[]): DecisionView => ({
  decisionId: id,
  command: snapshot.command as CommandName,
  stepId: snapshot.step ?? "",
  resultId: snapshot.result ?? "",
  title: snapshot.statement.title,
  fingerprint,
  lines: snapshot.statement.lines,
  language: snapshot.statement.language === "ru" ? "ru" : "kk",
  warnings,
});

/** Checks a decision as the signature will, stores what is to be signed and shows it. Changes nothing of the case. */
export const layOutDecision = async (person: Person, input: Omit<CommandInput, "key">): Promise<Result<DecisionView, Refusal>> => {
  const command = commandNames.find((name) => name === input.command);
  if (command === undefined) return refuse({ code: "not-found" });
  return inOneTransaction(async (tx) => {
    const visible = await loadVisible(tx, person, input.applicationId, { lock: true });
    if (!visible) return refuse({ code: "not-found" });
    const lawful = await findLawful(person, { ...input, command }, visible);
    if (!lawful.ok) return lawful;
    const { action } = lawful.value;
    if (!action.needsSignature) return refuse({ code: "wrong-state" });
    const { file } = visible;
    const resultId = chosenResult(action, input.resultId);
    const prepared = command === "sign" ? preparedResult(file) : null;
    const read = prepared ? ok(prepared.values) : entriesOf(lawful.value, resultId, input.form);
    if (!read.ok) return read;
    // Told before the signature; the signature itself looks again.
    const document = file.service.results.find((result) => result.id === resultId);
    const used = document === undefined ? null : await usedFault(tx, file, document, read.value);
    if (used) return refuse({ code: "invalid", faults: [used] });
    const fields = prepared
      ? preparedFields(lawful.value, { offices: await allOffices(), today: almatyDate(now()) })
      : action.fields.filter((one) => one.resultId === undefined || one.resultId === resultId);
    const id = crypto.randomUUID();
    const kind = command === "answer-hearing" ? "hearing-answer" : "decision";
    const snapshot: Snapshot = {
      kind,
      format: 1,
      decision: id,
      application: file.id,
      number: file.number,
      service: file.service.id,
      edition: file.row.edition,
      command,
      step: action.stepId,
      result: resultId,
      caseVersion: file.row.version,
      signer: { name: person.fullName, role: action.role, office: action.officeId },
      values: read.value,
      statement: {
        language: person.locale,
        declaration: declarationOf(person.locale, kind),
        title: titleOf(lawful.value, resultId),
        lines: linesOf(fields, read.value, person.locale),
      },
    };
    const { canonical, fingerprint } = signable(snapshot);
    await tx.insert(decisions).values({
      id,
      applicationId: file.id,
      personId: person.personId,
      role: action.role,
      officeId: action.officeId ?? "",
      command,
      stepId: action.stepId ?? "",
      resultId: resultId ?? "",
      caseVersion: file.row.version,
      fingerprint,
      sealedSnapshot: sealJson(canonical, place(id)),
      createdAt: now(),
    });
    return ok(viewOf(id, fingerprint, snapshot, action.warnings));
  });
};

/** What the executor prepared; the head reads it word for word. */
const preparedFields = ({ visible: { file }, action }: Lawful, around: Surroundings): readonly ActionField[] => {
  const result = file.service.results.find(({ id }) => id === action.results?.[0]?.id);
  return result === undefined ? [] : resultFields(file, result, around);
};

type Stored = { readonly row: typeof decisions.$inferSelect; readonly snapshot: Snapshot; readonly canonical: string };

const storedOf = async (person: Person, decisionId: string): Promise<Stored | null> => {
  if (!isCaseId(decisionId)) return null;
  const [row] = await db()
    .select()
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), eq(decisions.personId, person.personId)));
  if (!row) return null;
  const canonical = unsealJson<string>(row.sealedSnapshot, place(row.id));
  return { row, canonical, snapshot: JSON.parse(canonical) as Snapshot };
};

export type LaidDecision = DecisionView & { readonly applicationId: string; readonly number: string; readonly serviceId: string };

/** A decision as laid out, for the page on which it is signed; null when it is not this person's or was signed. */
export const decisionOf = async (person: Person, decisionId: string): Promise<LaidDecision | null> => {
  const stored = await storedOf(person, decisionId);
  if (!stored || stored.row.signedAt !== null) return null;
  const { row, snapshot } = stored;
  return {
    ...viewOf(row.id, row.fingerprint, snapshot, []),
    applicationId: row.applicationId,
    number: snapshot.number,
    serviceId: snapshot.service,
  };
};

export type SignInput = {
  readonly decisionId: string;
  readonly key: string;
  readonly proof: ProofInput;
};

/** An answer is given with a personal key, a decision with the key of the office's official. */
const kindOf = async ({ command, officeId }: typeof decisions.$inferSelect): Promise<Signing["kind"]> => {
  if (command === "answer-hearing") return { of: "person" };
  const [office] = await db().select({ bin: offices.bin }).from(offices).where(eq(offices.id, officeId));
  return { of: "official", bin: office?.bin ?? "" };
};

/** Signs what was laid out and carries it out, in one transaction: the proof is spent, the document issued, the case changed. */
export const signDecision = async (person: Person, input: SignInput): Promise<Result<CaseChanged, Refusal>> => {
  const stored = await storedOf(person, input.decisionId);
  if (!stored || !/^[\w-]{8,64}$/.test(input.key)) return refuse({ code: "not-found" });
  const { row, snapshot, canonical } = stored;
  const repeated = await db().transaction((tx) => formerChange(tx, person, input.key));
  if (repeated) return ok(repeated);
  const checked = await checkProof(
    { purpose: purposeOf(row.command), object: row.id, fingerprint: row.fingerprint },
    { person, content: Buffer.from(canonical), kind: await kindOf(row) },
    input.proof,
  );
  return inOneTransaction(async (tx) => {
    const visible = await loadVisible(tx, person, row.applicationId, { lock: true });
    if (!visible) return refuse({ code: "not-found" });
    const former = await formerChange(tx, person, input.key);
    if (former) return ok(former);
    if (!checked.ok) return refuse({ code: "code", proof: checked.error });
    const command = row.command as CommandName;
    if (visible.file.row.version !== row.caseVersion) return refuse({ code: "stale" });
    const lawful = await findLawful(
      person,
      { applicationId: row.applicationId, command, stepId: row.stepId, version: row.caseVersion },
      visible,
    );
    if (!lawful.ok) return lawful;
    const spent = await spendProof(tx, checked.value, row.fingerprint);
    if (!spent.ok) return refuse({ code: "code", proof: spent.error });
    const at = now();
    await tx
      .update(decisions)
      .set({ signedAt: at })
      .where(and(eq(decisions.id, row.id), isNull(decisions.signedAt)));
    const signatureId = crypto.randomUUID();
    const { action } = lawful.value;
    await tx.insert(signatures).values({
      id: signatureId,
      subjectKind: snapshot.kind,
      subjectId: row.id,
      applicationId: row.applicationId,
      signerId: person.personId,
      signerRole: action.role,
      ...proofColumns(signatureId, spent.value),
      language: snapshot.statement.language,
      fingerprint: row.fingerprint,
      sealedSnapshot: sealJson(canonical, `signatures.sealed_snapshot.${signatureId}`),
      signedAt: at,
    });
    return perform(
      {
        tx,
        file: visible.file,
        person,
        actor: actorOf(person, action),
        action,
        resultId: snapshot.result,
        values: snapshot.values,
        signature: { id: signatureId, fingerprint: row.fingerprint, way: "otp" },
        at,
        today: almatyDate(at),
      },
      input.key,
    );
  });
};
