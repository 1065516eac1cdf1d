import type { ServiceDefinition, TermExtension, TermRule, WorkflowStep } from "../define.ts";

export const term = {
  rules: [
    { rule: { always: true }, value: 1, unit: "working-days", from: "acceptance", law: { item: "7" } },
  ] as const satisfies readonly TermRule[],
  extensions: [] as const satisfies readonly TermExtension[],
};

const steps = [
  {
    id: "submit",
    kind: "submit",
    actor: "applicant",
    action: "Chooses the ground, fills in the wizard, attaches e-copies, signs with EDS or OTP.",
    term: null,
    legal: "002:11650-11659",
  },
  {
    id: "fetch-registers",
    kind: "fetch-registers",
    actor: "portal",
    action: "Takes the gateway data; where there is no record, asks for an upload.",
    term: null,
    legal: "002:11660-11667",
  },
  {
    id: "register",
    kind: "register",
    actor: "clerk",
    action: "Checks that the set of item 11 is complete; registers and sends the receipt, or refuses acceptance naming what is missing.",
    term: null,
    legal: "002:11692-11701",
  },
  {
    id: "examine",
    kind: "examine",
    actor: "executor",
    action: "Checks the data against the records of the office and prepares the result or a reasoned refusal.",
    term: { value: 1, unit: "working-days", from: "acceptance" },
    legal: "002:11607",
  },
  {
    id: "sign",
    kind: "sign",
    actor: "head",
    action: "Signs the result, or a reasoned refusal if the documents of item 11 are not all there.",
    term: null,
    legal: "002:11592-11595",
  },
  {
    id: "deliver",
    kind: "deliver",
    actor: "portal",
    action:
      "Notifies in the personal cabinet; at the office compares the originals, takes the surrendered military record document, records it and hands out the certificate.",
    term: null,
    legal: "002:11703-11708",
  },
  {
    id: "close-uncollected",
    kind: "close-without-result",
    actor: "clerk",
    action:
      "One month after the notice of readiness, if nobody came for the document: closes the case as not collected; the document stays with the office and is still handed out on request.",
    term: { value: 1, unit: "months", from: "notice of readiness (deliver)" },
    legal: "002:11712-11714",
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
