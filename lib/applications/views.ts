/**
 * What the queries give to the pages: plain data, no rows. Words of the engine are codes (texts in `messages/{kk,ru}/case.json`), words of
 * a service are {@link Text} in both languages. Days are "YYYY-MM-DD" of Asia/Almaty, moments are ISO with Z.
 */
import type { StaffRole } from "#lib/access/roles.ts";
import type { Locale, OfficerCheck, OfficerField, ResultKind, StageId, Text } from "#lib/services/define.ts";
import type { SignatureStatus, SignedBy, SignedKind } from "#lib/signing/signature-facts.ts";
import type { CaseState, CommandName, RefusalCode } from "./case-words.ts";

export type Day = string;
export type Moment = string;

/** One step of the ruler under a due card; days off between two working days are one entry with `until`. */
export type RulerDay = {
  readonly on: Day;
  readonly until: Day;
  readonly kind: "acceptance" | "working" | "day-off" | "due" | "overdue";
  /** Number of the working day within the term; null for the day of acceptance (0), days off and days after the term. */
  readonly n: number | null;
  readonly today: boolean;
  readonly past: boolean;
};

export type DueCard = {
  readonly acceptedOn: Day;
  readonly dueOn: Day | null;
  /** Only for terms in minutes. */
  readonly dueAt: Moment | null;
  readonly standing: "running" | "today" | "late" | "done-in-time" | "done-late" | "waiting";
  /** Working days until the due day; 0 today; negative when late. */
  readonly workingDaysLeft: number;
  /** Empty when the term is longer than 20 working days. */
  readonly ruler: readonly RulerDay[];
  readonly stage: StageId | null;
  readonly extended: boolean;
};

export type Who = {
  readonly kind: "applicant" | "staff" | "portal";
  readonly role: StaffRole | null;
  readonly office: Text | null;
  /** Surname and initials; null for the portal and, to other roles, for the applicant. */
  readonly name: string | null;
};

/** One line of the course of a case: what happened, what happens now, what is to come. */
export type TimelineEntry = {
  readonly key: string;
  /** Code under `events` for what has happened, under `commands` for what is open or to come. */
  readonly code: CommandName | (string & {});
  readonly state: "done" | "late" | "now" | "ahead";
  readonly at: Moment | null;
  readonly who: Who | null;
  readonly stepId: string | null;
  /** Last lawful day of an open or coming step. */
  readonly dueOn: Day | null;
  /** Things said with it, in order: typed by officials or computed; each with a label. */
  readonly notes: readonly Note[];
};

export type Note = {
  readonly label: Text;
  readonly value: Text;
  /** An officer's own words stay in their language. */
  readonly language: Locale | null;
};

export type ActionField = Omit<OfficerField, "options" | "checks"> & {
  readonly checks?: readonly (OfficerCheck | { readonly is: "time" })[];
  /** Item of the repeat group it is asked of, from 0. */
  readonly item?: number;
  /** Name of the form control; a range has `<name>-from` and `<name>-to`, a date `<name>-day|-month|-year`. */
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  readonly value?: string;
  /** Shown only with this result chosen. */
  readonly resultId?: string;
};

/** A command this person may lawfully give now. */
export type LawfulAction = {
  readonly command: CommandName;
  readonly stepId: string | null;
  readonly role: StaffRole | "applicant";
  readonly officeId: string | null;
  /** Last lawful day of the step. */
  readonly dueOn: Day | null;
  readonly late: boolean;
  readonly needsSignature: boolean;
  readonly fields: readonly ActionField[];
  /** Results the person chooses from. */
  readonly results?: readonly { readonly id: string; readonly kind: ResultKind; readonly title: Text }[];
  /** Set: the command belongs to this person but is lawful only later or after something; a code under `refusals`. */
  readonly blockedBy?: RefusalCode;
  /** Codes under `warnings`: four-eyes, hearing-late, last-day, votes-split. */
  readonly warnings: readonly string[];
};

export type ResultView = {
  readonly id: string;
  readonly resultId: string;
  readonly kind: ResultKind;
  readonly title: Text;
  readonly number: string;
  readonly signedOn: Day;
  readonly signedBy: string;
  readonly signedWay: string;
  readonly validUntil: Day | null;
  readonly standing: "valid" | "withdrawn" | "replaced" | "returned";
  readonly replacedBy: string | null;
  /** Why it does not hold any more, also of one that was replaced after it; null without the history at hand, and of all others. */
  readonly withdrawn: Withdrawal | null;
  /** Not out yet: only the desk sees it. */
  readonly held: boolean;
};

export type Withdrawal = {
  readonly on: Day;
  /** court | complaint | own-mistake */
  readonly ground: string;
  /** Of the court or of the body that granted a complaint. */
  readonly decision: { readonly number: string; readonly on: Day } | null;
  /** In the official's own words; empty in lists. */
  readonly reason: string;
};

export type FileView = {
  readonly id: string;
  readonly documentId: string;
  readonly item: number;
  readonly title: Text;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly pages: number;
  readonly sha256: string;
  readonly receivedAt: Moment;
};

export type RegisterView = {
  readonly gatewayId: string;
  readonly item: number;
  readonly title: Text;
  readonly state: "found" | "none" | "down" | "confirmed-by-hand";
  readonly source: string;
  readonly answeredAt: Moment;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  /** The record is special data and this role sees only that it is there. */
  readonly closed?: boolean;
};

