/** A way through the wizard as a table: what is sent at each step, what the registers say, which files are attached. Used by tests only. */
export type Journey = {
  readonly name: string;
  readonly category: string;
  /** Every step that is walked, in order, with the posted names and values. */
  readonly steps: readonly { readonly step: string; readonly input?: Readonly<Record<string, string | readonly string[]>> }[];
  /** Facts of the registers that have a record, by id; the others have none. */
  readonly found?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Registers that do not answer. */
  readonly down?: readonly string[];
  /** Documents a file is attached to: exactly those the wizard demands. */
  readonly files: readonly string[];
};

/** People of the journeys: numbers of right form that nobody has. */
export const journeyPeople = {
  /** Male, born on 7 June 2005. */
  applicant: "050607500001",
  /** Female, born on 7 June 2005. */
  sameAge: "050607600008",
  /** Male, born on 1 January 1990. */
  older: "900101300007",
  /** Female, born on 1 January 1990. */
  mother: "900101400003",
  /** Born on 15 March 2024 and 2 August 2025. */
  daughter: "240315600010",
  son: "250802500013",
  /** Born on 5 March 2015. */
  pupil: "150305600017",
} as const;
