import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { guardianship } from "./definition.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

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
const atHome = { "child-in-organisation": "no", "child-born-abroad": "no" };

type Given = { category: string; applicant?: Input; family: Input; children: Input; training?: Input; housing?: Input };

const through = ({ category, applicant, family, children, training, housing }: Given): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "provider", input: { "provider-department": offices.education } },
  { step: "family", input: family },
  { step: "children", input: children },
  ...(training === undefined ? [] : [{ step: "training", input: training }]),
  { step: "housing", input: housing ?? { "housing-basis": "own-applicant-or-spouse" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const single = { "marital-status": "not-married" };
const married = { "marital-status": "married", "spouse-has-iin": "yes", "spouse-iin": people.mother, "marriage-abroad": "no" };
const known = {
  "applicant-identity": { fullName: "СЕРІКОВА ӘЛИЯ" },
  "applicant-registration": { citizenship: "Қазақстан Республикасы", address: "Қарағанды қаласы, Ерубаев көшесі, 5" },
};
const birth = { "zags-birth": { childFullName: "АХМЕТОВА ӘСЕЛ", childBirthDate: "2015-03-05" } };
const marriage = { "zags-marriage": { status: "married", spouseFullName: "СЕРІКОВА ӘЛИЯ" } };

/** What everybody attaches; a married person also for the spouse. */
const own = ["health-certificate", "dispensary-certificate", "income-information"];
const ofSpouse = ["spouse-consent", "health-certificate-spouse", "dispensary-certificate-spouse"];

/** Two grounds at most times, one for each parent: each asks for its paper. */
const losses: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "mother deprived of her rights, father in prison",
    ["loss-deprivation", "loss-imprisonment"],
    ["doc-deprivation#0", "doc-imprisonment#0"],
  ],
  [
    "rights of one restricted, the other without capacity",
    ["loss-restriction", "loss-incapacity"],
    ["doc-restriction#0", "doc-incapacity#0"],
  ],
  ["one missing, the other declared dead", ["loss-missing", "loss-declared-dead"], ["doc-missing#0", "doc-declared-dead#0"]],
  ["one searched for, from the other the child was taken", ["loss-search", "loss-removal"], ["doc-search#0", "doc-removal#0"]],
  [
    "one in hospital for years, the other gave the child up",
    ["loss-long-treatment", "loss-renunciation"],
    ["doc-long-treatment#0", "doc-renunciation#0"],
  ],
  ["foundling", ["loss-abandonment"], ["doc-abandonment#0"]],
];

