import { always, choice } from "../check-parts.ts";
import type { EligibilityQuestion } from "../define.ts";
import type { Rule } from "../rule.ts";

const pupil = {
  all: [
    { field: "q-school-type", eq: "general-school" },
    { field: "q-residence", in: ["rural-settlement", "unknown"] },
  ],
} as const satisfies Rule;

/** Questions of the self-check, in order; each sees the answers before it. */
export const questions = [
  choice("q-school-type", always, ["general-school", "other-organisation", "not-studying"], "003:3881-3883"),
  choice("q-residence", { field: "q-school-type", eq: "general-school" }, ["rural-settlement", "town", "unknown"], "003:3881-3891"),
  choice("q-age-under-18", pupil, ["yes", "no"], "003:3997-4003"),
  choice("q-school-location", pupil, ["another-settlement", "same-settlement", "unknown"], "003:4090-4116"),
  choice("q-school-certificate", pupil, ["yes", "no"], "003:4052-4056; 003:4077-4082"),
  choice("q-born-abroad", pupil, ["yes", "no"], "003:4038-4051; 003:4072-4076"),
  choice("q-channel", pupil, ["portal", "provider-office", "education-organisation", "state-corporation"], "003:3897-3911"),
] as const satisfies readonly EligibilityQuestion[];
