/**
 * Files a signed application. One transaction: nobody changed it meanwhile, the proof is spent, what was signed is stored, the case gets its
 * number, its day of acceptance and its due day, its first events, its place in the office's queue, and the applicant the message. Before
 * the commit nothing exists; after it nothing is lost; the same key never files twice. A digital signature whose check waits for an outside
 * service counts all the same: the case has its number and its term, and stays with the portal (`waiting-signature.ts`).
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import type { Person } from "#lib/access/roles.ts";
import { acceptanceDay, almatyDate, CalendarUnknown, type Day, dueDay, dueMoment, windowState } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { lookupOf, sealJson } from "#lib/crypto/seal.ts";
import { db, pool } from "#lib/db/client.ts";
import * as schema from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { messageRow } from "#lib/notifications/notify.ts";
import { notificationText } from "#lib/notifications/texts.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { initialsOf } from "#lib/results/initials.ts";
import { newNumber } from "#lib/results/number.ts";
import { answersToJson, textOf } from "#lib/services/answers.ts";
import type { Locale } from "#lib/services/define.ts";
import { handlingOffice } from "#lib/services/handling-office.ts";
import { evidenceOf } from "#lib/signing/otp.ts";
import { messageMark } from "#lib/signing/otp-words.ts";
import {
  type CheckedProof,
  checkProof,
  type ProofInput,
  type ProofRefusal,
  proofColumns,
  type SpentProof,
  spendProof,
} from "#lib/signing/proof.ts";
import { type Statement, statementOf } from "#lib/signing/statement.ts";
import { runWizard } from "#lib/wizard/run.ts";
import type { WizardRun } from "#lib/wizard/types.ts";
import { answersPlace, type Draft, loadDraft, wizardStateOf } from "../drafts.ts";
import { filingTerm, termStart } from "../due.ts";
import { eventRows, startOfChain } from "../events.ts";
import type { Refusal } from "../refusal.ts";
import { type Filing, writeFiling } from "./file-rows.ts";
import { openingOf } from "./opening.ts";

export type SubmitInput = {
  readonly applicationId: string;
  /** Random key of the form; the same key always gets the same answer. */
  readonly key: string;
  /** Version of the draft that the signing page showed. */
  readonly version: number;
  /** Language in which the page showed what is signed; the case goes on in it. */
  readonly locale: Locale;
  readonly proof: ProofInput;
};

export type Submitted = { readonly applicationId: string; readonly number: string; readonly acceptedOn: Day; readonly dueOn: Day };

/** What the signing page shows and what `submit` files: one computation for both. */
export type Signing = { readonly draft: Draft; readonly run: WizardRun; readonly statement: Statement };

export const signingOf = (draft: Draft, locale: Locale = draft.locale): Signing => {
  const run = runWizard(draft.service, wizardStateOf(draft));
  return { draft, run, statement: statementOf(draft, run, locale) };
};

const command = "submit";
const isKey = (key: string): boolean => /^[\w-]{8,64}$/.test(key);

/** The answer that the same key got before; or, when the case is filed already under another key, what became of it. */
const formerAnswer = async (person: Person, { applicationId, key }: SubmitInput): Promise<Submitted | null> => {
  const { rows } = await db().execute<{ answer: Submitted | null; number: string | null; accepted_on: string; due_on: string }>(sql`
    select (select answer from idempotency_keys where person_id = ${person.personId} and key = ${key} and command = ${command}) as answer,
           a.number, a.accepted_on::text, a.due_on::text
    from applications a where a.id = ${applicationId} and a.owner_id = ${person.personId} and a.state <> 'draft'`);
  const row = rows[0];
  if (!row) return null;
  return row.answer ?? { applicationId, number: row.number ?? "", acceptedOn: row.accepted_on, dueOn: row.due_on };
};

