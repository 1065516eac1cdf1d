/** A case as commands and queries see it: its row, its definition, its opened history, and what follows from them. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { almatyDate, type Day } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { unsealJson } from "#lib/crypto/seal.ts";
import type { Queryable } from "#lib/db/client.ts";
import { applications, payments, results, roleGrants, votes } from "#lib/db/schema.ts";
import { type Answers, type AnswersJson, answersFromJson, itemsOf } from "#lib/services/answers.ts";
import type { Locale, ServiceDefinition, StageId, WorkflowStep } from "#lib/services/define.ts";
import { evaluate, type RuleEnv } from "#lib/services/evaluate.ts";
import { itemListOf } from "#lib/services/item-list.ts";
import { findService } from "#lib/services/registry.ts";
import type { Rule } from "#lib/services/rule.ts";
import { countedRecord } from "#lib/wizard/register-answers.ts";
import { keyOf, type RegisterAnswer, type RegisterKey } from "#lib/wizard/types.ts";
import { type CaseState, isClosed } from "./case-words.ts";
import { answersPlace } from "./drafts.ts";
import { type CaseEvent, type Chain, readChain } from "./events.ts";
import { registersOf } from "./register-rows.ts";
import { decisionKinds, type Flow, flowOf, type Position } from "./transitions.ts";

export type CaseRow = typeof applications.$inferSelect;

export type Vote = { readonly memberId: string; readonly opinion: "agree" | "refuse"; readonly at: Date; readonly sealedReason: Buffer };

export type CaseFile = {
  readonly row: CaseRow;
  readonly id: string;
  readonly number: string;
  readonly locale: Locale;
  readonly officeId: string;
  readonly service: ServiceDefinition;
  readonly flow: Flow;
  readonly answers: Answers;
  readonly chain: Chain;
  readonly position: Position;
  readonly env: RuleEnv;
  /** What officials typed: `<result or step>.<field>`. */
  readonly officer: ReadonlyMap<string, string>;
  /** Items, from 0, that a signed refusal has named while the case goes on for the others. */
  readonly refused: ReadonlySet<number>;
  /** What the registers said; only of services whose documents print it or whose result the portal issues by it. */
  readonly registers: ReadonlyMap<RegisterKey, RegisterAnswer>;
  readonly paidKzt: number;
  readonly votes: readonly Vote[];
  /** Members of the commission who may vote now. */
  readonly memberIds: readonly string[];
  /** Decisions of a closed case that are in force: what may still be withdrawn. */
  readonly inForce: readonly { readonly number: string; readonly resultId: string }[];
};

/** What was typed, the later entry before the earlier; of a step that is given again and again only its last record. */
export const officerFacts = (events: readonly CaseEvent[], steps: readonly WorkflowStep[]): ReadonlyMap<string, string> => {
  const facts = new Map<string, string>();
  const repeated = new Set(steps.filter(({ until }) => until !== undefined).map(({ id }) => id));
  for (const { payload, stepId, type } of events) {
    const owner = payload.resultId ?? stepId ?? type;
    if (stepId !== null && repeated.has(stepId) && payload.fields !== undefined)
      for (const key of [...facts.keys()]) if (key.startsWith(`${stepId}.`)) facts.delete(key);
    for (const [field, value] of Object.entries(payload.fields ?? {})) facts.set(`${owner}.${field}`, value);
  }
  return facts;
};

/** A case that is opened again is open for everybody it was about. */
const refusedItems = (service: ServiceDefinition, events: readonly CaseEvent[]): ReadonlySet<number> => {
  const list = itemListOf(service);
  const since = events.slice(events.findLastIndex(({ type }) => type === "reopened") + 1);
  const named = since.filter(({ payload }) => payload.resultNumber !== undefined && payload.resultId === list?.resultId);
  return new Set(
    named.flatMap(({ payload }) => (payload.fields?.[list?.field.id ?? ""] ?? "").split(",").filter(Boolean)).map((n) => Number(n) - 1),
  );
};

export const isCaseId = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);

export const lastEvent = (file: Pick<CaseFile, "chain">, type: string): CaseEvent | undefined =>
  file.chain.events.findLast((event) => event.type === type);

/** Day of the last event with this step; null when it was not done. */
export const doneOn = (file: Pick<CaseFile, "chain">, stepId: string): Day | null => {
  const event = file.chain.events.findLast((one) => one.stepId === stepId);
  return event ? almatyDate(event.at) : null;
};

export const stepOf = (file: Pick<CaseFile, "service">, stepId: string | null): WorkflowStep | undefined =>
  stepId === null ? undefined : file.service.workflow.steps.find((step) => step.id === stepId);

