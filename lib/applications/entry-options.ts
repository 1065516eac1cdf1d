/** What an official may choose from, and what is offered filled in: read from the definition over this very case. */
import { type Day, dueDay } from "#lib/calendar/index.ts";
import type { Office } from "#lib/offices/directory.ts";
import { answerText } from "#lib/results/answer-text.ts";
import { itemsOf, textOf } from "#lib/services/answers.ts";
import type { OfficerField, ResultField, TermExtension, Text, WorkflowStep } from "#lib/services/define.ts";
import { envOfItem, evaluate } from "#lib/services/evaluate.ts";
import { itemListOf } from "#lib/services/item-list.ts";
import { filled, messageBoth, serviceBoth } from "./both.ts";
import type { CaseFile } from "./case-file.ts";
import { acceptedOn } from "./due.ts";

export type Surroundings = { readonly offices: ReadonlyMap<string, Office>; readonly today: Day };
export type Option = { readonly value: string; readonly label: Text };
type Entry = OfficerField | ResultField;

export const groundOptions = (file: CaseFile, allowed?: readonly string[]): readonly Option[] =>
  file.service.refusalGrounds
    .filter(({ id, rule }) => (allowed === undefined || allowed.includes(id)) && (rule === undefined || evaluate(rule, file.env)))
    .map(({ id }) => ({ value: id, label: serviceBoth(file.service.id, (text) => text.get("refusalGrounds", id)) }));

/** Reasons to close that are lawful today. */
export const lawfulReasons = (file: CaseFile, step: WorkflowStep, today: Day): readonly string[] =>
  (step.reasons ?? [])
    .filter(({ rule, after }) => {
      const day = after === undefined ? "" : (file.officer.get(after) ?? "");
      return (rule === undefined || evaluate(rule, file.env)) && (after === undefined || (day !== "" && day < today));
    })
    .map(({ id }) => id);

/** Last day of the case with this extension: the whole term, counted from acceptance. */
export const extendedDue = (file: CaseFile, extension: TermExtension): Day => dueDay(acceptedOn(file), extension);

/** Extensions that may be used now: each only while it makes the term longer. */
export const lawfulExtensions = (file: CaseFile): readonly TermExtension[] =>
  file.service.term.extensions.filter(
    (one) => (one.rule === undefined || evaluate(one.rule, file.env)) && extendedDue(file, one) > (file.row.dueOn ?? ""),
  );

/** Offices of the kind under the case's own; where it has none, all of the kind. */
const officeOptions = (file: CaseFile, kind: string, { offices }: Surroundings): readonly Option[] => {
  const all = [...offices.values()].filter((office) => office.kind === kind);
  const near = all.filter((office) => office.parentId === file.officeId);
  return (near.length > 0 ? near : all).map(({ id, name }) => ({ value: id, label: name }));
};

/** Papers that the rules of the category ask of this very case. */
const documentOptions = (file: CaseFile, marks: readonly string[] | undefined): readonly Option[] => {
  const { service, env } = file;
  const forms = new Set(service.documents.filter(({ portal }) => portal === "form").map(({ id }) => id));
  const category = service.categories.find(({ id }) => id === file.row.category);
  const asked = (category?.documents ?? []).filter(({ id, rule }) => {
    const group = service.documents.find((one) => one.id === id)?.perItemOf;
    if (forms.has(id)) return false;
    if (rule === undefined) return true;
    return group === undefined ? evaluate(rule, env) : itemsOf(env.answers, group).some((_, n) => evaluate(rule, envOfItem(env, group, n)));
  });
  return asked.flatMap(({ id }) => {
    const title = serviceBoth(service.id, (text) => text.get("documents", id, "title"));
    if (marks === undefined) return [{ value: id, label: title }];
    return marks.map((mark) => ({ value: `${id}:${mark}`, label: filled(messageBoth("actions", "marks", mark), { document: title }) }));
  });
};

type Named = { readonly offices: ReadonlyMap<string, { readonly name: Text }> };

const printedItem = (file: CaseFile, group: string, columns: readonly string[], n: number, { offices }: Named): Text => {
  const item = itemsOf(file.answers, group)[n];
  const of = { service: file.service, answers: file.answers, registers: file.registers };
  const texts = columns.flatMap((id) => answerText(of, id, (office) => offices.get(office)?.name, item, n));
  return { kk: texts.map(({ kk }) => kk).join(", ") || String(n + 1), ru: texts.map(({ ru }) => ru).join(", ") || String(n + 1) };
};