/** A double click: of equal posts one spends the proof. The others wait a moment for its answer before they call the proof used up. */
const answerOfTwin = async (person: Person, input: SubmitInput, refused: ProofRefusal): Promise<Submitted | null> => {
  const patient = refused.code === "unknown" || refused.code === "burnt" || (refused.code === "eds" && refused.fault === "used");
  for (let waited = 0; ; waited += 1) {
    const answer = await formerAnswer(person, input);
    if (answer || !patient || waited >= 10) return answer;
    await sleep(100);
  }
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @returns the number and the legal days; a repetition gets the same answer. */
export const submit = async (person: Person, input: SubmitInput): Promise<Result<Submitted, Refusal>> => {
  if (!uuid.test(input.applicationId) || !isKey(input.key)) return refuse({ code: "not-found" });
  const draft = await loadDraft(person, input.applicationId);
  if (!draft) {
    const former = await formerAnswer(person, input);
    return former ? ok(former) : refuse({ code: "not-found" });
  }
  if (draft.version !== input.version) return refuse({ code: "stale" });
  const signing = signingOf({ ...draft, locale: input.locale });
  // The definition says which ways the law or the body allows; the page offers no others.
  if (input.proof.way === "otp" && !draft.service.portalFiling.signature.includes("otp")) return refuse({ code: "forbidden" });
  const lawful = await mayBeFiled(signing);
  if (!lawful.ok) return lawful;
  const { canonical, fingerprint } = signing.statement;
  const checked = await checkProof(
    { purpose: "sign-application", object: draft.id, fingerprint },
    { person, content: Buffer.from(canonical), kind: { of: "person" } },
    input.proof,
  );
  if (!checked.ok) {
    const meanwhile = await answerOfTwin(person, input, checked.error);
    return meanwhile ? ok(meanwhile) : refuse({ code: "code", proof: checked.error });
  }
  const outcome = await fileOnce(person, signing, lawful.value, input, checked.value);
  if (outcome.ok) return outcome;
  // Of equal posts one has filed meanwhile: the others get its answer.
  const meanwhile = await formerAnswer(person, input);
  return meanwhile ? ok(meanwhile) : outcome;
};

const isTakenNumber = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "constraint" in error && error.constraint === "applications_number_unique";

/** Where and until when: fixed by the moment of filing. */
export type Terms = {
  readonly officeId: string;
  readonly at: Date;
  readonly acceptedOn: Day;
  readonly dueOn: Day;
  readonly dueAt: Date | null;
};

/** Everything but the signature: complete, inside the window, an office that takes it, a term that can be computed. */
const mayBeFiled = async ({ draft, run }: Signing): Promise<Result<Terms, Refusal>> => {
  const { service } = draft;
  const at = now();
  if (!windowState(service.applicationWindows, at).open) return refuse({ code: "window-closed" });
  if (!run.complete) return refuse({ code: "draft-incomplete" });
  const office = handlingOffice(service, run.relevant, await allOffices());
  if (!office) return refuse({ code: "office-closed" });
  try {
    const acceptedOn = acceptanceDay(at, service.workingHours);
    const term = filingTerm(service, { answers: run.relevant, category: run.category, on: almatyDate(at) });
    if (!term) return refuse({ code: "term-unknown" });
    return ok({
      officeId: office.handler,
      at,
      acceptedOn,
      dueOn: dueDay(termStart(term, acceptedOn, run.relevant), term),
      dueAt: term.unit === "minutes" ? dueMoment(at, acceptedOn, term.value, service.workingHours) : null,
    });
  } catch (error) {
    if (error instanceof CalendarUnknown) return refuse({ code: "term-unknown" });
    throw error;
  }
};

/** What the wizard ran over, as the filing statement compares it with what the database holds then. */
const heldBy = (draft: Draft): Pick<Filing, "files" | "registers"> => ({
  files: draft.files
    .map(({ id, state }) => `${id}${state}`)
    .sort()
    .join(","),
  registers: [...draft.registers]
    .sort((a, b) => (a.gatewayId === b.gatewayId ? a.item - b.item : a.gatewayId < b.gatewayId ? -1 : 1))
    .map(({ gatewayId, item, state, answeredAt }) => `${gatewayId}#${item}${state}${answeredAt.getTime()}`)
    .join(","),
});

/** Locks the draft as it was signed. Who puts a file to it holds the same lock, so nothing can come in between. */
const lock = async (client: PoolClient, person: Person, { id, version }: Draft): Promise<boolean> => {
  const text = "select 1 from applications where id = $1 and owner_id = $2 and state = 'draft' and version = $3 for update";
  const { rows } = await client.query({ name: "lock-draft", text, values: [id, person.personId, version] });
  return rows.length === 1;
};

/** One transaction; repeated only when the number that was drawn is taken. */
const fileOnce = async (
  person: Person,
  signing: Signing,
  terms: Terms,
  input: SubmitInput,
  checked: CheckedProof,
): Promise<Result<Submitted, Refusal>> => {
  const client = await pool().connect();
  try {
    for (let attempt = 0; ; attempt += 1) {
      await client.query("begin");
      try {
        const filed = (await lock(client, person, signing.draft))
          ? await writeOnce(client, person, signing, terms, input, checked)
          : refuse({ code: "stale" as const });
        await client.query(filed.ok ? "commit" : "rollback");
        return filed;
      } catch (error) {
        await client.query("rollback");
        if (attempt < 20 && isTakenNumber(error)) continue;
        throw error;
      }
    }
  } finally {
    client.release();
  }
};

/** Under the lock of the draft: a digital signature is used up here, a code by the statement of the filing itself. */
const writeOnce = async (
  client: PoolClient,
  person: Person,
  signing: Signing,
  terms: Terms,
  input: SubmitInput,
  checked: CheckedProof,
): Promise<Result<Submitted, Refusal>> => {
  let spent: SpentProof;
  let code: Filing["code"] = null;
  if (checked.way === "otp") {
    spent = { way: "otp", evidence: evidenceOf(checked.checked, terms.at), proof: null, status: "valid" };
    const { challengeId } = checked.checked;
    code = { challengeId, messageMark: messageMark(challengeId) };
  } else {
    const taken = await spendProof(drizzle(client, { schema }), checked, signing.statement.fingerprint);
    if (!taken.ok) return refuse({ code: "code", proof: taken.error });
    spent = taken.value;
  }
  const filing = filingOf(person, signing, terms, input, spent, code);
  const outcome = await writeFiling(client, filing);
  if (outcome === "filed") return ok(filing.answer);
  return refuse(outcome === "code" ? { code: "code", proof: { code: "unknown" } } : { code: "stale" });
};

const filingOf = (
  person: Person,
  signing: Signing,
  terms: Terms,
  input: SubmitInput,
  spent: SpentProof,
  code: Filing["code"],
): Filing & { answer: Submitted } => {
  const { draft, run, statement } = signing;
  const { service, id, locale } = draft;
  const { at, acceptedOn, dueOn } = terms;
  const number = newNumber(at);
  const { added, position, tasks } = openingOf(person, signing, terms, spent.status);
  const subject = service.subject === undefined ? "" : textOf(run.relevant, service.subject.iin);
  const signatureId = randomUUID();
  return {
    ...terms,
    ...heldBy(draft),
    applicationId: id,
    personId: person.personId,
    number,
    state: position.state,
    station: position.station,
    stage: position.stage,
    edition: service.edition,
    category: run.category,
    subjectLookup: subject === "" ? null : lookupOf("iin", subject),
    sealedAnswers: sealJson(answersToJson(run.relevant), answersPlace(id)),
    initials: initialsOf(person.fullName),
    version: draft.version,
    code,
    signature: {
      ...proofColumns(signatureId, spent),
      evidence: spent.evidence,
      id: signatureId,
      language: locale,
      fingerprint: statement.fingerprint,
      sealedSnapshot: sealJson(statement.canonical, `signatures.sealed_snapshot.${signatureId}`),
    },
    events: eventRows(id, startOfChain, added),
    tasks,
    message: messageRow(
      {
        channel: person.phone === null ? "cabinet" : "sms",
        to: person.phone ?? "",
        personId: person.personId,
        purpose: "filed",
        language: locale,
        text: notificationText(locale, spent.status === "valid" ? "filed" : "filed-being-checked", {
          number,
          day: formatDay(dueOn, locale),
        }),
      },
      at,
    ),
    key: input.key,
    answer: { applicationId: id, number, acceptedOn, dueOn },
  };
};
