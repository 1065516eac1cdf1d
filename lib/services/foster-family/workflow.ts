import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 10, unit: "working-days", from: "acceptance", law: { annex: "2", row: 3 } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Fills in the application, attaches the documents and signs on the portal",
    term: null,
    legal: "003:462-473, 003:3293-3357",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes the marriage record from the civil status system",
    term: null,
    legal: "003:3305-3309",
  },
  {
    id: "confirm-acceptance",
    kind: "confirm-acceptance",
    actor: "portal",
    action:
      "Fixes the day of acceptance: filed on a working day up to and including closing time, also before opening and in the lunch break, that day; after closing, on a weekend or a holiday, the next working day",
    term: null,
    legal: "003:3188-3200",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Registers the application on the day of receipt (filed after closing time, on a weekend or a holiday: the next working day)",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "",
  },
  { id: "examine", kind: "examine", actor: "executor", action: "Verification by the provider", term: null, legal: "003:475-482" },
  {
    id: "prepare-contract-notice",
    kind: "prepare-result",
    actor: "executor",
    action:
      "Prepares the notification on concluding the contract on placing the child(ren) (first document) within 1 working day after the verification",
    term: { value: 1, unit: "working-days", from: "previous-step" },
    legal: "003:475-479",
  },
  {
    id: "propose-refusal",
    kind: "propose-refusal",
    actor: "executor",
    action: "If a ground is found, sends the preliminary refusal with the time and place of the hearing by working day 7",
    term: null,
    legal: "003:480-488",
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Holds the hearing and records the position of the applicant",
    term: null,
    legal: "003:492",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action: "Sends the notification or the reasoned refusal after the hearing",
    term: { value: 1, unit: "working-days", from: "hearing" },
    legal: "003:493-495",
  },
  {
    id: "sign-contract-notice",
    kind: "sign",
    actor: "head",
    action: "Signs the notification on concluding the contract with EDS",
    term: null,
    legal: "",
  },
  {
    id: "conclude-contract",
    kind: "conclude-contract",
    actor: "head",
    action: "Concludes the contract with the applicant (order and term are not in the text)",
    term: null,
    legal: "003:475-479",
  },
  {
    id: "prepare-payment-decision",
    kind: "prepare-result",
    actor: "executor",
    action: "Prepares the decision on assigning the payment (second document): types the day from which it is paid",
    term: null,
    legal: "003:3145-3149",
  },
  {
    id: "assign-payment",
    kind: "sign",
    actor: "head",
    action: "Takes the decision on assigning the payment (second document), inside the total term",
    term: null,
    legal: "003:3145-3149",
  },
  {
    id: "close-without-contract",
    kind: "close-without-result",
    actor: "executor",
    action:
      "If the applicant did not come to conclude the contract or declined it, closes the case after stage 1: no payment decision is made",
    term: null,
    legal: "",
    stage: "stage-2",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action: "Puts both documents into the personal cabinet, where they are kept",
    term: null,
    legal: "003:3156-3160",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage data into the monitoring information system",
    term: null,
    legal: "003:496-510",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "two-document", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 1 } as const;
