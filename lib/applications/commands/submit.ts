/**
 * Files a signed application. One transaction: nobody changed it meanwhile, the code is spent, what was signed is stored, the case gets its
 * number, its day of acceptance and its due day, its first events, its place in the office's queue, and the applicant the message. Before
 * the commit nothing exists; after it nothing is lost; the same key never files twice.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { acceptanceDay, almatyDate, CalendarUnknown, type Day, dueDay, dueMoment, windowState } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { lookupOf, sealJson } from "#lib/crypto/seal.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { applications, idempotencyKeys, signatures } from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { writeMessage } from "#lib/notifications/notify.ts";
import { notificationText } from "#lib/notifications/texts.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { initialsOf } from "#lib/results/initials.ts";
import { newNumber } from "#lib/results/number.ts";
import { answersToJson, textOf } from "#lib/services/answers.ts";
import type { Locale } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import { checkCode, spendCode } from "#lib/signing/otp.ts";
import type { OtpEvidence } from "#lib/signing/otp-evidence.ts";
import { type Statement, statementOf } from "#lib/signing/statement.ts";
import { runWizard } from "#lib/wizard/run.ts";
import type { WizardRun } from "#lib/wizard/types.ts";
import { answersPlace, type Draft, loadDraft, wizardStateOf } from "../drafts.ts";
import { filingTerm } from "../due.ts";
import { appendEvents, type NewEvent, startOfChain } from "../events.ts";
import { writeStageReports, writeTasks } from "../queue-rows.ts";
import type { Refusal } from "../refusal.ts";
import { awaited, flowOf, move, type Position, transitionOf } from "../transitions.ts";

export type SubmitInput = {
  readonly applicationId: string;
  /** Random key of the form; the same key always gets the same answer. */
  readonly key: string;
  /** Version of the draft that the signing page showed. */
  readonly version: number;
  readonly code: string;
  readonly browserToken: string;
  readonly address: string;
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

/** A double click: of equal posts one spends the code. The others wait a moment for its answer before they call the code used up. */
const answerOfTwin = async (person: Person, input: SubmitInput, refused: string): Promise<Submitted | null> => {
  const patient = refused === "unknown" || refused === "burnt";
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
  const former = await formerAnswer(person, input);
  if (former) return ok(former);
  const draft = await loadDraft(person, input.applicationId);
  if (!draft) return refuse({ code: "not-found" });
  if (draft.version !== input.version) return refuse({ code: "stale" });
  const signing = signingOf(draft);
  const lawful = await mayBeFiled(signing);
  if (!lawful.ok) return lawful;
  const checked = await checkCode({
    purpose: "sign-application",
    object: draft.id,
    fingerprint: signing.statement.fingerprint,
    personId: person.personId,
    browserToken: input.browserToken,
    code: input.code,
    address: input.address,
  });
  if (!checked.ok) {
    const meanwhile = await answerOfTwin(person, input, checked.error.code);
    return meanwhile ? ok(meanwhile) : refuse({ code: "code", otp: checked.error });
  }
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db().transaction(async (tx) => {
        if (!(await lockUnchanged(tx, person, draft))) return refuse(await whatHappened(person, input));
        const evidence = await spendCode(tx, checked.value, signing.statement.fingerprint);
        if (!evidence.ok) return refuse({ code: "code" as const, otp: evidence.error });
        return ok(await file(tx, person, signing, lawful.value, input, evidence.value));
      });
    } catch (error) {
      if (error instanceof FiledAlready) return ok(error.answer);
      if (attempt < 20 && isTakenNumber(error)) continue;
      throw error;
    }
  }
};

/** Ends the transaction without a trace: somebody else has filed this very draft. */
class FiledAlready extends Error {
  readonly answer: Submitted;
  constructor(answer: Submitted) {
    super("filed already");
    this.answer = answer;
  }
}

