/**
 * What officials (and, in the cabinet, applicants) type with a command, checked by the limits that the definition gives as data. Faults are
 * codes: `errors.<code>` of `messages/<locale>/actions.json`.
 */
import { type Day, dueDay, isWorkingDay, type OfficeHours } from "#lib/calendar/index.ts";
import { readDay } from "#lib/http/read-day.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { envOfItem, evaluate, type RuleEnv } from "#lib/services/evaluate.ts";
import type { EntryFault } from "./refusal.ts";
import type { ActionField } from "./views.ts";

/** A posted form; a name that was not sent is "" or none. */
export type Form = { readonly get: (name: string) => string; readonly all: (name: string) => readonly string[] };

/** Checked entries by field id; a list is joined with commas, a range stands under `<id>-from` and `<id>-to`. */
export type Values = Readonly<Record<string, string>>;

export type EntryContext = {
  readonly env: RuleEnv;
  /** Result or step that the entries belong to. */
  readonly owner: string;
  readonly today: Day;
  readonly hours: OfficeHours;
};

const maxText = 4000;
const maxNumber = 1_000_000_000;

/** Codes of faults; each has its sentence in both languages. */
export const entryFaultCodes = [
  "required",
  "list-empty",
  "too-long",
  "date-invalid",
  "date-incomplete",
  "date-not-future",
  "date-in-future",
  "date-other",
  "date-too-early",
  "date-not-after",
  "date-too-late",
  "date-range",
  "date-season",
  "date-past",
  "date-day-off",
  "time-closed",
  "number-other",
  "year-other",
  "already-used",
  "option-closed",
  "time-invalid",
  "option-unknown",
  "number-invalid",
  "number-not-positive",
  "reference-known",
  "sum-too-large",
] as const;
export type EntryFaultCode = (typeof entryFaultCodes)[number];

class Fault extends Error {
  readonly fault: EntryFault;
  constructor(name: string, code: EntryFaultCode, values?: EntryFault["values"]) {
    super(code);
    this.fault = { name, code, ...(values === undefined ? {} : { values }) };
  }
}

const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();

/** Three inputs, read like an applicant's, months by name too; "" when nothing was typed. @throws {@link Fault} */
const readDate = (name: string, form: Form): string => {
  const parts = ["day", "month", "year"] as const;
  const missing = parts.filter((part) => form.get(`${name}-${part}`).trim() === "");
  if (missing.length === parts.length) return "";
  if (missing[0] !== undefined) throw new Fault(`${name}-${missing[0]}`, "date-incomplete");
  const day = readDay(form, name);
  if (day === "") throw new Fault(`${name}-day`, "date-invalid");
  return day;
};

const readOne = (field: ActionField, form: Form): Values => {
  const { id, name } = field;
  if (field.type === "date" && field.range) {
    const [from, to] = [readDate(`${name}-from`, form), readDate(`${name}-to`, form)];
    if (from !== "" && to !== "" && to < from) throw new Fault(`${name}-to-day`, "date-range");
    return { [`${id}-from`]: from, [`${id}-to`]: to };
  }
  if (field.type === "date") return { [id]: readDate(name, form) };
  if (field.type === "list") {
    const chosen = form.all(name);
    if (chosen.some((value) => !field.options?.some((option) => option.value === value))) throw new Fault(name, "option-unknown");
    return { [id]: [...new Set(chosen)].join(",") };
  }
  const text = clean(form.get(name));
  if (text === "") return { [id]: "" };
  if (field.options !== undefined && !field.options.some((option) => option.value === text)) throw new Fault(name, "option-unknown");
  if (field.type === "number") {
    const plain = text.replace(/[\s\u00a0\u202f]/g, "");
    if (!/^-?\d{1,10}$/.test(plain) || Math.abs(Number(plain)) > maxNumber) throw new Fault(name, "number-invalid");
    return { [id]: String(Number(plain)) };
  }
  if (text.length > maxText) throw new Fault(name, "too-long", { max: maxText });
  return { [id]: text };
};

const requireOne = (field: ActionField, values: Values): void => {
  if (!field.required) return;
  const keys = field.range ? [`${field.id}-from`, `${field.id}-to`] : [field.id];
  const empty = keys.find((key) => (values[key] ?? "") === "");
  if (empty === undefined) return;
  const control = field.type === "date" ? `${field.name}${empty.slice(field.id.length)}-day` : field.name;
  throw new Fault(control, field.type === "list" ? "list-empty" : "required");
};

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

type Check = NonNullable<ActionField["checks"]>[number];

/** A day that a limit names: typed before or in this form, answered, or one of the case. Of an item the day of the same item. */
const dayOf = (of: string, values: Values, { env, owner }: EntryContext, item: number | undefined): string => {
  const end = item === undefined ? "" : `.${item + 1}`;
  const bare = of.startsWith(`${owner}.`) ? of.slice(owner.length + 1) : of;
  const answer = env.item?.get(of) ?? env.answers.get(of);
  return (
    values[`${bare}${end}`] ??
    values[bare] ??
    env.officer?.get(`${of}${end}`) ??
    env.officer?.get(of) ??
    (typeof answer === "string" ? answer : "")
  );
};

