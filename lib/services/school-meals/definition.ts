import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { eligibilityCheck } from "./eligibility.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const schoolMeals = defineService({
  id: "school-meals",
  edition: "2022-10-03",
  domain: "education",
  lifeSituations: ["school", "child"],
  act: { number: "414", date: "2022-10-03", amendsNumber: "158", status: "in-force" },
  providerKind: "local-executive-body",
  channels: ["portal", "provider-office", "education-organisation"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: { representative: true, excluded: [] },
  subtypes: [],
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
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "by-law" },
  ],
  specialConditions: 4,
  legalRefs: { standard: "003:4250-4642", form: "not in the act", workflow: "003:652-703" },
  decisions,
  officeField: "provider-office",
  eligibilityCheck,
  subject: { name: "child-full-name", iin: "child-iin" },
});
