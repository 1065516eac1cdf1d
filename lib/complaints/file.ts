/** Filing a complaint: tied to the case, signed with a code of its own over the text as shown (spec: common rules, "Complaints"). */
import { randomUUID } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import type { CaseState } from "#lib/applications/case-words.ts";
import { appendEvents, readChain } from "#lib/applications/events.ts";
import { acceptanceDay } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { sealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable, type Tx } from "#lib/db/client.ts";
import { applications, complaints, idempotencyKeys, signatures } from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { notify } from "#lib/notifications/notify.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { newNumber } from "#lib/results/number.ts";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import {
  type CheckedProof,
  checkProof,
  type ProofInput,
  type ProofRefusal,
  proofColumns,
  type SpentProof,
  spendProof,
} from "#lib/signing/proof.ts";
import {
  type Addressee,
  type AddresseeChoice,
  addressees,
  addresseesOf,
  type ComplaintText,
  complaintTerm,
  dueAfter,
  longestComplaint,
  subjects,
  textPlace,
} from "./complaint.ts";
import { type ComplaintStatement, complaintStatement } from "./statement.ts";

export type ComplaintFault = { readonly field: "to" | "about" | "text" | "demand"; readonly code: "required" | "long" };
export type FilingRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "invalid"; readonly faults: readonly ComplaintFault[] }
  | { readonly code: "code"; readonly proof: ProofRefusal };

type Raw = { readonly to: string; readonly about: string; readonly text: string; readonly demand: string };
export type ComplaintInput = { readonly to: Addressee } & ComplaintText;

/** What can be complained of: an own case after filing. */
export type ComplainedCase = {
  readonly applicationId: string;
  readonly number: string;
  readonly service: ServiceDefinition;
  readonly officeId: string;
  readonly state: CaseState;
  readonly choices: readonly AddresseeChoice[];
};

export const complainedCase = async (
  person: Person,
  applicationId: string,
  queryable: Queryable = db(),
): Promise<ComplainedCase | null> => {
  if (!isUuid(applicationId)) return null;
  const [row] = await queryable
    .select()
    .from(applications)
    .where(and(eq(applications.id, applicationId), eq(applications.ownerId, person.personId), ne(applications.state, "draft")));
  const service = row === undefined ? undefined : findService(row.serviceId);
  if (!row || !service || row.number === null || row.officeId === null) return null;
  return {
    applicationId,
    number: row.number,
    service,
    officeId: row.officeId,
    state: row.state as CaseState,
    choices: await addresseesOf(queryable, service, row.officeId),
  };
};

const has = <T extends string>(list: readonly T[], value: string): value is T => (list as readonly string[]).includes(value);

/** Checks what was typed; the texts lose only spaces at their ends. */
export const readComplaint = (raw: Raw, choices: readonly AddresseeChoice[]): Result<ComplaintInput, readonly ComplaintFault[]> => {
  const text = raw.text.replaceAll("\r\n", "\n").trim();
  const demand = raw.demand.replaceAll("\r\n", "\n").trim();
  const faults: ComplaintFault[] = [];
  if (!has(addressees, raw.to) || !choices.some((choice) => choice.to === raw.to)) faults.push({ field: "to", code: "required" });
  if (!has(subjects, raw.about)) faults.push({ field: "about", code: "required" });
  for (const [field, value] of [
    ["text", text],
    ["demand", demand],
  ] as const) {
    if (value === "") faults.push({ field, code: "required" });
    else if (value.length > longestComplaint) faults.push({ field, code: "long" });
  }
  if (faults.length > 0 || !has(addressees, raw.to) || !has(subjects, raw.about)) return refuse(faults);
  return ok({ to: raw.to, about: raw.about, text, demand });
};

/** The text to sign; null when the addressee is none of this case. */
export const statementOfComplaint = (complained: ComplainedCase, input: ComplaintInput, locale: Locale): ComplaintStatement | null => {
  const choice = complained.choices.find((one) => one.to === input.to);
  if (choice === undefined) return null;
  const serviceTitle = serviceText(locale, complained.service.id).get("title");
  return complaintStatement(
    { applicationId: complained.applicationId, caseNumber: complained.number, serviceTitle },
    choice,
    input,
    locale,
  );
};

export type FiledComplaint = { readonly id: string; readonly number: string; readonly dueOn: string };

type FileInput = {
  readonly applicationId: string;
  readonly key: string;
  readonly complaint: ComplaintInput;
  readonly locale: Locale;
  readonly proof: ProofInput;
};

const command = "complain";

