import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const draftExemption = defineService({
  id: "draft-exemption",
  edition: "2021-08-12",
  domain: "defence",
  lifeSituations: ["army"],
  act: { number: "527", date: "2021-08-12", amendsNumber: "605", status: "in-force" },
  providerKind: "conscription-commission",
  channels: ["portal"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [
    { from: "03-01", to: "06-30" },
    { from: "09-01", to: "12-30" },
  ],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: { representative: false, excluded: [{ id: "special-state-bodies-exception" }, { id: "representative" }] },
  subtypes: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "by-law" },
  ],
  specialConditions: 3,
  legalRefs: { standard: "001:614-799", form: "not in the act", workflow: "001:80-113" },
  officeField: "commission",
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
