/** What a demo person does in the portal, by the same commands as the pages: for the cases that the demo begins with, and for tests. */
import { randomUUID } from "node:crypto";
import type { Person } from "#lib/access/roles.ts";
import { loadCase } from "#lib/applications/case-file.ts";
import { type SubmitInput, signingOf, submit } from "#lib/applications/commands/submit.ts";
import { layOutDecision } from "#lib/applications/decisions.ts";
import { createDraft, type Draft, loadDraft, saveStep, wizardStateOf } from "#lib/applications/drafts.ts";
import { decisionOf, type LaidDecision, purposeOf } from "#lib/applications/laid-decisions.ts";
import type { Form } from "#lib/applications/officer-fields.ts";
import { storeRegister } from "#lib/applications/register-rows.ts";
import { runCommand } from "#lib/applications/run-command.ts";
import { officeBin, signDecision } from "#lib/applications/sign-decision.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { outboxOf } from "#lib/notifications/notify.ts";
import { ok } from "#lib/result.ts";
import { type AnswersJson, answersFromJson } from "#lib/services/answers.ts";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import type { ProofInput } from "#lib/signing/proof.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { runWizard } from "#lib/wizard/run.ts";
import type { DocumentNeed } from "#lib/wizard/types.ts";
import { edsHand } from "./eds-hand.ts";
import { fullNameOf, persona } from "./people.ts";
import { factsOf } from "./registers.ts";
import { demoPersonId } from "./seed.ts";

export const browserToken = "browser-of-the-demo";
const address = "127.0.0.1";

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

const serviceOf = (id: string): ServiceDefinition => {
  const found = findService(id);
  if (!found) throw new Error(`no service ${id}`);
  return found;
};

export type Filling = {
  readonly category: string | null;
  readonly answers: AnswersJson;
  readonly locale?: Locale;
  readonly as?: Person;
};

/** A draft that may be signed: questions answered, registers asked, papers attached by `attach`. */
export const fillDraft = async (
  serviceId: string,
  personaId: string,
  filling: Filling,
  attach: (draft: Draft, need: DocumentNeed) => Promise<unknown>,
): Promise<Draft> => {
  const person = filling.as ?? personOf(personaId);
  const service = serviceOf(serviceId);
  const made = await createDraft(person, service, { locale: filling.locale ?? "kk", category: filling.category });
  if (!made.ok) throw new Error(made.error);
  const load = async () => (await loadDraft(person, made.value.id)) as Draft;
  // Written into, so that the next one of the same person is a draft of its own.
  await saveStep(await load(), { answers: answersFromJson(filling.answers) });
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
  for (const need of runWizard(service, wizardStateOf(draft)).documents.filter(({ mustUpload }) => mustUpload)) await attach(draft, need);
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

/** A personal key of this person signs. */
const signedByKey = async ({ iin, fullName }: Pick<Person, "iin" | "fullName">, content: string): Promise<ProofInput> => {
  const [surname = "", givenName = "", ...rest] = fullName.split(" ");
  const person = { iin, surname, givenName, patronymic: rest.join(" ") };
  return { way: "eds", cms: await edsHand({ person, organisation: null, content: Buffer.from(content) }) };
};

export const signedInput = async (
  draft: Draft,
  key: string = randomUUID(),
  { browser = browserToken, way = "otp" }: { readonly browser?: string; readonly way?: "otp" | "eds" } = {},
): Promise<SubmitInput> => {
  const { statement } = signingOf(draft);
  const { owner } = draft;
  const input = { applicationId: draft.id, key, version: draft.version, locale: draft.locale };
  if (way === "eds" || !draft.service.portalFiling.signature.includes("otp"))
    return { ...input, proof: await signedByKey(owner, statement.canonical) };
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
  const proof = { way: "otp", code: await lastCode(owner.phone ?? ""), browserToken: browser, address } as const;
  return { ...input, proof };
};

/** Files a draft that may be signed. @returns the id of the case */
export const signAndFile = async (draft: Draft): Promise<string> => {
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

/** Signature (base64 of CMS) of a demo person over these bytes: with the personal key, or with that of an office's official. */
export const edsOf = async (personaId: string, content: string, officeId: string | null = null): Promise<string> =>
  edsHand({
    person: persona(personaId).person,
    organisation: officeId === null ? null : { bin: await officeBin(officeId), name: officeId },
    content: Buffer.from(content),
  });

type Chosen = { readonly resultId?: string; readonly stepId?: string };

/** Lays a decision out, and reads it as the page shows it. */
export const layOutAs = async (personaId: string, applicationId: string, command: string, fields: Fields = {}, more: Chosen = {}) => {
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
  const shown = await decisionOf(person, laid.value.decisionId);
  if (shown?.fingerprint !== laid.value.fingerprint) throw new Error("what is shown is not what is signed");
  return ok(shown);
};

/** The applicant's answer by a code, an official's decision by the key of the office. */
const proofOf = async (personaId: string, laid: LaidDecision): Promise<ProofInput> => {
  const { decisionId, fingerprint, officeId, canonical, command } = laid;
  if (officeId !== "") return { way: "eds", cms: await edsOf(personaId, canonical, officeId) };
  const person = personOf(personaId);
  const sent = await sendCode({
    purpose: purposeOf(command),
    object: decisionId,
    fingerprint,
    to: { personId: person.personId, phone: person.phone },
    browserToken,
    locale: person.locale,
    address,
  });
  if (!sent.ok) throw new Error(sent.error.code);
  return { way: "otp", code: await lastCode(person.phone ?? ""), browserToken, address };
};

/** Lays a decision out and signs it. */
export const decideAs = async (personaId: string, applicationId: string, command: string, fields: Fields = {}, more: Chosen = {}) => {
  const laid = await layOutAs(personaId, applicationId, command, fields, more);
  if (!laid.ok) return laid;
  const proof = await proofOf(personaId, laid.value);
  return signDecision(personOf(personaId), { decisionId: laid.value.decisionId, key: randomUUID(), proof });
};
