import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { eligibilityCheck } from "./eligibility.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const campVoucher = defineService({
  id: "camp-voucher",
  edition: "2022-10-03",
  domain: "education",
  lifeSituations: ["school", "child"],
  act: { number: "414", date: "2022-10-03", amendsNumber: "158", status: "in-force" },
  providerKind: "education-department",
  channels: ["portal", "provider-office", "education-organisation", "state-corporation"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: { representative: true, excluded: [{ id: "private-organisation" }] },
  subtypes: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "by-law" },
  ],
  specialConditions: 5,
  legalRefs: { standard: "003:4666-5093", form: "not in the act", workflow: "003:714-765" },
  officeField: "provider-office",
  subject: { name: "child-full-name", iin: "child-iin" },
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
  eligibilityCheck,
});
