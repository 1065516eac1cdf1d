import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { eligibilityCheck } from "./eligibility.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const studentMeals = defineService({
  id: "student-meals",
  edition: "2020-05-04",
  domain: "education",
  lifeSituations: ["school", "education"],
  act: { number: "180", date: "2020-05-04", amendsNumber: null, status: "in-force" },
  providerKind: "education-organisation",
  channels: ["portal", "provider-office", "state-corporation"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "17:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: { representative: true, excluded: [{ id: "school-pupil" }] },
  subtypes: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "act" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "act" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "act" },
  ],
  specialConditions: 3,
  legalRefs: { standard: "004:295-599", form: "004:227-275", workflow: "004:99-193" },
  officeField: "provider-name",
  subject: { name: "student-name", iin: "student-iin" },
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
