/** The one door to every command that a person gives on a filed case, except its signature (`decisions.ts`). */
import { and, eq } from "drizzle-orm";
import type { Actor, Person } from "#lib/access/roles.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { idempotencyKeys } from "#lib/db/schema.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { CommandName } from "./case-words.ts";
import { commandNames } from "./case-words.ts";
import { type CaseChanged, changeCase, type Outcome } from "./change.ts";
import type { CommandContext } from "./commands/handler.ts";
import { handlers } from "./commands/index.ts";
import { lawfulActions } from "./lawful.ts";
import { type Form, readEntries, type Values } from "./officer-fields.ts";
import type { Refusal } from "./refusal.ts";
import { openSteps, staffRoleOf, transitionOf } from "./transitions.ts";
import type { LawfulAction } from "./views.ts";
import { loadVisible, type Visible } from "./visibility.ts";

export type CommandInput = {
  readonly applicationId: string;
  readonly command: string;
  /** Step of the definition; null or "" for commands that are no step, or when there is one such step only. */
  readonly stepId?: string | null;
  /** Document chosen, where several may come of the step. */
  readonly resultId?: string | null;
  /** Version of the case that the page showed. */
  readonly version: number;
  /** Random key of the form. */
  readonly key: string;
  readonly form: Form;
};

const isKey = (key: string): boolean => /^[\w-]{8,64}$/.test(key);
const isCommand = (name: string): name is CommandName => (commandNames as readonly string[]).includes(name);

/** The answer that this key got before, if any. Asked under the lock of the case, so that of two equal posts one waits. */
export const formerChange = async (tx: Tx, person: Person, key: string): Promise<CaseChanged | null> => {
  const [row] = await tx
    .select({ answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.personId, person.personId), eq(idempotencyKeys.key, key)));
  return row ? (row.answer as CaseChanged) : null;
};

/** Why a command that is not among the lawful ones is refused: so that the page can say it. */
const whyNot = (visible: Visible, person: Person, command: CommandName): Refusal => {
  const { file, object } = visible;
  const open = openSteps(file.flow, file.position).filter((step) => step.command === command);
  if (open.length === 0 || (command === "withdraw-result" && file.inForce.length === 0)) return { code: "wrong-state" };
  if (command === "vote" && file.votes.some(({ memberId }) => memberId === person.personId)) return { code: "already-voted" };
  const roles = open.map(({ actor }) => staffRoleOf(actor));
  const holds = person.roles.some((grant) => roles.includes(grant.role));
  if (holds && (visible.conflict || object.partyIins.includes(person.iin))) return { code: "conflict-of-interest" };
  const mine = object.stations.filter((one) => person.roles.some((grant) => grant.role === one.role && grant.officeId === one.officeId));
  const elsewhere = mine.some(({ open: isOpen, role, assigneeId }) => isOpen && roles.includes(role) && assigneeId !== null);
  return { code: elsewhere ? "not-assigned" : "forbidden" };
};

export type Lawful = { readonly visible: Visible; readonly action: LawfulAction };

type Wanted = Pick<CommandInput, "applicationId" | "stepId" | "version"> & { readonly command: CommandName };

/** Loads the case as visible, under lock, and finds the lawful action. Repeated under the lock of the change itself. */
export const findLawful = async (person: Person, wanted: Wanted, visible: Visible): Promise<Result<Lawful, Refusal>> => {
  const { file } = visible;
  // What stands beside the main line does not collide with what others do meanwhile.
  const beside = transitionOf(wanted.command).place === "task";
  if (!beside && file.row.version !== wanted.version) return refuse({ code: "stale" });
  const around = { offices: await allOffices(), today: almatyDate(now()) };
  const mine = lawfulActions(visible, person, around).filter(({ command }) => command === wanted.command);
  const action = wanted.stepId ? mine.find(({ stepId }) => stepId === wanted.stepId) : mine[0];
  if (action === undefined) {
    const refusal = whyNot(visible, person, wanted.command);
    await noteRefusal({
      type: "access-refused",
      outcome: "refused",
      personId: person.personId,
      detail: { object: "command", command: wanted.command, reason: refusal.code },
    });
    return refuse(refusal);
  }
  return action.blockedBy === undefined ? ok({ visible, action }) : refuse({ code: action.blockedBy });
};

