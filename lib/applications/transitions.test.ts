import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { allServices, findService } from "#lib/services/registry.ts";
import type { Rule } from "#lib/services/rule.ts";
import { commandNames, isClosed } from "./case-words.ts";
import { move } from "./move.ts";
import {
  awaited,
  type Flow,
  flowOf,
  heldBack,
  type OpenStep,
  openSteps,
  type Position,
  resultsOf,
  transitionOf,
  transitions,
} from "./transitions.ts";

type Card = Flow & { readonly id: string };
// Copied from the cards, so that this test needs nothing beside the project.
const all = JSON.parse(readFileSync(join(import.meta.dirname, "fixtures/workflows-of-the-cards.json"), "utf8")) as readonly Card[];

/** The choices of a case that rules of workflows and results ask about: a subtype, a category. */
const choicesOf = (card: Card): readonly ((rule: Rule) => boolean)[] => {
  const rules = [...card.steps, ...card.results].flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  const keys = [...new Set(rules.map((rule) => JSON.stringify(rule)))];
  return keys.length === 0
    ? [() => true]
    : keys.map((key) => (rule) => JSON.stringify(rule) === key || !keys.includes(JSON.stringify(rule)));
};

const start = (card: Card, holds: (rule: Rule) => boolean): Position => {
  const submit = card.steps.find((step) => step.kind === "submit" && (step.rule === undefined || holds(step.rule)));
  const draft: Position = { state: "draft", station: null, stage: null, holds };
  return { ...move(card, draft, { command: "submit", stepId: submit?.id ?? null, actor: "applicant" }), holds };
};

type Outcome = Flow["results"][number];
type Visit = {
  readonly position: Position;
  readonly open: readonly OpenStep[];
  readonly by: OpenStep | null;
  /** The document signed last, and the command that signed it. */
  readonly signed: { readonly result: Outcome; readonly command: string } | null;
};

/** A registration by the portal happens with the filing. */
const withPortal = (card: Card, position: Position): Position => {
  const register = card.steps.find((step) => step.kind === "register");
  return position.state === "filed" && register?.actor === "portal"
    ? { ...move(card, position, { command: "register", stepId: register.id, actor: "portal" }), holds: position.holds }
    : position;
};

/** Every position that a case of the card can reach, with the step that led there. */
const explore = (card: Card, holds: (rule: Rule) => boolean): readonly Visit[] => {
  const seen = new Map<string, Visit>();
  const queue: Omit<Visit, "open">[] = [{ position: withPortal(card, start(card, holds)), by: null, signed: null }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { position, by, signed } = next;
    const key = [position.state, position.station, position.stage, by?.command, signed?.result.id, signed?.command].join();
    if (seen.has(key)) continue;
    const open = openSteps(card, position);
    seen.set(key, { position, open, by, signed });
    for (const step of open) {
      const found = card.steps.find((candidate) => candidate.id === step.stepId);
      const outcomes =
        transitionOf(step.command).to !== "by-result"
          ? [undefined]
          : step.command === "deliver"
            ? [signed?.result]
            : resultsOf(card, position, found ?? { kind: "sign" });
      for (const result of outcomes) {
        const signing = result !== undefined && step.command !== "deliver" ? { result, command: step.command } : signed;
        queue.push({ position: { ...move(card, position, step, result), holds }, by: step, signed: signing });
      }
    }
  }
  return [...seen.values()];
};

const visitsOf = (card: Card): readonly Visit[] => choicesOf(card).flatMap((holds) => explore(card, holds));

describe("the table", () => {
  it("has one row per command and one event per row", () => {
    expect(transitions.map(({ command }) => command).sort()).toEqual([...commandNames].sort());
    expect(new Set(transitions.map(({ event }) => event)).size).toBe(transitions.length);
  });
});

