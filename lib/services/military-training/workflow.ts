import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    {
      stage: "stage-1",
      when: "stage 1: decision on admission",
      value: 2,
      unit: "working-days",
      from: "acceptance",
      law: { annex: "2-1", row: 3, subitem: "1" },
    },
    {
      stage: "stage-2",
      when: "stage 2: training and certificate",
      value: 42,
      unit: "working-days",
      from: "start of classes stated in the admission notification",
      fromField: "admission-notification.r1-classes-start",
      law: { annex: "2-1", row: 3, subitem: "2" },
    },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Fills in the application, attaches the medical examination card, gives the consent, signs",
    term: null,
    legal: "000:256-276",
    stage: "stage-1",
  },
  {
    id: "confirm-acceptance",
    kind: "confirm-acceptance",
    actor: "portal",
    action:
      "Fixes the date of acceptance from the moment of filing (up to and including closing time: that day; after closing time, on weekends and holidays: the next working day)",
    term: null,
    legal: "000:228-242",
    stage: "stage-1",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes identity, criminal record, residence and military registration data through the e-government gateway",
    term: null,
    legal: "000:277-288",
    stage: "stage-1",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action:
      "Registers the application on the day of acceptance (filed after closing time, on a weekend or a holiday: the next working day)",
    term: { value: 0, unit: "working-days", from: "acceptance" },
    legal: "000:228-242",
    stage: "stage-1",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Checks documents and data; sends the admission notification with the start of classes, or the reasoned refusal",
    term: { value: 2, unit: "working-days", from: "acceptance" },
    legal: "000:138-145",
    stage: "stage-1",
  },
  {
    id: "pay",
    kind: "pay",
    actor: "applicant",
    action:
      "Paid basis only: pays 305 000 KZT through a bank to the settlement account of the specialised organisation, outside the portal; the portal takes no payment itself",
    term: null,
    legal: "000:186-216",
    stage: "stage-2",
    rule: { field: "admission-notification.training-basis", eq: "paid" },
    fields: [{ id: "payment-receipt", type: "file", required: true }],
  },
  {
    id: "record-payment",
    kind: "record-payment",
    actor: "clerk",
    action:
      "Paid basis only: records the payment from the notice of the bank, or from the bank receipt that the applicant attaches in the cabinet; a condition neither of filing nor of admission",
    term: null,
    legal: "000:186-216",
    stage: "stage-2",
    fields: [
      { id: "payment-evidence", type: "enum", required: true, options: ["bank-notice", "receipt"] },
      { id: "payment-reference", type: "text", required: true },
      { id: "payment-date", type: "date", required: true, checks: [{ is: "not-in-future" }] },
      { id: "payment-amount", type: "number", required: true, checks: [{ is: "positive" }] },
    ],
    rule: { field: "admission-notification.training-basis", eq: "paid" },
  },
  {
    id: "train",
    kind: "train",
    actor: "training-organisation",
    action: "Trains the applicant under the military-trained reserve programme; on the paid basis within 1 February - 20 December",
    term: {
      value: 42,
      unit: "working-days",
      from: "start of classes named in the admission notification",
      fromField: "admission-notification.r1-classes-start",
    },
    legal: "000:141-145",
    stage: "stage-2",
    fields: [
      { id: "attendance", type: "enum", required: true, options: ["attended", "not-attended", "not-completed", "completed"] },
      {
        id: "attendance-date",
        type: "date",
        required: true,
        checks: [{ is: "not-in-future" }, { is: "not-before", of: "admission-notification.r1-classes-start" }],
      },
      { id: "training-course", type: "textarea", required: false },
    ],
  },
  {
    id: "issue-certificate",
    kind: "sign",
    actor: "head",
    action: "Issues the electronic certificate of completion; on the paid basis only after the payment is recorded",
    term: {
      value: 42,
      unit: "working-days",
      from: "start of classes named in the admission notification",
      fromField: "admission-notification.r1-classes-start",
    },
    legal: "000:164-174",
    stage: "stage-2",
    requires: [
      { is: "fee-paid", if: { field: "admission-notification.training-basis", eq: "paid" } },
      { is: "recorded", rule: { field: "train.attendance", eq: "completed" } },
    ],
  },
  {
    id: "close-without-result",
    kind: "close-without-result",
    actor: "head",
    action:
      "Stage 2 ends without a certificate: closes the case with a reason of `reasons` and an explanation, at the latest on working day 42 from the start of classes, and the applicant is told in the cabinet. Not a refusal; the applicant may complain and may file again",
    term: null,
    legal: "",
    stage: "stage-2",
    fields: [
      { id: "close-reason", type: "enum", required: true, from: "reasons" },
      { id: "close-explanation", type: "textarea", required: true },
    ],
    reasons: [
      {
        id: "not-paid",
        rule: { field: "admission-notification.training-basis", eq: "paid" },
        after: "admission-notification.r1-classes-start",
      },
      { id: "not-attended", rule: { field: "train.attendance", eq: "not-attended" } },
      { id: "not-completed", rule: { field: "train.attendance", eq: "not-completed" } },
      { id: "declined" },
    ],
  },
  {
    id: "return-notice",
    kind: "follow-up",
    actor: "applicant",
    action: "Returns the admission notification with one button in the cabinet; the provider closes the service",
    term: null,
    legal: "000:350-362",
    stage: "stage-2",
    returns: "admission-notification",
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

export const workflow = { pattern: "two-stage", steps } as const satisfies ServiceDefinition["workflow"];

export const hearing = { required: false, noticeWorkingDaysBeforeTerm: null, decisionAfterHearingWorkingDays: null } as const;
