import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { minorPropertyCertificate } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

/** The answers about one child, under the names that they have as the n-th of the group. */
const child = (n: number, iin: string, given: Input = {}): Input =>
  Object.fromEntries(
    Object.entries({ "child-iin": iin, "child-born-abroad-flag": "no", ...given }).map(([id, value]) => [`children.${n}.${id}`, value]),
  );

const flat = {
  "property-description": "Пәтердің үштен бір үлесі, Қарағанды қаласы, Ерубаев көшесі, 5 үй, 7 пәтер",
  "property-is-housing": "yes",
  "transaction-kind": "sale",
  "inheritance-flag": "no",
};

const through = (given: { applicant: Input; children: Input; second: Input; property?: Input }): Journey["steps"] => [
  { step: "consent", input: { "consent-restricted-data": "yes" } },
  { step: "applicant", input: given.applicant },
  { step: "provider", input: { "education-authority": offices.education } },
  { step: "children", input: given.children },
  { step: "second-representative", input: given.second },
  { step: "property", input: { ...flat, ...given.property } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const category = "general";
const address = { "gw-applicant-registration": { address: "Қарағанды қаласы, Ерубаев көшесі, 5 үй, 7 пәтер" } };
const toddler = { "gw-child-person#0": { fullName: "СЕРІКОВА АЙША", birthDate: "2024-03-15" } };
const schoolgirl = { "gw-child-person#0": { fullName: "АХМЕТОВА ӘСЕЛ", birthDate: "2015-03-05" } };
const birth = { "gw-child-birth-record": { childFullName: "АХМЕТОВА ӘСЕЛ", childBirthDate: "2015-03-05" } };
const property = { "gw-property": { object: "Қарағанды қаласы, Ерубаев көшесі, 5 үй, 7 пәтер" } };
const sole = { "gw-sole-guardian-order": { guardianIin: people.older, kind: "guardianship" } };

const journeys: readonly Journey[] = [
  {
    name: "mother who sells her small daughter's share with her husband's consent, all in the registers",
    category,
    applicant: people.mother,
    steps: through({
      applicant: { "applicant-capacity": "parent" },
      children: child(1, people.daughter),
      second: { "other-representative": "spouse" },
    }),
    found: { ...address, ...toddler, ...birth, ...property },
    files: ["spouse-notarised-consent"],
  },
  {
    name: "divorced father of a schoolgirl born abroad who inherited a car",
    category,
    applicant: people.older,
    steps: through({
      applicant: { "applicant-capacity": "parent" },
      children: child(1, people.pupil, { "child-born-abroad-flag": "yes" }),
      second: { "other-representative": "lives-separately" },
      property: { "property-description": "Жеңіл автокөлік", "property-is-housing": "no", "inheritance-flag": "yes" },
    }),
    found: { ...address, ...schoolgirl },
    files: ["birth-certificate#0", "separate-representative-consent", "inheritance-certificate", "property-documents", "child-opinion#0"],
  },
  {
    name: "widow with two children: the register knows of the death",
    category,
    applicant: people.mother,
    steps: through({
      applicant: { "applicant-capacity": "adoptive-parent" },
      children: {
        ...child(1, people.daughter),
        ...child(2, people.olderPupil, {
          "child-full-name": "Серіков Ерлан",
          "child-birth-date-day": "9",
          "child-birth-date-month": "9",
          "child-birth-date-year": "2013",
        }),
      },
      second: { "other-representative": "no-care-of-one-parent", "absence-of-care-kind": "death-certificate-or-notice" },
    }),
    found: { ...address, ...toddler, ...birth, ...property, "gw-parent-civil-status": { absence: "death-certificate-or-notice" } },
    files: ["child-opinion#1"],
  },
  {
    name: "sole guardian who wants the money of an orphan: the order is in the register",
    category,
    applicant: people.older,
    steps: through({
      applicant: { "applicant-capacity": "guardian" },
      children: child(1, people.pupil, { "child-status": "yes" }),
      second: { "other-representative": "no-care-of-one-parent", "absence-of-care-kind": "other-absence-proof" },
      property: {
        "property-description": "Банктегі салым",
        "property-is-housing": "no",
        "transaction-kind": "other",
        "transaction-details": "Баланың салымынан ақша алу",
      },
    }),
    found: { ...address, ...schoolgirl, ...birth, ...property, ...sole },
    files: ["child-opinion#0"],
    road: "after-hearing",
  },
  {
    name: "guardian named by another's order who wants to sell an orphan's flat while the registers are down",
    category,
    applicant: people.older,
    steps: through({
      applicant: { "applicant-capacity": "guardian", "applicant-address": "Қарағанды қаласы, Гоголь көшесі, 7" },
      children: child(1, people.pupil, {
        "child-status": "yes",
        "child-full-name": "Ахметова Әсел",
        "child-birth-date-day": "5",
        "child-birth-date-month": "наурыз",
        "child-birth-date-year": "2015",
      }),
      second: { "other-representative": "no-care-of-one-parent", "absence-of-care-kind": "other-absence-proof" },
    }),
    down: ["gw-applicant-registration", "gw-child-person", "gw-child-birth-record", "gw-property", "gw-guardianship-register"],
    found: { "gw-sole-guardian-order": { guardianIin: people.mother } },
    files: ["absence-of-care-documents", "child-opinion#0"],
    road: "refusal",
  },
  {
    name: "mother whose husband was declared missing: the court's decision is always attached",
    category,
    applicant: people.mother,
    steps: through({
      applicant: { "applicant-capacity": "other" },
      children: child(1, people.daughter, { "child-status": "no" }),
      second: { "other-representative": "no-care-of-one-parent", "absence-of-care-kind": "court-missing" },
    }),
    found: { ...address, ...toddler, ...birth, ...property },
    files: ["absence-of-care-documents"],
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const hearing = [
  {
    step: "propose-refusal",
    input: {
      "refusal-ground": "orphan-under-14-housing",
      reasoning: "Бала он төрт жасқа толмаған, мәміле тұрғын үйді иеліктен шығаруға әкеледі",
      "hearing-date": "0",
      "hearing-time": "16:00",
    },
  },
  { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Мәміле тұрғын үйге қатысты емес" } },
  { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Мәміле тұрғын үйге қатысты емес" } },
] as const;

export const minorPropertyCertificateJourneys: ServiceJourneys = {
  service: minorPropertyCertificate,
  journeys,
  roads: {
    positive: { ends: "certificate", desk: [...opened, { step: "prepare-result", result: "certificate" }, { step: "sign" }] },
    "after-hearing": { ends: "certificate", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "certificate" }] },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
  },
};
