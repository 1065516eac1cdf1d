import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const adoptionAgencyAccreditation = defineService({
  id: "adoption-agency-accreditation",
  edition: "2022-10-03",
  domain: "family",
  lifeSituations: ["family"],
  act: { number: "414", date: "2022-10-03", amendsNumber: "513", status: "in-force" },
  providerKind: "committee",
  channels: ["portal", "provider-office"],
  portalFiling: { signature: ["eds", "otp"], basis: "act" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: { representative: true, excluded: [{ id: "no-power-of-attorney" }] },
  subtypes: [{ id: "accreditation" }, { id: "extension" }],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "act" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "act" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "act" },
    { to: "court", value: null, unit: null, basis: "act" },
  ],
  // Item 19: too late is no ground of refusal, so the applicant is only warned.
  notices: [{ id: "late-extension", rule: { field: "accreditation-expiry-date", withinDays: 30 }, field: "requested-subtype" }],
  specialConditions: 5,
  legalRefs: { standard: "003:885-1484", form: "003:826-883", workflow: "003:57-193" },
  officeField: null,
  onlyOffice: "committee",
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
