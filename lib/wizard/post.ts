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

  const known = new Map<string, VisibleField>();
  let page = flatten(runWizard(service, { ...run.state, answers }).fieldsOf(stepId));
  const shown = new Set(flatten(run.fieldsOf(stepId)).map((question) => question.control));
  // The page as it was is read whole; a question that its answers reveal is read when it was sent along.
  for (const question of flatten(run.fieldsOf(stepId))) take(answers, question, form, known);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const question of page) {
      if (known.has(question.control)) continue;
      if (!shown.has(question.control) && !namesOf(question).some((name) => names.has(name))) continue;
      take(answers, question, form, known);
    }
    page = flatten(runWizard(service, { ...run.state, answers }).fieldsOf(stepId));
  }

  const allowed = new Set([...known.values(), ...page].filter(mayBePosted).flatMap(namesOf));
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
  // What the register says is not kept as the applicant's word, so that another child's record can replace it.
  const own = question.source === "register" && parsed !== undefined && sameWords(parsed, String(question.value)) ? undefined : parsed;
  const into = field.group === undefined ? answers : (itemsOf(answers, field.group)[question.item] as Map<string, AnswerValue> | undefined);
  if (own === undefined) into?.delete(field.id);
  else into?.set(field.id, own);
};

/** A register's value may be corrected; what the account says or other answers decide may not be sent at all. */
const mayBePosted = ({ field, source }: VisibleField): boolean =>
  field.source === "applicant" && source === "applicant" ? true : field.source === "gateway";

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
