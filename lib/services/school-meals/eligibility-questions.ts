import { always, amount, choice } from "../check-parts.ts";
import type { EligibilityQuestion } from "../define.ts";
import type { Rule } from "../rule.ts";

const pupil = { field: "q-school-type", in: ["state-general-school", "private-general-school"] } as const satisfies Rule;
const income = { all: [pupil, { field: "q-tsa", in: ["entitled-not-receiving", "no", "unknown"] }] } as const satisfies Rule;

/** Questions of the self-check, in order; each sees the answers before it. */
export const questions = [
  choice(
    "q-school-type",
    always,
    ["state-general-school", "private-general-school", "other-organisation", "not-studying"],
    "003:648-650; 003:4540-4549",
  ),
  choice(
    "q-family-care",
    pupil,
    ["none", "guardianship-or-trusteeship", "patronage", "other-family-form", "institution"],
    "003:4429-4438; 003:4511-4520",
  ),
  choice("q-tsa", pupil, ["receives", "entitled-not-receiving", "no", "unknown"], "003:4404-4412; 003:4483-4491"),
  amount("q-income-wages", income, { min: 0, integer: false }, "003:4413-4428; 003:4492-4510"),
  amount("q-income-business", income, { min: 0, integer: false }, "003:4413-4428; 003:4492-4510"),
  amount("q-income-alimony", income, { min: 0, integer: false }, "003:4413-4428; 003:4492-4510"),
  amount("q-family-members", income, { min: 1, integer: true }, "003:4413-4428; 003:4492-4510"),
  choice("q-emergency", pupil, ["yes", "no"], "003:4444-4455; 003:4521-4532"),
  choice("q-other-category", pupil, ["yes", "no", "unknown"], "003:4444-4455; 003:4521-4532"),
  choice("q-born-abroad", pupil, ["yes", "no"], "003:4389-4397; 003:4471-4476"),
  choice(
    "q-marriage-record",
    { all: [pupil, { field: "q-family-care", eq: "none" }] },
    ["in-kz", "abroad", "none"],
    "003:4398-4401; 003:4477-4480",
  ),
  choice("q-channel", pupil, ["portal", "provider-office", "education-organisation"], "003:4270-4283"),
] as const satisfies readonly EligibilityQuestion[];
