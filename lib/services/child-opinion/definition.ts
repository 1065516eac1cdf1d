import { defineService } from "../define.ts";
import { decisions } from "./decisions.ts";
import { categories, documents } from "./documents.ts";
import { fields, gatewayData, steps } from "./fields.ts";
import { acceptanceRefusalGrounds, refusalGrounds, results } from "./results.ts";
import { hearing, term, workflow } from "./workflow.ts";

export const childOpinion = defineService({
  id: "child-opinion",
  edition: "2022-10-03",
  domain: "family",
  lifeSituations: ["family", "child"],
  act: { number: "414", date: "2022-10-03", amendsNumber: "158", status: "in-force" },
  providerKind: "education-department",
  channels: ["provider-office"],
  portalFiling: { signature: ["eds"], basis: "project-decision" },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: { start: "09:00", end: "18:30", lunchStart: "13:00", lunchEnd: "14:30", days: "mon-fri" },
  applicant: {
    representative: true,
    excluded: [{ id: "child-under-ten", rule: { forEach: "children", if: { not: { field: "child-birth-date", ageAtLeast: 10 } } } }],
  },
  subtypes: [],
  complaints: [
    { to: "provider", value: 5, unit: "working-days", basis: "by-law" },
    { to: "quality-body", value: 15, unit: "working-days", basis: "by-law" },
    { to: "forwarding", value: 3, unit: "working-days", basis: "by-law" },
    { to: "court", value: null, unit: null, basis: "by-law" },
  ],
  specialConditions: 3,
  legalRefs: { standard: "003:5157-5400", form: "not in the act", workflow: "003:772-819" },
  officeField: "provider-office",
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
