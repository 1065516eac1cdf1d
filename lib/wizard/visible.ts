import { type AnswerItem, type Answers, type AnswerValue, itemsOf } from "../services/answers.ts";
import type { Field, ServiceDefinition } from "../services/define.ts";
import { evaluate, type RuleEnv } from "../services/evaluate.ts";
import { fieldsOfRule } from "../services/rule.ts";
import { personOfIin } from "./fields/iin.ts";
import { type AskedQuestions, currentAnswer } from "./register-answers.ts";
import type { VisibleField, WizardState } from "./types.ts";

export type Walked = {
  /** Visible questions by step, in the order of the definition; items of groups inside their group. */
  readonly byStep: ReadonlyMap<string, readonly VisibleField[]>;
  /** Values of visible questions only: orphans of changed answers are gone. */
  readonly relevant: Answers;
  /** Ids of the questions outside repeat groups that are asked, or of which an open answer will say whether they are. */
  readonly asked: AskedQuestions;
  /** Consent to ask the state's registers is given (or the service needs none). */
  readonly consented: boolean;
};

type Values = Map<string, AnswerValue | readonly AnswerItem[]>;

export const categoryOf = (service: ServiceDefinition, state: WizardState): string | null => {
  const only = service.categories.length === 1 ? service.categories[0] : undefined;
  return only?.id ?? service.categories.find((category) => category.id === state.category)?.id ?? null;
};

export const ruleEnv = (service: ServiceDefinition, state: WizardState, answers: Answers, item?: AnswerItem): RuleEnv => ({
  answers,
  category: categoryOf(service, state),
  applicantSex: state.applicant.sex,
  on: state.on,
  ...(item === undefined ? {} : { item }),
});

