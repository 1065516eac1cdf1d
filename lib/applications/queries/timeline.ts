/** Course of a case in order: what happened, what is open, what is to come. */
import type { Day } from "#lib/calendar/index.ts";
import type { Queryable } from "#lib/db/client.ts";
import { shortName } from "#lib/i18n/short-name.ts";
import { personById } from "#lib/identity/people.ts";
import type { Office } from "#lib/offices/directory.ts";
import { messageBoth, serviceBoth } from "../both.ts";
import type { CaseFile } from "../case-file.ts";
import { isClosed } from "../case-words.ts";
import { openDue, stepDue, votesComplete } from "../due.ts";
import type { CaseEvent } from "../events.ts";
import { awaited, transitionOf } from "../transitions.ts";
import type { Note, TimelineEntry, Who } from "../views.ts";
import { notesOf } from "./notes.ts";

/** Inner work of the office and the portal's own bookkeeping: not the owner's business. */
const innerEvents = ["consents-recorded", "voted", "assigned", "corrected", "returned", "result-prepared", "acceptance-confirmed"];
/** Entries that the owner reads with the event; of the others he sees only that it happened. */
const openToOwner = [
  "closed-without-result",
  "payment-recorded",
  "training-recorded",
  "extended",
  "interviewed",
  "acceptance-refused",
  "hearing-answered",
  "withdrawn",
  "refusal-proposed",
  "hearing-held",
];
/** Words of a vote belong to the list of opinions, which has its own rule. */
const withoutNotes = ["voted", "result-prepared", "signed", "concluded", "decided-after-hearing"];

const namesOf = async (queryable: Queryable, events: readonly CaseEvent[]): Promise<ReadonlyMap<string, string>> => {
  const ids = new Set(events.flatMap((event) => (event.actorKind === "staff" && event.actorId !== null ? [event.actorId] : [])));
  const people = await Promise.all([...ids].map(async (id) => [id, (await personById(id, queryable))?.fullName] as const));
  return new Map(people.flatMap(([id, name]) => (name === undefined ? [] : [[id, shortName(name)] as const])));
};

const whoOf = (event: CaseEvent, names: ReadonlyMap<string, string>, offices: ReadonlyMap<string, Office>): Who => ({
  kind: event.actorKind,
  role: event.actorRole,
  office: event.officeId === null ? null : (offices.get(event.officeId)?.name ?? null),
  name: event.actorKind === "staff" && event.actorId !== null ? (names.get(event.actorId) ?? null) : null,
});

const pastOf = (
  file: CaseFile,
  names: ReadonlyMap<string, string>,
  offices: ReadonlyMap<string, Office>,
  forOwner: boolean,
): readonly TimelineEntry[] =>
  file.chain.events
    .filter((event) => event.type !== "stage-reported" && !(forOwner && innerEvents.includes(event.type)))
    .map((event) => {
      const { resultId, fields = {} } = event.payload;
      const told = forOwner ? openToOwner.includes(event.type) : !withoutNotes.includes(event.type);
      return {
        key: String(event.seq),
        code: event.type,
        state: event.type === "term-missed" || (event.payload.late && !forOwner) ? "late" : "done",
        at: event.at.toISOString(),
        who: whoOf(event, names, offices),
        stepId: event.stepId,
        dueOn: null,
        notes: told ? notesOf(file, { resultId, stepId: event.stepId }, fields, offices) : [],
      };
    });

/** Where several documents are signed one after the other, which one it is. */
const documentOf = (file: CaseFile, stepId: string | null): readonly Note[] => {
  const step = file.service.workflow.steps.find(({ id }) => id === stepId);
  if (step?.kind !== "sign" || step.stage === undefined) return [];
  return file.service.results
    .filter((result) => result.stage === step.stage && result.kind !== "refusal")
    .map(({ id }) => ({
      label: messageBoth("case", "document"),
      value: serviceBoth(file.service.id, (text) => text.get("results", id, "title")),
      language: null,
    }));
};

const branchOnly = ["propose-refusal", "hold-hearing", "decide-after-hearing", "close-without-result", "follow-up"];

/** Steps of the main line after those that are open now; what only happens on the way to a refusal is no station of every case. */
const aheadOf = (file: CaseFile, open: readonly { readonly stepId: string | null }[]): readonly TimelineEntry[] => {
  const { position, service } = file;
  const steps = service.workflow.steps.filter((step) => step.rule === undefined || position.holds(step.rule));
  const last = Math.max(
    steps.findIndex((step) => step.id === position.station),
    ...open.map(({ stepId }) => steps.findIndex((step) => step.id === stepId)),
  );
  return steps
    .slice(last + 1)
    .filter(
      (step) =>
        !branchOnly.includes(step.kind) &&
        (step.actor !== "portal" || step.kind === "deliver") &&
        transitionOf(step.kind).place !== "portal",
    )
    .filter((step) => !(position.state === "hearing" || position.state === "heard") || step.kind === "deliver")
    .map((step) => ({
      key: `ahead ${step.id}`,
      code: step.kind,
      state: "ahead",
      at: null,
      who: null,
      stepId: step.id,
      dueOn: step.term === null || (step.stage === "stage-2" && position.stage !== "stage-2") ? null : stepDue(file, step.id),
      notes: documentOf(file, step.id),
    }));
};

/** A day that lies before the day of an earlier step tells nobody when to expect what: it is told when the step is open. */
export const withoutEarlierDays = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] => {
  let latest: Day | null = null;
  return entries.map((entry) => {
    if (entry.dueOn === null) return entry;
    if (entry.state === "ahead" && latest !== null && entry.dueOn < latest) return { ...entry, dueOn: null };
    latest = entry.dueOn;
    return entry;
  });
};

export const futureOf = (file: CaseFile, today: Day): readonly TimelineEntry[] => {
  if (isClosed(file.position.state)) return [];
  const open = awaited(file.flow, file.position).filter(({ command }) => command !== "vote" || !votesComplete(file));
  const now: TimelineEntry[] = open.map((step) => {
    const dueOn = openDue(file, step);
    return {
      key: `now ${step.command} ${step.stepId}`,
      code: step.command,
      state: "now",
      at: null,
      who: null,
      stepId: step.stepId,
      dueOn: dueOn < today ? null : dueOn,
      notes: documentOf(file, step.stepId),
    };
  });
  return withoutEarlierDays([...now, ...aheadOf(file, open)]);
};

export const timelineOf = async (
  queryable: Queryable,
  file: CaseFile,
  around: { readonly offices: ReadonlyMap<string, Office>; readonly today: Day },
  forOwner: boolean,
): Promise<readonly TimelineEntry[]> => {
  const names = await namesOf(queryable, file.chain.events);
  return [...pastOf(file, names, around.offices, forOwner), ...futureOf(file, around.today)];
};
