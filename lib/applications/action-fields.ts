/** The questions of each command: those of the definition (step, document) and the few that every case has. Texts: `actions.json`. */
import type { Day } from "#lib/calendar/index.ts";
import type { Office } from "#lib/offices/directory.ts";
import type { OfficerField, Result, ResultField, Text, WorkflowStep } from "#lib/services/define.ts";
import { evaluate } from "#lib/services/evaluate.ts";
import { messageBoth, plainText, serviceBoth } from "./both.ts";
import { type CaseFile, lastEvent } from "./case-file.ts";
import type { CommandName } from "./case-words.ts";
import type { ActionField } from "./views.ts";

export type Surroundings = { readonly offices: ReadonlyMap<string, Office>; readonly today: Day };

type Option = { readonly value: string; readonly label: Text };

const own = (id: string, type: OfficerField["type"], more: Partial<ActionField> = {}): ActionField => ({
  id,
  name: id,
  type,
  required: true,
  label: messageBoth("actions", "fields", id, "label"),
  ...more,
});

const ownOptions = (id: string, values: readonly string[]): readonly Option[] =>
  values.map((value) => ({ value, label: messageBoth("actions", "fields", id, "options", value) }));

const grounds = (file: CaseFile, allowed?: readonly string[]): readonly Option[] =>
  file.service.refusalGrounds
    .filter(({ id, rule }) => (allowed === undefined || allowed.includes(id)) && (rule === undefined || evaluate(rule, file.env)))
    .map(({ id }) => ({ value: id, label: serviceBoth(file.service.id, (text) => text.get("refusalGrounds", id)) }));

const groundField = (file: CaseFile, more: Partial<ActionField> = {}): ActionField =>
  own("refusal-ground", "list", { options: grounds(file), ...more });

/** Reasons to close that are lawful today. */
export const lawfulReasons = (file: CaseFile, step: WorkflowStep, today: Day): readonly string[] =>
  (step.reasons ?? [])
    .filter(({ rule, after }) => {
      const day = after === undefined ? "" : (file.officer.get(after) ?? "");
      return (rule === undefined || evaluate(rule, file.env)) && (after === undefined || (day !== "" && day < today));
    })
    .map(({ id }) => id);

/** Offices of the kind under the case's own; where it has none, all of the kind. */
const officeOptions = (file: CaseFile, kind: string, { offices }: Surroundings): readonly Option[] => {
  const all = [...offices.values()].filter((office) => office.kind === kind);
  const near = all.filter((office) => office.parentId === file.officeId);
  return (near.length > 0 ? near : all).map(({ id, name }) => ({ value: id, label: name }));
};

const optionsOf = (
  file: CaseFile,
  field: OfficerField | ResultField,
  path: readonly string[],
  around: Surroundings,
  step?: WorkflowStep,
): readonly Option[] | undefined => {
  if (field.officeKind !== undefined) return officeOptions(file, field.officeKind, around);
  switch (field.from) {
    case "refusalGrounds":
      return grounds(file);
    case "acceptanceRefusalGrounds":
      return file.service.acceptanceRefusalGrounds.map(({ id }) => ({
        value: id,
        label: serviceBoth(file.service.id, (text) => text.get("acceptanceRefusalGrounds", id)),
      }));
    case "required-documents":
      return (file.service.categories.find(({ id }) => id === file.row.category)?.documents ?? []).map(({ id }) => ({
        value: id,
        label: serviceBoth(file.service.id, (text) => text.get("documents", id, "title")),
      }));
    case "reasons":
      return step === undefined
        ? []
        : lawfulReasons(file, step, around.today).map((id) => ({
            value: id,
            label: serviceBoth(file.service.id, (text) => text.get("workflow", step.id, "reasons", id)),
          }));
  }
  return field.options?.map((value) => ({
    value,
    label: serviceBoth(file.service.id, (text) => text.get(...path, "options", value)),
  }));
};

/** A day that must equal another is offered filled in. */
const proposed = (file: CaseFile, field: OfficerField | ResultField): string | undefined => {
  const equal = field.checks?.find((check) => check.is === "equals");
  const day = equal?.is === "equals" ? file.officer.get(equal.of) : undefined;
  return day === undefined ? undefined : field.range ? `${day}/` : day;
};

