import { paper } from "../check-parts.ts";
import type { EligibilityCheck } from "../define.ts";

/** What the answers speak for: a category, how surely, with which documents. */
export const categoryRules = [
  {
    id: "r-transport",
    when: { field: "q-school-location", eq: "another-settlement" },
    category: "child-in-remote-rural-settlement",
    confidence: "likely",
    documents: [paper("school-certificate")],
    advice: null,
    legal: "003:3994-4005",
  },
  {
    id: "r-transport-same-settlement",
    when: { field: "q-school-location", in: ["same-settlement", "unknown"] },
    category: "child-in-remote-rural-settlement",
    confidence: "possible",
    documents: [paper("school-certificate")],
    advice: "ask-distance",
    legal: "003:4090-4116",
  },
  {
    id: "r-certificate-missing",
    when: { field: "q-school-certificate", eq: "no" },
    category: "child-in-remote-rural-settlement",
    confidence: "possible",
    documents: [paper("school-certificate")],
    advice: "get-school-certificate",
    legal: "003:4077-4082",
  },
] as const satisfies EligibilityCheck["categoryRules"];
