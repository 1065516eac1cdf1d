/** What a self-check must say to some answers; used by tests only. No figures named: those that the tests configure. */
export type CheckCase = {
  readonly name: string;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly figures?: Readonly<Record<string, number | null>>;
  readonly expect: {
    readonly outcome: string;
    readonly categories: readonly string[];
    readonly notices: readonly string[];
    /** null: several categories matched, so the list depends on the choice. */
    readonly requiredDocuments: readonly string[] | null;
  };
};
