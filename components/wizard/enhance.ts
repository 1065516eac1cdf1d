/** Script of a wizard page: works on the form as the server wrote it, by the server's own rules. The form does everything without it. */

import type { AnswerValue } from "#lib/services/answers.ts";
import type { Field } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import type { Rule } from "#lib/services/rule.ts";
import { dateField } from "#lib/wizard/fields/date.ts";
import type { FieldKind, PostedField } from "#lib/wizard/fields/field-type.ts";
import { iinField } from "#lib/wizard/fields/iin.ts";
import { numberField } from "#lib/wizard/fields/number.ts";
import { textareaField, textField } from "#lib/wizard/fields/text.ts";
import { autosave } from "./autosave.ts";

export type Enhancement = {
  readonly rules: readonly { readonly control: string; readonly fieldId: string; readonly rule: Rule }[];
  readonly checks: readonly { readonly control: string; readonly field: Pick<Field, "type" | "min" | "max"> }[];
  readonly category: string | null;
  readonly applicantSex: "male" | "female" | null;
  readonly on: string;
  /** Answers of other pages that the rules mention. */
  readonly answers: Readonly<Record<string, string>>;
  /** By code; `{name}` stands for a number. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly words: { readonly saved: string; readonly stale: string; readonly offline: string; readonly error: string };
};

const kinds: Partial<Record<Field["type"], FieldKind>> = {
  text: textField,
  textarea: textareaField,
  date: dateField,
  iin: iinField,
  number: numberField,
};

const postedFrom = (data: FormData, control: string): PostedField => {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    text: text(control),
    all: data.getAll(control).filter((value) => typeof value === "string"),
    day: text(`${control}-day`),
    month: text(`${control}-month`),
    year: text(`${control}-year`),
  };
};

/** Answers of the page as they stand: by name, without knowing each field's type. */
const answerIn = (data: FormData, control: string): AnswerValue | undefined => {
  const posted = postedFrom(data, control);
  if (posted.day !== "" || posted.year !== "") return dateField.parse(posted, {} as Field);
  const given = posted.all.filter((value) => value !== "");
  return given.length === 0 ? undefined : given.length === 1 ? given[0] : given;
};

const reveal = (form: HTMLFormElement, page: Enhancement): void => {
  const places = page.rules.flatMap((one) => {
    const place = form.querySelector<HTMLElement>(`[data-question="${CSS.escape(one.control)}"]`);
    return place ? [{ ...one, place }] : [];
  });
  // A question that appears may call for the next one, so look until nothing changes.
  for (let turn = 0; turn <= places.length; turn++) {
    let changed = false;
    const data = new FormData(form);
    const answers = new Map<string, AnswerValue>(Object.entries(page.answers));
    for (const name of new Set([...data.keys()].map((key) => key.replace(/-(day|month|year)$/, "")))) {
      const value = name.startsWith("_") ? undefined : answerIn(data, name);
      if (value !== undefined) answers.set(name, value);
    }
    for (const { control, fieldId, rule, place } of places) {
      const prefix = control.slice(0, control.length - fieldId.length);
      const item =
        prefix === ""
          ? undefined
          : new Map([...answers].flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])));
      const env = { answers, category: page.category, applicantSex: page.applicantSex, on: page.on, ...(item ? { item } : {}) };
      const shown = evaluate(rule, env);
      if (place.hidden !== shown) continue;
      place.hidden = !shown;
      const fields = place.querySelector("fieldset");
      if (fields) fields.disabled = !shown;
      changed = true;
    }
    if (!changed) return;
  }
};

const clearFault = (field: Element): void => {
  field.classList.remove("is-error");
  for (const old of field.querySelectorAll(":scope > .err")) old.remove();
  for (const input of field.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
};

const describe = (element: Element, id: string, on: boolean): void => {
  const ids = new Set((element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (on) ids.add(id);
  else ids.delete(id);
  if (ids.size > 0) element.setAttribute("aria-describedby", [...ids].join(" "));
  else element.removeAttribute("aria-describedby");
};

const showFault = (field: Element, control: string, sentence: string, parts: readonly string[], page: Enhancement): void => {
  clearFault(field);
  field.classList.add("is-error");
  const line = document.createElement("p");
  line.className = "err";
  line.id = `${control}-error`;
  const word = document.createElement("span");
  word.className = "vh";
  word.textContent = `${page.words.error} `;
  const whole = document.createElement("span");
  whole.append(word, sentence);
  line.append(whole);
  const before = field.querySelector(":scope > .date, :scope > input, :scope > textarea");
  field.insertBefore(line, before);
  const names = parts.length > 0 ? parts.map((part) => `${control}-${part}`) : [control];
  for (const name of names) document.getElementById(name)?.setAttribute("aria-invalid", "true");
  describe(field.matches("fieldset") ? field : (document.getElementById(control) ?? field), line.id, true);
};

/** Checks one field when it is left; an empty one is not a fault until "Continue". */
const check = (form: HTMLFormElement, target: Element, page: Enhancement): void => {
  const name = target.getAttribute("name") ?? "";
  const found = page.checks.find(({ control, field }) => (field.type === "date" ? name === `${control}-year` : name === control));
  const kind = found && kinds[found.field.type];
  const place = target.closest(".field");
  if (!found || !kind || !place) return;
  const definition = found.field as Field;
  const value = kind.parse(postedFrom(new FormData(form), found.control), definition);
  const fault = value === undefined ? null : kind.check(definition, value, { on: page.on, offices: new Map() });
  const sentence = fault && page.sentences[fault.code]?.replace(/\{(\w+)\}/g, (_, key: string) => String(fault.values?.[key] ?? ""));
  const owner = place.matches("fieldset") ? place : (document.getElementById(found.control) ?? place);
  if (fault && sentence) showFault(place, found.control, sentence, fault.parts ?? [], page);
  else {
    clearFault(place);
    describe(owner, `${found.control}-error`, false);
  }
};

/** A status line that is filled when the page comes is not heard: what was just done is put there a moment later. */
const tellWhatWasDone = (form: HTMLFormElement): ReturnType<typeof setTimeout> | undefined => {
  const done = form.querySelector("[data-said]")?.textContent;
  const line = document.getElementById("status");
  if (!done || !line) return undefined;
  return setTimeout(() => {
    line.textContent = done;
  }, 500);
};

/** @returns the way to undo it. */
export const enhance = (page: Enhancement): (() => void) => {
  const form = document.getElementById("step");
  if (!(form instanceof HTMLFormElement)) return () => undefined;
  const stop = new AbortController();
  const on = { signal: stop.signal };
  form.addEventListener("change", () => reveal(form, page), on);
  form.addEventListener("focusout", (event) => event.target instanceof Element && check(form, event.target, page), on);
  reveal(form, page);
  autosave(form, page.words, stop.signal);
  const telling = tellWhatWasDone(form);
  return () => {
    clearTimeout(telling);
    stop.abort();
  };
};
