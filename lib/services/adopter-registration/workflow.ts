import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 10, unit: "working-days", from: "acceptance", law: { annex: "1", row: 3 } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Files the free-form application with the documents on the portal",
    term: null,
    legal: "003:210-216, 003:1595-1676",
  },
  {
    id: "record-consents",
    kind: "record-consents",
    actor: "portal",
    action: "Records the consents; digital documents are taken with the consent of their owner (one-time password or SMS answer)",
    term: null,
    legal: "003:233-244",
  },
  { id: "fetch-registers", kind: "fetch-registers", actor: "portal", action: "Takes the gateway data", term: null, legal: "003:218-232" },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Registers the application on the day of receipt (filed after closing time, on a weekend or a holiday: the next working day)",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "",
  },
  {
    id: "check-completeness",
    kind: "check-completeness",
    actor: "clerk",
    action: "Checks that the package is complete and nothing has expired; otherwise refuses further consideration",
    term: null,
    legal: "003:245-248",
  },
  {
    id: "examine",
    kind: "examine",
    actor: "executor",
    action: "Examines the applicant and signs the conclusion on the possibility or impossibility of being a candidate",
    term: null,
    legal: "003:250-257, 003:1542-1555",
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action: "Prepares the notification that the conclusion is ready: types where to get the conclusion",
    term: null,
    legal: "003:250-257, 003:1542-1555",
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
    id: "deliver-and-enrol",
    kind: "deliver",
    actor: "executor",
    action:
      "Sends the notification signed with EDS to the personal cabinet and registers the candidate(s), within 2 working days from signing the conclusion",
    term: { value: 2, unit: "working-days", from: "signature" },
    legal: "003:250-257",
  },
  {
    id: "propose-refusal",
    kind: "propose-refusal",
    actor: "executor",
    action: "If a ground is found, sends the preliminary refusal with the time and place of the hearing by working day 7",
    term: null,
    legal: "003:258-266",
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Holds the hearing and records the position of the applicant",
    term: null,
    legal: "003:267",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action: "Sends the positive result or the reasoned refusal signed with EDS after the hearing",
    term: { value: 2, unit: "working-days", from: "hearing" },
    legal: "003:268-271",
  },
  {
    id: "open-data-bank",
    kind: "follow-up",
    actor: "applicant",
    action: "After a positive conclusion may see the information on children in the republican data bank",
    term: null,
    legal: "003:272-274",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage data into the monitoring information system",
    term: null,
    legal: "003:275-292",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 2 } as const;
