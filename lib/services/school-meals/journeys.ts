import { type Journey, journeyPeople as people } from "../journey.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

const through = (category: string, child: Input): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "consent-personal-data": "yes" } },
  { step: "applicant" },
  { step: "child", input: { "child-iin": people.pupil, school: "school-1", class: "5 «А»", ...child } },
  { step: "provider", input: { "provider-office": "school-1" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const identity = { "gw-identity": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" } };
const birth = { "gw-birth-record": { childFullName: "АХМЕТОВА ӘСЕЛ", childBirthDate: "2015-03-05" } };
const marriage = { "gw-marriage-record": { status: "married" } };
const named = {
  "child-full-name": "Ахметова Әсел",
  "child-birth-date-day": "5",
  "child-birth-date-month": "наурыз",
  "child-birth-date-year": "2015",
};
const parent = { "applicant-relation": "parent", "child-born-abroad": "no", "marriage-status": "married" };

export const schoolMealsJourneys: readonly Journey[] = [
  {
    name: "mother on social assistance, all in the registers",
    category: "tsa-family",
    steps: through("tsa-family", parent),
    found: { ...identity, ...birth, ...marriage },
    files: ["tsa-certificate"],
  },
  {
    name: "father of low income, divorced abroad: the register has no record",
    category: "low-income-family",
    steps: through("low-income-family", { ...parent, "marriage-status": "divorced" }),
    found: { ...identity, ...birth },
    files: ["marriage-divorce-certificate", "income-documents"],
  },
  {
    name: "guardian: nobody asks about a marriage",
    category: "orphan-in-family",
    steps: through("orphan-in-family", { "applicant-relation": "guardian-or-trustee", "child-born-abroad": "no", ...named }),
    found: identity,
    files: ["child-birth-certificate", "guardianship-decision"],
  },
  {
    name: "never married, child born abroad: the certificate at once",
    category: "emergency-family",
    steps: through("emergency-family", { ...parent, "child-born-abroad": "yes", "marriage-status": "none", ...named }),
    found: { ...identity, ...birth },
    files: ["child-birth-certificate", "collegial-body-decision"],
  },
  {
    name: "all registers down: nothing stops the mother",
    category: "other-category",
    steps: through("other-category", { ...parent, ...named }).map((one) =>
      one.step === "applicant" ? { ...one, input: { "applicant-address": "Қарағанды қаласы, Гоголь көшесі, 7" } } : one,
    ),
    down: ["gw-identity", "gw-birth-record", "gw-marriage-record"],
    files: ["collegial-body-decision"],
  },
];
