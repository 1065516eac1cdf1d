/**
 * A way through one service as a table: what is sent at each step of the wizard, what the registers say, which files are attached, and what
 * the office does with the case until its end. Used by tests only: one walks the wizard in memory, one the whole way over HTTP.
 */
import type { ServiceDefinition } from "./define.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

export type Journey = {
  readonly name: string;
  readonly category: string;
  /** Who files: one of {@link journeyPeople}; `applicant` when not said. */
  readonly applicant?: string;
  /** Every step that is walked, in order, with the posted names and values. */
  readonly steps: readonly { readonly step: string; readonly input?: Input }[];
  /** Facts of the registers that have a record, by id; the others have none. `<id>#<n>`: only for that item of a group, from 0. */
  readonly found?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Registers that do not answer. */
  readonly down?: readonly string[];
  /** Documents a file is attached to: exactly those the wizard demands; of a document per item `<id>#<n>`. */
  readonly files: readonly string[];
  /** Documents that are not demanded and get a file nevertheless. */
  readonly extraFiles?: readonly string[];
  /** Name of the road the case takes at the office; `positive` when not said. */
  readonly road?: string;
};

/**
 * One act at the office (or of the applicant in the cabinet) after the filing. The role is that of the step's actor, the command that of its
 * kind; commands that are no steps name both.
 */
export type DeskAct = {
  /** At least so many days pass before this act (a hearing day comes, a course ends): the walk moves the portal's clock. */
  readonly later?: number;
  /** Step of the definition's workflow. */
  readonly step?: string;
  /** A command that is no step: `refuse-acceptance`, `extend`, `return`, `correct`, `answer-hearing`, `withdraw` … */
  readonly command?: string;
  /** Role that gives it, where the step does not say: `clerk`, `executor`, `head`, `applicant` … */
  readonly by?: string;
  /** Document that is chosen, where several may come of the act. */
  readonly result?: string;
  /**
   * Entries by name. A date is `YYYY-MM-DD` or counted from today: `+30` days, `-1` (also `0`), `+2w` working days; of a range `<id>-from`, `<id>-to`. An entry of a
   * choice may be `first` (the first option offered). What is offered filled in need not be named.
   */
  readonly input?: Input;
};

export type Road = {
  /** Document the case ends with, by its id; or the state it ends in: `withdrawn`, `closed`. */
  readonly ends: string;
  /** In order. What the portal itself does (automatic issue, delivery) is waited for and not listed, unless a step of it is named. */
  readonly desk: readonly DeskAct[];
};

/** Everything the tests walk of one service; one line each in `journeys.ts` of the services. */
export type ServiceJourneys = {
  readonly service: ServiceDefinition;
  readonly journeys: readonly Journey[];
  /** By name. `positive` is taken by journeys that name none; one road must end in a lawful refusal. */
  readonly roads: Readonly<Record<string, Road>>;
};

/** People of the journeys: numbers of right form that nobody has. The walk over HTTP gives each journey people of its own, of like birth. */
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
  /** Male, born on 9 September 2013. */
  olderPupil: "130909500010",
  /** Female, born on 21 April 2008. */
  student: "080421600012",
  /** Male, born on 5 March 2006: grown up, and before the register of births begins. */
  grownSon: "060305500001",
} as const;

/** Offices of the journeys: those of the demo in one region, with staff for every role. */
export const journeyOffices = {
  commission: "commission-karaganda",
  militaryOffice: "military-office-karaganda",
  defence: "defence-karaganda",
  education: "education-karaganda",
  school: "school-1-karaganda",
  otherSchool: "school-2-karaganda",
  college: "college-karaganda",
} as const;
