import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { studentMeals } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const through = (category: string, student: Input, applicant?: Input): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "consent-protected-data": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "student", input: student },
  { step: "provider", input: { "provider-name": offices.college, course: "2", group: "АЖ-25-1" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const address = { "gw-applicant-identity": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" } };
const himself = { "applicant-role": "student" };
const knownHimself = { ...address, "gw-identity": { fullName: "СЕРІКОВ ДАНИЯР", birthDate: "2005-06-07" } };
const knownDaughter = { ...address, "gw-identity": { fullName: "АХМЕТОВА МӘДИНА", birthDate: "2008-04-21" } };
const named = { "student-name": "Ахметова Мәдина" };
const born = { "student-birth-date-day": "21", "student-birth-date-month": "4", "student-birth-date-year": "2008" };

const journeys: readonly Journey[] = [
  {
    name: "student of a large family, his birth is in the register",
    category: "large-family-child",
    steps: through("large-family-child", himself),
    found: { ...knownHimself, "gw-birth": { childFullName: "СЕРІКОВ ДАНИЯР" } },
    files: [],
  },
  {
    name: "student of a large family of whose birth the register has no record",
    category: "large-family-child",
    steps: through("large-family-child", himself),
    found: knownHimself,
    files: ["birth-certificate"],
  },
  {
    name: "mother of a student born after the day set by the act: no certificate of birth",
    category: "large-family-child",
    applicant: people.older,
    steps: through("large-family-child", { "applicant-role": "parent", "student-iin": people.student }),
    found: knownDaughter,
    files: [],
  },
  {
    name: "guardian whose order is in the register",
    category: "orphan-in-family",
    applicant: people.mother,
    steps: through("orphan-in-family", { "applicant-role": "other-legal-representative", "student-iin": people.student }),
    found: { ...knownDaughter, "gw-guardianship": { wardFullName: "АХМЕТОВА МӘДИНА" } },
    files: [],
  },
  {
    name: "guardian whose order is in no register",
    category: "orphan-in-family",
    applicant: people.mother,
    steps: through("orphan-in-family", { "applicant-role": "other-legal-representative", "student-iin": people.student }),
    found: knownDaughter,
    files: ["guardianship-certificate"],
  },
  {
    name: "student with a disability",
    category: "disability",
    steps: through("disability", himself),
    found: knownHimself,
    files: ["disability-certificate"],
  },
  {
    name: "mother of a student with a conclusion of the consultation; nothing is known of the student",
    category: "special-needs",
    applicant: people.mother,
    steps: through("special-needs", { "applicant-role": "parent", "student-iin": people.student, ...named, ...born }),
    found: address,
    files: ["pmpc-conclusion"],
  },
  {
    name: "family on social assistance, all in the registers",
    category: "tsa-family",
    steps: through("tsa-family", himself),
    found: { ...knownHimself, "gw-tsa": { status: "receives" } },
    files: [],
  },
  {
    name: "family of which the register of assistance says nothing",
    category: "tsa-family",
    steps: through("tsa-family", himself),
    found: knownHimself,
    files: ["tsa-certificate"],
    road: "refusal",
  },
  {
    name: "family of low income",
    category: "low-income-family",
    steps: through("low-income-family", himself),
    found: knownHimself,
    files: ["income-information"],
  },
  {
    name: "family of low income whose papers turn out incomplete",
    category: "low-income-family",
    steps: through("low-income-family", himself),
    found: knownHimself,
    files: ["income-information"],
    road: "incomplete",
  },
  {
    name: "student of the programme",
    category: "enbek-student",
    steps: through("enbek-student", himself),
    found: knownHimself,
    files: ["enrolment-order"],
  },
  {
    name: "parent while every register is down",
    category: "tve-cadre-student",
    applicant: people.mother,
    steps: through(
      "tve-cadre-student",
      { "applicant-role": "parent", "student-iin": people.student, ...named, ...born },
      { "applicant-address": "Қарағанды қаласы, Гоголь көшесі, 7" },
    ),
    down: ["gw-tsa", "gw-identity", "gw-guardianship", "gw-birth", "gw-applicant-identity"],
    files: ["enrolment-order"],
  },
];

const opened = [{ step: "register" }, { step: "check-completeness" }, { step: "examine" }] as const;

export const studentMealsJourneys: ServiceJourneys = {
  service: studentMeals,
  journeys,
  roads: {
    positive: {
      ends: "meals-notification",
      desk: [...opened, { step: "sign", result: "meals-notification", input: { "r1-year-from": "2026", "r1-year-to": "2027" } }],
    },
    refusal: {
      ends: "service-refusal",
      desk: [
        ...opened,
        {
          step: "sign",
          result: "service-refusal",
          input: { "refusal-ground": "rg-false-data", reasoning: "Анықтамадағы мәліметтер тізілімге сәйкес келмейді" },
        },
      ],
    },
    incomplete: {
      ends: "further-consideration-refusal",
      desk: [
        { step: "register" },
        {
          command: "refuse-acceptance",
          by: "clerk",
          result: "further-consideration-refusal",
          input: { "refusal-ground": "rta-incomplete", "missing-documents": "income-information" },
        },
      ],
    },
  },
};
