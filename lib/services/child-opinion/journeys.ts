import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { childOpinion } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

/** The answers about one child, under the names that they have as the n-th of the group. */
const child = (n: number, iin: string, given: Input = {}): Input =>
  Object.fromEntries(
    Object.entries({ "child-iin": iin, "child-born-abroad": "no", ...given }).map(([id, value]) => [`children.${n}.${id}`, value]),
  );

const through = (children: Input, family: Input, applicant?: Input): Journey["steps"] => [
  { step: "consent", input: { "consent-personal-data": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "child", input: { matter: "Баланың тегін өзгерту", ...children } },
  { step: "family", input: family },
  { step: "provider", input: { "provider-office": offices.education } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const category = "general";
const identity = { "gw-identity": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" } };
const birth = {
  childFullName: "АХМЕТОВА ӘСЕЛ",
  childBirthDate: "2015-03-05",
  motherIin: people.mother,
  fatherIin: people.older,
};
const named = {
  "child-full-name": "Ахметова Әсел",
  "child-birth-date-day": "5",
  "child-birth-date-month": "наурыз",
  "child-birth-date-year": "2015",
};
const olderNamed = {
  "child-full-name": "Ахметов Ерлан",
  "child-birth-date-day": "9",
  "child-birth-date-month": "9",
  "child-birth-date-year": "2013",
};
const married = { "other-parent-status": "spouse", "marriage-registered": "in-kz" };
const noCare = (paper: string, marriage = "none"): Input => ({
  "other-parent-status": "no-care",
  "absence-of-care-document-type": paper,
  "marriage-registered": marriage,
});

const journeys: readonly Journey[] = [
  {
    name: "mother and her husband, all in the registers",
    category,
    applicant: people.mother,
    steps: through({ "applicant-relation": "mother", ...child(1, people.pupil) }, married),
    found: { ...identity, "gw-birth-record": birth, "gw-marriage-record": { status: "married" } },
    files: ["other-representative-consent"],
  },
  {
    name: "father who lives separately, never married; the child was born abroad",
    category,
    applicant: people.older,
    steps: through(
      { "applicant-relation": "father", ...child(1, people.pupil, { "child-born-abroad": "yes", ...named }) },
      { "other-parent-status": "lives-separately", "marriage-registered": "none" },
    ),
    found: { ...identity, "gw-birth-record": birth },
    files: ["other-representative-consent", "child-birth-certificate#0"],
    road: "refusal",
  },
  {
    name: "widow: the number of the father and his death come from the registers, the marriage was concluded abroad",
    category,
    applicant: people.mother,
    steps: through({ "applicant-relation": "mother", ...child(1, people.pupil) }, noCare("death-certificate-or-notice", "abroad")),
    found: { ...identity, "gw-birth-record": birth, "gw-death-record": { diedOn: "2024-02-11" } },
    files: ["marriage-certificate"],
  },
  {
    name: "widow of whose husband's death there is no record",
    category,
    applicant: people.mother,
    steps: through({ "applicant-relation": "mother", ...child(1, people.pupil) }, noCare("death-certificate-or-notice")),
    found: { ...identity, "gw-birth-record": birth },
    files: ["absence-of-care-documents"],
    road: "after-hearing",
  },
  {
    name: "mother alone: the reference of birth is in the register",
    category,
    applicant: people.mother,
    steps: through({ "applicant-relation": "mother", ...child(1, people.pupil) }, noCare("birth-reference")),
    found: { ...identity, "gw-birth-record": birth, "gw-birth-reference": { childFullName: "АХМЕТОВА ӘСЕЛ" } },
    files: [],
    road: "closed",
  },
  {
    name: "guardian of two children, their parents deprived of their rights; one child does not come",
    category,
    applicant: people.mother,
    steps: through(
      {
        "applicant-relation": "other-legal-representative",
        ...child(1, people.pupil, named),
        ...child(2, people.olderPupil, olderNamed),
      },
      noCare("court-deprivation"),
    ),
    found: { ...identity, "gw-birth-record#0": birth },
    files: ["absence-of-care-documents", "child-birth-certificate#1"],
    road: "one-of-two",
  },
  {
    name: "mother while every register is down",
    category,
    applicant: people.mother,
    steps: through({ "applicant-relation": "mother", ...child(1, people.pupil, named) }, married, {
      "applicant-address": "Қарағанды қаласы, Гоголь көшесі, 7",
    }),
    down: ["gw-identity", "gw-birth-record", "gw-marriage-record", "gw-death-record", "gw-birth-reference"],
    files: ["other-representative-consent"],
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const appointed = (n: number): Input => ({
  [`interview-at.${n}`]: "+1w",
  [`interview-at-time.${n}`]: "10:00",
  [`interview-place.${n}`]: "Білім бөлімі, 5-бөлме",
});
const held = (n: number): Input => ({ [`interview-outcome.${n}`]: "held", [`interview-held-on.${n}`]: "0" });
const absent = (n: number): Input => ({ [`interview-outcome.${n}`]: "child-absent" });
const again = (n: number): Input => ({ [`interview-outcome.${n}`]: "" });
const talk = [
  { step: "interview-child", input: appointed(1) },
  { step: "interview-child", later: 4, input: held(1) },
] as const;
const decision = { result: "guardianship-body-decision", input: { "child-opinion.1": "Әкесінің тегінде қалғысы келеді" } } as const;
const hearing = [
  {
    step: "propose-refusal",
    input: {
      "refusal-ground": "false-documents",
      reasoning: "Келісімдегі қол басқа адамдікі",
      "hearing-date": "0",
      "hearing-time": "16:00",
    },
  },
  { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Жаңа келісім жіберілді" } },
  { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Жаңа келісім жіберілді" } },
] as const;

export const childOpinionJourneys: ServiceJourneys = {
  service: childOpinion,
  journeys,
  roads: {
    positive: { ends: "guardianship-body-decision", desk: [...opened, ...talk, { step: "prepare-result", ...decision }, { step: "sign" }] },
    "one-of-two": {
      ends: "guardianship-body-decision",
      desk: [
        ...opened,
        { step: "interview-child", input: { ...appointed(1), ...appointed(2) } },
        { step: "interview-child", later: 4, input: { ...held(1), ...absent(2) } },
        { step: "prepare-result", ...decision },
        { step: "sign" },
      ],
    },
    "after-hearing": {
      ends: "guardianship-body-decision",
      desk: [...opened, ...talk, ...hearing, { step: "decide-after-hearing", ...decision }],
    },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
    closed: {
      ends: "closed",
      desk: [
        ...opened,
        { step: "interview-child", input: appointed(1) },
        { step: "interview-child", later: 4, input: absent(1) },
        { step: "interview-child", input: { ...appointed(1), ...again(1) } },
        { step: "interview-child", later: 4, input: absent(1) },
        { step: "close-without-result", input: { "close-explanation": "Бала екі рет келген жоқ" } },
      ],
    },
  },
};
