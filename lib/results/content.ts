import { almatyDate } from "#lib/calendar/index.ts";
import { formatDay, formatSum } from "#lib/i18n/format.ts";
import { locales } from "#lib/i18n/locales.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { type AnswerItem, type AnswerValue, itemsOf } from "#lib/services/answers.ts";
import type { Locale, Result, ResultField, ServiceDefinition, Text } from "#lib/services/define.ts";
import { envOfItem, evaluate, type RuleEnv } from "#lib/services/evaluate.ts";
import { itemListOf } from "#lib/services/item-list.ts";
import { answerText, birthDateOf } from "./answer-text.ts";
import type { ContentLine, OfficeText, Replaced, ResultCase, ResultContent, ResultOrder } from "./content-types.ts";
import { filledForm } from "./form-text.ts";
import { inBoth, phrase, same } from "./phrases.ts";

/** @throws when the service has no such result: the command has asked the definition before. */
export const resultDefinition = (service: ServiceDefinition, resultId: string): Result => {
  const found = service.results.find((result) => result.id === resultId);
  if (!found) throw new Error(`${service.id} has no result ${resultId}`);
  return found;
};

type Making = {
  readonly of: ResultCase;
  readonly order: ResultOrder;
  readonly result: Result;
  readonly offices: ReadonlyMap<string, OfficeText>;
  readonly number: string;
  readonly signedOn: string;
};

const labelOf = ({ of, result, order }: Making, field: ResultField): Text =>
  inBoth((locale) => {
    const text = serviceText(locale, of.service.id);
    const path = ["results", result.id, "fields", field.id] as const;
    // The catalogue names the card's line; a signature by code is not printed under the name of another kind of signature.
    const printed = order.way !== "eds" ? text.optional(...path, "printedLabel") : undefined;
    return printed ?? text.get(...path, "label");
  });

const optionText = ({ of, result }: Making, field: ResultField, value: string): Text =>
  inBoth((locale) => {
    const text = serviceText(locale, of.service.id);
    switch (field.from) {
      case "refusalGrounds":
      case "acceptanceRefusalGrounds":
        return text.optional(field.from, value) ?? value;
      case "required-documents": {
        const [id = "", mark] = value.split(":");
        const document = text.optional("documents", id, "title") ?? id;
        return mark === undefined ? document : phrase(locale, `mark-${mark}`, { document });
      }
      default:
        return text.optional("results", result.id, "fields", field.id, "options", value) ?? value;
    }
  });

const dateText = (day: string): Text => inBoth((locale) => formatDay(day, locale));
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

const typedText = (making: Making, field: ResultField, value: string): Text => {
  if (field.officeKind !== undefined) return making.offices.get(value)?.title ?? same(value);
  if (field.type === "date" && dayPattern.test(value)) return dateText(value);
  if (field.type === "enum" || field.from === "required-documents" || (field.type === "list" && field.from !== null))
    return optionText(making, field, value);
  if (field.type === "number" && /^\d+$/.test(value)) return same(formatSum(Number(value)));
  return same(value);
};

const listOf = (value: AnswerValue | undefined): readonly string[] =>
  value === undefined ? [] : (typeof value === "string" ? [value] : value).filter((one) => one.trim() !== "");

const typedValues = (making: Making, field: ResultField, fields: ReadonlyMap<string, AnswerValue>, key: string): readonly Text[] => {
  if (field.range) {
    const [from] = listOf(fields.get(`${key}-from`));
    const [to] = listOf(fields.get(`${key}-to`));
    if (from === undefined || to === undefined) return [];
    return [inBoth((locale) => phrase(locale, "range", { from: formatDay(from, locale), to: formatDay(to, locale) }))];
  }
  return listOf(fields.get(key)).map((value) => typedText(making, field, value));
};

const officerValues = (making: Making, field: ResultField): readonly Text[] => {
  if (field.perItemOf === undefined) return typedValues(making, field, making.order.fields, field.id);
  const shown = itemsShown(making, field, field.perItemOf);
  return shown.flatMap(({ item, n }) => {
    const values = typedValues(making, field, making.order.fields, `${field.id}.${n + 1}`);
    return shown.length > 1 ? values.map((value) => ofItem(making, field.perItemOf, item, n, value)) : values;
  });
};

/** Of several items each value says whose it is: by the first question of the group that is a line of text. */
const ofItem = (making: Making, group: string | undefined, item: AnswerItem, n: number, value: Text): Text => {
  const named = making.of.service.fields.find((field) => field.group === group && field.type === "text");
  const name = named === undefined ? undefined : answerText(making.of, named.id, () => undefined, item, n)[0];
  return name === undefined ? value : { kk: `${name.kk}: ${value.kk}`, ru: `${name.ru}: ${value.ru}` };
};

