import { pageMessages } from "../i18n/messages.ts";
import { type ServiceText, serviceText } from "../i18n/service-text.ts";
import type { AnswerValue } from "../services/answers.ts";
import type { Field, Locale, ServiceDefinition } from "../services/define.ts";
import type { FieldKind } from "./fields/field-type.ts";
import { fieldKindOf, fieldKinds } from "./fields/index.ts";
import type { VisibleField, WizardRun } from "./types.ts";

export type PrintedRow = {
  readonly fieldId: string;
  /** The question as worded on the page. */
  readonly question: string;
  /** The answer as printed; a sentence when there is none. */
  readonly answer: string;
  readonly source: "applicant" | "register" | "account" | "derived";
  /** A value that a register fills but does not confirm: it did not answer, has no record, or says something else. */
  readonly unconfirmed: boolean;
  readonly group?: string;
  /** Position in the group, from 0. */
  readonly item?: number;
};

export type PrintedStep = { readonly stepId: string; readonly title: string; readonly rows: readonly PrintedRow[] };

/**
 * Questions and answers in words, step by step: the one source of the check page, of what is signed, of the desk and of the printed form.
 * Only relevant answers are in it.
 */
export const printedAnswers = (service: ServiceDefinition, run: WizardRun, locale: Locale): readonly PrintedStep[] => {
  const text = serviceText(locale, service.id);
  return service.steps.flatMap(({ id }) => {
    const rows = [...categoryRows(id, run, text), ...run.fieldsOf(id).flatMap((question) => rowsOf(question, run, text, locale))];
    const title = text.get("steps", id);
    // A page that asks one thing and is called by it is not printed twice.
    const named = rows.length === 1 && rows[0]?.question === title ? word(locale, "category") : title;
    return rows.length === 0 ? [] : [{ stepId: id, title: named, rows }];
  });
};

const categoryRows = (stepId: string, run: WizardRun, text: ServiceText): readonly PrintedRow[] =>
  stepId === "category" && run.category !== null
    ? [
        {
          fieldId: "category",
          question: text.get("steps", "category"),
          answer: text.get("categories", run.category, "title"),
          source: "applicant",
          unconfirmed: false,
        },
      ]
    : [];

const rowsOf = (question: VisibleField, run: WizardRun, text: ServiceText, locale: Locale): readonly PrintedRow[] => {
  if (question.items) return question.items.flatMap((item) => item.flatMap((part) => rowsOf(part, run, text, locale)));
  const { field, value, source, register } = question;
  return [
    {
      fieldId: field.id,
      question: text.get("fields", field.id, "label"),
      answer: (locale === "ru" && source === "register" && question.inRussian) || printAnswer(question, value, run, text, locale),
      source,
      unconfirmed: register !== null && register !== "found" && value !== undefined,
      ...(field.group === undefined ? {} : { group: field.group, item: question.item }),
    },
  ];
};

const word = (locale: Locale, key: "consent-given" | "ticked" | "not-answered" | "category"): string => {
  const words = pageMessages(locale).answers;
  const found = typeof words === "object" ? words[key] : undefined;
  if (typeof found !== "string") throw new Error(`messages/${locale}/answers.json has no ${key}`);
  return found;
};

/** The account's phone is only shown, but it is a phone. */
export const kindOf = (field: Field) => {
  if (field.account === "phone") return fieldKinds.phone;
  if (field.type !== "readonly") return fieldKindOf(field.type);
  // What a register or another answer has said is printed as what it is.
  return field.options?.length
    ? fieldKinds.select
    : /Date$|On$/.test(field.fact ?? "") || field.account === "birth-date"
      ? shownDate
      : fieldKinds.readonly;
};

/** Typed as a line of text where the register is silent; a day that it gave is printed in words. */
const shownDate: FieldKind = {
  ...fieldKinds.readonly,
  print: (value, words) => (isIsoDay(value) ? fieldKinds.date.print(value, words) : fieldKinds.readonly.print(value, words)),
};

const isIsoDay = (value: AnswerValue): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

const printAnswer = ({ field }: VisibleField, value: AnswerValue | undefined, run: WizardRun, text: ServiceText, locale: Locale): string =>
  value === undefined
    ? word(locale, "not-answered")
    : kindOf(field).print(value, {
        locale,
        // A value that is not offered (any more) is printed as it was sent, never dropped.
        option: (one) => text.optional("fields", field.id, "options", one) ?? one,
        office: (id) => run.state.offices.get(id)?.name[locale] ?? id,
        yes: word(locale, field.type === "consent" ? "consent-given" : "ticked"),
      });