const whatHappened = async (person: Person, input: SubmitInput): Promise<Refusal> => {
  const former = await formerAnswer(person, input);
  if (former) throw new FiledAlready(former);
  return { code: "stale" };
};

const isTakenNumber = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return typeof cause === "object" && cause !== null && "constraint" in cause && cause.constraint === "applications_number_unique";
};

type Terms = { readonly officeId: string; readonly at: Date; readonly acceptedOn: Day; readonly dueOn: Day; readonly dueAt: Date | null };

/** Everything but the signature: complete, inside the window, an office that takes it, a term that can be computed. */
const mayBeFiled = async ({ draft, run }: Signing): Promise<Result<Terms, Refusal>> => {
  const { service } = draft;
  const at = now();
  if (!windowState(service.applicationWindows, at).open) return refuse({ code: "window-closed" });
  if (!run.complete) return refuse({ code: "draft-incomplete" });
  const office = (await allOffices()).get(textOf(run.relevant, service.officeField));
  if (!office) return refuse({ code: "office-closed" });
  try {
    const acceptedOn = acceptanceDay(at, service.workingHours);
    const term = filingTerm(service, { answers: run.relevant, category: run.category, on: almatyDate(at) });
    if (!term) return refuse({ code: "term-unknown" });
    return ok({
      officeId: office.handler,
      at,
      acceptedOn,
      dueOn: dueDay(acceptedOn, term),
      dueAt: term.unit === "minutes" ? dueMoment(at, acceptedOn, term.value, service.workingHours) : null,
    });
  } catch (error) {
    if (error instanceof CalendarUnknown) return refuse({ code: "term-unknown" });
    throw error;
  }
};

/**
 * Locks the draft and makes sure that it is the one that was signed: same version, same files, same answers of the registers. The wizard
 * ran over exactly these, so it need not run again inside the transaction.
 */
const lockUnchanged = async (tx: Tx, person: Person, draft: Draft): Promise<boolean> => {
  const locked = await tx.execute(sql`
    select 1 from applications
    where id = ${draft.id} and owner_id = ${person.personId} and state = 'draft' and version = ${draft.version} for update`);
  if (locked.rows.length === 0) return false;
  const { rows } = await tx.execute<{ what: string; at: string }>(sql`
    select id::text || state as what, '' as at from files where application_id = ${draft.id} and removed_at is null
    union all
    select gateway_id || '#' || item || state, (extract(epoch from answered_at) * 1000)::bigint::text
    from register_answers where application_id = ${draft.id}`);
  const found = rows.map(({ what, at }) => `${what}@${at}`).sort();
  const known = [
    ...draft.files.map((file) => `${file.id}${file.state}@`),
    ...draft.registers.map(({ gatewayId, item, state, answeredAt }) => `${gatewayId}#${item}${state}@${answeredAt.getTime()}`),
  ].sort();
  return found.length === known.length && found.every((entry, at) => entry === known[at]);
};