/** Items of a repeat group, from 0, that nothing is decided of yet. */
export const openItems = (file: CaseFile, group: string): readonly number[] => {
  const refused = itemListOf(file.service)?.group === group ? file.refused : new Set<number>();
  return itemsOf(file.answers, group)
    .map((_, n) => n)
    .filter((n) => !refused.has(n));
};

const isGroup = (file: CaseFile, id: string): boolean => file.service.fields.some((field) => field.id === id && field.type === "repeat");

/** Name of an item for the label of an entry that is asked of each: the first question of the group that is a line of text, else its number. */
export const itemName = (file: CaseFile, group: string, n: number, around: Named): Text => {
  const name = file.service.fields.find((field) => field.group === group && field.type === "text");
  return printedItem(file, group, name === undefined ? [] : [name.id], n, around);
};

export const optionsOf = (
  file: CaseFile,
  field: Entry,
  path: readonly string[],
  around: Surroundings,
  step?: WorkflowStep,
  allowedGrounds?: readonly string[],
): readonly Option[] | undefined => {
  if (field.officeKind !== undefined) return officeOptions(file, field.officeKind, around);
  const own = (value: string) => serviceBoth(file.service.id, (text) => text.get(...path, "options", value));
  switch (field.from) {
    case "refusalGrounds":
      return groundOptions(file, allowedGrounds);
    case "acceptanceRefusalGrounds":
      return file.service.acceptanceRefusalGrounds
        .filter(({ rule }) => rule === undefined || evaluate(rule, file.env))
        .map(({ id }) => ({ value: id, label: serviceBoth(file.service.id, (text) => text.get("acceptanceRefusalGrounds", id)) }));
    case "required-documents":
      return documentOptions(file, field.marks);
    case "extensions":
      return lawfulExtensions(file).map(({ id }) => ({ value: id, label: own(id) }));
    case "reasons":
      return step === undefined
        ? []
        : lawfulReasons(file, step, around.today).map((id) => ({
            value: id,
            label: serviceBoth(file.service.id, (text) => text.get("workflow", step.id, "reasons", id)),
          }));
  }
  if (field.type === "list" && typeof field.from === "string" && isGroup(file, field.from)) {
    const { from, columns = [] } = field;
    return openItems(file, from).map((n) => ({ value: String(n + 1), label: printedItem(file, from, columns, n, around) }));
  }
  return field.options?.map((value) => ({ value, label: own(value) }));
};

/** Answers as they are printed, to be confirmed or changed: of an office its address, of two dates the time between them. */
const fromAnswers = (file: CaseFile, ids: readonly string[], { offices }: Surroundings): string | undefined => {
  const of = { service: file.service, answers: file.answers, registers: file.registers };
  const texts = ids.flatMap((id) => {
    const field = file.service.fields.find((one) => one.id === id);
    if (field === undefined || field.type === "repeat") return [];
    if (field.type === "office" || field.type === "school") {
      const address = offices.get(textOf(file.answers, id))?.address[file.locale];
      return address === undefined ? [] : [address];
    }
    return answerText(of, id, (office) => offices.get(office)?.name).map((text) => text[file.locale]);
  });
  const dates = ids.every((id) => file.service.fields.some((field) => field.id === id && field.type === "date"));
  return texts.length === 0 ? undefined : texts.join(dates ? " – " : ", ");
};

/** What is offered filled in. @param n item that the entry is asked of, from 0 */
export const proposalOf = (file: CaseFile, field: Entry, around: Surroundings, n?: number): string | undefined => {
  const equal = field.checks?.find((check) => check.is === "equals");
  const day = equal?.is === "equals" ? file.officer.get(equal.of) : undefined;
  if (day !== undefined) return field.range ? `${day}/` : day;
  const env = { ...file.env, on: around.today };
  const own = n === undefined || field.perItemOf === undefined ? env : envOfItem(env, field.perItemOf, n);
  const rule = field.proposed?.find((one) => evaluate(one.rule, own));
  if (rule) return rule.value;
  const from = [field.from ?? []].flat();
  if (field.type === "list") {
    const [group] = from;
    if (group === undefined || !isGroup(file, group)) return undefined;
    return openItems(file, group)
      .map((at) => String(at + 1))
      .join(",");
  }
  const typedByOfficial = !("source" in field) || field.source === "officer";
  return typedByOfficial && field.options === undefined ? fromAnswers(file, from, around) : undefined;
};
