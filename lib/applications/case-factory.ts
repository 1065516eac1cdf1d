/** For integration tests: demo people file and decide real cases through the same commands as the pages do. */
import { randomUUID } from "node:crypto";
import type { Person } from "#lib/access/roles.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { fullNameOf, persona } from "#lib/demo/people.ts";
import { factsOf } from "#lib/demo/registers.ts";
import { demoPersonId, seedDemo } from "#lib/demo/seed.ts";
import { outboxOf } from "#lib/notifications/notify.ts";
import type { Answers } from "#lib/services/answers.ts";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import { sendCode } from "#lib/signing/otp.ts";
import { addFile } from "#lib/uploads/files.ts";
import { runWizard } from "#lib/wizard/run.ts";
import { loadCase } from "./case-file.ts";
import { type SubmitInput, signingOf, submit } from "./commands/submit.ts";
import { decisionOf, layOutDecision, purposeOf, signDecision } from "./decisions.ts";
import { createDraft, type Draft, loadDraft, saveStep, wizardStateOf } from "./drafts.ts";
import type { Form } from "./officer-fields.ts";
import { storeRegister } from "./register-rows.ts";
import { runCommand } from "./run-command.ts";

export const browserToken = "browser-of-the-test";
const address = "127.0.0.1";

export const seedPeople = (): Promise<void> => seedDemo(db());

/** A demo person with an open session. */
export const personOf = (id: string, locale: Locale = "kk"): Person => {
  const found = persona(id);
  const { person } = found;
  return {
    personId: demoPersonId(person.iin),
    iin: person.iin,
    fullName: fullNameOf(person),
    phone: person.phone,
    birthDate: person.birthDate,
    sex: person.sex,
    address: person.address.kk,
    roles: "roles" in found ? (found.roles as Person["roles"]) : [],
    staffPowers: "roles" in found,
    sessionId: `session-of-${id}`,
    locale,
  };
};

export const childOf = (id: string): string =>
  persona(id).relatives.find(({ relation }) => relation === "child" || relation === "ward")?.person.iin ?? "";

export const formOf = (fields: Readonly<Record<string, string | readonly string[]>>): Form => {
  // A day may be given whole; the form has three inputs for it.
  const flat = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(fields)) {
    const day = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
    if (day) (["year", "month", "day"] as const).forEach((part, at) => void flat.set(`${name}-${part}`, [String(Number(day[at + 1]))]));
    else flat.set(name, [value].flat());
  }
  return { get: (name) => flat.get(name)?.[0] ?? "", all: (name) => flat.get(name) ?? [] };
};

const answersFor: Readonly<Record<string, (personaId: string) => { category: string; answers: Record<string, string> }>> = {
  "draft-deferment": () => ({ category: "students", answers: { "data-consent": "yes", commission: "commission-karaganda" } }),
  "military-training": () => ({
    category: "general",
    answers: { "consent-protected-data": "yes", "addressee-body": "military-office-karaganda" },
  }),
  "school-meals": (id) => ({
    category: "tsa-family",
    answers: {
      "consent-personal-data": "yes",
      "applicant-relation": "parent",
      "child-iin": childOf(id),
      "child-born-abroad": "no",
      "marriage-status": "married",
      school: "school-1-karaganda",
      class: "4 А",
      "provider-office": "education-karaganda",
    },
  }),
};

const serviceOf = (id: string): ServiceDefinition => {
  const found = findService(id);
  if (!found) throw new Error(`no service ${id}`);
  return found;
};

