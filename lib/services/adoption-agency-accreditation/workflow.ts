import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    {
      rule: { field: "requested-subtype", eq: "accreditation" },
      value: 30,
      unit: "calendar-days",
      from: "acceptance",
      law: { annex: "2", row: 3, subitem: "1" },
    },
    {
      rule: { field: "requested-subtype", eq: "extension" },
      value: 15,
      unit: "calendar-days",
      from: "acceptance",
      law: { annex: "2", row: 3, subitem: "1" },
    },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit-accreditation",
    kind: "submit",
    actor: "applicant",
    action: "Accreditation: fills in the form, attaches the documents and signs on the portal",
    term: null,
    legal: "003:57-64, 003:1145-1249",
    rule: { field: "requested-subtype", eq: "accreditation" },
  },
  {
    id: "submit-extension",
    kind: "submit",
    actor: "applicant",
    action:
      "Extension: fills in the form, attaches the power of attorney and signs on the portal, no later than 30 calendar days before the accreditation ends",
    term: null,
    legal: "003:127-133, 003:1264-1276",
    rule: { field: "requested-subtype", eq: "extension" },
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes identity and registration data through the gateway with the consent of the applicant; a missing answer never blocks",
    term: null,
    legal: "003:66-76",
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
    id: "check-completeness",
    kind: "check-completeness",
    actor: "clerk",
    action: "Checks that the package is complete and no document has expired; accepts the application or refuses to accept it",
    term: null,
    legal: "003:77-79",
  },
  {
    id: "consult-state-bodies",
    kind: "consult",
    actor: "executor",
    action: "Accreditation only: sends the documents to the state bodies for approval",
    term: { value: 2, unit: "calendar-days", from: "acceptance" },
    legal: "003:81-83",
    rule: { field: "requested-subtype", eq: "accreditation" },
  },
  {
    id: "answer-of-state-bodies",
    kind: "answer-consultation",
    actor: "consulted-body",
    action: "Accreditation only: give a conclusion on whether the agency may work in Kazakhstan",
    term: { value: 10, unit: "working-days", from: "previous-step" },
    legal: "003:83-86",
    rule: { field: "requested-subtype", eq: "accreditation" },
  },
  {
    id: "examine-accreditation",
    kind: "examine",
    actor: "executor",
    action: "Accreditation only: checks the documents and decides on the basis of the conclusion",
    term: { value: 14, unit: "calendar-days", from: "acceptance" },
    legal: "003:87-93",
    rule: { field: "requested-subtype", eq: "accreditation" },
  },
  {
    id: "examine-extension",
    kind: "examine",
    actor: "executor",
    action: "Extension only: checks the documents and takes a reasoned decision",
    term: { value: 9, unit: "working-days", from: "acceptance" },
    legal: "003:135-140",
    rule: { field: "requested-subtype", eq: "extension" },
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action: "Prepares the decision: types the day until which the agency is accredited",
    term: null,
    legal: "003:87-93, 003:135-140",
  },
  {
    id: "propose-refusal-accreditation",
    kind: "propose-refusal",
    actor: "executor",
    action:
      "Accreditation: if a ground is found, sends the preliminary refusal with the time and place of the hearing no later than 3 working days before the term ends",
    term: null,
    legal: "003:97-105",
    rule: { field: "requested-subtype", eq: "accreditation" },
  },
  {
    id: "propose-refusal-extension",
    kind: "propose-refusal",
    actor: "executor",
    action: "Extension: the same as for accreditation",
    term: null,
    legal: "003:141-148",
    rule: { field: "requested-subtype", eq: "extension" },
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Holds the hearing and records the position of the applicant",
    term: null,
    legal: "003:106, 003:149",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action:
      "Takes the decision or the reasoned refusal after the hearing; the act gives no term of its own, so 2 working days are set, and in any case before the whole term ends",
    term: { value: 2, unit: "working-days", from: "hearing" },
    legal: "003:94-106, 003:135-149",
  },
  { id: "sign", kind: "sign", actor: "head", action: "Signs the result with the EDS of the authorised person", term: null, legal: "" },
  {
    id: "deliver-accreditation",
    kind: "deliver",
    actor: "head",
    action:
      "Accreditation: issues the decision or the reasoned refusal to the personal cabinet, within 10 calendar days after it was taken and in any case before the whole term ends",
    term: { value: 10, unit: "calendar-days", from: "decision" },
    legal: "003:94-96, 003:984-1003",
    rule: { field: "requested-subtype", eq: "accreditation" },
  },
  {
    id: "deliver-extension",
    kind: "deliver",
    actor: "head",
    action: "Extension: issues the decision or the reasoned refusal to the personal cabinet before the whole term ends",
    term: null,
    legal: "003:135-140, 003:943-949, 003:984-1003",
    rule: { field: "requested-subtype", eq: "extension" },
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action: "Enters the stage data into the monitoring information system",
    term: null,
    legal: "003:108-124, 003:150-167",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "provider-with-consultation", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 2 } as const;