describe.each(all.map((card) => [card.id, card] as const))("%s", (_id, card) => {
  const visits = visitsOf(card);
  const reached = new Set(visits.map(({ position }) => position.state));

  it("knows every step of the card and its actor", () => {
    for (const step of card.steps) expect(transitionOf(step.kind).roles, `${step.id}: ${step.kind}`).toContain(step.actor);
  });

  it("gives every step of the card to its actor alone, at some point of a case", () => {
    for (const step of card.steps) {
      if (transitionOf(step.kind).place === "portal" || step.kind === "submit" || (step.kind === "register" && step.actor === "portal"))
        continue;
      const given = visits.flatMap(({ open }) => open).filter((open) => open.stepId === step.id);
      // What the portal delivers by itself is never waited for, unless papers are collected.
      if (step.kind === "deliver" && step.actor === "portal") {
        expect(given.every(({ actor }) => actor === "clerk")).toBe(true);
        continue;
      }
      expect(new Set(given.map(({ actor }) => actor)), step.id).toEqual(new Set([step.actor]));
    }
  });

  it("never leaves an open case without somebody who can go on", () => {
    for (const { position, by } of visits) {
      if (isClosed(position.state)) continue;
      expect(awaited(card, position).length, `${position.state} after ${by?.command} at ${position.station}`).toBeGreaterThan(0);
    }
  });

  it("can end well, and at every end staff can only take the decision back: whoever signs for the office", () => {
    expect(reached).toContain("issued");
    for (const { position, open } of visits) {
      if (!isClosed(position.state)) continue;
      const left = open.filter(({ actor }) => actor !== "applicant").map(({ command, actor }) => `${command} by ${actor}`);
      const signer = card.steps.some(({ actor }) => actor === "head") ? "head" : "commission-chair";
      expect(left).toEqual(position.state === "withdrawn" ? [] : [`withdraw-result by ${signer}`]);
    }
  });

  it("reaches a refusal only through the hearing where the card asks for one", () => {
    const refusals = visits.filter(({ position }) => position.state === "refused").map(({ signed }) => signed?.command);
    expect(refusals.length).toBeGreaterThan(0);
    if (card.hearingRequired) expect(new Set(refusals)).toEqual(new Set(["decide-after-hearing"]));
    const hearings = visits.filter(({ position }) => position.state === "heard").map(({ by }) => by?.command);
    expect(new Set(hearings.filter((command) => command !== "assign"))).toEqual(new Set(card.hearingRequired ? ["hold-hearing"] : []));
  });

  it("keeps the order of the main line: nobody signs before what precedes", () => {
    for (const { position, open } of visits) {
      const at = card.steps.findIndex((step) => step.id === position.station);
      for (const { stepId, command } of open) {
        if (stepId === null || transitionOf(command).place !== "station") continue;
        const between = card.steps
          .slice(
            at + 1,
            card.steps.findIndex((step) => step.id === stepId),
          )
          .filter((step) => (step.rule === undefined || position.holds(step.rule)) && step.actor !== "portal")
          .filter((step) =>
            [
              "register",
              "check-completeness",
              "examine",
              "interview",
              "forward",
              "conclude",
              "prepare-result",
              "conclude-contract",
            ].includes(step.kind),
          );
        expect(
          between.map(({ id }) => id),
          `${command} at ${position.station}`,
        ).toEqual([]);
      }
    }
  });

  it("refuses every command in every state that the table does not name for it", () => {
    for (const { position, open } of visits) {
      for (const step of open) expect(transitionOf(step.command).from).toContain(position.state);
    }
  });

  it("may refuse acceptance only where the portal brings the refusal, and never what was accepted already", () => {
    const brought = card.results.some(({ kind, delivery }) => kind === "acceptance-refusal" && delivery?.includes("personal-cabinet"));
    const gate = card.steps.find(({ kind }) => kind === "check-completeness") ?? card.steps.find(({ kind }) => kind === "register");
    const refusable = visits.filter(({ open }) => open.some(({ command }) => command === "refuse-acceptance"));
    expect(refusable.length > 0).toBe(brought);
    const at = (id: string | null | undefined) => card.steps.findIndex((step) => step.id === id);
    for (const { position } of refusable) expect(at(position.station), `after ${position.station}`).toBeLessThan(at(gate?.id));
    expect(reached.has("acceptance-refused")).toBe(brought);
  });

  it("can be withdrawn until a decision is signed, and not after", () => {
    for (const { position, open } of visits) {
      const may = open.some(({ command }) => command === "withdraw");
      expect(may, position.state).toBe(!isClosed(position.state) && position.stage !== "stage-2" && position.state !== "ready");
    }
  });

  it("goes on after a complaint has reopened it", () => {
    for (const { position } of visits) {
      if (!isClosed(position.state) || position.state === "withdrawn") continue;
      const reopened = { ...move(card, position, { command: "reopen", stepId: null, actor: "portal" }), holds: position.holds };
      expect(awaited(card, reopened).length, `${position.state} at ${position.station}`).toBeGreaterThan(0);
    }
  });
});

