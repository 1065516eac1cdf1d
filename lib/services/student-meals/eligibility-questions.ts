import { always, amount, choice } from "../check-parts.ts";
import type { EligibilityQuestion } from "../define.ts";
import type { Rule } from "../rule.ts";

const student = { field: "q-institution-type", in: ["college", "university", "postgraduate"] } as const satisfies Rule;
const income = { all: [student, { field: "q-tsa", in: ["entitled-not-receiving", "no", "unknown"] }] } as const satisfies Rule;

/** Questions of the self-check, in order; each sees the answers before it. */
export const questions = [
  choice("q-institution-type", always, ["college", "university", "postgraduate", "school", "not-studying"], "004:76-93"),
  choice("q-family-care", student, ["none", "guardianship-or-trusteeship", "patronage", "other-family-form", "institution"], "004:446-451"),
  choice("q-large-family", student, ["yes", "no"], "004:442-444"),
  choice("q-born-before-cutoff", { all: [student, { field: "q-large-family", eq: "yes" }] }, ["yes", "no"], "004:442-444"),
  choice("q-disability", student, ["yes", "no"], "004:452-456"),
  choice("q-special-needs", student, ["yes", "no"], "004:456-462"),
  choice("q-tsa", student, ["receives", "entitled-not-receiving", "no", "unknown"], "004:463-468"),
  amount("q-income-wages", income, { min: 0, integer: false }, "004:463-478; 004:519-536"),
  amount("q-income-business", income, { min: 0, integer: false }, "004:463-478; 004:519-536"),
  amount("q-income-alimony", income, { min: 0, integer: false }, "004:463-478; 004:519-536"),
  amount("q-family-members", income, { min: 1, integer: true }, "004:463-478; 004:519-536"),
  choice("q-programme", { field: "q-institution-type", eq: "college" }, ["enbek", "tve-cadre", "none", "unknown"], "004:479-494"),
  choice("q-channel", student, ["portal", "provider-office", "state-corporation"], "004:99-109"),
] as const satisfies readonly EligibilityQuestion[];