const readsRegisters = (service: ServiceDefinition): boolean =>
  has(service, "auto-issue") || service.results.some((result) => result.fields.some(({ fact }) => fact !== undefined));

const has = (service: ServiceDefinition, kind: string): boolean => service.workflow.steps.some((step) => step.kind === kind);

const votesOf = async (queryable: Queryable, applicationId: string): Promise<readonly Vote[]> =>
  (await queryable.select().from(votes).where(eq(votes.applicationId, applicationId))).map((row) => ({
    memberId: row.memberId,
    opinion: row.opinion === "agree" ? "agree" : "refuse",
    at: row.at,
    sealedReason: row.sealedReason,
  }));

const membersOf = async (queryable: Queryable, officeId: string): Promise<readonly string[]> =>
  (
    await queryable
      .select({ personId: roleGrants.personId })
      .from(roleGrants)
      .where(and(eq(roleGrants.officeId, officeId), eq(roleGrants.role, "commission-member"), sql`${roleGrants.endedAt} is null`))
  ).map(({ personId }) => personId);

/** Papers that stand beside a decision are not in force and cannot be withdrawn: a receipt tells what happened. */
const inForceOf = async (queryable: Queryable, { id, state }: CaseRow): Promise<CaseFile["inForce"]> =>
  isClosed(state as CaseState)
    ? queryable
        .select({ number: results.number, resultId: results.resultId })
        .from(results)
        .where(
          and(
            eq(results.applicationId, id),
            eq(results.standing, "valid"),
            eq(results.held, false),
            inArray(results.kind, [...decisionKinds, "acceptance-refusal"]),
          ),
        )
        .orderBy(asc(results.signedAt))
    : [];

/**
 * A filed case; null when there is none (a draft is none). Whether somebody may see it is asked of `visibility.ts`.
 * @param lock holds the row until the transaction ends: every command does.
 */
export const loadCase = async (queryable: Queryable, id: string, { lock = false }: { lock?: boolean } = {}): Promise<CaseFile | null> => {
  if (!isCaseId(id)) return null;
  const query = queryable
    .select()
    .from(applications)
    .where(and(eq(applications.id, id), sql`${applications.state} <> 'draft'`));
  const [row] = await (lock ? query.for("update") : query);
  return row ? fileOf(queryable, row) : null;
};

export const fileOf = async (queryable: Queryable, row: CaseRow): Promise<CaseFile | null> => {
  const service = findService(row.serviceId);
  if (!service || row.number === null || row.officeId === null || row.filedAt === null) return null;
  const chain = await readChain(queryable, row.id);
  const answers: Answers = row.sealedAnswers
    ? answersFromJson(unsealJson<AnswersJson>(row.sealedAnswers, answersPlace(row.id)))
    : new Map();
  const officer = new Map([
    ["case.today", almatyDate(now())],
    ...(row.acceptedOn === null ? [] : [["case.accepted-on", row.acceptedOn] as const]),
    ...(row.dueOn === null ? [] : [["case.due-on", row.dueOn] as const]),
    ...officerFacts(chain.events, service.workflow.steps),
  ]);
  const registers = readsRegisters(service) ? await registersOf(row.id, queryable) : [];
  const env: RuleEnv = { answers, category: row.category, on: almatyDate(row.filedAt), officer };
  const commission = has(service, "vote");
  const cast = commission ? await votesOf(queryable, row.id) : [];
  const members = commission ? await membersOf(queryable, row.officeId) : [];
  const paid = has(service, "record-payment")
    ? await queryable
        .select({ sum: sql<string>`coalesce(sum(${payments.amountKzt}), 0)` })
        .from(payments)
        .where(eq(payments.applicationId, row.id))
    : [];
  return {
    row,
    id: row.id,
    number: row.number,
    locale: row.locale === "ru" ? "ru" : "kk",
    officeId: row.officeId,
    service,
    flow: flowOf(service),
    answers,
    chain,
    position: {
      state: row.state as CaseState,
      station: row.station,
      stage: row.stage as StageId | null,
      holds: (rule: Rule) => evaluate(rule, env),
    },
    env,
    officer,
    refused: refusedItems(service, chain.events),
    registers: new Map(
      registers.map((answer) => {
        const datum = service.gatewayData.find(({ id }) => id === answer.gatewayId);
        const item = datum?.perItemOf === undefined ? undefined : itemsOf(answers, datum.perItemOf)[answer.item];
        return [keyOf(answer.gatewayId, answer.item), datum === undefined ? answer : countedRecord(datum, answer, answers, item)];
      }),
    ),
    paidKzt: Number(paid[0]?.sum ?? 0),
    votes: cast,
    // Nobody votes on the own application.
    memberIds: members.filter((memberId) => memberId !== row.ownerId),
    inForce: await inForceOf(queryable, row),
  };
};
