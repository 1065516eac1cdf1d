import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { category: ["first-issue"] }, value: 30, unit: "working-days", from: "acceptance", law: { item: "7" } },
    { rule: { category: ["lost-or-damaged"] }, value: 15, unit: "working-days", from: "acceptance", law: { item: "7" } },
  ] as const satisfies readonly TermRule[],
  extensions: [
    {
      id: "central-archive",
      when: "data must be confirmed by the Central Archive of the Ministry of Defence; total term from acceptance",
      value: 30,
      unit: "working-days",
      noticeToApplicant: true,
    },
    {
      id: "near-abroad-archives",
      when: "data must be confirmed by archives of near-abroad states; total term from acceptance",
      value: 90,
      unit: "working-days",
      noticeToApplicant: true,
    },
    {
      id: "lost-or-damaged-special",
      rule: { category: ["lost-or-damaged"] },
      when: "category = lost-or-damaged and an inquiry is sent to other military authorities; total term from acceptance",
      value: 20,
      unit: "working-days",
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
    legal: "002:9403-9409",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes the gateway data; where there is no record, asks for an upload.",
    term: null,
    legal: "002:9410-9420",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Checks that the set of item 11 is complete; registers and sends the receipt, or refuses acceptance naming what is missing.",
    term: null,
    legal: "002:9442-9451",
  },
  {
    id: "examine",
    kind: "examine",
    actor: "executor",
    action: "Makes out the registration certificate or prepares a reasoned refusal within the term of the category.",
    term: null,
    legal: "002:9327-9349",
  },
  {
    id: "consult-and-extend",
    kind: "consult",
    actor: "executor",
    action:
      "Inquires at the Central Archive, near-abroad archives or other military authorities where needed, extends the term and notifies the applicant.",
    term: null,
    legal: "002:9333-9339",
  },
  {
    id: "record-answer",
    kind: "answer-consultation",
    actor: "executor",
    action: "Records the answer of the inquired body: number, date, what it confirms or does not confirm.",
    term: null,
    legal: "002:9333-9339",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Signs the result, or a reasoned refusal if the documents of item 11 are not all there.",
    term: null,
    legal: "002:9315-9317",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action:
      "Records number and date, notifies in the personal cabinet where to collect; at the office takes the photo prints, compares the originals, hands the certificate out.",
    term: null,
    legal: "002:9452-9455",
  },
  {
    id: "close-uncollected",
    kind: "close-without-result",
    actor: "clerk",
    action:
      "One month after the notice of readiness, if nobody came for the document: closes the case as not collected; the document stays with the office and is still handed out on request.",
    term: { value: 1, unit: "months", from: "notice of readiness (deliver)" },
    legal: "002:9459-9461",
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
