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
    action: "Fills in the application, chooses the ground, attaches the e-copies, signs on the portal; only inside an application window",
    term: null,
    legal: "001:294-304",
  },
  {
    id: "confirm-acceptance",
    kind: "confirm-acceptance",
    actor: "portal",
    action: "When all required documents are given, shows in the personal cabinet that the request is accepted and the date of the result",
    term: null,
    legal: "001:460-464",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes the data of gatewayData from state information systems through the e-government gateway",
    term: null,
    legal: "001:455-459",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Accepts and registers the documents and passes them to the chair of the commission on the day of acceptance",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "001:33-35",
  },
  {
    id: "forward-to-members",
    kind: "forward",
    actor: "commission-chair",
    action: "Sends the application with the e-copies to the commission members",
    term: { value: 1, unit: "working-days", from: "previous-step" },
    legal: "001:39-41",
  },
  {
    id: "vote",
    kind: "vote",
    actor: "commission-member",
    action: "Review the application and agree to the deferment, or refuse on a ground of item 9",
    term: { value: 1, unit: "working-days", from: "previous-step" },
    legal: "001:42-45",
    fields: [
      { id: "opinion", type: "enum", required: true, options: ["agree", "refuse"] },
      { id: "opinion-ground", type: "list", required: true, rule: { field: "opinion", eq: "refuse" }, from: "refusalGrounds" },
      { id: "opinion-reason", type: "textarea", required: true },
    ],
  },
  {
    id: "conclude",
    kind: "conclude",
    actor: "commission-chair",
    action: "Reviews the members' results; issues the conclusion or the refusal notice as an electronic document",
    term: { value: 1, unit: "working-days", from: "previous-step" },
    legal: "001:46-50",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action: "Sends the EDS-signed result to the personal cabinet",
    term: { value: 1, unit: "working-days", from: "previous-step" },
    legal: "001:52-57",
  },
  {
    id: "inform-military-office",
    kind: "notify-third-party",
    actor: "portal",
    action:
      "Sends the conclusion to the local military office of the place of residence and military registration, for the minutes of the commission",
    term: { value: 1, unit: "working-days", from: "previous-step" },
    legal: "001:52-57",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Reports every stage to the monitoring information system of public services",
    term: null,
    legal: "",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "commission", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: false, noticeWorkingDaysBeforeTerm: null, decisionAfterHearingWorkingDays: null } as const;
