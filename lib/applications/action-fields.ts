/** The questions of each command: those of the definition (step, document) and the few that every case has. Texts: `actions.json`. */
import { textOf } from "#lib/services/answers.ts";
import type { OfficerField, Result, ResultField, Text, WorkflowStep } from "#lib/services/define.ts";
import { itemListOf } from "#lib/services/item-list.ts";
import { messageBoth, plainText, serviceBoth } from "./both.ts";
import { type CaseFile, lastEvent } from "./case-file.ts";
import type { CommandName } from "./case-words.ts";
import {
  groundOptions,
  itemName,
  lawfulReasons,
  type Option,
  openItems,
  optionsOf,
  proposalOf,
  type Surroundings,
} from "./entry-options.ts";
import type { ActionField } from "./views.ts";

export { lawfulReasons, type Surroundings };

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

const groundField = (file: CaseFile, more: Partial<ActionField> = {}): ActionField =>
  own("refusal-ground", "list", { options: groundOptions(file), ...more });

type Asking = {
  readonly file: CaseFile;
  readonly path: readonly string[];
  readonly around: Surroundings;
  readonly step?: WorkflowStep;
  readonly grounds?: readonly string[];
};

const joined = (a: Text, b: Text): Text => ({ kk: `${a.kk}: ${b.kk}`, ru: `${a.ru}: ${b.ru}` });

const typedOne = ({ file, path, around, step, grounds }: Asking, field: OfficerField | ResultField, n?: number): readonly ActionField[] => {
  const { options: _, from, columns: _columns, proposed: _proposed, ...plain } = field as OfficerField & { readonly source?: string };
  const options = optionsOf(file, field, path, around, step, grounds);
  const value = proposalOf(file, field, around, n);
  const label = serviceBoth(file.service.id, (text) => text.get(...path, "label"));
  const hint = serviceHint(file, path);
  const one = (id: string, more: Partial<ActionField>): ActionField => {
    const name = n === undefined || field.perItemOf === undefined ? id : `${id}.${n + 1}`;
    const told = more.label ?? label;
    return {
      ...plain,
      from: from ?? null,
      ...more,
      id: name,
      name,
      label: n === undefined || field.perItemOf === undefined ? told : joined(itemName(file, field.perItemOf, n, around), told),
      ...(n === undefined ? {} : { item: n }),
    };
  };
  const first = one(field.id, {
    ...(options === undefined ? {} : { options }),
    ...(value === undefined ? {} : { value }),
    ...(hint === null ? {} : { hint }),
  });
  if (field.withTime !== true) return [first];
  const time = one(`${field.id}-time`, {
    type: "text",
    label: messageBoth("actions", "fields", "time", "label"),
    hint: messageBoth("actions", "fields", "hearing-time", "hint"),
    checks: [{ is: "time" }, ...(field.checks?.some((check) => check.is === "office-hours") ? [{ is: "office-hours" } as const] : [])],
  });
  return [first, time];
};

const serviceHint = (file: CaseFile, path: readonly string[]): Text | null => {
  const read = (text: { optional: (...path: readonly string[]) => string | undefined }) => text.optional(...path, "hint") ?? "";
  const hint = serviceBoth(file.service.id, read);
  return hint.kk === "" || hint.ru === "" ? null : hint;
};

/** Fields that are asked of each item stand together, item by item. */
const typed = (asking: Omit<Asking, "path">, fields: readonly (OfficerField | ResultField)[], path: (id: string) => readonly string[]) => {
  const groups = [...new Set(fields.map(({ perItemOf }) => perItemOf))];
  return groups.flatMap((group) => {
    const same = fields.filter(({ perItemOf }) => perItemOf === group);
    if (group === undefined) return same.flatMap((field) => typedOne({ ...asking, path: path(field.id) }, field));
    return openItems(asking.file, group).flatMap((n) => same.flatMap((field) => typedOne({ ...asking, path: path(field.id) }, field, n)));
  });
};

/** The document that was signed last: what is recorded at its delivery belongs to it. */
export const lastIssued = (file: CaseFile): Result | undefined => {
  const id = file.chain.events.findLast(({ payload, type }) => payload.resultNumber !== undefined && type !== "registered")?.payload
    .resultId;
  return file.service.results.find((result) => result.id === id);
};

/** Fields of a step of the workflow; of the step that hands a document over also those of the document that are recorded then. */
export const stepFields = (file: CaseFile, step: WorkflowStep, around: Surroundings): readonly ActionField[] => {
  const fields = typed({ file, around, step }, step.fields ?? [], (id) => ["workflow", step.id, "fields", id]);
  const handed = step.kind === "deliver" ? lastIssued(file) : undefined;
  const recorded = (handed?.fields ?? []).filter((field) => field.step === step.id);
  return [
    ...(step.until === undefined ? fields : fields.map((field) => asBefore(file, step, field))),
    ...typed({ file, around }, recorded, (id) => ["results", handed?.id ?? "", "fields", id]),
  ];
};

/** A step that is given again shows what was recorded the last time. */
const asBefore = (file: CaseFile, step: WorkflowStep, field: ActionField): ActionField => {
  const value = file.officer.get(`${step.id}.${field.id}`);
  return value === undefined ? field : { ...field, value };
};

