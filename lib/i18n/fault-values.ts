import type { Locale, Text } from "#lib/services/define.ts";
import { formatDay } from "./format.ts";

type Values = Readonly<Record<string, string | number>>;

/** Values of the sentence about a wrong entry as a person reads them: a day in words of the page's language. */
export const faultValues = (values: Values | undefined, locale: Locale): Values =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, locale) : value,
    ]),
  );

type Labelled = { readonly name: string; readonly label: Text };

/** Label of the field that a control belongs to: of a date's or a range's parts too. Names the field in a list of faults. */
export const labelOfControl = (fields: readonly Labelled[], control: string, locale: Locale): string => {
  const isPart = (rest: string): boolean => /^(-(from|to))?-(day|month|year)$/.test(rest);
  const own = fields.find(({ name }) => control === name || (control.startsWith(name) && isPart(control.slice(name.length))));
  return own?.label[locale] ?? "";
};