export const actorOf = (person: Person, action: LawfulAction): Exclude<Actor, { kind: "portal" }> =>
  action.role === "applicant" || action.officeId === null
    ? { kind: "applicant", person }
    : { kind: "staff", person, role: action.role, officeId: action.officeId };

/** Reads what was typed for the chosen document or the step. */
export const entriesOf = ({ visible, action }: Lawful, resultId: string | null, form: Form): Result<Values, Refusal> => {
  if (action.results !== undefined && !action.results.some(({ id }) => id === resultId)) {
    return refuse({ code: "invalid", faults: [{ name: "result", code: "option-unknown" }] });
  }
  const fields = action.fields.filter((field) => field.resultId === undefined || field.resultId === resultId);
  const owner = resultId ?? action.stepId ?? action.command;
  const read = readEntries(fields, form, {
    env: visible.file.env,
    owner,
    today: almatyDate(now()),
    hours: visible.file.service.workingHours,
  });
  return read.ok ? read : refuse({ code: "invalid", faults: read.error });
};

/** The one document of a step that has no choice. */
export const chosenResult = (action: LawfulAction, wanted: string | null | undefined): string | null =>
  wanted || (action.results?.length === 1 ? (action.results[0]?.id ?? null) : null);

/** Gives the command to its handler and writes the change with its key. */
export const perform = async (context: CommandContext, key: string): Promise<Result<CaseChanged, Refusal>> => {
  const { tx, file, action, actor, at, person } = context;
  const handler = handlers[action.command];
  if (handler === undefined) return refuse({ code: "wrong-state" });
  const outcome: Result<Outcome, Refusal> = await handler(context);
  if (!outcome.ok) return outcome;
  const open = openSteps(file.flow, file.position).find((step) => step.command === action.command && step.stepId === action.stepId);
  if (open === undefined) return refuse({ code: "wrong-state" });
  const changed = await changeCase(tx, file, actor, open, outcome.value, at);
  await tx.insert(idempotencyKeys).values({ key, personId: person.personId, command: action.command, answer: changed, createdAt: at });
  return ok(changed);
};

/** Ends a transaction in which a handler has written something before it refused. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("refused");
    this.refusal = refusal;
  }
}

/** One transaction that leaves nothing behind when it refuses. */
export const inOneTransaction = async <T>(act: (tx: Tx) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> => {
  try {
    return await db().transaction(async (tx) => {
      const answer = await act(tx);
      if (!answer.ok) throw new RolledBack(answer.error);
      return answer;
    });
  } catch (error) {
    if (error instanceof RolledBack) return refuse(error.refusal);
    throw error;
  }
};

/**
 * Runs a command of a person. The check runs in the transaction of the change, on the locked row (rule R2).
 * @returns what became of the case; the same key gets the same answer.
 */
export const runCommand = async (person: Person, input: CommandInput): Promise<Result<CaseChanged, Refusal>> => {
  const { command, key, form } = input;
  if (!isCommand(command) || !isKey(key)) return refuse({ code: "not-found" });
  return inOneTransaction(async (tx) => {
    const visible = await loadVisible(tx, person, input.applicationId, { lock: true });
    if (!visible) return refuse({ code: "not-found" });
    const former = await formerChange(tx, person, key);
    if (former) return ok(former);
    const lawful = await findLawful(person, { ...input, command }, visible);
    if (!lawful.ok) return lawful;
    // What must be signed is laid out first and signed with a code of its own.
    const { action } = lawful.value;
    if (action.needsSignature) return refuse({ code: "code" });
    const resultId = chosenResult(action, input.resultId);
    const values = entriesOf(lawful.value, resultId, form);
    if (!values.ok) return values;
    const at = now();
    return perform(
      {
        tx,
        file: visible.file,
        person,
        actor: actorOf(person, action),
        action,
        resultId,
        values: values.value,
        signature: null,
        at,
        today: almatyDate(at),
      },
      key,
    );
  });
};
