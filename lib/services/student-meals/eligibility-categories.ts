import { belowMinimum, paper } from "../check-parts.ts";
import type { EligibilityCheck } from "../define.ts";

/** What the answers speak for: a category, how surely, with which documents. */
export const categoryRules = [
  {
    id: "r-large-family",
    when: { field: "q-large-family", eq: "yes" },
    category: "large-family-child",
    confidence: "likely",
    documents: [
      paper("birth-certificate", "if-record-not-found", {
        all: [
          { field: "q-born-before-cutoff", eq: "yes" },
          { field: "q-channel", eq: "portal" },
        ],
      }),
      paper("birth-certificate", "required", {
        all: [
          { field: "q-born-before-cutoff", eq: "yes" },
          { field: "q-channel", in: ["provider-office", "state-corporation"] },
        ],
      }),
    ],
    advice: null,
    legal: "004:442-444; 004:502-504",
  },
  {
    id: "r-orphan",
    when: { field: "q-family-care", in: ["guardianship-or-trusteeship", "patronage"] },
    category: "orphan-in-family",
    confidence: "likely",
    documents: [paper("guardianship-certificate", "if-record-not-found")],
    advice: null,
    legal: "004:446-451; 004:505-509",
  },
  {
    id: "r-orphan-other-form",
    when: { field: "q-family-care", eq: "other-family-form" },
    category: "orphan-in-family",
    confidence: "possible",
    documents: [paper("guardianship-certificate", "if-record-not-found")],
    advice: "ask-provider",
    legal: "004:446-451",
  },
  {
    id: "r-disability",
    when: { field: "q-disability", eq: "yes" },
    category: "disability",
    confidence: "likely",
    documents: [paper("disability-certificate")],
    advice: null,
    legal: "004:452-456; 004:510-515",
  },
  {
    id: "r-special-needs",
    when: { field: "q-special-needs", eq: "yes" },
    category: "special-needs",
    confidence: "likely",
    documents: [paper("pmpc-conclusion")],
    advice: null,
    legal: "004:456-462; 004:515-518",
  },
  {
    id: "r-tsa",
    when: { field: "q-tsa", eq: "receives" },
    category: "tsa-family",
    confidence: "likely",
    documents: [paper("tsa-certificate", "if-record-not-found")],
    advice: null,
    legal: "004:463-468; 004:519-525",
  },
  {
    id: "r-tsa-entitled",
    when: { field: "q-tsa", eq: "entitled-not-receiving" },
    category: "tsa-family",
    confidence: "possible",
    documents: [paper("tsa-certificate", "if-record-not-found")],
    advice: "get-tsa-certificate",
    legal: "004:463-468",
  },
  {
    id: "r-low-income",
    when: {
      all: [{ field: "q-tsa", in: ["no", "entitled-not-receiving"] }, belowMinimum],
    },
    category: "low-income-family",
    confidence: "likely",
    documents: [paper("income-information")],
    advice: null,
    legal: "004:463-478; 004:519-536",
  },
  {
    id: "r-low-income-tsa-unknown",
    when: {
      all: [{ field: "q-tsa", eq: "unknown" }, belowMinimum],
    },
    category: "low-income-family",
    confidence: "possible",
    documents: [paper("income-information")],
    advice: "check-tsa-status",
    legal: "004:463-478; 004:519-536",
  },
  {
    id: "r-enbek",
    when: { field: "q-programme", eq: "enbek" },
    category: "enbek-student",
    confidence: "possible",
    documents: [paper("enrolment-order")],
    advice: "ask-programme",
    legal: "004:479-494",
  },
  {
    id: "r-tve-cadre",
    when: { field: "q-programme", eq: "tve-cadre" },
    category: "tve-cadre-student",
    confidence: "possible",
    documents: [paper("enrolment-order")],
    advice: "ask-programme",
    legal: "004:490-494",
  },
] as const satisfies EligibilityCheck["categoryRules"];
