import type { FormFields } from "./form-fields.ts";

const longest = 20_000;

/** What was typed, by control name, without the engine's own fields; to be shown again beside what is wrong with it. */
export const valuesOf = (form: FormFields): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    form
      .names()
      .filter((name) => !name.startsWith("_") && name !== "lang")
      .map((name) => [name, form.all(name).map((value) => value.slice(0, longest))]),
  );
