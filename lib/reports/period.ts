import { almatyDate, type Day, isDay } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { readDay } from "#lib/http/read-day.ts";

type Search = Readonly<Record<string, string | string[] | undefined>>;
export type Period = {
  readonly from: Day;
  readonly to: Day;
  readonly fault: "from" | "to" | "order" | null;
  /** As typed, for the inputs. */
  readonly typed: Readonly<Record<string, string>>;
};

const first = (search: Search, name: string): string => {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 40) ?? "";
};

/** One end of the period: a whole day (`from=2026-01-01`, the link of the table) or three inputs. "" when it is none. */
const end = (search: Search, name: string): Day => {
  const whole = first(search, name);
  return isDay(whole) ? whole : readDay({ get: (control) => first(search, control) }, name);
};

const parts = ["day", "month", "year"] as const;
const asked = (search: Search, name: string): boolean =>
  first(search, name) !== "" || parts.some((part) => first(search, `${name}-${part}`) !== "");

/** The period an address asks for; without one this year up to today, with a faulty one the same and what is wrong. */
export const askedPeriod = (search: Search): Period => {
  const today = almatyDate(now());
  const usual = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const typed = Object.fromEntries(
    ["from", "to"].flatMap((name) => parts.map((part) => [`${name}-${part}`, first(search, `${name}-${part}`)])),
  );
  if (!asked(search, "from") && !asked(search, "to")) return { ...usual, fault: null, typed: {} };
  const from = end(search, "from");
  const to = end(search, "to");
  if (from === "") return { ...usual, fault: "from", typed };
  if (to === "") return { ...usual, fault: "to", typed };
  return from > to ? { ...usual, fault: "order", typed } : { from, to, fault: null, typed: {} };
};

/** What stands in the three inputs of one end. */
export const splitDay = (period: Period, name: "from" | "to"): { day: string; month: string; year: string } => {
  if (period.fault !== null)
    return { day: period.typed[`${name}-day`] ?? "", month: period.typed[`${name}-month`] ?? "", year: period.typed[`${name}-year`] ?? "" };
  const [year = "", month = "", day = ""] = period[name].split("-");
  return { day: String(Number(day)), month: String(Number(month)), year };
};
