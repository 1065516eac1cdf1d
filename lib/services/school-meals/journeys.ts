import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { schoolMeals } from "./definition.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

const through = (category: string, child: Input): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "consent-personal-data": "yes" } },
  { step: "applicant" },
  { step: "child", input: { "child-iin": people.pupil, school: offices.school, class: "5 «А»", ...child } },
  { step: "provider", input: { "provider-office": offices.school } },
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

const journeys: readonly Journey[] = [
  {
    name: "mother on social assistance, all in the registers",
    category: "tsa-family",
    applicant: people.mother,
    steps: through("tsa-family", parent),
    found: { ...identity, ...birth, ...marriage },
    files: ["tsa-certificate"],
  },
  {
    name: "mother whose family no longer gets the assistance",
    applicant: people.mother,
    category: "tsa-family",
    steps: through("tsa-family", parent),
    found: { ...identity, ...birth, ...marriage },
    files: ["tsa-certificate"],
    road: "refusal",
  },
  {
    name: "father of low income, divorced abroad: the register has no record",
    applicant: people.older,
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
    applicant: people.older,
  },
  {
    name: "never married, child born abroad: the certificate at once",
    category: "emergency-family",
    steps: through("emergency-family", { ...parent, "child-born-abroad": "yes", "marriage-status": "none", ...named }),
    found: { ...identity, ...birth },
    files: ["child-birth-certificate", "collegial-body-decision"],
    applicant: people.mother,
    road: "after-hearing",
  },
  {
    name: "all registers down: nothing stops the mother",
    category: "other-category",
    steps: through("other-category", { ...parent, ...named }).map((one) =>
      one.step === "applicant" ? { ...one, input: { "applicant-address": "Қарағанды қаласы, Гоголь көшесі, 7" } } : one,
    ),
    down: ["gw-identity", "gw-birth-record", "gw-marriage-record"],
    files: ["collegial-body-decision"],
    applicant: people.mother,
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const hearing = [
  {
    step: "propose-refusal",
    input: { "refusal-ground": "not-meeting-resolution-64", reasoning: "Табыс шектен асады", "hearing-date": "0", "hearing-time": "16:00" },
  },
  { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Анықтама жаңартылды" } },
  { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Анықтама жаңартылды" } },
] as const;
const certificate = { result: "meal-certificate", input: { "meal-kind": "free", "valid-until": "+200" } } as const;

export const schoolMealsJourneys: ServiceJourneys = {
  service: schoolMeals,
  journeys,
  roads: {
    positive: { ends: "meal-certificate", desk: [...opened, { step: "prepare-result", ...certificate }, { step: "sign" }] },
    "after-hearing": { ends: "meal-certificate", desk: [...opened, ...hearing, { step: "decide-after-hearing", ...certificate }] },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
  },
};
