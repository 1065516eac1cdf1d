/** Walks a journey in memory first: which registers it will ask, about whom, and what its table says they answer. */
import { formFields } from "#lib/http/form-fields.ts";
import { answersFromJson, answersToJson } from "#lib/services/answers.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import type { Journey } from "#lib/services/journey.ts";
import { readStep } from "#lib/wizard/post.ts";
import { runWizard } from "#lib/wizard/run.ts";
import type { DocumentKey, OfficeRef, RegisterAnswer, RegisterKey, WizardState } from "#lib/wizard/types.ts";
import type { Walker } from "./people.ts";

export type Asked = {
  readonly register: string;
  readonly iin: string;
  readonly about: string;
  readonly said: Readonly<Record<string, string>> | "none" | "down";
};

const saidOf = (journey: Journey, key: RegisterKey, gatewayId: string): Asked["said"] =>
  journey.down?.includes(gatewayId) ? "down" : (journey.found?.[key] ?? journey.found?.[gatewayId] ?? "none");

export const questionsOf = (
  service: ServiceDefinition,
  journey: Journey,
  applicant: Walker,
  offices: ReadonlyMap<string, OfficeRef>,
  on: string,
): readonly Asked[] => {
  const asked: Asked[] = [];
  let state: WizardState = {
    answers: new Map(),
    category: null,
    subtype: null,
    files: new Map(),
    registers: new Map(),
    offices,
    applicant: { ...applicant, address: "" },
    on,
  };
  const ask = (): void => {
    for (;;) {
      const open = runWizard(service, state).registersNeeded.filter((question) => !question.answered);
      if (open.length === 0) return;
      const registers = new Map(state.registers);
      for (const { key, gatewayId, register, iin } of open) {
        const said = saidOf(journey, key, gatewayId);
        asked.push({ register, iin, about: service.gatewayData.find(({ id }) => id === gatewayId)?.about ?? "", said });
        const facts = typeof said === "string" ? {} : said;
        registers.set(key, {
          state: said === "down" ? "down" : said === "none" ? "none" : "found",
          about: iin,
          facts: new Map(Object.entries(facts)),
        } satisfies RegisterAnswer);
      }
      state = { ...state, registers };
    }
  };
  for (const { step, input = {} } of journey.steps) {
    const sent = formFields(Object.entries(input).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const)));
    const { answers } = readStep(service, runWizard(service, state), step, sent);
    state = { ...state, answers: answersFromJson(answersToJson(answers)), ...(step === "category" ? { category: journey.category } : {}) };
    ask();
    if (step !== "documents") continue;
    const needs = runWizard(service, state).documents.filter(({ upload }) => upload);
    state = { ...state, files: new Map(needs.map(({ key }): [DocumentKey, number] => [key, 1])) };
  }
  return asked;
};
