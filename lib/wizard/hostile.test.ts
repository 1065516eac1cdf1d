/** Every question of every service against wrong values of every kind, and every step against forms made of anything. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AnswerValue } from "#lib/services/answers.ts";
import type { Field, ServiceDefinition } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { fieldKindOf } from "./fields/index.ts";
import { form, freshState } from "./fixtures.ts";
import { readStep } from "./post.ts";
import { printedAnswers } from "./printed.ts";
import { runWizard } from "./run.ts";

const nasty = ["\u202eabc", "a\u0000b", "\u200bимя", "x".repeat(5000), "\ud800"];

/** Wrong values by type of question; undefined where anything that fits the alphabet is right. */
const wrong: Readonly<Record<Exclude<Field["type"], "repeat">, readonly AnswerValue[]>> = {
  text: nasty,
  textarea: nasty,
  readonly: nasty,
  date: [["31", "2", "2020"], ["5", "3", "19"], ["", "", "2020"], ["5", "х", "2020"], "2020-2-5", ["1", "1", "99999"]],
  radio: ["toString", "__proto__", ["yes", "no"]],
  select: ["toString", "__proto__", "yes "],
  checkbox: [["toString"], ["yes", "x"], "on"],
  iin: ["123456789011", "90010130000", "90010130000x", "900101300008", "261122500000", "9".repeat(50)],
  phone: ["12", "abc", "+7 000 000 00 00"],
  number: ["1e309", "-1", "9223372036854775808", "1,5", "NaN"],
  office: ["no-such-office", "school-1", "__proto__"],
  school: ["no-such-school", "commission-karaganda"],
  consent: ["no", "true"],
};

describe.each(allServices().map((service) => [service.id, service] as const))("%s", (_id, service) => {
  const asked = service.fields.filter((field) => field.type !== "repeat" && field.source !== "account" && !field.derived);

  test.each(asked.map((field) => [field.id, field] as const))("%s refuses what is no answer to it", (_fieldId, field) => {
    const kind = fieldKindOf(field.type);
    const context = { on: "2026-03-10", offices: freshState().offices };
    for (const value of wrong[field.type as keyof typeof wrong]) {
      // A school is offered where schools take applications themselves.
      if (typeof value === "string" && [field.officeKind ?? []].flat().includes(context.offices.get(value)?.kind ?? "-")) continue;
      const problem = kind.check(field, value, context);
      expect(problem, `${field.id} takes ${JSON.stringify(value).slice(0, 60)}`).not.toBeNull();
      expect(kind.errors).toContain(problem?.code);
    }
  });

  it("stands whatever a form sends, and is complete only without a fault", () => {
    const names = [
      ...service.fields.flatMap((field) => (field.group ? [`${field.group}.1.${field.id}`, `${field.group}.3.${field.id}`] : [field.id])),
      ...["-day", "-month", "-year"].map((part) => `child-birth-date${part}`),
      "__proto__",
      "constructor",
      "children.x.y",
      "children.-1.child-iin",
      "children.1e3.child-iin",
    ];
    const value = fc.oneof(
      fc.constantFrom("yes", "no", "", "died", "commission-karaganda", "school-1", "900101300007", "240315600010"),
      fc.constantFrom(...service.fields.flatMap((field) => field.options ?? ["yes"])),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    const posts = fc.array(
      fc.record({
        step: fc.constantFrom(...service.steps.map((step) => step.id)),
        fields: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8, noNullPrototype: true }),
      }),
      { maxLength: 4 },
    );
    const category = fc.constantFrom(null, "toString", ...service.categories.map((one) => one.id));
    fc.assert(
      fc.property(posts, category, (sent, chosen) => {
        let state = freshState({ category: chosen });
        for (const { step, fields } of sent) {
          const { answers, unknown } = readStep(service, runWizard(service, state), step, form(fields));
          for (const name of unknown) expect(Object.keys(fields)).toContain(name);
          if (unknown.length === 0) state = { ...state, answers };
          standsTogether(service, runWizard(service, state));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** What must hold of every run. */
const standsTogether = (service: ServiceDefinition, run: ReturnType<typeof runWizard>) => {
  expect(run.complete).toBe(run.errors.length === 0);
  expect(run.mayOpen("sign")).toBe(run.complete);
  const visible = new Set(service.steps.flatMap((step) => run.fieldsOf(step.id).map((question) => question.field.id)));
  for (const id of run.relevant.keys()) expect(visible).toContain(id);
  if (run.relevant.get(service.fields.find((field) => field.type === "consent")?.id ?? "") !== "yes")
    expect(run.registersNeeded).toEqual([]);
  for (const step of printedAnswers(service, run, "kk")) for (const row of step.rows) expect(row.answer).not.toBe("");
};
