/** What an application takes over from the self-check that was done before it, and what it must ask nevertheless. Pure; keeps nothing. */
import type { AnswerItem, Answers } from "./answers.ts";
import type { EligibilityCheck, Field, ServiceDefinition } from "./define.ts";
import { evaluate } from "./evaluate.ts";
import { askedAnswers, type CheckAnswers, channelAnswer, envOf, type Figures, selfCheck } from "./self-check.ts";

/** The parts of a service that are looked at; a service without a self-check carries nothing over. */
type Checked = Pick<ServiceDefinition, "fields" | "eligibilityCheck">;

/** Presets for an application that is started from the result: a category, and answers by the name of their control. */
export type CarryOver = { readonly category: string | null; readonly answers: ReadonlyMap<string, string> };

const nothing: CarryOver = { category: null, answers: new Map() };

type Row = EligibilityCheck["carryOver"][number];

/** The question a row fills and the name of its control: of an item of a repeat group `<group>.<n>.<field>`. */
const target = (service: Checked, row: Row): { readonly field: Field; readonly name: string } | undefined => {
  const field = service.fields.find((one) => one.id === row.field);
  if (field === undefined) return undefined;
  return { field, name: field.group === undefined ? field.id : `${field.group}.${row.item ?? 1}.${field.id}` };
};

/**
 * What the application takes over. @param chosen the category the person chose among several; the only one matched needs no choice.
 */
export const carryOver = (service: Checked, answers: CheckAnswers, figures: Figures, chosen: string | null): CarryOver => {
  const check = service.eligibilityCheck;
  if (check === undefined) return nothing;
  const given = askedAnswers(check, answers);
  const { outcome, categories } = selfCheck(check, given, figures);
  if (outcome === "not-covered" || channelAnswer(check, given) !== "portal") return nothing;
  const env = envOf(check, given, figures);
  const rows = check.carryOver.filter(
    (row) => row.answer.includes(given.get(row.question) ?? "") && (row.rule === undefined || evaluate(row.rule, env)),
  );
  const offered = categories.map((category) => category.id).filter((id) => rows.some((row) => row.category === id));
  const presets = rows.flatMap((row): readonly (readonly [string, string])[] => {
    const filled = target(service, row);
    return filled === undefined || row.value === null ? [] : [[filled.name, row.value]];
  });
  return { category: (categories.length === 1 ? offered[0] : offered.find((id) => id === chosen)) ?? null, answers: new Map(presets) };
};

/**
 * The first answers of an application started from a check: only questions that are declared to be carried over, and only values that they
 * offer. @param posted value of a control by its name, empty when it was not sent
 */
export const presetAnswers = (service: Checked, posted: (name: string) => string): Answers => {
  const preset = new Map<string, string | AnswerItem[]>();
  for (const row of service.eligibilityCheck?.carryOver ?? []) {
    const filled = target(service, row);
    const value = filled === undefined ? "" : posted(filled.name);
    if (filled === undefined || !filled.field.options?.includes(value)) continue;
    const { id, group } = filled.field;
    if (group === undefined) {
      preset.set(id, value);
      continue;
    }
    const items = [...((preset.get(group) as AnswerItem[] | undefined) ?? [])];
    const at = (row.item ?? 1) - 1;
    while (items.length <= at) items.push(new Map());
    items[at] = new Map([...(items[at] ?? []), [id, value]]);
    preset.set(group, items);
  }
  return preset;
};

/** Questions the applicant must answer in the application although the check was done, in their order; the consent is no question. */
export const askedAgain = (service: Checked, { answers }: CarryOver): readonly string[] =>
  service.fields
    .filter(({ source, type, derived }) => source === "applicant" && type !== "consent" && derived === undefined)
    .filter(({ id, group }) => !answers.has(group === undefined ? id : `${group}.1.${id}`))
    .map(({ id }) => id);
