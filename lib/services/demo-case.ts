/** A case that the demo can show: which demo person can live it. Each service tells its own; nothing outside names a service. */
export type DemoCase = {
  /** Id of a persona of `lib/demo`. */
  readonly persona: string;
  readonly category: string;
  /** Answers that fit this person, by field id; IINs and names come from the persona's relatives. */
  readonly answers?: Readonly<Record<string, string>>;
};
