/** The cabinet of a person: what he must do now, drafts, running and closed cases, results, complaints. */
import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { almatyDate, type Day, workingDaysBetween } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { complaintsOfOwner } from "#lib/complaints/list.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords, applications, messages, results, signatures } from "#lib/db/schema.ts";
import { allOffices } from "#lib/offices/directory.ts";
import type { StageId } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import type { SignatureStatus } from "#lib/signing/signature-facts.ts";
import { type CaseState, isClosed } from "../case-words.ts";
import { isLate } from "../due.ts";
import { lawfulActions } from "../lawful.ts";
import { toBeSigned } from "../sign-again.ts";
import { deliveredByHand, flowOf } from "../transitions.ts";
import type { CabinetView, CaseRow, ComplaintView, ToDo } from "../views.ts";
import { loadVisible } from "../visibility.ts";
import { collectOf } from "./case-parts.ts";
import { resultView } from "./result-view.ts";

const most = { drafts: 20, running: 50, closed: 20, results: 200 };

type Row = typeof applications.$inferSelect;

const rowOf = (row: Row, offices: Awaited<ReturnType<typeof allOffices>>, today: Day): CaseRow => {
  const state = row.state as CaseState;
  const open = !isClosed(state);
  return {
    id: row.id,
    number: row.number ?? "",
    serviceId: row.serviceId,
    state,
    signature: row.signatureState as SignatureStatus,
    stage: row.stage as StageId | null,
    filedAt: (row.filedAt ?? row.createdAt).toISOString(),
    dueOn: row.dueOn,
    late: open && isLate(row, now()),
    workingDaysLeft: row.dueOn === null ? 0 : workingDaysBetween(today, row.dueOn),
    office: row.officeId === null ? null : (offices.get(row.officeId)?.name ?? null),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
};

const mine = (person: Person) => eq(applications.ownerId, person.personId);

const draftsOf = (person: Person): Promise<Row[]> =>
  db()
    .select()
    .from(applications)
    .where(and(mine(person), eq(applications.state, "draft")))
    .orderBy(desc(applications.updatedAt))
    .limit(most.drafts);

const runningOf = (person: Person): Promise<Row[]> =>
  db()
    .select()
    .from(applications)
    .where(and(mine(person), ne(applications.state, "draft"), isNull(applications.closedAt)))
    .orderBy(sql`${applications.dueOn} nulls last`, applications.id)
    .limit(most.running);

const closedOf = (person: Person): Promise<Row[]> =>
  db()
    .select()
    .from(applications)
    .where(and(mine(person), isNotNull(applications.closedAt)))
    .orderBy(desc(applications.closedAt))
    .limit(most.closed);

const sentByOfficial = (serviceId: string): boolean => {
  const service = findService(serviceId);
  return service !== undefined && deliveredByHand(flowOf(service));
};

/** Result documents of a person, the latest first; what is held is not his yet. */
export const resultsOfOwner = async (person: Person): Promise<CabinetView["results"]> => {
  const rows = await db()
    .select({ result: results, serviceId: applications.serviceId })
    .from(results)
    .innerJoin(applications, eq(applications.id, results.applicationId))
    .where(and(mine(person), eq(results.held, false)))
    .orderBy(desc(results.signedAt))
    .limit(most.results);
  return rows.map(({ result, serviceId }) => ({ ...resultView(result, serviceId), applicationId: result.applicationId, serviceId }));
};

/** What the cases themselves ask of their owner; only those that can ask anything are opened. */
const asked = async (person: Person, row: CaseRow, today: Day): Promise<readonly ToDo[]> => {
  const task = (what: ToDo["what"], by: Day | null): ToDo => ({
    applicationId: row.id,
    serviceId: row.serviceId,
    number: row.number,
    what,
    by,
  });
  // What an official still has to send is nothing to come for.
  if (row.state === "ready" && sentByOfficial(row.serviceId)) return [];
  if (row.state !== "hearing" && row.state !== "stage-2" && row.state !== "ready") return [];
  const visible = await loadVisible(db(), person, row.id);
  if (!visible) return [];
  const { file } = visible;
  if (row.state === "ready") {
    const text = collectOf(file);
    return [{ ...task("collect", null), ...(text === null ? {} : { text }) }];
  }
  const open = new Set(lawfulActions(visible, person, { offices: await allOffices(), today }).map(({ command }) => command));
  const answered = file.chain.events.findLast(({ type }) => type === "hearing-answered");
  const proposed = file.chain.events.findLast(({ type }) => type === "refusal-proposed");
  const waits = answered === undefined || (proposed !== undefined && answered.seq < proposed.seq);
  return [
    ...(open.has("answer-hearing") && waits ? [task("answer-hearing", proposed?.payload.fields?.["hearing-date"] ?? null)] : []),
    ...(open.has("pay") ? [task("pay", null)] : []),
  ];
};

/** Whatever was signed in a case and did not pass its check, once per case. */
const unsigned = async (person: Person): Promise<readonly ToDo[]> => {
  const rows = await db()
    .selectDistinct({ applicationId: applications.id, serviceId: applications.serviceId, number: applications.number })
    .from(signatures)
    .innerJoin(applications, eq(applications.id, signatures.applicationId))
    .where(toBeSigned(person))
    .limit(most.running);
  return rows.map(({ number, ...row }) => ({ ...row, number: number ?? "", what: "sign-again", by: null }));
};

const complains = (row: CaseRow, complaints: readonly ComplaintView[]): ToDo[] =>
  row.late && !complaints.some((complaint) => complaint.applicationId === row.id && complaint.decision === null)
    ? [{ applicationId: row.id, serviceId: row.serviceId, number: row.number, what: "complain-late", by: row.dueOn }]
    : [];

const countOf = async (query: Promise<{ n: number }[]>): Promise<number> => (await query)[0]?.n ?? 0;

export const cabinetOf = async (person: Person): Promise<CabinetView> => {
  const at = now();
  const today = almatyDate(at);
  const [offices, drafts, running, closed, documents, complaints, again, looks, unread] = await Promise.all([
    allOffices(),
    draftsOf(person),
    runningOf(person),
    closedOf(person),
    resultsOfOwner(person),
    complaintsOfOwner(person),
    unsigned(person),
    countOf(
      db()
        .select({ n: sql<number>`count(*)::int` })
        .from(accessRecords)
        .where(and(eq(accessRecords.ownerId, person.personId), sql`${accessRecords.at} > ${new Date(at.getTime() - 30 * 86_400_000)}`)),
    ),
    countOf(
      db()
        .select({ n: sql<number>`count(*)::int` })
        .from(messages)
        .where(and(eq(messages.personId, person.personId), isNull(messages.readAt), eq(messages.secret, false))),
    ),
  ]);
  const rows = running.map((row) => rowOf(row, offices, today));
  const toDo = (await Promise.all(rows.map(async (row) => [...(await asked(person, row, today)), ...complains(row, complaints)]))).flat();
  return {
    // What stands still without the person first, then own dates, those without a date last.
    toDo: [...again, ...toDo.sort((a, b) => (a.by ?? "9999").localeCompare(b.by ?? "9999"))],
    drafts: drafts.map((row) => ({ id: row.id, serviceId: row.serviceId, savedAt: row.updatedAt.toISOString(), category: row.category })),
    running: rows,
    closed: closed.map((row) => rowOf(row, offices, today)),
    results: documents,
    complaints,
    looksLastMonth: looks,
    unreadMessages: unread,
  };
};
