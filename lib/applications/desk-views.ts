/** What the queries give to the pages of the desk; the words are those of `views.ts`. */
import type { StaffRole } from "#lib/access/roles.ts";
import type { Locale, StageId, Text } from "#lib/services/define.ts";
import type { CaseState, CommandName } from "./case-words.ts";
import type { CaseView, Day, Moment, Note, RegisterView } from "./views.ts";

export type QueueFilter = "mine" | "unassigned" | "office" | "late" | "closed";

export type QueueRow = {
  readonly id: string;
  readonly number: string;
  readonly serviceId: string;
  readonly initials: string;
  readonly state: CaseState;
  readonly stage: StageId | null;
  /** The earlier of step and case. */
  readonly nextDueOn: Day | null;
  readonly caseDueOn: Day | null;
  readonly standing: "late" | "today" | "soon" | "later" | "none";
  readonly workingDaysLeft: number;
  readonly nextCommand: CommandName | null;
  readonly assignedToMe: boolean;
  readonly unassigned: boolean;
  /** Its decision was withdrawn and none stands in its place. */
  readonly takenBack: boolean;
};

export type QueueView = {
  readonly filter: QueueFilter;
  readonly rows: readonly QueueRow[];
  /** Opaque; null on the last page. */
  readonly nextCursor: string | null;
  readonly counts: Readonly<Record<QueueFilter | "complaints", number>>;
  readonly office: { readonly id: string; readonly title: Text };
};

export type CheckLine = {
  readonly id: string;
  readonly state: "ok" | "attention" | "by-hand";
  /** Code under `checks`. */
  readonly code: string;
  readonly about: Text | null;
};

export type VoteView = {
  readonly count: number;
  readonly members: number;
  /** Null until the viewer may see them (own vote first; applicant never). */
  readonly opinions:
    | readonly { readonly name: string; readonly opinion: "agree" | "refuse"; readonly reason: string; readonly at: Moment }[]
    | null;
  readonly dueOn: Day | null;
};

export type CaseForStaff = CaseView & {
  readonly as: { readonly role: StaffRole; readonly officeId: string };
  readonly applicant: { readonly name: string; readonly iin: string | null; readonly phone: string | null; readonly birthDate: Day | null };
  readonly assignee: string | null;
  readonly stepDueOn: Day | null;
  /** Titles of papers that are there, and whose contents are not for this role. */
  readonly closedPapers: readonly Text[];
  readonly mayPrint: boolean;
  /** The portal runs with a virus scanner: what could be uploaded was scanned. */
  readonly scanned: boolean;
  readonly registers: readonly RegisterView[];
  readonly checks: readonly CheckLine[];
  readonly votes: VoteView | null;
  readonly prepared: { readonly resultId: string; readonly title: Text; readonly by: string; readonly lines: readonly Note[] } | null;
  /** `matches`: the stored text still has the fingerprint that was signed. */
  readonly signature: { readonly matches: boolean };
};

/** A decision laid out for signature: what the signature of the official will be bound to. */
export type DecisionView = {
  readonly decisionId: string;
  readonly command: CommandName;
  readonly stepId: string;
  readonly resultId: string;
  readonly title: Text;
  /** Opening sentence, in the language of the text. */
  readonly declaration: string;
  readonly fingerprint: string;
  readonly lines: readonly Note[];
  /** Language of the text that is signed. */
  readonly language: Locale;
  readonly warnings: readonly string[];
};
