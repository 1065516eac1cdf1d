import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 5, unit: "working-days", from: "acceptance", law: { annex: "2", row: 3, subitem: "1" } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action:
      "Fills in the application, attaches the medical certificate and the status document of the chosen category, signs on the portal",
    term: null,
    legal: "003:714-729",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action:
      "Registers the application on the day of acceptance (filed after closing time, on a weekend or a holiday: the next working day)",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "",
  },
  {
    id: "examine",
    kind: "examine",
    actor: "executor",
    action: "Checks the documents and queries the civil-status system",
    term: null,
    legal: "003:731-737",
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action: "Prepares the referral to the camp or the reasoned refusal",
    term: { value: 3, unit: "working-days", from: "acceptance" },
    legal: "003:731-734",
  },
  {
    id: "propose-refusal",
    kind: "propose-refusal",
    actor: "executor",
    action:
      "Refusal ground found: sends the preliminary decision and the time and place of the hearing, at least 3 working days before the end of the term",
    term: { value: 2, unit: "working-days", from: "acceptance" },
    legal: "003:735-743",
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Hearing: the applicant states a position",
    term: null,
    legal: "003:744",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action: "Sends the referral or the reasoned refusal after the hearing",
    term: { value: 1, unit: "working-days", from: "hearing" },
    legal: "003:745-747",
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
    action: "Sends the result to the personal cabinet, where it is kept",
    term: { value: 5, unit: "working-days", from: "acceptance" },
    legal: "003:4740-4744",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action:
      "Every stage is recorded and sent to the information system for monitoring public services; when it fails, a technical-problem protocol is drawn up at once",
    term: null,
    legal: "003:752-761",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 1 } as const;
