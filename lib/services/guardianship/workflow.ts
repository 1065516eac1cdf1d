import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 19, unit: "working-days", from: "acceptance", law: { annex: "2", row: 3 } },
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
    legal: "003:407-417, 003:2680-2799",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes the civil status data (marriage, birth, death, birth reference) and the data on ownership of a dwelling",
    term: null,
    legal: "003:2713-2726, 003:2755-2774",
  },
  {
    id: "confirm-acceptance",
    kind: "confirm-acceptance",
    actor: "portal",
    action:
      "Fixes the day of acceptance: filed on a working day up to and including closing time, also before opening and in the lunch break, that day; after closing, on a weekend or a holiday, the next working day",
    term: null,
    legal: "003:2511-2523",
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
      "Verification by the provider (data of state systems, survey of living conditions if prescribed by items that are not in the text)",
    term: null,
    legal: "003:419-427",
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action:
      "Issues the order on establishing guardianship or trusteeship within 8 working days after the verification, inside the total term",
    term: { value: 8, unit: "working-days", from: "previous-step" },
    legal: "003:419-424",
  },
  {
    id: "propose-refusal",
    kind: "propose-refusal",
    actor: "executor",
    action: "If a ground is found, sends the preliminary refusal with the time and place of the hearing by working day 16",
    term: null,
    legal: "003:425-433",
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Holds the hearing and records the position of the applicant",
    term: null,
    legal: "003:434",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action: "Sends the order or the reasoned refusal after the hearing",
    term: { value: 2, unit: "working-days", from: "hearing" },
    legal: "003:435-437",
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
    action: "Puts the result into the personal cabinet, where it is kept",
    term: null,
    legal: "003:2462-2466",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage data into the monitoring information system",
    term: null,
    legal: "003:438-455",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 2 } as const;
