/** A single-valued field arrived twice: nothing is silently taken from it (spec/security.md 15.3.7). The wrapper answers 400. */
export class RepeatedFieldError extends Error {
  readonly field: string;
  constructor(field: string) {
    super("a field was sent twice");
    this.field = field;
  }
}

/** Posted values by name; names never index a plain object, so `__proto__` is a name like any other. */
export type FormFields = {
  /** "" when absent. @throws RepeatedFieldError when sent more than once. */
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly names: () => readonly string[];
  readonly entries: () => readonly (readonly [string, string])[];
};

export const maxFields = 2000;

/** Text is put into NFC once, here; what is validated is what is stored. */
export const formFields = (pairs: Iterable<readonly [string, string]>): FormFields => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const list = values.get(name) ?? [];
    list.push(value.normalize("NFC"));
    values.set(name, list);
  }
  return {
    get: (name) => {
      const list = values.get(name) ?? [];
      if (list.length > 1) throw new RepeatedFieldError(name);
      return list[0] ?? "";
    },
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    names: () => [...values.keys()],
    entries: () => [...values].flatMap(([name, list]) => list.map((value) => [name, value] as const)),
  };
};
