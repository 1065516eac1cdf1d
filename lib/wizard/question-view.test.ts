import { describe, expect, it } from "vitest";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import { allServices } from "#lib/services/registry.ts";
import type { Rule } from "#lib/services/rule.ts";
import { freshState } from "./fixtures.ts";
import { couldHold, questionViews } from "./question-view.ts";
import { runWizard } from "./run.ts";

const env = { answers: new Map(), category: "a", applicantSex: null, on: "2026-03-10" } as const;
const here = new Set(["colour"]);
const colour: Rule = { field: "colour", eq: "red" };

describe("a condition that other answers of the page may still fulfil", () => {
  it("could hold as long as nothing else speaks against it", () => {
    expect(couldHold(colour, env, here)).toBe(true);
    expect(couldHold({ not: colour }, env, here)).toBe(true);
    expect(couldHold({ all: [colour, { category: ["a"] }] }, env, here)).toBe(true);
    expect(couldHold({ all: [colour, { category: ["b"] }] }, env, here)).toBe(false);
    expect(couldHold({ any: [{ category: ["b"] }, colour] }, env, here)).toBe(true);
    expect(couldHold({ field: "elsewhere", eq: "x" }, env, here)).toBe(false);
  });
});

const viewsOf = (service: ServiceDefinition, stepId: string, category: string) => {
  const run = runWizard(service, freshState({ category }));
  return questionViews(stepId, { service, run, text: serviceText("kk", service.id), locale: "kk" });
};

describe("the page of a step, for every service and category", () => {
  const cases = allServices().flatMap((service) =>
    service.categories.flatMap((category) => service.steps.map((step) => [service, category.id, step.id] as const)),
  );

  it("shows each visible question once, in the order of the definition, the waiting ones in their places", () => {
    for (const [service, category, step] of cases) {
      const run = runWizard(service, freshState({ category }));
      const views = viewsOf(service, step, category);
      const order = views.map((view) => service.fields.findIndex((field) => field.id === view.fieldId));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(views.filter((view) => !view.waiting).map((view) => view.control)).toEqual(
        run.fieldsOf(step).map((question) => question.control),
      );
    }
  });

  it("keeps waiting only what an answer of this very page can call for", () => {
    for (const [service, category, step] of cases) {
      const waiting = viewsOf(service, step, category).filter((view) => view.waiting);
      for (const view of waiting) {
        expect(view.rule, view.control).not.toBeNull();
        if (view.rule) expect(evaluate(view.rule, { ...env, category }), `${view.control} would not wait`).toBe(false);
      }
    }
  });
});