const typed = (
  file: CaseFile,
  field: OfficerField | ResultField,
  path: readonly string[],
  around: Surroundings,
  step?: WorkflowStep,
): ActionField => {
  const { options: _, from, ...plain } = field as OfficerField & { readonly source?: string };
  const options = optionsOf(file, field, path, around, step);
  const value = proposed(file, field);
  return {
    ...plain,
    from: from ?? null,
    name: field.id,
    label: serviceBoth(file.service.id, (text) => text.get(...path, "label")),
    ...(options === undefined ? {} : { options }),
    ...(value === undefined ? {} : { value }),
  };
};

/** Fields of a step of the workflow. */
export const stepFields = (file: CaseFile, step: WorkflowStep, around: Surroundings): readonly ActionField[] =>
  (step.fields ?? []).map((field) => typed(file, field, ["workflow", step.id, "fields", field.id], around, step));

/** Fields of a document that the official fills; a refusal always names its grounds, also where the printed form has no line for them. */
export const resultFields = (file: CaseFile, result: Result, around: Surroundings): readonly ActionField[] => {
  const asked = result.fields
    .filter((field) => field.source === "officer")
    .map((field) => ({ ...typed(file, field, ["results", result.id, "fields", field.id], around), resultId: result.id }));
  const named = result.fields.some((field) => field.from === "refusalGrounds");
  const extra =
    result.kind === "refusal" && !named ? [groundField(file, { resultId: result.id, options: grounds(file, result.grounds) })] : [];
  return [...extra, ...asked.map((field) => carriedOver(file, field))];
};

/** After a hearing the grounds and the reasons stand as the preliminary decision had them, to be confirmed or changed. */
const carriedOver = (file: CaseFile, field: ActionField): ActionField => {
  const before = lastEvent(file, "refusal-proposed")?.payload.fields?.[field.id];
  return before === undefined || field.value !== undefined ? field : { ...field, value: before };
};

const hearingFields = (file: CaseFile, { offices, today }: Surroundings): readonly ActionField[] => {
  const address = offices.get(file.officeId)?.address[file.locale];
  return [
    groundField(file),
    own("reasoning", "textarea"),
    own("hearing-date", "date", { value: today }),
    own("hearing-time", "text", { hint: messageBoth("actions", "fields", "hearing-time", "hint") }),
    own("hearing-place", "text", address === undefined ? {} : { value: address }),
  ];
};

/** Fields of commands that the definition says nothing about. */
export const commandFields = (file: CaseFile, command: CommandName, around: Surroundings): readonly ActionField[] => {
  switch (command) {
    case "propose-refusal":
      return hearingFields(file, around);
    case "answer-hearing":
      return [own("hearing-answer", "textarea")];
    case "hold-hearing":
      return [
        own("hearing-outcome", "enum", { options: ownOptions("hearing-outcome", ["attended", "written", "absent"]) }),
        own("hearing-position", "textarea", { rule: { field: "hearing-outcome", in: ["attended", "written"] } }),
      ];
    case "return":
      return [own("return-reason", "textarea")];
    case "withdraw":
      return [own("withdraw-reason", "textarea", { required: false })];
    default:
      return [];
  }
};

/** Fields of the document that lies before the head, with what the executor wrote. */
export const correctionFields = (file: CaseFile, around: Surroundings): readonly ActionField[] => {
  const prepared = file.chain.events.findLast(({ type }) => type === "result-prepared" || type === "corrected");
  const result = file.service.results.find(({ id }) => id === prepared?.payload.resultId);
  return result === undefined
    ? []
    : resultFields(file, result, around).map((field) => {
        const value = prepared?.payload.fields?.[field.id];
        return value === undefined ? field : { ...field, value };
      });
};

export const namesOfOptions = (field: ActionField, value: string): Text => {
  if (field.options === undefined) return plainText(value);
  const labels = value.split(",").map((one) => field.options?.find((option) => option.value === one)?.label ?? plainText(one));
  return { kk: labels.map(({ kk }) => kk).join("\n"), ru: labels.map(({ ru }) => ru).join("\n") };
};
