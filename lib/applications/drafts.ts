/**
 * Drafts: what a person has begun and not signed. Nobody else sees one, staff included. Answers lie sealed; a save counts only when it was
 * made from the state it changes.
 */
import { and, count, desc, eq, gt, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable, type Tx } from "#lib/db/client.ts";
import { applications, files, registerAnswers } from "#lib/db/schema.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { type Answers, type AnswersJson, answersFromJson, answersToJson } from "#lib/services/answers.ts";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import type { DraftFile } from "#lib/uploads/files.ts";
import { removeStored } from "#lib/uploads/storage.ts";
import { keyOf, type OfficeRef, type RegisterAnswer, type RegisterKey, type WizardState } from "#lib/wizard/types.ts";
import { draftRowOf } from "./draft-row.ts";
import type { DraftRegister } from "./register-rows.ts";

export type Draft = {
  readonly id: string;
  readonly service: ServiceDefinition;
  readonly locale: Locale;
  readonly ownerId: string;
  readonly owner: Person;
  readonly category: string | null;
  readonly subtype: string | null;
  readonly answers: Answers;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly files: readonly DraftFile[];
  readonly registers: readonly DraftRegister[];
  readonly offices: ReadonlyMap<string, OfficeRef>;
};

/** At most this many unfinished applications of one person; the oldest can be thrown away in the cabinet. */
const draftsAtOnce = 100;
const dayMs = 24 * 60 * 60 * 1000;

export const answersPlace = (applicationId: string) => `applications/${applicationId}/answers`;

const isUuid = (value: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);

const draftRow = (person: Person, id: string) =>
  and(eq(applications.id, id), eq(applications.ownerId, person.personId), eq(applications.state, "draft"));

/** @returns null when there is no such draft of this person; somebody else's looks the same. */
export const loadDraft = async (person: Person, id: string): Promise<Draft | null> => {
  if (!isUuid(id)) return null;
  const [row, offices] = await Promise.all([draftRowOf(person.personId, id), allOffices()]);
  const service = row && findService(row.serviceId);
  if (!service) return null;
  const { serviceId: _, sealedAnswers, ...rest } = row;
  return {
    ...rest,
    service,
    locale: row.locale === "ru" ? "ru" : "kk",
    ownerId: person.personId,
    owner: person,
    answers: sealedAnswers ? answersFromJson(unsealJson<AnswersJson>(sealedAnswers, answersPlace(id))) : new Map(),
    offices,
  };
};

/** Whether this person has filed the application: then its draft pages lead to what became of it. */
export const isFiled = async (person: Person, id: string): Promise<boolean> => {
  if (!isUuid(id)) return false;
  const [row] = await db()
    .select({ state: applications.state })
    .from(applications)
    .where(and(eq(applications.id, id), eq(applications.ownerId, person.personId)));
  return row !== undefined && row.state !== "draft";
};

/** What the wizard's run needs to know of a draft. */
export const wizardStateOf = (draft: Draft): WizardState => {
  const ready = draft.files.filter((file) => file.state === "ready");
  const counts = Map.groupBy(ready, (file) => keyOf(file.documentId, file.item));
  const { owner } = draft;
  return {
    answers: draft.answers,
    category: draft.category,
    subtype: draft.subtype,
    files: new Map([...counts].map(([key, list]) => [key, list.length])),
    registers: new Map(
      draft.registers.map(({ gatewayId, item, state, about, facts }): [RegisterKey, RegisterAnswer] => [
        keyOf(gatewayId, item),
        { state, about, facts },
      ]),
    ),
    offices: draft.offices,
    applicant: {
      iin: owner.iin,
      sex: owner.sex,
      birthDate: owner.birthDate ?? "",
      fullName: owner.fullName,
      phone: owner.phone ?? "",
      address: owner.address ?? "",
    },
    on: almatyDate(now()),
  };
};

export type CreateRefusal = "too-many-drafts";

const seal = (id: string, answers: Answers): Buffer => sealJson(answersToJson(answers), answersPlace(id));

/**
 * Begins an application. A double click, or a second thought within the day, comes back to the draft that nothing was written into yet.
 */
export const createDraft = async (
  person: Person,
  service: ServiceDefinition,
  options: { readonly locale: Locale; readonly category?: string | null; readonly answers?: Answers },
): Promise<Result<{ readonly id: string }, CreateRefusal>> => {
  const preset = options.answers ?? new Map();
  const category = options.category ?? null;
  return db().transaction(async (tx) => {
    // Two clicks at once wait for each other; the second finds what the first made.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${person.personId}, 0))`);
    const own = and(eq(applications.ownerId, person.personId), eq(applications.state, "draft"));
    const [blank] = await tx
      .select()
      .from(applications)
      .where(
        and(
          own,
          eq(applications.serviceId, service.id),
          eq(applications.version, 1),
          gt(applications.createdAt, new Date(now().getTime() - dayMs)),
        ),
      )
      .orderBy(desc(applications.createdAt))
      .limit(1);
    if (blank) {
      await tx
        .update(applications)
        .set({ locale: options.locale, category, sealedAnswers: seal(blank.id, preset), edition: service.edition, updatedAt: now() })
        .where(eq(applications.id, blank.id));
      return ok({ id: blank.id });
    }
    const [counted] = await tx
      .select({
        all: count(),
        today: sql<number>`count(*) filter (where ${applications.createdAt} > ${new Date(now().getTime() - dayMs)})`,
      })
      .from(applications)
      .where(own);
    if (
      Number(counted?.today ?? 0) >= config.limits.draftsPerDayPerPerson ||
      Number(counted?.all ?? 0) >= draftsAtOnce * (config.demo ? 100 : 1)
    )
      return refuse("too-many-drafts");
    const id = crypto.randomUUID();
    const at = now();
    await tx.insert(applications).values({
      id,
      serviceId: service.id,
      edition: service.edition,
      category,
      locale: options.locale,
      ownerId: person.personId,
      sealedAnswers: seal(id, preset),
      createdAt: at,
      updatedAt: at,
    });
    return ok({ id });
  });
};