export type AccessView = {
  readonly at: Moment;
  readonly role: StaffRole;
  readonly office: Text;
  readonly what: string;
  readonly why: string;
};

export type MessageView = {
  readonly id: string;
  readonly at: Moment;
  readonly purpose: string;
  readonly text: string;
  readonly language: Locale;
  readonly read: boolean;
  readonly applicationId: string | null;
};

export type ComplaintView = {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly addressee: "provider" | "quality-body";
  readonly office: Text;
  readonly about: "decision" | "action" | "inaction";
  readonly text: string;
  readonly demand: string;
  readonly state: "filed" | "forwarded" | "satisfied" | "satisfied-in-part" | "rejected";
  readonly filedAt: Moment;
  readonly dueOn: Day;
  readonly forwardDueOn: Day | null;
  readonly late: boolean;
  readonly decision: { readonly at: Moment; readonly outcome: string; readonly reasoning: string } | null;
  readonly version: number;
};

/** Draft of the complaint that the cabinet offers when a term is missed. */
export type ComplaintOffer = { readonly about: "inaction" | "decision" | "action"; readonly text: Text; readonly demand: Text };

/** What an applicant must do now; first part of the cabinet. */
export type ToDo = {
  readonly applicationId: string;
  readonly serviceId: string;
  readonly number: string;
  readonly what: "answer-hearing" | "pay" | "complain-late" | "collect" | "sign-again";
  readonly by: Day | null;
  /** What to come with, where the service says it. */
  readonly text?: Text;
};

export type CabinetView = {
  readonly toDo: readonly ToDo[];
  readonly drafts: readonly {
    readonly id: string;
    readonly serviceId: string;
    readonly savedAt: Moment;
    readonly category: string | null;
  }[];
  readonly running: readonly CaseRow[];
  readonly closed: readonly CaseRow[];
  readonly results: readonly (ResultView & { readonly applicationId: string; readonly serviceId: string })[];
  readonly complaints: readonly ComplaintView[];
  readonly looksLastMonth: number;
  readonly unreadMessages: number;
};

export type CaseRow = {
  readonly id: string;
  readonly number: string;
  readonly serviceId: string;
  readonly state: CaseState;
  /** Of the application. */
  readonly signature: SignatureStatus;
  readonly stage: StageId | null;
  readonly filedAt: Moment;
  readonly dueOn: Day | null;
  readonly late: boolean;
  readonly workingDaysLeft: number;
  readonly office: Text | null;
  readonly closedAt: Moment | null;
};

/** What everybody who may see a case sees of it. */
export type CaseView = {
  readonly id: string;
  readonly number: string;
  readonly serviceId: string;
  readonly edition: string;
  readonly locale: Locale;
  readonly state: CaseState;
  readonly stage: StageId | null;
  readonly version: number;
  readonly category: string | null;
  readonly filedAt: Moment;
  /** Name of the person the case is about when it is not the applicant. */
  readonly subject: string | null;
  readonly due: DueCard | null;
  readonly timeline: readonly TimelineEntry[];
  readonly actions: readonly LawfulAction[];
  /** Text of what was signed, in the language of filing. */
  readonly answers: readonly AnswerLine[];
  readonly files: readonly FileView[];
  readonly results: readonly ResultView[];
  readonly hearing: HearingView | null;
  readonly payment: PaymentView | null;
  readonly complaints: readonly ComplaintView[];
  readonly signature: SignedBy;
  readonly outcome: string | null;
};

export type CaseForOwner = CaseView & {
  readonly office: (Text & { readonly address: Text; readonly phone: string }) | null;
  readonly messages: readonly MessageView[];
  readonly looks: readonly AccessView[];
  readonly complaintOffer: ComplaintOffer | null;
  /** A document waits at the office: what to come with. */
  readonly collect: Text | null;
  /** What was signed in this case and is not proved: being checked, or to be signed again. */
  readonly unproved: readonly { readonly kind: SignedKind; readonly status: "pending" | "invalid" }[];
};

export type HearingView = {
  readonly proposedAt: Moment;
  /** The preliminary decision went out after its last lawful day. */
  readonly late: boolean;
  readonly heldOn: Day;
  readonly heldAt: string;
  readonly place: string;
  readonly grounds: readonly Text[];
  readonly reasoning: string;
  readonly answer: { readonly at: Moment; readonly text: string; readonly signature: SignedBy | null } | null;
  readonly outcome: { readonly text: Text; readonly position: string } | null;
};

export type PaymentView = {
  readonly dueKzt: number;
  readonly paidKzt: number;
  readonly details: string;
  readonly receipts: readonly FileView[];
  readonly payments: readonly { readonly on: Day; readonly amountKzt: number; readonly evidence: string; readonly reference: string }[];
};

/** A line of the printed application as the desk shows it; `masked` where the role may not see the value (spec: security 21.4). */
export type AnswerLine = {
  readonly stepId: string;
  readonly stepTitle: string;
  readonly rows: readonly {
    readonly fieldId: string;
    readonly question: string;
    readonly answer: string;
    readonly source: "applicant" | "register" | "account";
    readonly group?: string;
    readonly item?: number;
    readonly masked: boolean;
  }[];
};
