import { describe, expect, it, test } from "vitest";
import { answersFromJson, answersToJson } from "#lib/services/answers.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import type { Journey } from "#lib/services/journey.ts";
import { allJourneys } from "#lib/services/journeys.ts";
import { allServices } from "#lib/services/registry.ts";
import { form, freshState } from "./fixtures.ts";
import { readStep } from "./post.ts";
import { printedAnswers } from "./printed.ts";
import { runWizard } from "./run.ts";
import { noteConditions, type Seen, unseenConditions } from "./seen-conditions.ts";
import { type DocumentKey, keyOf, type RegisterAnswer, type WizardRun, type WizardState } from "./types.ts";

/** Asks every register that the run needs, again and again, as answers bring new numbers to ask about. */
const askAll = (service: ServiceDefinition, state: WizardState, journey: Journey): WizardState => {
  const open = runWizard(service, state).registersNeeded.filter((question) => !question.answered);
  if (open.length === 0) return state;
  const registers = new Map(state.registers);
  for (const { key, gatewayId, iin } of open) {
    const facts = journey.found?.[key] ?? journey.found?.[gatewayId];
    const answer = journey.down?.includes(gatewayId) ? "down" : facts === undefined ? "none" : "found";
    registers.set(key, { state: answer, about: iin, facts: new Map(Object.entries(facts ?? {})) } satisfies RegisterAnswer);
  }
  return askAll(service, { ...state, registers }, journey);
};

type Visited = {
  readonly steps: Set<string>;
  readonly fields: Set<string>;
  readonly documents: Set<string>;
  readonly categories: Set<string>;
  readonly conditions: Seen;
};

const note = (visited: Visited, run: WizardRun, stepId: string) => {
  visited.steps.add(stepId);
  for (const question of run.fieldsOf(stepId)) {
    for (const part of [question, ...(question.items ?? []).flat()])
      if (part.value !== undefined || part.items) visited.fields.add(part.field.id);
  }
};

