/**
 * Rehearsal of the refusal: what an official would stumble over, as far as the portal can see it, from the definition and the draft alone.
 * It decides nothing and stops nobody.
 */
import type { ServiceDefinition } from "../services/define.ts";
import { evaluate } from "../services/evaluate.ts";
import type { Rule } from "../services/rule.ts";
import { asText } from "./fields/field-type.ts";
import type { VisibleField, WizardRun } from "./types.ts";
import { ruleEnv } from "./visible.ts";

export type Finding =
  | { readonly kind: "differs"; readonly question: VisibleField; readonly mine: string; readonly theirs: string }
  | { readonly kind: "unconfirmed"; readonly question: VisibleField; readonly mine: string }
  | { readonly kind: "down"; readonly documentId: string }
  | { readonly kind: "refused"; readonly fileId: string; readonly name: string }
  | { readonly kind: "optional"; readonly documentId: string }
  | { readonly kind: "notice"; readonly noticeId: string; readonly fieldId: string }
  | { readonly kind: "ground"; readonly groundId: string };

export type Rehearsal = {
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** Grounds of refusal that may be used in this case and about which the portal found nothing. */
  readonly fine: readonly string[];
};

type RefusedFile = { readonly id: string; readonly name: string; readonly state: string };

const questionsOf = (service: ServiceDefinition, run: WizardRun): readonly VisibleField[] =>
  service.steps.flatMap(({ id }) => run.fieldsOf(id).flatMap((question) => (question.items ? question.items.flat() : [question])));

export const rehearse = (service: ServiceDefinition, run: WizardRun, files: readonly RefusedFile[]): Rehearsal => {
  const asked = questionsOf(service, run).filter((question) => question.value !== undefined && question.value.length > 0);
  const differs = asked.flatMap((question): readonly Finding[] =>
    question.register === "differs" && question.value !== undefined
      ? [{ kind: "differs", question, mine: asText(question.value), theirs: question.said ?? "" }]
      : [],
  );
  const unconfirmed = asked.flatMap((question): readonly Finding[] =>
    (question.register === "none" || question.register === "down") && question.value !== undefined
      ? [{ kind: "unconfirmed", question, mine: asText(question.value) }]
      : [],
  );
  const env = ruleEnv(service, run.state, run.relevant);
  const holds = (rule: Rule | undefined, otherwise: boolean) => (rule === undefined ? otherwise : evaluate(rule, env));
  const grounds = service.refusalGrounds.filter(({ rule }) => holds(rule, true));
  const met = grounds.filter(({ warnWhen }) => holds(warnWhen, false));
  const findings: readonly Finding[] = [
    ...met.map(({ id }): Finding => ({ kind: "ground", groundId: id })),
    ...(service.notices ?? [])
      .filter(({ rule }) => evaluate(rule, env))
      .map(({ id, field }): Finding => ({ kind: "notice", noticeId: id, fieldId: field })),
    ...differs,
    ...unconfirmed,
    ...files.filter((file) => file.state === "refused").map(({ id, name }): Finding => ({ kind: "refused", fileId: id, name })),
    ...run.documents.filter((need) => need.state === "register-down").map(({ id }): Finding => ({ kind: "down", documentId: id })),
    ...run.documents
      .filter((need) => need.need === "optional" && need.upload && need.state === "missing")
      .map(({ id }): Finding => ({ kind: "optional", documentId: id })),
  ];
  return { findings, fine: grounds.map(({ id }) => id).filter((id) => !met.some((one) => one.id === id)) };
};
