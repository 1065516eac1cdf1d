import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const militaryTraining = defineService({
  id: "military-training",
  edition: "2022-08-18",
  domain: "defence",
  lifeSituations: ["army"],
  act: { number: "674", date: "2022-08-18", amendsNumber: "357", status: "in-force" },
  providerKind: "local-military-office",
  channels: ["portal"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 305000,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:00", lunchStart: "13:00", lunchEnd: "14:00", days: "mon-fri" },
  applicant: { representative: false, excluded: [{ id: "representative-not-provided-for" }] },
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
    { to: "provider", value: 5, unit: "working-days", basis: "act" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "act" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "act" },
    { to: "court", value: null, unit: null, basis: "act" },
  ],
  specialConditions: 4,
  legalRefs: { standard: "000:119-392", form: "000:424-462", workflow: "000:138-174" },
  decisions,
  officeField: "addressee-body",
});