/** Walks the questions in the order of the definition, so that a condition sees the answers of visible questions only. */
export const walk = (service: ServiceDefinition, state: WizardState): Walked => {
  const relevant: Values = new Map();
  const asked = new Set<string>();
  const byStep = new Map<string, VisibleField[]>();
  const inGroup = Map.groupBy(service.fields, (field) => field.group ?? "");
  // A consent that is asked of some applicants only is a declaration about their case, not the leave to ask the registers.
  const consents = service.fields.filter((field) => field.type === "consent" && field.required && field.rule === undefined);

  const see = (field: Field, typed: AnswerValue | undefined, control: string, item: AnswerItem | undefined, n: number): VisibleField => {
    const base = { field, control, item: n, proposal: undefined, register: null };
    if (field.derived) {
      const value = field.derived.find((one) => evaluate(one.rule, ruleEnv(service, state, relevant, item)))?.value;
      return { ...base, value, source: "derived", asked: false };
    }
    if (field.source === "account") return { ...base, value: accountValue(field, state), source: "account", asked: false };
    if (field.source === "gateway") return { ...base, ...fromRegister(field, typed, item, n) };
    return { ...base, value: typed, source: "applicant", asked: true, proposal: proposalOf(field, state, relevant) };
  };

  const fromRegister = (field: Field, typed: AnswerValue | undefined, item: AnswerItem | undefined, n: number) => {
    const datum = service.gatewayData.find((one) => one.id === field.from);
    if (datum === undefined) return fromAnswer(field, typed, item);
    const current = datum && currentAnswer(datum, state, relevant, asked, item, n);
    const answer = typeof current === "object" ? current : undefined;
    const fact = (field.fact && answer?.facts.get(field.fact)) || undefined;
    const register = fact !== undefined ? "found" : answer === undefined ? "unasked" : answer.state === "down" ? "down" : "none";
    if (fact === undefined) return { value: typed, source: "applicant", asked: true, register } as const;
    const inRussian = answer?.facts.get(`${field.fact}Ru`);
    const twin = inRussian ? { inRussian } : {};
    // A question that may be changed shows the words of the page's language, and these come back as typed.
    if (typed !== undefined && !sameWords(typed, fact) && !(inRussian && sameWords(typed, inRussian)))
      return { value: typed, source: "applicant", asked: true, register: "differs", said: fact, ...twin } as const;
    return {
      value: fact,
      source: "register",
      asked: field.type !== "readonly" && !field.fixed,
      register,
      ...twin,
    } as const;
  };

  /** A fact of the office, or of the person's number, that another question names; typed where the directory does not have it. */
  const fromAnswer = (field: Field, typed: AnswerValue | undefined, item: AnswerItem | undefined) => {
    const chosen = item?.get(field.from ?? "") ?? relevant.get(field.from ?? "");
    const office = typeof chosen === "string" ? state.offices.get(chosen) : undefined;
    const person = office === undefined && typeof chosen === "string" ? personOfIin(chosen) : null;
    const facts: { readonly [name: string]: string | undefined } = {
      head: office?.head,
      phone: office?.phone,
      address: office?.address?.kk,
      birthDate: person?.birthDate,
      sex: person?.sex,
    };
    const fact = facts[field.fact ?? ""] || undefined;
    if (fact === undefined) return { value: typed, source: "applicant", asked: true, register: office ? "none" : "unasked" } as const;
    const inRussian = field.fact === "address" ? office?.address?.ru : undefined;
    return { value: fact, source: "register", asked: false, register: "found", ...(inRussian ? { inRussian } : {}) } as const;
  };

  const visible = (field: Field, item?: AnswerItem) =>
    field.rule === undefined || evaluate(field.rule, ruleEnv(service, state, relevant, item));

  const undecided = ({ rule }: Field): boolean => rule !== undefined && fieldsOfRule(rule).some((id) => asked.has(id) && !relevant.has(id));

  const seeGroup = (field: Field): VisibleField => {
    const typed = itemsOf(state.answers, field.id);
    const parts = inGroup.get(field.id) ?? [];
    const shown = Math.max(typed.length, field.required ? (field.min ?? 1) : 0);
    const values: ReadonlyMap<string, AnswerValue>[] = [];
    const items = Array.from({ length: shown }, (_, n) => {
      const item = new Map<string, AnswerValue>();
      values.push(item);
      // Registers and conditions of this very item look at the group as far as it is known.
      relevant.set(field.id, values);
      // One after the other: a part may be asked because of an earlier part of the same item.
      return parts.flatMap((part) => {
        if (!visible(part, item)) return [];
        const question = see(part, typed[n]?.get(part.id), `${field.id}.${n + 1}.${part.id}`, item, n);
        if (question.value !== undefined) item.set(part.id, question.value);
        return [question];
      });
    });
    if (typed.length === 0) relevant.delete(field.id);
    else relevant.set(field.id, values.slice(0, typed.length));
    return {
      field,
      control: field.id,
      item: -1,
      value: undefined,
      source: "applicant",
      asked: true,
      register: null,
      proposal: undefined,
      items,
    };
  };

  for (const step of service.steps) {
    const questions: VisibleField[] = [];
    for (const field of service.fields) {
      if (field.step !== step.id || field.group !== undefined) continue;
      const seen = visible(field);
      if (seen || undecided(field)) asked.add(field.id);
      if (!seen) continue;
      if (field.type === "repeat") {
        questions.push(seeGroup(field));
        continue;
      }
      const typed = state.answers.get(field.id);
      const question = see(field, typed === undefined ? undefined : (typed as AnswerValue), field.id, undefined, -1);
      if (question.value !== undefined) relevant.set(field.id, question.value);
      questions.push(question);
    }
    byStep.set(step.id, questions);
  }
  return { byStep, relevant, asked, consented: consents.every((field) => relevant.get(field.id) === "yes") };
};

const accountValue = (field: Field, { applicant }: WizardState): string | undefined => {
  const facts = {
    iin: applicant.iin,
    "full-name": applicant.fullName,
    phone: applicant.phone,
    address: applicant.address,
    "birth-date": applicant.birthDate,
  };
  return (field.account && facts[field.account]) || undefined;
};

const proposalOf = (field: Field, state: WizardState, answers: Answers): string | undefined => {
  const chosen = field.presetFrom === undefined ? undefined : answers.get(field.presetFrom);
  return typeof chosen === "string" ? state.offices.get(chosen)?.handler : undefined;
};

/** Registers write names in capitals; that alone is no difference. */
export const sameWords = (typed: AnswerValue, fact: string): boolean =>
  typeof typed === "string" && typed.toLocaleLowerCase("kk") === fact.toLocaleLowerCase("kk");
