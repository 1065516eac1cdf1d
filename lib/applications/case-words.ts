/** The closed lists of words of a case; their texts are in `messages/{kk,ru}/case.json` under `states`, `commands`, `events`. */

/** Where a case stands. Everything after `draft` is visible to staff of the case's office. */
export const caseStates = [
  "draft",
  /** Signed and numbered; the clerk has not registered it yet. */
  "filed",
  "registered",
  /** The executor is examining it. */
  "review",
  /** Another body has been asked. */
  "consulting",
  /** With the members of the commission. */
  "voting",
  /** A result lies before the head for signature. */
  "prepared",
  /** The preliminary decision to refuse was sent; the hearing is to come. */
  "hearing",
  "heard",
  /** The first document is issued; the second stage runs. */
  "stage-2",
  /** Signed; somebody must still hand it over. */
  "ready",
  "issued",
  "refused",
  "acceptance-refused",
  "withdrawn",
  "closed",
] as const;
export type CaseState = (typeof caseStates)[number];

export const closedStates = ["issued", "refused", "acceptance-refused", "withdrawn", "closed"] as const satisfies readonly CaseState[];
export const isClosed = (state: CaseState): boolean => (closedStates as readonly CaseState[]).includes(state);

export const commandNames = [
  "submit",
  "record-consents",
  "fetch-registers",
  "confirm-acceptance",
  "register",
  "check-completeness",
  "refuse-acceptance",
  "examine",
  "consult",
  "answer-consultation",
  "interview",
  "forward",
  "vote",
  "conclude",
  "prepare-result",
  "propose-refusal",
  "answer-hearing",
  "hold-hearing",
  "decide-after-hearing",
  "sign",
  "conclude-contract",
  "pay",
  "record-payment",
  "train",
  "auto-issue",
  "deliver",
  "notify-third-party",
  "follow-up",
  "report-stage",
  "close-without-result",
  "extend",
  "withdraw",
  "return",
  "correct",
  "assign",
  "withdraw-result",
  "reopen",
  "escalate",
] as const;
export type CommandName = (typeof commandNames)[number];

/** Why a command was refused; texts under `refusals` of `case.json`. */
export const refusalCodes = [
  /** Missing and foreign look the same. */
  "not-found",
  "forbidden",
  /** Own case, own child, complained of (rule R6). */
  "conflict-of-interest",
  "not-assigned",
  /** The case is not where this command may be given. */
  "wrong-state",
  /** Somebody changed the case meanwhile. */
  "stale",
  "invalid",
  "hearing-required",
  "votes-outstanding",
  "already-voted",
  "not-paid",
  "too-early",
  "too-late",
  "code",
  /** An official signs with the key of his office; no code stands for it. */
  "eds-only",
  /** The register does not say which key is the office's. */
  "office-without-bin",
  "fingerprint-changed",
  "draft-incomplete",
  "window-closed",
  "office-closed",
  "not-applicant",
  "term-unknown",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
