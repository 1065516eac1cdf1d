import { type AnswerItem, type Answers, type AnswerValue, itemsOf } from "../services/answers.ts";
import type { Field, ServiceDefinition } from "../services/define.ts";
import type { PostedField } from "./fields/field-type.ts";
import { fieldKindOf } from "./fields/index.ts";
import { runWizard } from "./run.ts";
import type { VisibleField, WizardRun } from "./types.ts";
import { sameWords } from "./visible.ts";

/** The fields of a posted form. `get` refuses a name sent twice, `all` is for names that may be repeated. */
export type PostedForm = {
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly entries: () => Iterable<readonly [string, unknown]>;
};

export type StepPost = {
  /** All answers of the draft with those of this step put in; wrong values are kept as typed. */
  readonly answers: Answers;
  /** Names that no visible question of this step has: forged or out of date; nothing of them is taken. */
  readonly unknown: readonly string[];
};

type Mutable = Map<string, AnswerValue | readonly Map<string, AnswerValue>[]>;

/** Items a group may have when its definition sets no limit. */
const itemsMax = 20;

/**
 * Reads what a form sent for one step. A question counts as visible when it was on the page, or is called for by the answers that come
 * with it (a question revealed in the browser); anything else is refused by name.
 */
export const readStep = (service: ServiceDefinition, run: WizardRun, stepId: string, form: PostedForm): StepPost => {
  const answers: Mutable = new Map(
    [...run.state.answers].map(([id, value]) => [id, isItems(value) ? value.map((item) => new Map(item)) : value]),
  );
  const names = new Set([...form.entries()].map(([name]) => name).filter((name) => !name.startsWith("_") && name !== "lang"));
  for (const field of service.fields) if (field.step === stepId && field.type === "repeat") makeRoom(answers, field, names);

  // The page as it was is read whole.
  const known = new Map<string, VisibleField>();
  for (const question of flatten(run.fieldsOf(stepId))) take(answers, question, form, known);
  // What the answers reveal is read when it was sent along; that may reveal more.
  const revealed = () =>
    flatten(runWizard(service, { ...run.state, answers }).fieldsOf(stepId)).filter((question) => !known.has(question.control));
  for (let more = revealed(); more.length > 0; more = revealed()) {
    for (const question of more) {
      if (namesOf(question).some((name) => names.has(name))) take(answers, question, form, known);
      else known.set(question.control, question);
    }
  }

  forgetRegisterWords(service, run, answers, known);
  const allowed = new Set([...known.values()].filter(mayBePosted).flatMap(namesOf));
  if (stepId === "category") for (const name of ["category", "subtype"]) allowed.add(name);
  return { answers, unknown: [...names].filter((name) => !allowed.has(name)) };
};

/** Gives a group as many items as the form has sent, up to its limit. */
const makeRoom = (answers: Mutable, group: Field, names: ReadonlySet<string>): void => {
  const max = group.max ?? itemsMax;
  const sent = [...names].map((name) => (name.startsWith(`${group.id}.`) ? Number(name.split(".")[1]) : 0));
  const count = Math.max(0, ...sent.filter((n) => Number.isInteger(n) && n >= 1 && n <= max));
  if (count === 0) return;
  const stored = itemsOf(answers, group.id);
  answers.set(
    group.id,
    Array.from({ length: count }, (_, n) => new Map(stored[n])),
  );
};

const take = (answers: Mutable, question: VisibleField, form: PostedForm, known: Map<string, VisibleField>): void => {
  known.set(question.control, question);
  if (!mayBePosted(question)) return;
  const { field, control } = question;
  const parsed = fieldKindOf(field.type).parse(postedField(form, control), field);
  const into = itemOf(answers, question);
  if (parsed === undefined) into?.delete(field.id);
  else into?.set(field.id, parsed);
};

/** Where the answer to a question is kept: with the draft's answers or in the item of its group. */
const itemOf = (answers: Mutable, { field, item }: VisibleField): Map<string, AnswerValue> | Mutable | undefined =>
  field.group === undefined ? answers : (itemsOf(answers, field.group)[item] as Map<string, AnswerValue> | undefined);

/**
 * What the register says is not kept as the applicant's word, so that the record of another child can take its place. Only when there is
 * no record to come (the new number is wrong) the words stay: nothing that stood on the page is lost.
 */
const forgetRegisterWords = (
  service: ServiceDefinition,
  run: WizardRun,
  answers: Mutable,
  known: ReadonlyMap<string, VisibleField>,
): void => {
  const after = runWizard(service, { ...run.state, answers });
  for (const question of known.values()) {
    const { field, value, source, item } = question;
    const into = itemOf(answers, question);
    const typed = into?.get(field.id);
    if (source !== "register" || typeof typed !== "string" || !sameWords(typed, String(value))) continue;
    const asked = after.registersNeeded.filter((one) => one.gatewayId === field.from && (one.item === item || item < 0));
    if (asked.length > 0) into?.delete(field.id);
  }
};

/** A register's value may be corrected; what the account says or other answers decide may not be sent at all. */
const mayBePosted = ({ field, source }: VisibleField): boolean => source === "applicant" || field.source === "gateway";

const postedField = (form: PostedForm, control: string): PostedField => ({
  get text() {
    return form.get(control);
  },
  get all() {
    return form.all(control);
  },
  get day() {
    return form.get(`${control}-day`);
  },
  get month() {
    return form.get(`${control}-month`);
  },
  get year() {
    return form.get(`${control}-year`);
  },
});

const namesOf = ({ field, control }: VisibleField): readonly string[] =>
  field.type === "date" ? ["day", "month", "year"].map((part) => `${control}-${part}`) : [control];

const flatten = (questions: readonly VisibleField[]): readonly VisibleField[] =>
  questions.flatMap((question) => (question.items ? question.items.flat() : [question]));

const isItems = (value: AnswerValue | readonly AnswerItem[]): value is readonly AnswerItem[] =>
  Array.isArray(value) && value[0] instanceof Map;
