/** What was typed with an event, in words: labels and options of the definition, an official's own words in their language. */
import { isDay } from "#lib/calendar/index.ts";
import { formatDay, formatSum } from "#lib/i18n/format.ts";
import { type ServiceText, serviceText } from "#lib/i18n/service-text.ts";
import type { Locale, Text } from "#lib/services/define.ts";
import { itemListOf } from "#lib/services/item-list.ts";
import { messageBoth, plainText } from "../both.ts";
import type { CaseFile } from "../case-file.ts";
import { itemName } from "../entry-options.ts";
import type { Note } from "../views.ts";

const both = (serviceId: string, path: readonly string[]): Text | null => {
  const read = (locale: Locale): string | undefined => (serviceText(locale, serviceId) satisfies ServiceText).optional(...path);
  const kk = read("kk");
  const ru = read("ru");
  return kk === undefined || ru === undefined ? null : { kk, ru };
};

/** Words of the engine's own fields. */
const ownLabel = (field: string): Text | null => {
  try {
    return messageBoth("actions", "fields", field, "label");
  } catch {
    return null;
  }
};

const ownOption = (field: string, value: string): Text | null => {
  try {
    return messageBoth("actions", "fields", field, "options", value);
  } catch {
    return null;
  }
};

/** Where the words of an entry stand: document, step, or the engine's own. */
export type NoteOwner = { readonly resultId?: string | undefined; readonly stepId?: string | null | undefined };

const labelOf = (file: CaseFile, owner: NoteOwner, field: string): Text | null =>
  (owner.resultId === undefined ? null : both(file.service.id, ["results", owner.resultId, "fields", field, "label"])) ??
  (owner.stepId ? both(file.service.id, ["workflow", owner.stepId, "fields", field, "label"]) : null) ??
  itemLabel(file, field) ??
  ownLabel(field);

/** Who is concerned is named in the preliminary decision too, in the words of the refusal. */
const itemLabel = (file: CaseFile, field: string): Text | null => {
  const list = itemListOf(file.service);
  return list?.field.id === field ? both(file.service.id, ["results", list.resultId, "fields", field, "label"]) : null;
};

const optionOf = (file: CaseFile, owner: NoteOwner, field: string, value: string): Text | null =>
  both(file.service.id, ["refusalGrounds", value]) ??
  (owner.resultId === undefined ? null : both(file.service.id, ["results", owner.resultId, "fields", field, "options", value])) ??
  (owner.stepId
    ? (both(file.service.id, ["workflow", owner.stepId, "fields", field, "options", value]) ??
      both(file.service.id, ["workflow", owner.stepId, "reasons", value]))
    : null) ??
  ownOption(field, value);

const wordsOf = (
  file: CaseFile,
  owner: NoteOwner,
  field: string,
  value: string,
  offices: ReadonlyMap<string, { readonly name: Text }>,
): { value: Text; own: boolean } => {
  const list = itemListOf(file.service);
  if (list?.field.id === field) {
    const names = value.split(",").map((n) => itemName(file, list.group, Number(n) - 1, { offices }));
    return { value: { kk: names.map(({ kk }) => kk).join("\n"), ru: names.map(({ ru }) => ru).join("\n") }, own: false };
  }
  if (isDay(value)) return { value: { kk: formatDay(value, "kk"), ru: formatDay(value, "ru") }, own: false };
  const office = offices.get(value);
  if (office) return { value: office.name, own: false };
  const options = value.split(",").map((one) => optionOf(file, owner, field, one));
  if (options.every((option) => option !== null)) {
    return { value: { kk: options.map((option) => option.kk).join("\n"), ru: options.map((option) => option.ru).join("\n") }, own: false };
  }
  if (/amount/.test(field) && /^\d+$/.test(value)) return { value: plainText(formatSum(Number(value))), own: false };
  return { value: plainText(value), own: true };
};

/** Which child, which paper: named before the question. */
const ofItem = (
  file: CaseFile,
  { resultId, stepId }: NoteOwner,
  field: string,
  n: number,
  told: Text,
  offices: ReadonlyMap<string, { readonly name: Text }>,
): Text => {
  const entries = [
    ...(file.service.workflow.steps.find(({ id }) => id === stepId)?.fields ?? []),
    ...(file.service.results.find(({ id }) => id === resultId)?.fields ?? []),
  ];
  const group = entries.find(({ id }) => id === field || `${id}-time` === field)?.perItemOf;
  if (group === undefined) return told;
  const name = itemName(file, group, n, { offices });
  return { kk: `${name.kk}: ${told.kk}`, ru: `${name.ru}: ${told.ru}` };
};

/** @param values as stored with an event; what has no label is inner bookkeeping and is left out. */
export const notesOf = (
  file: CaseFile,
  owner: NoteOwner,
  values: Readonly<Record<string, string>>,
  offices: ReadonlyMap<string, { readonly name: Text }>,
): readonly Note[] =>
  Object.entries(values).flatMap(([key, value]) => {
    // Entries of items are kept as `<id>.<n>`, a time of day beside its date as `<id>-time`.
    const [, id = key, n] = /^(.*?)(?:\.(\d+))?$/.exec(key) ?? [];
    const field = id.replace(/-(?:from|to)$/, "");
    const told = labelOf(file, owner, id) ?? labelOf(file, owner, field) ?? (id.endsWith("-time") ? ownLabel("time") : null);
    if (told === null || value === "") return [];
    const label = n === undefined ? told : ofItem(file, owner, field, Number(n) - 1, told, offices);
    const words = wordsOf(file, owner, field, value, offices);
    return [{ label, value: words.value, language: null }];
  });
