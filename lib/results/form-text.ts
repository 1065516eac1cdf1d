import type { ServiceText } from "#lib/i18n/service-text.ts";
import { untilDay } from "#lib/i18n/until-day.ts";
import type { Locale } from "#lib/services/define.ts";
import type { ContentLine, FormPart, FormRun, FormText } from "./content-types.ts";

const parts: readonly FormPart[] = ["addressee", "body", "signature", "date"];
const blank = /\{([\w-]+(?:\|[\w-]+)*)(:until)?\}/g;

/** Where nothing stands in a form that is printed to be filled in by hand. */
const ruled = "_".repeat(40);

/**
 * Lines of a prescribed wording with their blanks filled. `{id}` is a blank, `{one|other}` the first of them that says something, `{id:until}` a
 * day in the case that "until" asks for.
 * @param empty `omit`: a line whose blanks are all empty is left out (an optional second finding); `rule`: every empty blank is a line to
 * write on
 */
export const filledLines = (
  wording: string,
  standsIn: (id: string, until: boolean) => string,
  empty: "omit" | "rule",
): readonly (readonly FormRun[])[] => {
  const runsOf = (line: string): readonly FormRun[] | null => {
    const runs: FormRun[] = [];
    let at = 0;
    let blanks = 0;
    for (const match of line.matchAll(blank)) {
      const values = (match[1] ?? "").split("|").map((id) => standsIn(id, match[2] !== undefined));
      const value = values.find((one) => one !== "") ?? "";
      if (match.index > at) runs.push({ text: line.slice(at, match.index), filled: false });
      if (value !== "") runs.push({ text: value, filled: true });
      else if (empty === "rule") runs.push({ text: ruled, filled: false });
      else blanks += 1;
      at = match.index + match[0].length;
    }
    if (at < line.length) runs.push({ text: line.slice(at), filled: false });
    return blanks > 0 && !runs.some((run) => run.filled) ? null : runs;
  };
  return wording
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const runs = runsOf(line);
      return runs === null ? [] : [runs];
    });
};

/** The prescribed form of a result, filled, in the act's order. Null: the service has no text of a form for this result. */
export const filledForm = (
  text: ServiceText,
  locale: Locale,
  resultId: string,
  lines: readonly ContentLine[],
  dayOf: (fieldId: string) => string | undefined,
): FormText | null => {
  if (text.optional("results", resultId, "form", "body") === undefined) return null;
  const standsIn = (id: string, until: boolean): string => {
    const day = until ? dayOf(id) : undefined;
    if (day !== undefined) return untilDay(day, locale);
    const line = lines.find((one) => one.id === id);
    return line ? line.values.map((value) => value[locale]).join(", ") : "";
  };
  const [addressee, body, signature, date] = parts.map((part) =>
    filledLines(text.optional("results", resultId, "form", part) ?? "", standsIn, "omit"),
  );
  return { addressee: addressee ?? [], body: body ?? [], signature: signature ?? [], date: date ?? [] };
};
