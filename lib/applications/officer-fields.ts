/**
 * What officials (and, in the cabinet, applicants) type with a command, checked by the limits that the definition gives as data. Faults are
 * codes: `errors.<code>` of `messages/<locale>/actions.json`.
 */
import { type Day, dueDay, isDay } from "#lib/calendar/index.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { OfficerCheck } from "#lib/services/define.ts";
import { evaluate, type RuleEnv } from "#lib/services/evaluate.ts";
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
  "date-too-late",
  "date-range",
  "date-season",
  "date-past",
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

/** Reads three inputs; "" when nothing was typed. @throws {@link Fault} */
const readDate = (name: string, form: Form): string => {
  const [day, month, year] = (["day", "month", "year"] as const).map((part) => form.get(`${name}-${part}`).trim());
  if (!day && !month && !year) return "";
  if (!day || !month || !year) throw new Fault(`${name}-${!day ? "day" : !month ? "month" : "year"}`, "date-incomplete");
  const text = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year) || !isDay(text))
    throw new Fault(`${name}-day`, "date-invalid");
  return text;
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

const checkOne = (field: ActionField, check: OfficerCheck, values: Values, { env, today, owner }: EntryContext): void => {
  const part = check.end === undefined ? "" : `-${check.end}`;
  const value = values[`${field.id}${part}`] ?? "";
  if (value === "") return;
  const control = field.type === "date" ? `${field.name}${part}-day` : field.name;
  const no = (code: EntryFaultCode, extra?: EntryFault["values"]): never => {
    throw new Fault(control, code, extra);
  };
  const other = (of: string): string => env.officer?.get(of) ?? values[of.startsWith(`${owner}.`) ? of.slice(owner.length + 1) : of] ?? "";
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

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

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
  const asked = fields.filter((field) => field.type !== "file" && (field.rule === undefined || evaluate(field.rule, env)));
  const kept = new Set(asked.flatMap((field) => (field.range ? [`${field.id}-from`, `${field.id}-to`] : [field.id])));
  const askedControls = new Set(asked.map((field) => field.name));
  const own = faults.filter(({ name }) => [...askedControls].some((control) => name === control || name.startsWith(`${control}-`)));
  for (const field of asked) {
    if (own.some(({ name }) => name === field.name || name.startsWith(`${field.name}-`))) continue;
    attempt(own, () => requireOne(field, values));
    for (const check of field.checks ?? []) attempt(own, () => checkOne(field, check, values, { ...context, env }));
    attempt(own, () => checkOwn(field, values, context.today));
  }
  if (own.length > 0) return refuse(own);
  return ok(Object.fromEntries(Object.entries(values).filter(([key, value]) => kept.has(key) && value !== "")));
};
