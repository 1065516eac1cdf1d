import type { EligibilityQuestion } from "../define.ts";

const schoolAndVillage = {
  all: [
    { field: "q-school-type", eq: "general-school" },
    { field: "q-residence", in: ["rural-settlement", "unknown"] },
  ],
} as const;

/** Questions of the self-check, in order; each sees the answers before it. */
export const questions = [
  {
    id: "q-school-type",
    type: "select",
    required: true,
    askWhen: { always: true },
    min: null,
    integer: false,
    options: ["general-school", "other-organisation", "not-studying"],
    legal: "003:3881-3883",
  },
  {
    id: "q-residence",
    type: "select",
    required: true,
    askWhen: { field: "q-school-type", eq: "general-school" },
    min: null,
    integer: false,
    options: ["rural-settlement", "town", "unknown"],
    legal: "003:3881-3891",
  },
  {
    id: "q-age-under-18",
    type: "select",
    required: true,
    askWhen: schoolAndVillage,
    min: null,
    integer: false,
    options: ["yes", "no"],
    legal: "003:3997-4003",
  },
  {
    id: "q-school-location",
    type: "select",
    required: true,
    askWhen: schoolAndVillage,
    min: null,
    integer: false,
    options: ["another-settlement", "same-settlement", "unknown"],
    legal: "003:4090-4116",
  },
  {
    id: "q-school-certificate",
    type: "select",
    required: true,
    askWhen: schoolAndVillage,
    min: null,
    integer: false,
    options: ["yes", "no"],
    legal: "003:4052-4056; 003:4077-4082",
  },
  {
    id: "q-born-abroad",
    type: "select",
    required: true,
    askWhen: schoolAndVillage,
    min: null,
    integer: false,
    options: ["yes", "no"],
    legal: "003:4038-4051; 003:4072-4076",
  },
  {
    id: "q-channel",
    type: "select",
    required: true,
    askWhen: schoolAndVillage,
    min: null,
    integer: false,
    options: ["portal", "provider-office", "education-organisation", "state-corporation"],
    legal: "003:3897-3911",
  },
] as const satisfies readonly EligibilityQuestion[];
