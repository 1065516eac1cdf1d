/** A day before the demo was first started, counted in working days. */
export type EarlierDay = { readonly workingDaysAgo: number };

/** What a demo official did on an earlier day: a command with what was typed. */
export type EarlierAct = EarlierDay & {
  /** Id of a persona of `lib/demo`. */
  readonly by: string;
  readonly command: string;
  readonly stepId: string;
  readonly resultId?: string;
  /** Signed with a code, as the law wants of this act. */
  readonly signed?: true;
  readonly fields?: Readonly<Record<string, string | EarlierDay>>;
};

/** A case that the demo can show: which demo person can live it. Each service tells its own; nothing outside names a service. */
export type DemoCase = {
  /** Id of a persona of `lib/demo`. */
  readonly persona: string;
  readonly category: string;
  /** Answers that fit this person, by field id; IINs and names come from the persona's relatives. */
  readonly answers?: Readonly<Record<string, string>>;
  /** The case is there from the first start: filed on an earlier day with these answers and brought so far, for what only days make lawful. */
  readonly begun?: EarlierDay & { readonly acts: readonly EarlierAct[] };
};