/** A line that repeats what an official typed in a former result or step is printed as that field was; per item once for each. */
const formerValues = (making: Making, key: string, field: ResultField): readonly Text[] =>
  field.perItemOf === undefined
    ? formerOne(making, key, key)
    : itemsShown(making, field, field.perItemOf).flatMap(({ n }) => formerOne(making, key, `${key}.${n + 1}`));

const formerOne = (making: Making, key: string, stored: string): readonly Text[] => {
  const at = key.indexOf(".");
  const former = making.of.service.results
    .find((result) => result.id === key.slice(0, at))
    ?.fields.find((field) => field.id === key.slice(at + 1));
  const values = listOf(making.of.officer.get(stored));
  return values.map((value) =>
    former
      ? typedText({ ...making, result: resultDefinition(making.of.service, key.slice(0, at)) }, former, value)
      : dayPattern.test(value)
        ? dateText(value)
        : same(value),
  );
};

const caseValues = (making: Making, field: ResultField, key: string): readonly Text[] => {
  const { of } = making;
  // A line that can only have one value always has it.
  const [only, ...others] = field.options ?? [];
  if (only !== undefined && others.length === 0) return [optionText(making, field, only)];
  const given = of.words.get(key);
  if (given) return [given];
  const day = (value: string | null) => (value === null ? [] : [dateText(value)]);
  switch (key) {
    case "signed-on":
      return [dateText(making.signedOn)];
    case "accepted-on":
      return day(of.acceptedOn);
    case "due-on":
      return day(of.dueOn);
    case "registration-number":
      return [same(of.number)];
    case "service-title":
      return [inBoth((locale) => serviceText(locale, of.service.id).get("title"))];
    case "category":
      return of.category === null
        ? []
        : [inBoth((locale) => serviceText(locale, of.service.id).get("categories", of.category ?? "", "title"))];
    case "feeKzt":
      return [same(formatSum(of.service.feeKzt))];
    default:
      return key.includes(".") ? formerValues(making, key, field) : [];
  }
};

/** A fact of a register's record; of a register that is asked per item, of every item. */
const factValues = ({ of }: Making, { from, fact }: ResultField): readonly Text[] => {
  if (fact === undefined) return [];
  const ids = [from ?? []].flat();
  const records = [...of.registers].filter(([key, { state }]) => state === "found" && ids.some((id) => key.startsWith(`${id}#`)));
  const texts = records.flatMap(([, { facts }]) => {
    const value = facts.get(fact);
    if (!value) return [];
    return [dayPattern.test(value) ? dateText(value) : { kk: value, ru: facts.get(`${fact}Ru`) ?? value }];
  });
  return [...new Map(texts.map((text) => [text.kk, text])).values()];
};

/** What stands in a line: what `from` gives; without it the first of `or` that has an answer, or what the official typed instead. */
const answerValues = (making: Making, field: ResultField): readonly Text[] => {
  const own = field.fact === undefined ? answered(making, field) : factValues(making, field);
  if (own.length > 0) return own;
  const typed = officerValues(making, field);
  if (typed.length > 0) return typed;
  for (const id of field.or ?? []) {
    const instead = answered(making, { ...field, from: id });
    if (instead.length > 0) return instead;
  }
  return [];
};

const answered = (making: Making, field: ResultField): readonly Text[] => {
  const { of, offices } = making;
  const sources = field.from === null ? [] : [field.from].flat();
  const read = (id: string, item?: AnswerItem, n = -1) => answerText(of, id, (office) => offices.get(office)?.title, item, n);
  if (field.perItemOf !== undefined) {
    return itemsShown(making, field, field.perItemOf).flatMap(({ item, n }) => sources.flatMap((id) => read(id, item, n)));
  }
  const found = sources.map((id) => read(id)).filter((texts) => texts.length > 0);
  if (field.type === "list" || found.length <= 1) return found.flat();
  return [inBoth((locale) => found.map((texts) => texts.map((text) => text[locale]).join(", ")).join(", "))];
};

const tableOf = (making: Making, field: ResultField): ContentLine["table"] => {
  if (field.columns === undefined || typeof field.from !== "string") return undefined;
  const { of, offices } = making;
  const { columns, from } = field;
  const heading = (id: string, locale: Locale) =>
    id.endsWith(birthDateOf) ? phrase(locale, "birth-date") : serviceText(locale, of.service.id).get("fields", id, "label");
  // What an official has chosen stands alone; where nobody was asked every item stands.
  const chosen = field.source === "officer" ? listOf(making.order.fields.get(field.id)).flatMap((one) => one.split(",")) : [];
  const rows = itemsOf(of.answers, from).flatMap((item, n) =>
    chosen.length > 0 && !chosen.includes(String(n + 1))
      ? []
      : [columns.map((id) => answerText(of, id, (office) => offices.get(office)?.title, item, n)[0] ?? same(""))],
  );
  return { columns: columns.map((id) => inBoth((locale) => heading(id, locale))), rows };
};

