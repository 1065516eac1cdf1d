import { excludedGroups } from "../defence-questions.ts";
import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const officerMilitaryId = defineService({
  id: "officer-military-id",
  edition: "2009-12-29",
  domain: "defence",
  lifeSituations: ["army", "documents"],
  act: { kind: "decree", number: "2223", date: "2009-12-29", amendsNumber: null, status: "repealed", repealedOn: "2014-03-11" },
  providerKind: "local-military-office",
  channels: ["provider-office", "state-corporation"],
  portalFiling: { signature: ["eds", "otp"], basis: "project-decision" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "19:00", lunchStart: "13:00", lunchEnd: "15:00", days: "mon-fri" },
  applicant: {
    representative: true,
    excluded: excludedGroups.map((id) => ({ id })),
  },
  subtypes: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "ministry-of-defence", value: null, unit: null, basis: "act" },
    { to: "court", value: null, unit: null, basis: "act" },
  ],
  specialConditions: 12,
  legalRefs: { standard: "002:4528-4873", form: "002:6780-6856", workflow: "002:4661-4782" },
  officeField: "department",
  categories,
  documents,
  steps,
  fields,
  gatewayData,
  term,
  workflow,
  hearing,
  results,
  refusalGrounds,
  acceptanceRefusalGrounds,
  decisions,
});
