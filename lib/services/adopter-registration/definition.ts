import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { fields, steps } from "./fields.ts";
import { gatewayData } from "./registers.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const adopterRegistration = defineService({
  id: "adopter-registration",
  edition: "2022-10-03",
  domain: "family",
  lifeSituations: ["family", "child"],
  act: { number: "414", date: "2022-10-03", amendsNumber: "407", status: "in-force" },
  providerKind: "education-department",
  channels: ["portal"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: {
    representative: false,
    excluded: [
      { id: "applicant-minor" },
      { id: "no-citizenship" },
      { id: "no-permanent-residence" },
      { id: "unmarried-man" },
      { id: "excluded-person" },
      { id: "representative" },
    ],
  },
  subtypes: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "by-law" },
  ],
  specialConditions: 5,
  legalRefs: { standard: "003:1486-1865", form: "", workflow: "003:199-298" },
  officeField: "education-authority",
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
