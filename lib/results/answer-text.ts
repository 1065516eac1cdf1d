import { formatDay } from "#lib/i18n/format.ts";
import { locales } from "#lib/i18n/locales.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { AnswerItem } from "#lib/services/answers.ts";
import type { Text } from "#lib/services/define.ts";
import { personOfIin } from "#lib/wizard/fields/iin.ts";
import { kindOf } from "#lib/wizard/printed.ts";
import { keyOf } from "#lib/wizard/types.ts";
import type { ResultCase } from "./content-types.ts";
import { inBoth, same, word } from "./phrases.ts";

/** The part of a case that answers are printed from. */
export type Answered = Pick<ResultCase, "service" | "answers" | "registers">;

/** The Russian twin of a register's text, when the answer is still the one the register gave. */
const registerTwin = (of: Answered, gatewayId: string, fact: string | undefined, value: string, n: number): Text | null => {
  const answer = of.registers.get(keyOf(gatewayId, n)) ?? of.registers.get(keyOf(gatewayId, -1));
  if (answer?.state !== "found") return null;
  const name = fact ?? [...answer.facts].find(([, text]) => text === value)?.[0];
  if (name === undefined || answer.facts.get(name) !== value) return null;
  const russian = answer.facts.get(`${name}Ru`);
  return russian === undefined ? null : { kk: value, ru: russian };
};

/** `<iin question>.birthDate`: a column that the number itself tells. */
export const birthDateOf = ".birthDate";

const birthDateText = (iin: unknown): readonly Text[] => {
  const person = typeof iin === "string" ? personOfIin(iin) : null;
  return person === null ? [] : [inBoth((locale) => formatDay(person.birthDate, locale))];
};

/**
 * An answer as it is printed, in both languages; nothing when there is none.
 * @param item item of the repeat group the field belongs to, `n` its position from 0
 */
export const answerText = (
  of: Answered,
  fieldId: string,
  officeTitle: (id: string) => Text | undefined,
  item?: AnswerItem,
  n = -1,
): readonly Text[] => {
  if (fieldId.endsWith(birthDateOf)) return birthDateText(item?.get(fieldId.slice(0, -birthDateOf.length)));
  const field = of.service.fields.find((one) => one.id === fieldId);
  if (!field) return [];
  const value = item?.get(fieldId) ?? of.answers.get(fieldId);
  if (value === undefined || value === "" || (Array.isArray(value) && value.some((one) => one instanceof Map))) return [];
  const plain = value as string | readonly string[];
  if (typeof plain === "string" && field.from !== undefined) {
    const twin = registerTwin(of, field.from, field.fact, plain, n);
    if (twin) return [twin];
  }
  const [kk, ru] = locales.map((locale) => {
    const text = serviceText(locale, of.service.id);
    return kindOf(field).print(plain, {
      locale,
      option: (one) => text.optional("fields", field.id, "options", one) ?? one,
      office: (id) => officeTitle(id)?.[locale] ?? id,
      yes: word(locale, field.type === "consent" ? "consent-given" : "ticked"),
    });
  });
  return kk === undefined || ru === undefined ? [same(String(plain))] : [{ kk, ru }];
};