/** A change of a draft, made from the state that `draft` shows. */
export type DraftChange = {
  readonly answers?: Answers;
  readonly category?: string | null;
  readonly subtype?: string | null;
  readonly locale?: Locale;
  /** Item of a repeat group that was taken out: what hangs on its number and on the later ones moves with it. */
  readonly removedItem?: { readonly group: string; readonly item: number };
};

/**
 * Saves unchecked: wrong values are kept as typed.
 * @returns the draft as saved; `stale` with the draft as somebody (the same person in another tab) saved it meanwhile.
 */
export const saveStep = async (
  draft: Draft,
  change: DraftChange,
): Promise<Result<Draft, { readonly code: "stale"; readonly theirs: Draft } | { readonly code: "gone" }>> => {
  const next = {
    answers: change.answers ?? draft.answers,
    category: change.category === undefined ? draft.category : change.category,
    subtype: change.subtype === undefined ? draft.subtype : change.subtype,
    locale: change.locale ?? draft.locale,
  };
  const orphans: string[] = [];
  const update = async (on: Queryable) => {
    const [row] = await on
      .update(applications)
      .set({
        category: next.category,
        subtype: next.subtype,
        locale: next.locale,
        sealedAnswers: seal(draft.id, next.answers),
        version: draft.version + 1,
        updatedAt: now(),
      })
      .where(and(draftRow(draft.owner, draft.id), eq(applications.version, draft.version)))
      .returning({ version: applications.version, updatedAt: applications.updatedAt });
    return row;
  };
  const { removedItem } = change;
  const saved = removedItem
    ? await db().transaction(async (tx) => {
        const row = await update(tx);
        if (row) orphans.push(...(await moveItems(tx, draft, removedItem)));
        return row;
      })
    : await update(db());
  for (const key of orphans) await removeStored(key);
  if (!saved) {
    const theirs = await loadDraft(draft.owner, draft.id);
    return theirs ? refuse({ code: "stale", theirs }) : refuse({ code: "gone" });
  }
  if (change.removedItem) {
    const fresh = await loadDraft(draft.owner, draft.id);
    return fresh ? ok(fresh) : refuse({ code: "gone" });
  }
  return ok({ ...draft, ...next, version: saved.version, updatedAt: saved.updatedAt });
};

/** Files and register answers of later items take the number of the one before. @returns storage keys of the files that went with the item. */
const moveItems = async (tx: Tx, draft: Draft, { group, item }: { group: string; item: number }): Promise<readonly string[]> => {
  const documents = draft.service.documents.filter((document) => document.perItemOf === group).map((document) => document.id);
  const gateways = draft.service.gatewayData.filter((datum) => datum.perItemOf === group).map((datum) => datum.id);
  const gone: string[] = [];
  for (const documentId of documents) {
    const of = and(eq(files.applicationId, draft.id), eq(files.documentId, documentId));
    const removed = await tx
      .select({ key: files.storageKey })
      .from(files)
      .where(and(of, eq(files.item, item)));
    await tx.delete(files).where(and(of, eq(files.item, item)));
    await tx
      .update(files)
      .set({ item: sql`${files.item} - 1` })
      .where(and(of, gt(files.item, item)));
    gone.push(...removed.flatMap(({ key }) => (key === null ? [] : [key])));
  }
  for (const gatewayId of gateways) {
    // The rows are sealed to their number: those behind the gap are asked anew.
    await tx
      .delete(registerAnswers)
      .where(
        and(eq(registerAnswers.applicationId, draft.id), eq(registerAnswers.gatewayId, gatewayId), sql`${registerAnswers.item} >= ${item}`),
      );
  }
  return gone;
};

/** Throws a draft away with everything in it; repeating it changes nothing. */
export const discardDraft = async (person: Person, id: string): Promise<void> => {
  if (!isUuid(id)) return;
  const keys = await db().transaction(async (tx) => {
    const [row] = await tx.select({ id: applications.id }).from(applications).where(draftRow(person, id)).for("update");
    if (!row) return [];
    const held = await tx.select({ key: files.storageKey }).from(files).where(eq(files.applicationId, id));
    await tx.delete(files).where(eq(files.applicationId, id));
    await tx.delete(registerAnswers).where(eq(registerAnswers.applicationId, id));
    await tx.execute(sql`delete from consents where application_id = ${id}`);
    await tx.delete(applications).where(eq(applications.id, id));
    return held.flatMap(({ key }) => (key === null ? [] : [key]));
  });
  for (const key of keys) await removeStored(key);
};
