import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 5, unit: "working-days", from: "acceptance", law: { item: "8" } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Fills in the application, chooses the category, attaches its documents, signs on the portal",
    term: null,
    legal: "004:99-109",
  },
  {
    id: "confirm-acceptance",
    kind: "confirm-acceptance",
    actor: "portal",
    action: "Shows in the personal cabinet the status of acceptance and the date and time of the result",
    term: null,
    legal: "004:137-140",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Registers the documents on the day of acceptance and passes them on",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "004:144-146",
  },
  {
    id: "check-completeness",
    kind: "check-completeness",
    actor: "clerk",
    action: "Checks completeness; if incomplete, sends the reasoned refusal of further consideration to the personal cabinet",
    term: { value: 1, unit: "working-days", from: "acceptance" },
    legal: "004:148-155",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes social-assistance, identity and guardianship data through the e-government gateway",
    term: null,
    legal: "004:120-127",
  },
  {
    id: "examine",
    kind: "examine",
    actor: "executor",
    action: "Checks the documents against the Rules; prepares the notification or the reasoned refusal and passes it to the head",
    term: { value: 3, unit: "working-days", from: "acceptance" },
    legal: "004:157-162",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Signs with EDS",
    term: { value: 5, unit: "working-days", from: "acceptance" },
    legal: "004:157-178",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action: "Sends the result to the personal cabinet as an electronic document with the EDS of the head",
    term: { value: 5, unit: "working-days", from: "acceptance" },
    legal: "004:173-178",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage of the service into the monitoring information system",
    term: null,
    legal: "004:185-193",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: false, noticeWorkingDaysBeforeTerm: null, decisionAfterHearingWorkingDays: null } as const;