const checkOne = (field: ActionField, check: Check, values: Values, context: EntryContext): void => {
  const { env, today, hours } = context;
  const part = "end" in check && check.end !== undefined ? `-${check.end}` : "";
  const value = values[`${field.id}${part}`] ?? "";
  if (value === "" || ("when" in check && check.when !== undefined && !evaluate(check.when, env))) return;
  const control = field.type === "date" ? `${field.name}${part}-day` : field.name;
  const no = (code: EntryFaultCode, extra?: EntryFault["values"]): never => {
    throw new Fault(control, code, extra);
  };
  const other = (of: string): string => dayOf(of, values, context, field.item);
  switch (check.is) {
    case "in-future":
      if (value <= today) no("date-not-future");
      return;
    case "not-in-future":
      if (value > today) no("date-in-future");
      return;
    case "positive":
      if (Number(value) <= 0) no("number-not-positive");
      return;
    case "equals":
      if (value !== other(check.of)) no("date-other", { day: other(check.of) });
      return;
    case "not-before":
      if (value < other(check.of)) no("date-too-early", { day: other(check.of) });
      return;
    case "after":
      if (value <= other(check.of)) no("date-not-after", { day: other(check.of) });
      return;
    case "not-after":
      if (other(check.of) !== "" && value > other(check.of)) no("date-too-late", { day: other(check.of) });
      return;
    case "time":
      if (!timePattern.test(value)) no("time-invalid");
      return;
    case "office-hours":
      if (field.type === "date") {
        if (!isWorkingDay(value)) no("date-day-off");
      } else if (value < hours.start || value > hours.end) no("time-closed", { from: hours.start, to: hours.end });
      return;
    case "plus": {
      const sum = Number(values[check.of] ?? 0) + check.value;
      if (Number(value) !== sum) no("number-other", { number: sum });
      return;
    }
    case "academic-year": {
      // It begins on 1 September: the year that runs, or the one that comes next.
      const runs = Number(today.slice(0, 4)) - (today.slice(5) < "09-01" ? 1 : 0);
      if (Number(value) !== runs && Number(value) !== runs + 1) no("year-other", { first: runs, next: runs + 1 });
      return;
    }
    case "only-if":
      if (value === check.value && !evaluate(check.if, env)) no("option-closed");
      return;
    case "unused":
      // Asked of the database by the command itself.
      return;
    case "within-term": {
      const last = dueDay(other(check.of), check);
      if (value > last) no("date-too-late", { day: last });
      return;
    }
    case "season": {
      if (check.if !== undefined && !evaluate(check.if, env)) return;
      const year = value.slice(0, 4);
      if (value < `${year}-${check.from}` || dueDay(value, check) > `${year}-${check.to}`) no("date-season");
      return;
    }
  }
};

/** Limits of the engine's own fields, which no definition names. */
const checkOwn = (field: ActionField, values: Values, today: Day): void => {
  const value = values[field.id] ?? "";
  if (field.id === "hearing-time" && value !== "" && !timePattern.test(value)) throw new Fault(field.name, "time-invalid");
  if (field.id === "hearing-date" && value !== "" && value < today) throw new Fault(`${field.name}-day`, "date-past");
};

const attempt = (faults: EntryFault[], act: () => void): void => {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // One fault per control is enough to cure.
    if (!faults.some(({ name }) => name === error.fault.name)) faults.push(error.fault);
  }
};

/** Conditions see what is being typed, under the bare id and under that of its owner. */
const withTyped = ({ env, owner }: EntryContext, values: Values): RuleEnv => ({
  ...env,
  officer: new Map([
    ...(env.officer ?? []),
    ...Object.entries(values).flatMap(([id, value]): (readonly [string, string])[] =>
      value === ""
        ? []
        : [
            [id, value],
            [`${owner}.${id}`, value],
          ],
    ),
  ]),
});

/** Reads and checks the fields of one command. A field whose condition is false is neither asked nor kept, whatever was posted. */
export const readEntries = (fields: readonly ActionField[], form: Form, context: EntryContext): Result<Values, readonly EntryFault[]> => {
  const faults: EntryFault[] = [];
  let values: Values = {};
  for (const field of fields) {
    if (field.type === "file") continue;
    attempt(faults, () => {
      values = { ...values, ...readOne(field, form) };
    });
  }
  const env = withTyped(context, values);
  const envFor = ({ item, perItemOf }: ActionField) =>
    item === undefined || perItemOf === undefined ? env : envOfItem(env, perItemOf, item);
  const asked = fields.filter((field) => field.type !== "file" && (field.rule === undefined || evaluate(field.rule, envFor(field))));
  const kept = new Set(asked.flatMap((field) => (field.range ? [`${field.id}-from`, `${field.id}-to`] : [field.id])));
  const askedControls = new Set(asked.map((field) => field.name));
  const own = faults.filter(({ name }) => [...askedControls].some((control) => name === control || name.startsWith(`${control}-`)));
  for (const field of asked) {
    if (own.some(({ name }) => name === field.name || name.startsWith(`${field.name}-`))) continue;
    attempt(own, () => requireOne(field, values));
    for (const check of field.checks ?? []) attempt(own, () => checkOne(field, check, values, { ...context, env: envFor(field) }));
    attempt(own, () => checkOwn(field, values, context.today));
  }
  if (own.length > 0) return refuse(own);
  return ok(Object.fromEntries(Object.entries(values).filter(([key, value]) => kept.has(key) && value !== "")));
};
