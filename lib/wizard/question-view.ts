/**
 * What the page shows of each question, in words: plain data for components. Also the questions that other answers of the same page
 * may call for: they wait in the page, hidden and not sent, so that a script can show them at once.
 */

import type { ServiceText } from "../i18n/service-text.ts";
import type { AnswerItem, AnswerValue } from "../services/answers.ts";
import { itemsOf } from "../services/answers.ts";
import type { Field, Locale, ServiceDefinition } from "../services/define.ts";
import { evaluate, type RuleEnv } from "../services/evaluate.ts";
import type { Rule } from "../services/rule.ts";
import { dateParts } from "./fields/date.ts";
import { asText } from "./fields/field-type.ts";
import { kindOf } from "./printed.ts";
import type { VisibleField, WizardRun } from "./types.ts";
import { ruleEnv } from "./visible.ts";

export type QuestionView = {
  readonly control: string;
  readonly fieldId: string;
  readonly type: Field["type"];
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  /** As typed, wrong or not. */
  readonly text: string;
  readonly ticked: readonly string[];
  readonly date: { readonly day: string; readonly month: string; readonly year: string };
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string | undefined }[];
  readonly autocomplete?: string | undefined;
  /** Set: the value is only shown. */
  readonly shown: { readonly value: string; readonly source: "account" | "register" | "derived" } | null;
  /** What the register that fills the question has said, for the line under it. */
  readonly register: VisibleField["register"];
  /** What it says where it differs from the answer. */
  readonly said: string;
  /** Id of the gateway datum and item of the record, to find source and date. */
  readonly record: { readonly gatewayId: string; readonly item: number } | null;
  readonly proposal: string | undefined;
  /** Waits hidden until answers of this page call for it. */
  readonly waiting: boolean;
  readonly rule: Rule | null;
  readonly items: readonly (readonly QuestionView[])[];
  readonly limit: { readonly min: number; readonly max: number } | null;
  /** Of a repeat group: how one item is called, and the words of its buttons. */
  readonly itemWords: { readonly item: string; readonly add: string; readonly remove: string } | null;
};

export type ViewContext = {
  readonly service: ServiceDefinition;
  readonly run: WizardRun;
  readonly text: ServiceText;
  readonly locale: Locale;
};

const noDate = { day: "", month: "", year: "" };

const mentions = (rule: Rule, ids: ReadonlySet<string>): boolean => {
  if ("field" in rule) return ids.has(rule.field);
  if ("all" in rule) return rule.all.some((part) => mentions(part, ids));
  if ("any" in rule) return rule.any.some((part) => mentions(part, ids));
  if ("not" in rule) return mentions(rule.not, ids);
  return "forEach" in rule && rule.if !== undefined && mentions(rule.if, ids);
};

/** Whether some answers to the questions `ids` could make the rule true, all else being as it is. */
export const couldHold = (rule: Rule, env: RuleEnv, ids: ReadonlySet<string>): boolean => {
  if (!mentions(rule, ids)) return evaluate(rule, env);
  if ("all" in rule) return rule.all.every((part) => couldHold(part, env, ids));
  if ("any" in rule) return rule.any.some((part) => couldHold(part, env, ids));
  return true;
};

const blank = (field: Field, control: string, item: number): VisibleField => ({
  field,
  control,
  item,
  value: undefined,
  source: "applicant",
  asked: true,
  register: null,
  proposal: undefined,
});

const viewOf = (question: VisibleField, context: ViewContext, waiting: boolean): QuestionView => {
  const { field, control, value, source, asked, register, proposal } = question;
  const { text, run, locale } = context;
  const word = (id: string) => text.optional("fields", field.id, "options", id) ?? id;
  const printed = (answer: AnswerValue) =>
    kindOf(field).print(answer, { locale, option: word, office: (id) => run.state.offices.get(id)?.name[locale] ?? id, yes: "" });
  const inRussian = (locale === "ru" && question.inRussian) || undefined;
  /** What the register says, in the words of the page's language. */
  const said = source === "register" ? inRussian : undefined;
  return {
    control,
    fieldId: field.id,
    type: field.type,
    label: text.get("fields", field.id, "label"),
    hint: text.optional("fields", field.id, "hint"),
    optional: !field.required,
    text: said ?? (value === undefined || field.type === "date" ? "" : field.type === "phone" ? printed(value) : asText(value)),
    ticked: value === undefined ? [] : typeof value === "string" ? [value] : value,
    date: field.type === "date" ? dateParts(value) : noDate,
    options: (field.options ?? []).map((id) => ({
      value: id,
      label: word(id),
      hint: text.optional("fields", field.id, "optionHints", id),
    })),
    autocomplete: field.autocomplete,
    shown: asked || source === "applicant" ? null : { value: said ?? (value === undefined ? "" : printed(value)), source },
    register,
    said: question.said === undefined ? "" : (inRussian ?? printed(question.said)),
    record:
      field.from === undefined || !context.service.gatewayData.some(({ id }) => id === field.from)
        ? null
        : { gatewayId: field.from, item: question.item },
    proposal,
    waiting,
    rule: field.rule ?? null,
    items: [],
    limit: field.type === "repeat" ? { min: field.required ? (field.min ?? 1) : 0, max: field.max ?? 20 } : null,
    itemWords:
      field.type === "repeat"
        ? {
            item: text.get("fields", field.id, "item"),
            add: text.get("fields", field.id, "add"),
            remove: text.get("fields", field.id, "remove"),
          }
        : null,
  };
};

/** Questions of one step in the order of the definition, the waiting ones in their places. */
export const questionViews = (stepId: string, context: ViewContext): readonly QuestionView[] => {
  const { service, run } = context;
  const visible = new Map(run.fieldsOf(stepId).map((question) => [question.field.id, question]));
  const ofStep = service.fields.filter((field) => field.step === stepId);
  const ids = new Set(ofStep.map((field) => field.id));
  const inGroup = Map.groupBy(ofStep, (field) => field.group ?? "");
  const waits = (field: Field, item?: AnswerItem): boolean =>
    field.rule !== undefined && mentions(field.rule, ids) && couldHold(field.rule, ruleEnv(service, run.state, run.relevant, item), ids);

  const groupOf = (question: VisibleField): QuestionView => {
    const parts = inGroup.get(question.field.id) ?? [];
    const stored = itemsOf(run.relevant, question.field.id);
    const items = (question.items ?? []).map((item, n) =>
      parts.flatMap((part) => {
        const shown = item.find((one) => one.field.id === part.id);
        if (shown) return [viewOf(shown, context, false)];
        const control = `${question.field.id}.${n + 1}.${part.id}`;
        return waits(part, stored[n] ?? new Map()) ? [viewOf(blank(part, control, n), context, true)] : [];
      }),
    );
    return { ...viewOf(question, context, false), items };
  };

  return (inGroup.get("") ?? []).flatMap((field) => {
    const question = visible.get(field.id);
    if (question) return [field.type === "repeat" ? groupOf(question) : viewOf(question, context, false)];
    return field.type !== "repeat" && waits(field) ? [viewOf(blank(field, field.id, -1), context, true)] : [];
  });
};