describe("a step that is given until something holds", () => {
  const card = all.find(({ id }) => id === "child-opinion");
  const until: Rule = { field: "interview-child.interview-outcome", eq: "held" };
  const flow: Flow = {
    ...(card as Card),
    steps: (card?.steps ?? []).map((step) => (step.kind === "interview" ? { ...step, until } : step)),
  };
  const commandsAt = (state: Position["state"], station: string, heard: boolean) =>
    openSteps(flow, { state, station, stage: null, holds: (rule) => rule !== until || heard }).map(({ command }) => command);

  it("stays open beside the next one, and is over when it holds or the case has gone on", () => {
    expect(commandsAt("review", "interview-child", false)).toEqual(expect.arrayContaining(["interview", "prepare-result"]));
    expect(commandsAt("review", "interview-child", true)).not.toContain("interview");
    expect(commandsAt("prepared", "prepare-result", false)).not.toContain("interview");
  });
});

describe("a held document", () => {
  const plain = flowOf(findService("service-record-certificate") as ServiceDefinition);
  const atSignature: Position = { state: "review", station: "examine", stage: null, holds: () => true };
  const signature: OpenStep = { command: "sign", stepId: "sign", actor: "head" };

  it("waits for the hand-over in a service that otherwise delivers by itself, and the clerk gives it", () => {
    const after = move(plain, atSignature, signature, { kind: "positive", held: true });
    expect(after.state).toBe("ready");
    const [step] = openSteps(plain, { ...after, holds: () => true }).filter(({ command }) => command === "deliver");
    expect(step?.actor).toBe("clerk");
    expect(move(plain, { ...after, holds: () => true }, step as OpenStep, { kind: "positive", held: true }).state).toBe("issued");
    expect(move(plain, atSignature, signature, { kind: "positive" }).state).toBe("issued");
  });

  it("is also what an official still has to send, and never what merely waits on paper", () => {
    const sent = flowOf(findService("adopter-registration") as ServiceDefinition);
    expect(heldBack(sent, { kind: "refusal" })).toBe(true);
    expect(heldBack(sent, { kind: "receipt" })).toBe(false);
    expect(heldBack(flowOf(findService("veteran-id") as ServiceDefinition), { kind: "positive" })).toBe(false);
    expect(heldBack(plain, { kind: "positive", held: true })).toBe(true);
  });
});

describe("a refusal that names only some of those applied for", () => {
  const card = flowOf(findService("school-transport") as ServiceDefinition);
  const heard: Position = { state: "heard", station: "examine", stage: null, holds: () => true };
  const decision: OpenStep = { command: "decide-after-hearing", stepId: "decide-after-hearing", actor: "head" };

  it("is no end: the office prepares the document of the others", () => {
    const after = move(card, heard, decision, { kind: "refusal", partial: true });
    expect(after).toEqual({ state: "review", station: "examine", stage: null });
    expect(openSteps(card, { ...after, holds: heard.holds }).map(({ command }) => command)).toContain("prepare-result");
    expect(move(card, heard, decision, { kind: "refusal" }).state).toBe("refused");
  });
});

describe("definitions of the project", () => {
  it.each(allServices().map((service) => [service.id, service] as const))("%s has the workflow of its card", (id, service) => {
    const card = all.find((candidate) => candidate.id === id);
    const flow = flowOf(service);
    const plain = (steps: Flow["steps"]) => steps.map(({ id: stepId, kind, actor, stage }) => ({ stepId, kind, actor, stage }));
    expect(plain(flow.steps)).toEqual(plain(card?.steps ?? []));
    expect(flow.hearingRequired).toBe(card?.hearingRequired);
  });
});