const valuesOf = (making: Making, field: ResultField): readonly Text[] => {
  const { of, order } = making;
  switch (field.source) {
    case "number":
      return [same(making.number)];
    case "signer":
      return field.from === "signature"
        ? [inBoth((locale) => phrase(locale, `signed-${order.way}`, { on: formatDay(making.signedOn, locale) }))]
        : [same(order.signer.fullName)];
    case "case":
      return [field.from ?? []].flat().flatMap((key) => caseValues(making, field, key));
    case "officer":
      return officerValues(making, field);
    case "office":
      return field.from === null ? [making.offices.get(of.officeId)?.title ?? same("")] : answerValues(making, field);
    case "answer":
    case "account":
    case "register":
      return answerValues(making, field);
  }
};

const envOf = ({ of, order, signedOn, result }: Making): RuleEnv => {
  const officer = new Map(
    [...of.officer, ...order.fields].map(([key, value]) => [key, typeof value === "string" ? value : value.join(",")]),
  );
  return { answers: of.answers, category: of.category, result: result.id, on: signedOn, officer };
};

/** Items that a line asked of each stands for: those of which its condition is true. */
const itemsShown = (making: Making, { rule }: ResultField, group: string): readonly { readonly item: AnswerItem; readonly n: number }[] => {
  const { of, result } = making;
  const refused = result.kind !== "refusal" && itemListOf(of.service)?.group === group ? of.refused : undefined;
  const items = itemsOf(of.answers, group)
    .map((item, n) => ({ item, n }))
    .filter(({ n }) => !refused?.has(n));
  if (rule === undefined) return items;
  const env = envOf(making);
  return items.filter(({ n }) => evaluate(rule, envOfItem(env, group, n)));
};

const shown = (making: Making, field: ResultField): boolean => {
  if (field.rule === undefined) return true;
  return field.perItemOf === undefined ? evaluate(field.rule, envOf(making)) : itemsShown(making, field, field.perItemOf).length > 0;
};

/** Types whose value is in the official's own words, not chosen from texts of the portal. */
const worded: ReadonlySet<string> = new Set(["text", "textarea"]);

const ownWords = (field: ResultField): boolean => field.source === "officer" && worded.has(field.type) && field.officeKind === undefined;

const lineOf = (making: Making, field: ResultField): ContentLine => {
  const table = tableOf(making, field);
  return {
    id: field.id,
    label: labelOf(making, field),
    values: table ? [] : valuesOf(making, field),
    ...(table ? { table } : {}),
    ...(ownWords(field) ? { own: making.order.wroteIn ?? making.of.locale } : {}),
  };
};

/**
 * Every line of a result in both languages. Lines without a value are left out, as an empty blank of an optional entry is.
 * @param offices titles of the issuing office and of the offices that answers name, by id
 * @param number empty while the decision is only laid out for signature
 * @param replaces documents of the former decision, of a case that is decided anew
 */
export const resultContentOf = (
  of: ResultCase,
  order: ResultOrder,
  offices: ReadonlyMap<string, OfficeText>,
  number: string,
  demo: boolean,
  replaces: readonly Replaced[] = [],
): ResultContent => {
  const result = resultDefinition(of.service, order.resultId);
  const making: Making = { of, order, result, offices, number, signedOn: almatyDate(order.signedAt) };
  const lines = result.fields
    .filter((field) => field.step === undefined && shown(making, field))
    .map((field) => lineOf(making, field))
    .filter((line) => line.values.length > 0 || (line.table?.rows.length ?? 0) > 0);
  const until = result.validUntilField === undefined ? undefined : order.fields.get(result.validUntilField);
  const day = (id: string): string | undefined => {
    const value = order.fields.get(id);
    return typeof value === "string" && dayPattern.test(value) ? value : undefined;
  };
  const form = (locale: Locale) => filledForm(serviceText(locale, of.service.id), locale, result.id, lines, day);
  const [kk, ru] = locales.map(form);
  return {
    v: 1,
    serviceId: of.service.id,
    edition: of.service.edition,
    resultId: result.id,
    kind: result.kind,
    number,
    caseNumber: of.number,
    signedOn: making.signedOn,
    signedAt: order.signedAt.toISOString(),
    language: of.locale,
    demo,
    title: inBoth((locale) => serviceText(locale, of.service.id).get("results", result.id, "title")),
    service: inBoth((locale) => serviceText(locale, of.service.id).get("title")),
    office: offices.get(of.officeId) ?? { title: same(""), address: same(""), phone: "" },
    lines,
    form: kk && ru ? { kk, ru } : null,
    signer: { fullName: order.signer.fullName, role: order.signer.role, way: order.way },
    validUntil: typeof until === "string" && dayPattern.test(until) ? until : null,
    ...(replaces.length > 0 ? { replaces } : {}),
  };
};
