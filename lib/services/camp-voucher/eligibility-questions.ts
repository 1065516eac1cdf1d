import { always, amount, choice } from "../check-parts.ts";
import type { EligibilityQuestion } from "../define.ts";
import type { Rule } from "../rule.ts";

const pupil = { field: "q-institution-type", in: ["state-school", "other-state-institution"] } as const satisfies Rule;
const income = { all: [pupil, { field: "q-tsa", in: ["entitled-not-receiving", "no", "unknown"] }] } as const satisfies Rule;

/** Questions of the self-check, in order; each sees the answers before it. */
export const questions = [
  choice(
    "q-institution-type",
    always,
    ["state-school", "other-state-institution", "private-organisation", "not-studying"],
    "003:709-712; 003:4990-5004",
  ),
  choice(
    "q-family-care",
    pupil,
    ["none", "guardianship-or-trusteeship", "patronage", "other-family-form", "institution"],
    "003:4875-4889; 003:4961-4970",
  ),
  choice("q-tsa", pupil, ["receives", "entitled-not-receiving", "no", "unknown"], "003:4850-4858; 003:4933-4944"),
  amount("q-income-wages", income, { min: 0, integer: false }, "003:4859-4874; 003:4945-4960"),
  amount("q-income-business", income, { min: 0, integer: false }, "003:4859-4874; 003:4945-4960"),
  amount("q-income-alimony", income, { min: 0, integer: false }, "003:4859-4874; 003:4945-4960"),
  amount("q-family-members", income, { min: 1, integer: true }, "003:4859-4874; 003:4945-4960"),
  choice("q-emergency", pupil, ["yes", "no"], "003:4890-4901; 003:4971-4982"),
  choice("q-other-category", pupil, ["yes", "no", "unknown"], "003:4890-4901; 003:4971-4982"),
  choice("q-born-abroad", pupil, ["yes", "no"], "003:4817-4826; 003:4913-4920"),
  choice(
    "q-marriage-record",
    { all: [pupil, { field: "q-family-care", eq: "none" }] },
    ["in-kz", "abroad", "none"],
    "003:4827-4830; 003:4921-4924",
  ),
  choice("q-channel", pupil, ["portal", "provider-office", "education-organisation", "state-corporation"], "003:4681-4701"),
] as const satisfies readonly EligibilityQuestion[];