const file = async (
  tx: Tx,
  person: Person,
  { draft, run, statement }: Signing,
  terms: Terms,
  input: SubmitInput,
  evidence: OtpEvidence,
): Promise<Submitted> => {
  const { service, id, locale } = draft;
  const { at, acceptedOn, dueOn } = terms;
  const number = newNumber(at);
  const { added, position } = openingEvents(person, { draft, run, statement }, terms);
  const subject = service.subject === undefined ? "" : textOf(run.relevant, service.subject.iin);
  await tx
    .update(applications)
    .set({
      number,
      state: position.state,
      station: position.station,
      stage: position.stage,
      edition: service.edition,
      category: run.category,
      officeId: terms.officeId,
      subjectLookup: subject === "" ? null : lookupOf("iin", subject),
      sealedAnswers: sealJson(answersToJson(run.relevant), answersPlace(id)),
      initials: initialsOf(person.fullName),
      version: draft.version + 1,
      filedAt: at,
      updatedAt: at,
      acceptedOn,
      dueOn,
      dueAt: terms.dueAt,
    })
    .where(eq(applications.id, id));
  const signatureId = crypto.randomUUID();
  await tx.insert(signatures).values({
    id: signatureId,
    subjectKind: "application",
    subjectId: id,
    applicationId: id,
    signerId: person.personId,
    way: "otp",
    language: locale,
    fingerprint: statement.fingerprint,
    sealedSnapshot: sealJson(statement.canonical, `signatures.sealed_snapshot.${signatureId}`),
    evidence,
    signedAt: at,
  });
  const head = await appendEvents(tx, id, startOfChain, added);
  const firstDue = (stepTerm: { value: number; unit: "minutes" | "working-days" | "calendar-days" | "months" } | null): Day => {
    const due = stepTerm === null ? dueOn : dueDay(acceptedOn, stepTerm);
    return due < dueOn ? due : dueOn;
  };
  await writeTasks(
    tx,
    id,
    awaited(flowOf(service), position).map((step) => ({
      ...step,
      officeId: terms.officeId,
      dueOn: firstDue(service.workflow.steps.find((one) => one.id === step.stepId)?.term ?? null),
      assigneeId: null,
    })),
    at,
  );
  await writeStageReports(tx, id, head.seq, ["submitted"], at);
  await writeMessage(tx, {
    channel: person.phone === null ? "cabinet" : "sms",
    to: person.phone ?? "",
    personId: person.personId,
    applicationId: id,
    purpose: "filed",
    language: locale,
    text: notificationText(locale, "filed", { number, day: formatDay(dueOn, locale) }),
    dedupe: `${id}:submitted`,
  });
  const answer: Submitted = { applicationId: id, number, acceptedOn, dueOn };
  await tx.insert(idempotencyKeys).values({ key: input.key, personId: person.personId, command, answer, createdAt: at });
  return answer;
};

/** The filing itself and what the portal does with it at once: consents, acceptance, a registration that is the portal's. */
const openingEvents = (
  person: Person,
  { draft, run, statement }: Signing,
  terms: Terms,
): { readonly added: readonly NewEvent[]; readonly position: Position } => {
  const { service } = draft;
  const flow = flowOf(service);
  const env = { answers: run.relevant, category: run.category, on: terms.acceptedOn };
  const holds: Position["holds"] = (rule) => evaluate(rule, env);
  const steps = service.workflow.steps.filter((step) => step.rule === undefined || holds(step.rule));
  const submitStep = steps.find((step) => step.kind === "submit");
  let position: Position = { state: "draft", station: null, stage: null, holds };
  position = { ...move(flow, position, { command: "submit", stepId: submitStep?.id ?? null, actor: "applicant" }), holds };
  const added: NewEvent[] = [
    {
      type: transitionOf("submit").event,
      at: terms.at,
      actor: { kind: "applicant", person },
      fromState: "draft",
      toState: position.state,
      stepId: submitStep?.id ?? null,
      payload: { fingerprint: statement.fingerprint, dueOn: terms.dueOn },
    },
  ];
  const down = draft.registers.some(({ state }) => state === "down");
  for (const step of steps) {
    const atOnce =
      step.kind === "record-consents" ||
      step.kind === "confirm-acceptance" ||
      // What was down is asked again by a job.
      (step.kind === "fetch-registers" && !down) ||
      (step.kind === "register" && step.actor === "portal");
    if (!atOnce) continue;
    const moved = { ...move(flow, position, { command: step.kind, stepId: step.id, actor: "portal" }), holds };
    added.push({
      type: transitionOf(step.kind).event,
      at: terms.at,
      actor: { kind: "portal", job: "submit" },
      fromState: position.state,
      toState: moved.state,
      stepId: step.id,
      payload: step.kind === "confirm-acceptance" ? { dueOn: terms.dueOn } : {},
    });
    position = moved;
  }
  return { added, position };
};
