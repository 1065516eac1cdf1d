import { type AnswerItem, type Answers, itemsOf } from "../services/answers.ts";
import type { Document, ServiceDefinition } from "../services/define.ts";
import { evaluate } from "../services/evaluate.ts";
import { currentAnswer } from "./register-answers.ts";
import { type DocumentNeed, type DocumentState, keyOf, type WizardState } from "./types.ts";
import { categoryOf, ruleEnv, type Walked } from "./visible.ts";

/** A document of the category whose condition is true, once per item where it is asked per item. */
export type DocumentAsked = {
  readonly document: Document;
  readonly need: "required" | "optional";
  readonly oneOf: string | null;
  readonly item: number;
  readonly itemAnswers: AnswerItem | undefined;
  /** The file is demanded at once, whatever the register has (born or married abroad). */
  readonly fileDemanded: boolean;
};

export const documentsAsked = (service: ServiceDefinition, state: WizardState, answers: Answers): readonly DocumentAsked[] => {
  const category = service.categories.find((one) => one.id === categoryOf(service, state));
  return (category?.documents ?? []).flatMap((wanted) => {
    const document = service.documents.find((one) => one.id === wanted.id);
    if (document === undefined) throw new Error(`${service.id}: category ${category?.id} names the unknown document ${wanted.id}`);
    const items = document.perItemOf === undefined ? [undefined] : itemsOf(answers, document.perItemOf);
    return items.flatMap((itemAnswers, n) => {
      const env = ruleEnv(service, state, answers, itemAnswers);
      if (wanted.rule !== undefined && !evaluate(wanted.rule, env)) return [];
      return [
        {
          document,
          need: wanted.need === "optional" || (wanted.need === "conditional" && wanted.rule === undefined) ? "optional" : "required",
          oneOf: wanted.oneOf,
          item: itemAnswers === undefined ? -1 : n,
          itemAnswers,
          fileDemanded: document.uploadRule !== undefined && evaluate(document.uploadRule, env),
        } as const,
      ];
    });
  });
};

/** What the documents page shows of each document: where it comes from, whether it is there, whether a file must be sent. */
export const documentNeeds = (
  service: ServiceDefinition,
  state: WizardState,
  walked: Pick<Walked, "relevant" | "asked">,
  asked: readonly DocumentAsked[],
): readonly DocumentNeed[] => {
  const needs = asked.map((one): DocumentNeed => {
    const { document, item } = one;
    const key = keyOf(document.id, item);
    const stateNow = documentState(service, state, walked, one, (state.files.get(key) ?? 0) > 0);
    const upload = document.maxFiles > 0 && stateNow !== "from-register";
    return {
      id: document.id,
      item,
      key,
      need: one.need,
      way: wayOf(document),
      state: stateNow,
      upload,
      mustUpload: upload && one.need === "required" && (stateNow === "missing" || stateNow === "register-none"),
      maxFiles: document.maxFiles,
      oneOf: one.oneOf,
    };
  });
  const settled = new Set(needs.filter((need) => need.oneOf !== null && !need.mustUpload).map((need) => need.oneOf));
  return needs.map((need) => (need.mustUpload && need.oneOf !== null && settled.has(need.oneOf) ? { ...need, mustUpload: false } : need));
};

const wayOf = ({ portal }: Document): DocumentNeed["way"] => {
  if (portal === "form") return "form";
  if (portal === "gateway" || portal === "gateway-or-upload") return "register";
  return portal === "upload" ? "upload" : "bring";
};

const documentState = (
  service: ServiceDefinition,
  state: WizardState,
  walked: Pick<Walked, "relevant" | "asked">,
  { document, item, itemAnswers, fileDemanded }: DocumentAsked,
  hasFile: boolean,
): DocumentState => {
  if (document.portal === "form") return "ready";
  if (hasFile) return "ready";
  // The original is shown at the office; a scan of it may be attached now and never stops the applicant.
  if (wayOf(document) === "bring") return "bring";
  if (wayOf(document) === "upload" || fileDemanded) return "missing";
  const answersNow = service.gatewayData
    .filter((datum) => document.satisfiedBy?.includes(datum.id))
    .map((datum) => currentAnswer(datum, state, walked.relevant, walked.asked, itemAnswers, item));
  const states = answersNow.map((answer) => (typeof answer === "object" ? answer.state : answer));
  if (states.includes("found") || states.includes("confirmed-by-hand")) return "from-register";
  if (document.portal === "gateway") return "provider-obtains";
  // A register that is down is asked again after filing; one that was not asked yet proves nothing.
  if (states.includes("down")) return "register-down";
  return states.length > 0 && states.every((one) => one === "none" || one === "cannot-be-asked") ? "register-none" : "missing";
};