/** Whether a line that a register should fill must be typed: it is required, there is no record and no answer that stands for it. */
const mustBeTyped = (file: CaseFile, field: ResultField): boolean => {
  if (field.source !== "register" || field.required !== true || field.fact === undefined) return false;
  if (field.or?.some((id) => textOf(file.answers, id) !== "")) return false;
  const { fact } = field;
  const from = [field.from ?? []].flat();
  return ![...file.registers].some(([key, answer]) => from.some((id) => key.startsWith(`${id}#`)) && answer.facts.get(fact));
};

/** Fields of a document that the official fills; a refusal always names its grounds, also where the printed form has no line for them. */
export const resultFields = (file: CaseFile, result: Result, around: Surroundings): readonly ActionField[] => {
  const entries = result.fields.filter((field) => field.step === undefined && (field.source === "officer" || mustBeTyped(file, field)));
  const asking = { file, around, ...(result.grounds === undefined ? {} : { grounds: result.grounds }) };
  const asked = typed(asking, entries, (id) => ["results", result.id, "fields", id]).map((field) => ({ ...field, resultId: result.id }));
  const named = result.fields.some((field) => field.from === "refusalGrounds");
  const extra =
    result.kind === "refusal" && !named ? [groundField(file, { resultId: result.id, options: groundOptions(file, result.grounds) })] : [];
  return [...extra, ...asked.map((field) => carriedOver(file, field))];
};

/** After a hearing the grounds and the reasons stand as the preliminary decision had them, to be confirmed or changed. */
const carriedOver = (file: CaseFile, field: ActionField): ActionField => {
  const before = lastEvent(file, "refusal-proposed")?.payload.fields;
  const value = field.from === "refusalGrounds" ? before?.["refusal-ground"] : before?.[field.id];
  // Those whom the preliminary decision named stand ticked, not everybody.
  const named = field.id === itemListOf(file.service)?.field.id;
  if (value === undefined || (field.value !== undefined && !named)) return field;
  const offered = field.options?.map((option) => option.value);
  const kept =
    offered === undefined
      ? value
      : value
          .split(",")
          .filter((one) => offered.includes(one))
          .join(",");
  return kept === "" ? field : { ...field, value: kept };
};

const hearingFields = (file: CaseFile, around: Surroundings): readonly ActionField[] => {
  const { offices, today } = around;
  const address = offices.get(file.officeId)?.address[file.locale];
  const list = itemListOf(file.service);
  const concerned = list === undefined ? [] : typed({ file, around }, [list.field], (id) => ["results", list.resultId, "fields", id]);
  return [
    ...concerned,
    groundField(file),
    own("reasoning", "textarea"),
    own("hearing-date", "date", { value: today }),
    own("hearing-time", "text", { hint: messageBoth("actions", "fields", "hearing-time", "hint") }),
    own("hearing-place", "text", address === undefined ? {} : { value: address }),
  ];
};

/** Bodies that give conclusions themselves on the portal; where there are none the answer is recorded by the executor. */
const consultedFields = (file: CaseFile, { offices }: Surroundings): readonly ActionField[] => {
  const answersHere = file.flow.steps.some((step) => step.kind === "answer-consultation" && step.actor === "consulted-body");
  const bodies = [...offices.values()].filter(({ kind }) => kind === "consulted-body");
  return [
    own("inquiry-to", "text", answersHere ? { options: bodies.map(({ id, name }) => ({ value: id, label: name })) } : {}),
    own("inquiry-text", "textarea"),
  ];
};

/** Who has decided that a document does not hold: a court, the body that granted a complaint, or the provider itself. */
export const withdrawalGrounds = ["court", "complaint", "own-mistake"] as const;

const withdrawalFields = ({ inForce, service }: CaseFile): readonly ActionField[] => {
  const decidedElsewhere = { rule: { field: "withdrawal-ground", in: ["court", "complaint"] } } as const;
  const options = inForce.map(({ number, resultId }) => {
    const title = serviceBoth(service.id, (text) => text.get("results", resultId, "title"));
    return { value: number, label: { kk: `${title.kk}, № ${number}`, ru: `${title.ru}, № ${number}` } };
  });
  return [
    own("withdrawn-documents", "list", { options, ...(inForce.length === 1 && inForce[0] ? { value: inForce[0].number } : {}) }),
    own("withdrawal-ground", "enum", { options: ownOptions("withdrawal-ground", withdrawalGrounds) }),
    own("withdrawal-decision-number", "text", decidedElsewhere),
    own("withdrawal-decision-date", "date", { ...decidedElsewhere, checks: [{ is: "not-in-future" }] }),
    own("withdrawal-reason", "textarea", { hint: messageBoth("actions", "fields", "withdrawal-reason", "hint") }),
    own("after-withdrawal", "enum", { options: ownOptions("after-withdrawal", ["anew", "nothing"]) }),
  ];
};

/** Fields of commands that the definition says nothing about; `lib/services/own-entries.ts` lists those of steps. */
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
    case "consult":
      return consultedFields(file, around);
    case "answer-consultation":
      return [
        own("answer-number", "text"),
        own("answer-date", "date", { checks: [{ is: "not-in-future" }] }),
        own("answer-outcome", "enum", { options: ownOptions("answer-outcome", ["confirmed", "not-confirmed"]) }),
        own("answer-text", "textarea"),
      ];
    case "conclude-contract":
      return [own("contract-number", "text"), own("contract-concluded-on", "date", { checks: [{ is: "not-in-future" }] })];
    case "return":
      return [own("return-reason", "textarea")];
    case "withdraw-result":
      return withdrawalFields(file);
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
