import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { parentalContact } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const through = (children: Input, applicant?: Input): Journey["steps"] => [
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "provider", input: { "provider-department": offices.education } },
  { step: "children", input: children },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const category = "general";
const daughter = {
  "children.1.child-iin": people.pupil,
  "children.1.child-full-name": "Ахметова Әсел",
  "children.1.child-birth-date-day": "5",
  "children.1.child-birth-date-month": "3",
  "children.1.child-birth-date-year": "2015",
};
/** The number of this one is not known to the parent. */
const son = {
  "children.2.child-full-name": "Ахметов Ерлан",
  "children.2.child-birth-date-day": "9",
  "children.2.child-birth-date-month": "қыркүйек",
  "children.2.child-birth-date-year": "2013",
};
const known = {
  "applicant-identity": { fullName: "АХМЕТОВ МҰРАТ" },
  "applicant-registration": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" },
};
const papers = ["court-decision", "police-reference"];

const journeys: readonly Journey[] = [
  {
    name: "father of two children, known to the registers",
    category,
    applicant: people.older,
    steps: through({ ...daughter, ...son }),
    found: known,
    files: papers,
  },
  {
    name: "mother of whom the registers know nothing",
    category,
    applicant: people.mother,
    steps: through(daughter, { "applicant-registration-address": "Қарағанды қаласы, Гоголь көшесі, 7" }),
    files: ["identity-document", ...papers],
    road: "after-hearing",
  },
  {
    name: "father whose police reference speaks against him, while the registers are down",
    category,
    applicant: people.older,
    steps: through(daughter, { "applicant-registration-address": "Қарағанды қаласы, Гоголь көшесі, 7" }),
    down: ["applicant-identity", "applicant-registration"],
    files: papers,
    road: "refusal",
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const hearing = [
  {
    step: "propose-refusal",
    input: {
      "refusal-ground": "non-compliance",
      reasoning: "Мінездемеде балаға кері әсер туралы айтылған",
      "hearing-date": "0",
      "hearing-time": "16:00",
    },
  },
  { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Жаңа мінездеме алдым" } },
  { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Жаңа мінездеме алды" } },
] as const;

export const parentalContactJourneys: ServiceJourneys = {
  service: parentalContact,
  journeys,
  roads: {
    positive: { ends: "permission", desk: [...opened, { step: "prepare-result", result: "permission" }, { step: "sign" }] },
    "after-hearing": { ends: "permission", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "permission" }] },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
  },
};