/** A draft that may be signed: questions answered, registers asked, papers attached. */
export const completeDraft = async (
  serviceId: string,
  personaId: string,
  options: {
    readonly locale?: Locale;
    readonly category?: string;
    readonly answers?: Readonly<Record<string, string>>;
    readonly as?: Person;
  } = {},
): Promise<Draft> => {
  const person = options.as ?? personOf(personaId);
  const service = serviceOf(serviceId);
  const preset = answersFor[serviceId]?.(personaId);
  const answers: Answers = new Map(Object.entries({ ...preset?.answers, ...options.answers }));
  const made = await createDraft(person, service, {
    locale: options.locale ?? "kk",
    category: options.category ?? preset?.category ?? null,
  });
  if (!made.ok) throw new Error(made.error);
  const load = async () => (await loadDraft(person, made.value.id)) as Draft;
  // Written into, so that the next one of the same person is a draft of its own.
  await saveStep(await load(), { answers });
  let draft = await load();
  for (const question of runWizard(service, wizardStateOf(draft)).registersNeeded) {
    const facts = factsOf(question.register, question.iin);
    await storeRegister(db(), draft.id, {
      gatewayId: question.gatewayId,
      item: question.item,
      state: facts ? "found" : "none",
      about: question.iin,
      facts: new Map(Object.entries(facts ?? {})),
      source: question.register,
      answeredAt: now(),
    });
  }
  draft = await load();
  for (const need of runWizard(service, wizardStateOf(draft)).documents.filter(({ mustUpload }) => mustUpload)) {
    await addFile(
      { id: draft.id, ownerId: person.personId },
      {
        documentId: need.id,
        item: need.item,
        name: `${need.id}.pdf`,
        mediaType: "application/pdf",
        size: 1000,
        pages: 1,
        sha256: randomUUID().replaceAll("-", "").padEnd(64, "0"),
        refusal: null,
        stored: { storageKey: randomUUID().replaceAll("-", ""), wrappedKey: Buffer.alloc(40) },
      } as Parameters<typeof addFile>[1],
      need.maxFiles,
    );
  }
  draft = await load();
  const run = runWizard(service, wizardStateOf(draft));
  if (!run.complete) throw new Error(`draft of ${serviceId} is not complete: ${JSON.stringify(run.errors)}`);
  return draft;
};

/** The last six digits that went to the phone. */
export const lastCode = async (phone: string): Promise<string> => {
  for (const { text } of await outboxOf(phone)) {
    const code = /#(\d{6})$/.exec(text)?.[1];
    if (code) return code;
  }
  throw new Error("no code was sent");
};

export const signedInput = async (draft: Draft, key: string = randomUUID(), browser = browserToken): Promise<SubmitInput> => {
  const { statement } = signingOf(draft);
  const { owner } = draft;
  const sent = await sendCode({
    purpose: "sign-application",
    object: draft.id,
    fingerprint: statement.fingerprint,
    to: { personId: owner.personId, phone: owner.phone },
    browserToken: browser,
    locale: draft.locale,
    address,
  });
  if (!sent.ok) throw new Error(sent.error.code);
  return { applicationId: draft.id, key, version: draft.version, code: await lastCode(owner.phone ?? ""), browserToken: browser, address };
};

/** Files a complete case. @returns its id */
export const fileCase = async (
  serviceId: string,
  personaId: string,
  options: Parameters<typeof completeDraft>[2] = {},
): Promise<string> => {
  const draft = await completeDraft(serviceId, personaId, options);
  const filed = await submit(draft.owner, await signedInput(draft));
  if (!filed.ok) throw new Error(JSON.stringify(filed.error));
  return filed.value.applicationId;
};

export type Fields = Readonly<Record<string, string | readonly string[]>>;

const versionOf = async (id: string): Promise<number> => (await loadCase(db(), id))?.row.version ?? 0;

/** Gives a plain command. */
export const give = async (
  personaId: string,
  applicationId: string,
  command: string,
  fields: Fields = {},
  more: { readonly version?: number; readonly resultId?: string; readonly stepId?: string; readonly key?: string } = {},
) =>
  runCommand(personOf(personaId), {
    applicationId,
    command,
    stepId: more.stepId ?? null,
    resultId: more.resultId ?? null,
    version: more.version ?? (await versionOf(applicationId)),
    key: more.key ?? randomUUID(),
    form: formOf(fields),
  });

/** Lays a decision out, has a code sent and signs. */
export const decideAs = async (
  personaId: string,
  applicationId: string,
  command: string,
  fields: Fields = {},
  more: { readonly resultId?: string; readonly stepId?: string } = {},
) => {
  const person = personOf(personaId);
  const laid = await layOutDecision(person, {
    applicationId,
    command,
    stepId: more.stepId ?? null,
    resultId: more.resultId ?? null,
    version: await versionOf(applicationId),
    form: formOf(fields),
  });
  if (!laid.ok) return laid;
  const { decisionId, fingerprint } = laid.value;
  const shown = await decisionOf(person, decisionId);
  if (shown?.fingerprint !== fingerprint) throw new Error("what is shown is not what is signed");
  const sent = await sendCode({
    purpose: purposeOf(command),
    object: decisionId,
    fingerprint,
    to: { personId: person.personId, phone: person.phone },
    browserToken,
    locale: person.locale,
    address,
    caseNumber: shown.number,
  });
  if (!sent.ok) throw new Error(sent.error.code);
  return signDecision(person, { decisionId, key: randomUUID(), code: await lastCode(person.phone ?? ""), browserToken, address });
};
