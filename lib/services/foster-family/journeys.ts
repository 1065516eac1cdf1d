import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { fosterFamily } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

/** The answers about one child, under the names that they have as the n-th of the group. */
const child = (n: number, given: Input): Input =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [`children.${n}.${id}`, value]));

const pupil = {
  "child-iin": people.pupil,
  "child-full-name": "Ахметова Әсел",
  "child-birth-date-day": "5",
  "child-birth-date-month": "наурыз",
  "child-birth-date-year": "2015",
};
const toddler = {
  "child-full-name": "Серікова Айша",
  "child-birth-date-day": "15",
  "child-birth-date-month": "3",
  "child-birth-date-year": "2024",
};

type Given = { category: string; applicant?: Input; family: Input; children: Input; training?: Input };

const through = ({ category, applicant, family, children, training }: Given): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "provider", input: { "provider-department": offices.education } },
  { step: "family", input: family },
  { step: "children", input: children },
  ...(training === undefined ? [] : [{ step: "training", input: training }]),
  { step: "payment", input: { "bank-account": "KZ75 125K ZT20 6910 0100" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const single = { "marital-status": "not-married" };
const married = { "marital-status": "married", "spouse-has-iin": "yes", "spouse-iin": people.older, "marriage-abroad": "no" };
const known = {
  "applicant-identity": { fullName: "СЕРІКОВА ӘЛИЯ" },
  "applicant-registration": { citizenship: "Қазақстан Республикасы", address: "Қарағанды қаласы, Ерубаев көшесі, 5" },
};

/** What everybody attaches; a married person also for the spouse. */
const own = ["health-certificate", "dispensary-certificate", "criminal-record-certificate", "housing-proof", "bank-account-contract"];
const ofSpouse = ["health-certificate-spouse", "dispensary-certificate-spouse", "criminal-record-certificate-spouse"];

const journeys: readonly Journey[] = [
  {
    name: "trained couple that takes two children; their marriage is in the register",
    category: "other-person",
    applicant: people.mother,
    steps: through({ category: "other-person", family: married, children: { ...child(1, pupil), ...child(2, toddler) } }),
    found: { ...known, "zags-marriage": { status: "married", spouseFullName: "СЕРІКОВ МАРАТ" } },
    files: [...own, ...ofSpouse, "training-certificate"],
  },
  {
    name: "grandmother",
    category: "close-relative",
    applicant: people.mother,
    steps: through({ category: "close-relative", family: single, children: child(1, { ...pupil, "relation-to-child": "әжесі" }) }),
    found: known,
    files: [...own, "kinship-proof"],
  },
  {
    name: "aunt married to a foreigner without a number, who will train within a year; the identity is in no register",
    category: "relative-or-step-parent",
    applicant: people.mother,
    steps: through({
      category: "relative-or-step-parent",
      family: {
        "marital-status": "married",
        "spouse-has-iin": "no",
        "spouse-name": "Müller Hans",
        "spouse-document-number": "C01234567, Германия",
        "marriage-abroad": "yes",
      },
      children: child(1, { ...pupil, "relation-to-child": "апасы" }),
      training: { "training-status": "will-pass-within-one-year", "training-undertaking": "yes" },
    }),
    found: { "applicant-registration": known["applicant-registration"] },
    files: [...own, ...ofSpouse, "identity-document", "marriage-certificate", "kinship-proof"],
    road: "not-concluded",
  },
  {
    name: "stepfather, widowed and trained, while every register is down",
    category: "relative-or-step-parent",
    applicant: people.older,
    steps: through({
      category: "relative-or-step-parent",
      applicant: {
        "applicant-citizenship": "Қазақстан Республикасы",
        "applicant-residence-address": "Қарағанды қаласы, Гоголь көшесі, 7",
      },
      family: { ...single, "actual-upbringing": "yes" },
      children: child(1, { ...pupil, "relation-to-child": "өгей әкесі" }),
      training: { "training-status": "certificate-held" },
    }),
    down: ["applicant-identity", "applicant-registration"],
    files: [...own, "kinship-proof", "training-certificate"],
    road: "after-hearing",
  },
  {
    name: "man alone for whom the law makes no exception",
    category: "other-person",
    applicant: people.older,
    steps: through({ category: "other-person", family: { ...single, "actual-upbringing": "no" }, children: child(1, toddler) }),
    found: known,
    files: [...own, "training-certificate"],
    road: "refusal",
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const hearing = [
  {
    step: "propose-refusal",
    input: {
      "refusal-ground": "unmarried-man",
      reasoning: "Өтініш беруші тіркелген некеде тұрмайды",
      "hearing-date": "0",
      "hearing-time": "16:00",
    },
  },
  { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Баланы үш жылдан бері тәрбиелеп келемін" } },
  { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Баланы үш жылдан бері тәрбиелеп келеді" } },
] as const;
/** The contract is concluded a week later: the same day of the week is a working day too. */
const notice = { result: "contract-notification", input: { "contract-date": "+7" } } as const;
const noticed = [{ step: "prepare-contract-notice", ...notice }, { step: "sign-contract-notice" }] as const;
const paid = [
  { step: "conclude-contract", later: 7, input: { "contract-number": "12", "contract-concluded-on": "0" } },
  { step: "prepare-payment-decision", result: "payment-decision", input: { "paid-from": "0" } },
  { step: "assign-payment" },
] as const;

export const fosterFamilyJourneys: ServiceJourneys = {
  service: fosterFamily,
  journeys,
  roads: {
    positive: { ends: "payment-decision", desk: [...opened, ...noticed, ...paid] },
    "after-hearing": { ends: "payment-decision", desk: [...opened, ...hearing, { step: "decide-after-hearing", ...notice }, ...paid] },
    "not-concluded": { ends: "closed", desk: [...opened, ...noticed, { step: "close-without-contract", later: 7 }] },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
  },
};
