import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { fields, steps } from "./fields.ts";
import { gatewayData } from "./registers.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const guardianship = defineService({
  id: "guardianship",
  edition: "2022-10-03",
  domain: "family",
  lifeSituations: ["family", "child"],
  act: { number: "414", date: "2022-10-03", amendsNumber: "158", status: "in-force" },
  providerKind: "education-department",
  channels: ["state-corporation", "portal"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: { representative: false, excluded: [{ id: "applicant-minor" }, { id: "unmarried-man" }, { id: "excluded-person" }] },
  subtypes: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "by-law" },
  ],
  specialConditions: 6,
  legalRefs: { standard: "003:2371-3005", form: "", workflow: "003:400-457" },
  officeField: "provider-department",
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