const journeys: readonly Journey[] = [
  {
    name: "grown sister of an orphan: births and deaths are in the registers",
    category: "close-relative",
    applicant: people.mother,
    steps: through({
      category: "close-relative",
      family: single,
      children: child(1, { ...pupil, ...atHome, "loss-of-care-grounds": ["loss-death"], "relation-to-child": "апасы" }),
    }),
    found: { ...known, ...birth, "zags-death": { names: "АХМЕТОВ АСҚАР", diedOn: "2025-02-14" } },
    files: [...own, "kinship-proof"],
  },
  {
    name: "uncle who will train within a year; his wife is in the register of marriages; the second child lives in an organisation",
    category: "relative-or-step-parent",
    applicant: people.older,
    steps: through({
      category: "relative-or-step-parent",
      family: married,
      children: {
        ...child(1, {
          ...pupil,
          ...atHome,
          "loss-of-care-grounds": ["loss-death", "loss-father-by-mother"],
          "relation-to-child": "нағашысы",
        }),
        ...child(2, {
          ...toddler,
          "child-in-organisation": "yes",
          "child-organisation-name": "«Үміт» балалар үйі",
          "child-registration-address": "Қарағанды қаласы, Гоголь көшесі, 3",
          "relation-to-child": "нағашысы",
        }),
      },
      training: { "training-status": "will-pass-within-one-year", "training-undertaking": "yes" },
      housing: { "housing-basis": "use" },
    }),
    found: { ...known, ...marriage, ...birth, "zags-birth-reference": { motherFullName: "АХМЕТОВА САУЛЕ" } },
    files: [...own, ...ofSpouse, "doc-death#0", "kinship-proof", "housing-use-proof"],
    road: "training-later",
  },
  {
    name: "trained stepmother",
    category: "relative-or-step-parent",
    applicant: people.mother,
    steps: through({
      category: "relative-or-step-parent",
      family: { ...married, "spouse-iin": people.older },
      children: child(1, { ...pupil, ...atHome, "loss-of-care-grounds": ["loss-death"], "relation-to-child": "өгей шешесі" }),
      training: { "training-status": "certificate-held" },
    }),
    found: { ...known, ...marriage, ...birth, "zags-death": { names: "АХМЕТОВ АСҚАР", diedOn: "2025-02-14" } },
    files: [...own, ...ofSpouse, "kinship-proof", "training-certificate"],
  },
  {
    name: "married abroad to a foreigner without a number; the child was born abroad",
    category: "other-person",
    applicant: people.mother,
    steps: through({
      category: "other-person",
      family: {
        "marital-status": "married",
        "spouse-has-iin": "no",
        "spouse-name": "Müller Hans",
        "spouse-document-number": "C01234567, Германия",
        "marriage-abroad": "yes",
      },
      children: child(1, { ...toddler, "child-in-organisation": "no", "child-born-abroad": "yes", "loss-of-care-grounds": ["loss-death"] }),
    }),
    found: known,
    files: [...own, ...ofSpouse, "marriage-certificate", "child-birth-certificate#0", "doc-death#0", "training-certificate"],
  },
  ...losses.map(
    ([name, grounds, papers]): Journey => ({
      name,
      category: "other-person",
      applicant: people.mother,
      steps: through({
        category: "other-person",
        family: single,
        children: child(1, { ...pupil, ...atHome, "loss-of-care-grounds": grounds }),
      }),
      found: { ...known, ...birth },
      files: [...own, ...papers, "training-certificate"],
    }),
  ),
  {
    name: "man alone who has brought the child up for years, while the registers are down",
    category: "relative-or-step-parent",
    applicant: people.older,
    steps: through({
      category: "relative-or-step-parent",
      applicant: {
        "applicant-citizenship": "Қазақстан Республикасы",
        "applicant-registration-address": "Қарағанды қаласы, Гоголь көшесі, 7",
      },
      family: { ...single, "actual-upbringing": "yes" },
      children: child(1, { ...pupil, ...atHome, "loss-of-care-grounds": ["loss-death"], "relation-to-child": "өгей әкесі" }),
      training: { "training-status": "certificate-held" },
    }),
    down: ["applicant-identity", "applicant-registration", "zags-birth", "zags-death", "dwelling-ownership"],
    files: [...own, "kinship-proof", "training-certificate"],
    road: "after-hearing",
  },
  {
    name: "man alone for whom the law makes no exception; his divorce is in the register",
    category: "other-person",
    applicant: people.older,
    steps: through({
      category: "other-person",
      family: { ...single, "actual-upbringing": "no" },
      children: child(1, { ...pupil, ...atHome, "loss-of-care-grounds": ["loss-death"] }),
    }),
    found: { ...known, ...birth },
    files: [...own, "doc-death#0", "training-certificate"],
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
      "hearing-date": "+7",
      "hearing-time": "16:00",
    },
  },
  { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Баланы үш жылдан бері тәрбиелеп келемін" } },
  {
    step: "hold-hearing",
    later: 7,
    input: { "hearing-outcome": "written", "hearing-position": "Баланы үш жылдан бері тәрбиелеп келеді" },
  },
] as const;
const order = { result: "guardianship-order" } as const;

export const guardianshipJourneys: ServiceJourneys = {
  service: guardianship,
  journeys,
  roads: {
    positive: { ends: "guardianship-order", desk: [...opened, { step: "prepare-result", ...order }, { step: "sign" }] },
    "training-later": {
      ends: "guardianship-order",
      desk: [
        ...opened,
        { step: "prepare-result", ...order, input: { "kind.1": "guardianship", "kind.2": "guardianship", "training-until": "+300" } },
        { step: "sign" },
      ],
    },
    "after-hearing": { ends: "guardianship-order", desk: [...opened, ...hearing, { step: "decide-after-hearing", ...order }] },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
  },
};
