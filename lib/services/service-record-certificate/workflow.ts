import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 1, unit: "working-days", from: "acceptance", law: { item: "7" } },
  ] as const satisfies readonly TermRule[],
  extensions: [
    {
      id: "extended",
      when: "information needed for the certificate is missing and an inquiry is sent to the competent bodies; total term from acceptance",
      value: 1,
      unit: "months",
      noticeToApplicant: true,
    },
    {
      id: "archive-abroad",
      when: "information must be obtained from archives of near-abroad states; total term from acceptance",
      value: 3,
      unit: "months",
      noticeToApplicant: true,
    },
  ] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Chooses the ground, fills in the wizard, attaches e-copies, signs with EDS or OTP.",
    term: null,
    legal: "002:2435-2438",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes the gateway data; where there is no record, asks for an upload.",
    term: null,
    legal: "002:2441-2447",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Checks that the set of item 11 is complete; registers and sends the receipt, or refuses acceptance naming what is missing.",
    term: null,
    legal: "002:2467-2476",
  },
  {
    id: "examine",
    kind: "examine",
    actor: "executor",
    action: "Checks the data against the records of the office and prepares the result or a reasoned refusal.",
    term: { value: 1, unit: "working-days", from: "acceptance" },
    legal: "002:2379",
  },
  {
    id: "consult-and-extend",
    kind: "consult",
    actor: "executor",
    action: "Where data are missing, sends an inquiry to the competent bodies, extends the term and notifies the applicant.",
    term: null,
    legal: "002:2380-2385",
  },
  {
    id: "record-answer",
    kind: "answer-consultation",
    actor: "executor",
    action:
      "Records the answer of the inquired body: number, date, what it confirms or does not confirm. Only then the ground status-not-confirmed may be used.",
    term: null,
    legal: "002:2380-2385",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Signs the result, or a reasoned refusal if the documents of item 11 are not all there.",
    term: null,
    legal: "002:2365-2367",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action: "Publishes the result in the personal cabinet; hands the paper out at the office after comparing the originals.",
    term: null,
    legal: "002:2478-2480",
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

export const workflow = { pattern: "single-provider", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: false, noticeWorkingDaysBeforeTerm: null, decisionAfterHearingWorkingDays: null } as const;
