import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";
import type { Rule } from "../rule.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 10, unit: "working-days", from: "acceptance", law: { annex: "2", row: 3 } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

/** The appointed conversation with this child is past: it was held, or the child did not come. */
const over = { field: "interview-outcome", in: ["held", "child-absent"] } as const satisfies Rule;

const heardSomebody = { forEach: "children", if: { field: "interview-child.interview-outcome", eq: "held" } } as const satisfies Rule;

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Fills in the application, attaches the consent or the documents on absence of care, signs with EDS",
    term: null,
    legal: "003:772-782",
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
    legal: "003:5262-5313",
  },
  {
    id: "interview-child",
    kind: "interview",
    actor: "executor",
    action: "Invites the child and holds the conversation, at the latest on working day 6",
    term: { value: 6, unit: "working-days", from: "acceptance" },
    legal: "003:784-785",
    // Every child is heard; one who did not come may be offered a second time.
    until: { not: { forEach: "children", if: { not: { field: "interview-child.interview-outcome", eq: "held" } } } },
    fields: [
      {
        id: "interview-at",
        type: "date",
        required: true,
        withTime: true,
        perItemOf: "children",
        checks: [
          { is: "in-future", when: { not: over } },
          { is: "not-in-future", when: over },
          { is: "office-hours" },
          { is: "within-term", of: "case.accepted-on", value: 6, unit: "working-days" },
        ],
      },
      { id: "interview-place", type: "text", required: true, perItemOf: "children" },
      { id: "interview-outcome", type: "enum", required: false, options: ["held", "child-absent"], perItemOf: "children" },
      {
        id: "interview-held-on",
        type: "date",
        required: true,
        perItemOf: "children",
        rule: { field: "interview-outcome", eq: "held" },
        checks: [{ is: "not-in-future" }, { is: "not-before", of: "case.accepted-on" }],
      },
    ],
  },
  {
    id: "prepare-result",
    kind: "prepare-result",
    actor: "executor",
    action: "Prepares the decision within 4 working days after the conversation",
    requires: [{ is: "recorded", rule: heardSomebody }],
    term: { value: 4, unit: "working-days", from: "interview" },
    legal: "003:784-788",
  },
  {
    id: "propose-refusal",
    kind: "propose-refusal",
    actor: "executor",
    action:
      "Refusal ground found: sends the preliminary decision and the time and place of the hearing, at least 3 working days before the end of the term",
    term: { value: 7, unit: "working-days", from: "acceptance" },
    legal: "003:792-800",
  },
  {
    id: "hold-hearing",
    kind: "hold-hearing",
    actor: "executor",
    action: "Hearing: the applicant states a position",
    term: null,
    legal: "003:801",
  },
  {
    id: "decide-after-hearing",
    kind: "decide-after-hearing",
    actor: "head",
    action: "Sends the decision or the reasoned refusal after the hearing",
    term: { value: 2, unit: "working-days", from: "hearing" },
    legal: "003:802-804",
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
    action: "Sends the result to the personal cabinet; the paper original is handed out at the office on request",
    term: { value: 10, unit: "working-days", from: "acceptance" },
    legal: "003:5175-5179",
  },
  {
    id: "close-without-result",
    kind: "close-without-result",
    actor: "head",
    action:
      "The child was not brought to the conversation, nor at the second time offered within the term (interview-outcome = child-absent recorded twice), and no other child of the application was heard: closes the case with the reason and an explanation, and the applicant is told in the cabinet. Not a refusal; the applicant may complain and may file again",
    term: null,
    legal: "",
    requires: [
      { is: "recorded", rule: { not: heardSomebody } },
      {
        is: "recorded",
        step: "interview-child",
        times: 2,
        rule: { forEach: "children", if: { field: "interview-outcome", eq: "child-absent" } },
      },
    ],
    fields: [{ id: "close-explanation", type: "textarea", required: true }],
  },
  {
    id: "report-stages",
    kind: "report-stage",
    actor: "portal",
    action:
      "Every stage is recorded and sent to the information system for monitoring public services; when it fails, a technical-problem protocol is drawn up at once",
    term: null,
    legal: "003:806-815",
  },
] as const satisfies readonly WorkflowStep[];

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: true, noticeWorkingDaysBeforeTerm: 3, decisionAfterHearingWorkingDays: 2 } as const;
