import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { campVoucher } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const through = (category: string, child: Input, camp = "out-of-town"): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "consent-personal-data": "yes" } },
  { step: "applicant" },
  { step: "child", input: { "child-iin": people.pupil, "education-institution": offices.school, class: "5 «А»", ...child } },
  { step: "camp", input: { "camp-type": camp } },
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
const medical = "medical-certificate-071u";

const journeys: readonly Journey[] = [
  {
    name: "mother on social assistance, all in the registers",
    category: "tsa-family",
    applicant: people.mother,
    steps: through("tsa-family", parent),
    found: { ...identity, ...birth, ...marriage },
    files: [medical, "tsa-certificate"],
  },
  {
    name: "father of low income, divorced, of whose marriage nothing is known; the school's own camp",
    category: "low-income-family",
    applicant: people.older,
    steps: through("low-income-family", { ...parent, "marriage-status": "divorced" }, "school-side"),
    found: { ...identity, ...birth },
    files: ["marriage-divorce-certificate", medical, "income-documents"],
  },
  {
    name: "father whose income turns out too high",
    category: "low-income-family",
    applicant: people.older,
    steps: through("low-income-family", parent),
    found: { ...identity, ...birth, ...marriage },
    files: [medical, "income-documents"],
    road: "refusal",
  },
  {
    name: "guardian: nobody asks about a marriage",
    category: "orphan-in-family",
    applicant: people.older,
    steps: through("orphan-in-family", { "applicant-relation": "guardian-or-trustee", "child-born-abroad": "no", ...named }),
    found: identity,
    files: ["child-birth-certificate", medical, "guardianship-decision"],
  },
  {
    name: "never married, child born abroad: the certificate at once",
    category: "emergency-family",
    applicant: people.mother,
    steps: through("emergency-family", { ...parent, "child-born-abroad": "yes", "marriage-status": "none", ...named }),
    found: { ...identity, ...birth },
    files: ["child-birth-certificate", medical, "collegial-body-decision"],
    road: "after-hearing",
  },
  {
    name: "all registers down: nothing stops the mother",
    category: "other-category",
    applicant: people.mother,
    steps: through("other-category", { ...parent, ...named }).map((one) =>
      one.step === "applicant" ? { ...one, input: { "applicant-registered-address": "Қарағанды қаласы, Гоголь көшесі, 7" } } : one,
    ),
    down: ["gw-identity", "gw-birth-record", "gw-marriage-record"],
    files: [medical, "collegial-body-decision"],
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
const referral = {
  result: "camp-referral",
  input: { camp: "«Балдәурен» лагері", "shift-dates-from": "+20", "shift-dates-to": "+34" },
} as const;

export const campVoucherJourneys: ServiceJourneys = {
  service: campVoucher,
  journeys,
  roads: {
    positive: { ends: "camp-referral", desk: [...opened, { step: "prepare-result", ...referral }, { step: "sign" }] },
    "after-hearing": { ends: "camp-referral", desk: [...opened, ...hearing, { step: "decide-after-hearing", ...referral }] },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
  },
};