const applicantOf = ({ applicant: iin }: Journey): WizardState => {
  const state = freshState();
  if (iin === undefined) return state;
  const century = 18 + Math.floor((Number(iin[6]) - 1) / 2);
  const birthDate = `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  return { ...state, applicant: { ...state.applicant, iin, birthDate, sex: Number(iin[6]) % 2 === 1 ? "male" : "female" } };
};

/** Walks one journey as a browser would: each step is opened, sent empty, sent filled. */
const walkJourney = (service: ServiceDefinition, journey: Journey, visited: Visited): WizardRun => {
  let state = applicantOf(journey);
  journey.steps.forEach(({ step, input = {} }, n) => {
    let run = runWizard(service, state);
    expect(run.mayOpen(step), `${step} may be opened`).toBe(true);
    expect(run.position(step)?.n).toBe(n + 1);
    expect(run.back(step)).toBe(journey.steps[n - 1]?.step ?? null);

    const empty = readStep(service, run, step, form({}));
    expect(empty.unknown).toEqual([]);
    const emptyRun = runWizard(service, askAll(service, { ...state, answers: empty.answers }, journey));
    if (Object.keys(input).length > 0) {
      expect(emptyRun.errorsOf(step), `${step} sent empty has faults`).not.toEqual([]);
      const later = run.steps.filter((one) => one.state !== "skipped").slice(n + 1);
      for (const { id } of later) expect(emptyRun.mayOpen(id), `${id} stays closed`).toBe(false);
    }

    const sent = readStep(service, run, step, form(input));
    expect(sent.unknown).toEqual([]);
    state = { ...state, answers: answersFromJson(answersToJson(sent.answers)) };
    if (step === "category") state = { ...state, category: journey.category };
    state = askAll(service, state, journey);
    run = runWizard(service, state);
    if (step === "documents") {
      const demanded = run.documents.filter((need) => need.mustUpload);
      expect(demanded.map((need) => (need.item < 0 ? need.id : need.key)).sort()).toEqual([...journey.files].sort());
      expect(run.complete, "complete only when no paper is wanted").toBe(demanded.length === 0);
      const extra = run.documents.filter((need) => !need.mustUpload && journey.extraFiles?.includes(need.item < 0 ? need.id : need.key));
      expect(extra.length).toBe(journey.extraFiles?.length ?? 0);
      state = { ...state, files: new Map([...demanded, ...extra].map((need): [DocumentKey, number] => [need.key, 1])) };
      run = runWizard(service, state);
      for (const need of run.documents) visited.documents.add(need.id);
    }
    expect(run.errorsOf(step), `${step} is right`).toEqual([]);
    expect(run.next(step)).toBe(journey.steps[n + 1]?.step ?? null);
    note(visited, run, step);
  });
  visited.categories.add(journey.category);
  const run = runWizard(service, state);
  noteConditions(visited.conditions, service, run);
  return run;
};

const visitedOf = new Map(
  allJourneys.map(({ service }) => [
    service.id,
    { steps: new Set(), fields: new Set(), documents: new Set(), categories: new Set(), conditions: new Map() } as Visited,
  ]),
);

describe.each(allJourneys.map((one) => [one.service.id, one] as const))("%s", (id, { service, journeys, roads }) => {
  const visited = visitedOf.get(id) as Visited;

  test.each(journeys.map((journey) => [journey.name, journey] as const))("%s", (_name, journey) => {
    const run = walkJourney(service, journey, visited);
    expect(run.complete).toBe(true);
    expect(run.errors).toEqual([]);
    expect(run.steps.filter((step) => step.state !== "skipped").map((step) => step.id)).toEqual(journey.steps.map((one) => one.step));
    for (const locale of ["kk", "ru"] as const) {
      const rows = printedAnswers(service, run, locale).flatMap((step) => step.rows);
      expect(rows.filter((row) => row.question === "" || row.answer === "")).toEqual([]);
      for (const fieldId of run.relevant.keys()) {
        const field = service.fields.find((one) => one.id === fieldId);
        if (field?.type !== "repeat") expect(rows.map((row) => row.fieldId)).toContain(fieldId);
      }
    }
  });

  it("has a journey through every step, question, document and category", () => {
    const missing = (all: readonly { readonly id: string }[], seen: ReadonlySet<string>) =>
      all.map((one) => one.id).filter((one) => !seen.has(one));
    expect(missing(service.steps, visited.steps)).toEqual([]);
    expect(missing(service.fields, visited.fields)).toEqual([]);
    expect(missing(service.documents, visited.documents)).toEqual([]);
    expect(missing(service.categories, visited.categories)).toEqual([]);
  });

  it("has seen every condition come out both ways", () => {
    expect(unseenConditions(visited.conditions, service)).toEqual([]);
  });

  it("has every step of the work that a person takes, and every document that may come out, on some road", () => {
    const acts = Object.values(roads).flatMap(({ desk }) => desk);
    const taken = new Set(acts.map(({ step }) => step));
    const people = service.workflow.steps.filter(
      ({ kind, actor, returns }) => kind !== "submit" && actor !== "portal" && (kind !== "follow-up" || returns !== undefined),
    );
    expect(people.map(({ id }) => id).filter((id) => !taken.has(id))).toEqual([]);
    const out = new Set([...acts.map(({ result }) => result), ...Object.values(roads).map(({ ends }) => ends)]);
    const decided = service.results.filter(
      ({ kind, delivery }) => !["receipt", "extension-notice"].includes(kind) && delivery.includes("personal-cabinet"),
    );
    expect(decided.map(({ id }) => id).filter((id) => !out.has(id))).toEqual([]);
  });

  it("has roads at the office that lead to a result and to a lawful refusal, each taken by a journey", () => {
    const taken = new Set(journeys.map(({ road = "positive" }) => road));
    expect([...taken].sort()).toEqual(Object.keys(roads).sort());
    // They are walked in Kazakh and in Russian by turns.
    expect(journeys.length).toBeGreaterThan(1);
    const kindOf = (id: string) => service.results.find((result) => result.id === id)?.kind ?? id;
    const ends = new Set(Object.values(roads).map((road) => kindOf(road.ends)));
    expect([...ends].some((kind) => kind === "refusal" || kind === "acceptance-refusal")).toBe(true);
    for (const category of service.categories) {
      const own = journeys.filter((journey) => journey.category === category.id);
      expect(
        own.some(({ road = "positive" }) => ["positive", "stage-2"].includes(kindOf(roads[road]?.ends ?? ""))),
        category.id,
      ).toBe(true);
    }
  });
});

test("every service has journeys", () => {
  expect(allJourneys.map(({ service }) => service.id).sort()).toEqual(
    allServices()
      .map((service) => service.id)
      .sort(),
  );
  expect(keyOf("a", 1)).toBe("a#1");
});
