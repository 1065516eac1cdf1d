import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 3, unit: "working-days", from: "acceptance", law: { annex: "2", row: 3 } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Files the application with the documents on the portal, signed with EDS",
    term: null,
    legal: "003:350-357, 003:2186-2256",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action:
      "Takes the birth record of the child, the civil status record of the other parent, the order appointing a guardian and the data on the property",
    term: null,
    legal: "003:2191-2198, 003:2222-2249",
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
    action: "Checks the applicant and the documents; decides on the day of acceptance whether a refusal ground is possible",
    term: null,
    legal: "003:359-368",
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action: "Prepares the certificate (or the reasoned refusal)",
    term: { value: 2, unit: "working-days", from: "acceptance" },
    legal: "003:359-368, 003:2132-2136",
  },
  {
    id: "propose-refusal",
    kind: "propose-refusal",
    actor: "executor",
    action: "If a ground is found, sends the preliminary refusal with the time and place of the hearing on the day of acceptance",
    term: null,
    legal: "003:369-377",
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Holds the hearing (on working day 1) and records the position of the applicant",
    term: null,
    legal: "003:378, 003:382",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action: "Sends the certificate or the reasoned refusal signed with EDS after the hearing",
    term: { value: 2, unit: "working-days", from: "hearing" },
    legal: "003:379-382",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Signs the result with the EDS of the authorised person",
    term: null,
    legal: "003:359-368",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action:
      "Sends the result to the personal cabinet, where it is kept; a result prepared without a hearing goes out within the same 2 working days as prepare-result",
    term: null,
    legal: "003:359-368, 003:2132-2136",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage data into the monitoring information system",
    term: null,
    legal: "003:383-397",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 2 } as const;