const formerAnswer = async (person: Person, key: string, queryable: Queryable = db()): Promise<FiledComplaint | null> => {
  const [row] = await queryable
    .select({ answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.personId, person.personId), eq(idempotencyKeys.key, key), eq(idempotencyKeys.command, command)));
  return (row?.answer as FiledComplaint | undefined) ?? null;
};

/** Signs and files in one transaction; the same key gets the same answer. */
export const fileComplaint = async (person: Person, input: FileInput): Promise<Result<FiledComplaint, FilingRefusal>> => {
  if (!/^[\w-]{8,64}$/.test(input.key)) return refuse({ code: "not-found" });
  const former = await formerAnswer(person, input.key);
  if (former) return ok(former);
  const complained = await complainedCase(person, input.applicationId);
  const statement = complained && statementOfComplaint(complained, input.complaint, input.locale);
  if (!complained || !statement) return refuse({ code: "not-found" });
  const checked = await checkProof(
    { purpose: "sign-complaint", object: input.applicationId, fingerprint: statement.fingerprint },
    { person, content: Buffer.from(statement.canonical), kind: { of: "person" } },
    input.proof,
  );
  if (!checked.ok) {
    const meanwhile = await formerAnswer(person, input.key);
    return meanwhile ? ok(meanwhile) : refuse({ code: "code", proof: checked.error });
  }
  const outcome = await db().transaction((tx) => write(tx, person, input, complained, statement, checked.value));
  if (outcome.ok) return outcome;
  // Of equal posts one has filed meanwhile: the others get its answer.
  const meanwhile = await formerAnswer(person, input.key);
  return meanwhile ? ok(meanwhile) : outcome;
};

const write = async (
  tx: Tx,
  person: Person,
  input: FileInput,
  complained: ComplainedCase,
  statement: ComplaintStatement,
  checked: CheckedProof,
): Promise<Result<FiledComplaint, FilingRefusal>> => {
  const [locked] = await tx.select().from(applications).where(eq(applications.id, input.applicationId)).for("update");
  if (!locked) return refuse({ code: "not-found" });
  const spent = await spendProof(tx, checked, statement.fingerprint);
  if (!spent.ok) return refuse({ code: "code", proof: spent.error });
  const filed = await insert(tx, person, input, complained);
  await sign(tx, person, input, statement, spent.value, filed.id);
  const chain = await readChain(tx, input.applicationId);
  const state = locked.state as CaseState;
  await appendEvents(tx, input.applicationId, chain.head, [
    {
      type: "complaint-filed",
      at: now(),
      actor: { kind: "applicant", person },
      fromState: state,
      toState: state,
      stepId: null,
      payload: { complaintId: filed.id, fingerprint: statement.fingerprint },
    },
  ]);
  await notify(tx, {
    person,
    purpose: "complaint-filed",
    params: { number: filed.number, day: formatDay(filed.dueOn, input.locale) },
    applicationId: input.applicationId,
    dedupe: `${filed.id}:filed`,
  });
  await tx.insert(idempotencyKeys).values({ key: input.key, personId: person.personId, command, answer: filed, createdAt: now() });
  return ok(filed);
};

const insert = async (tx: Tx, person: Person, input: FileInput, complained: ComplainedCase): Promise<FiledComplaint> => {
  const at = now();
  const { to, about, text, demand } = input.complaint;
  const choice = complained.choices.find((one) => one.to === to) as AddresseeChoice;
  const acceptedOn = acceptanceDay(at, complained.service.workingHours);
  const forwarding = to === "provider" ? complaintTerm(complained.service, "forwarding") : null;
  const id = randomUUID();
  const number = newNumber(at);
  const dueOn = dueAfter(acceptedOn, choice.term);
  await tx.insert(complaints).values({
    id,
    number,
    applicationId: complained.applicationId,
    ownerId: person.personId,
    addressee: to,
    officeId: choice.officeId,
    state: "filed",
    sealed: sealJson({ about, text, demand } satisfies ComplaintText, textPlace(id)),
    filedAt: at,
    acceptedOn,
    dueOn,
    forwardDueOn: forwarding === null ? null : dueAfter(acceptedOn, forwarding),
  });
  return { id, number, dueOn };
};

const sign = async (
  tx: Tx,
  person: Person,
  input: FileInput,
  statement: ComplaintStatement,
  spent: SpentProof,
  complaintId: string,
): Promise<void> => {
  const id = randomUUID();
  await tx.insert(signatures).values({
    id,
    subjectKind: "complaint",
    subjectId: complaintId,
    applicationId: input.applicationId,
    signerId: person.personId,
    ...proofColumns(id, spent),
    language: input.locale,
    fingerprint: statement.fingerprint,
    sealedSnapshot: sealJson(statement.canonical, `signatures.sealed_snapshot.${id}`),
    signedAt: now(),
  });
};
