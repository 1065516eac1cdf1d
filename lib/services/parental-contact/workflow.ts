import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 5, unit: "working-days", from: "acceptance", law: { annex: "2", row: 3 } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Fills in the application, attaches the documents and signs on the portal with EDS (project decision)",
    term: null,
    legal: "003:518-530, 003:3719-3731, 003:3801-3805",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Registers the application on the day of receipt (filed after closing time, on a weekend or a holiday: the next working day)",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "",
  },
  {
    id: "examine",
    kind: "examine",
    actor: "executor",
    action:
      "Checks the documents and the influence of the parent on the child; decides by working day 2 whether a refusal ground is possible",
    term: null,
    legal: "003:535-541",
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action: "Prepares the permission of the guardianship and trusteeship body",
    term: { value: 3, unit: "working-days", from: "acceptance" },
    legal: "003:535-538",
  },
  {
    id: "propose-refusal",
    kind: "propose-refusal",
    actor: "executor",
    action: "If a ground is found, sends the preliminary refusal with the time and place of the hearing by working day 2",
    term: { value: 2, unit: "working-days", from: "acceptance" },
    legal: "003:539-547",
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Holds the hearing and records the position of the applicant",
    term: null,
    legal: "003:548",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action: "Sends the permission or the reasoned refusal after the hearing",
    term: { value: 1, unit: "working-days", from: "hearing" },
    legal: "003:549-551",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Signs the positive result with the EDS of the authorised person",
    term: null,
    legal: "",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action: "Puts the result into the personal cabinet; on request it is also given on paper",
    term: { value: 5, unit: "working-days", from: "acceptance" },
    legal: "003:3604-3614",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage data into the monitoring information system",
    term: null,
    legal: "003:552-566",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 1 } as const;
