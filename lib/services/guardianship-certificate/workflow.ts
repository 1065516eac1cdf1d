import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 30, unit: "minutes", from: "acceptance", law: { annex: "2", row: 3 } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Signs the application on the portal with EDS or a one-time password",
    term: null,
    legal: "003:304-311, 003:1895-1903",
  },
  {
    id: "register",
    kind: "register",
    actor: "portal",
    action: "Registers the application on the day of receipt (filed after closing time, on a weekend or a holiday: the next working day)",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "",
  },
  {
    id: "issue-automatically",
    kind: "auto-issue",
    actor: "portal",
    action:
      "Looks the guardianship up by the IINs and forms the certificate; if nothing is found, passes the case to the provider, who issues the certificate or the reasoned refusal",
    term: { value: 30, unit: "minutes", from: "acceptance" },
    legal: "003:1905-1928",
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action:
      "Only if nothing was found automatically: checks and prepares the certificate or the reasoned refusal, inside the same 30 minutes",
    term: null,
    legal: "003:1913-1928",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Only for a result prepared by staff: signs it with the EDS of the authorised person",
    term: null,
    legal: "003:1913-1928",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action: "Sends the result to the personal cabinet, where it is kept",
    term: null,
    legal: "003:1929-1933",
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage data into the monitoring information system",
    term: null,
    legal: "003:330-344",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: false, noticeWorkingDaysBeforeTerm: null, decisionAfterHearingWorkingDays: null } as const;
