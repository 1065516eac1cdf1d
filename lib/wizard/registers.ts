import { type AnswerItem, type Answers, itemsOf } from "../services/answers.ts";
import type { GatewayDatum, ServiceDefinition } from "../services/define.ts";
import { evaluate } from "../services/evaluate.ts";
import type { DocumentAsked } from "./documents.ts";
import { controlDigitAgrees } from "./fields/iin.ts";
import { numberAskedOf } from "./register-answers.ts";
import { keyOf, type RegisterQuestion, type VisibleField, type WizardState } from "./types.ts";
import { ruleEnv, type Walked } from "./visible.ts";

/**
 * Registers that this application needs: those that stand for a document or fill a question that is asked, and those that only the office
 * reads; about numbers that are known.
 * Nobody is asked about before the consent.
 */
export const registerQuestions = (
  service: ServiceDefinition,
  state: WizardState,
  walked: Walked,
  documents: readonly DocumentAsked[],
): readonly RegisterQuestion[] => {
  if (!walked.consented) return [];
  const visible = [...walked.byStep.values()].flat();
  const used = usedRegisters(service);
  return service.gatewayData.flatMap((datum) => {
    const fills = (question: VisibleField): boolean =>
      question.field.from === datum.id || (question.items ?? []).some((item) => item.some(fills));
    const wanted =
      !used.has(datum.id) ||
      visible.some(fills) ||
      documents.some(({ document, fileDemanded }) => document.satisfiedBy?.includes(datum.id) && !fileDemanded);
    if (!wanted) return [];
    return subjects(datum, walked.relevant).flatMap(({ item, n }) => {
      const number = numberAskedOf(datum, walked.relevant, walked.asked, item);
      const asked = datum.rule === undefined || evaluate(datum.rule, ruleEnv(service, state, walked.relevant, item));
      if (!asked || !/^\d{12}$/.test(number) || !controlDigitAgrees(number)) return [];
      const key = keyOf(datum.id, n);
      const answered = state.registers.get(key)?.about === number;
      return [{ key, gatewayId: datum.id, register: datum.register, item: n, iin: number, answered }];
    });
  });
};

/** Those that fill a question or stand for a document; the others (a criminal record) are asked for the office alone. */
const usedRegisters = (service: ServiceDefinition): ReadonlySet<string> =>
  new Set([...service.fields.flatMap(({ from }) => from ?? []), ...service.documents.flatMap(({ satisfiedBy }) => satisfiedBy ?? [])]);

const subjects = (datum: GatewayDatum, answers: Answers): readonly { readonly item?: AnswerItem; readonly n: number }[] =>
  datum.perItemOf === undefined ? [{ n: -1 }] : itemsOf(answers, datum.perItemOf).map((item, n) => ({ item, n }));
