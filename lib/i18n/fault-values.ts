import type { Locale } from "#lib/services/define.ts";
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
