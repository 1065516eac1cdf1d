import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { schoolTransport } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

/** The answers about one child, under the names that they have as the n-th of the group. */
const child = (n: number, iin: string, given: Input): Input =>
  Object.fromEntries(
    Object.entries({ "child-iin": iin, "child-born-abroad": "no", ...given }).map(([id, value]) => [`children.${n}.${id}`, value]),
  );

const through = (children: Input, applicant?: Input): Journey["steps"] => [
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "child", input: { "child-settlement": "Құлаайғыр ауылы", ...children } },
  { step: "provider", input: { provider: offices.education } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const category = "child-in-remote-rural-settlement";
const identity = { identity: { address: "Қарағанды облысы, Құлаайғыр ауылы, Бейбітшілік көшесі, 5" } };
const birth = { "zags-birth": { childFullName: "АХМЕТОВА ӘСЕЛ", childBirthDate: "2015-03-05" } };
const pupil = { school: offices.school, class: "5 «А»" };
const named = {
  "child-full-name": "Ахметова Әсел",
  "child-birth-date-day": "5",
  "child-birth-date-month": "наурыз",
  "child-birth-date-year": "2015",
};

const journeys: readonly Journey[] = [
  {
    name: "mother of one pupil, all in the registers",
    category,
    applicant: people.mother,
    steps: through({ "applicant-relation": "parent", ...child(1, people.pupil, pupil) }),
    found: { ...identity, ...birth },
    files: ["school-certificate#0"],
  },
  {
    name: "two children, the second born abroad: a file for this one only",
    category,
    applicant: people.older,
    steps: through({
      "applicant-relation": "parent",
      ...child(1, people.pupil, pupil),
      ...child(2, people.olderPupil, {
        school: offices.otherSchool,
        "child-born-abroad": "yes",
        "child-full-name": "Ахметов Ерлан",
        "child-birth-date-day": "9",
        "child-birth-date-month": "9",
        "child-birth-date-year": "2013",
      }),
    }),
    found: { ...identity, "zags-birth#0": birth["zags-birth"] },
    files: ["child-birth-certificate#1", "school-certificate#0", "school-certificate#1"],
    road: "one-refused",
  },
  {
    name: "guardian while every register is down",
    category,
    applicant: people.older,
    steps: through(
      { "applicant-relation": "guardian-or-trustee", ...child(1, people.pupil, { ...pupil, ...named }) },
      { "applicant-registration-address": "Құлаайғыр ауылы, Абай көшесі, 7" },
    ),
    down: ["identity", "zags-birth"],
    files: ["school-certificate#0"],
    road: "refusal",
  },
  {
    name: "patronage educator of a child whose birth is in no register",
    category,
    applicant: people.mother,
    steps: through({ "applicant-relation": "patronage-educator", ...child(1, people.pupil, { ...pupil, ...named }) }),
    found: identity,
    files: ["child-birth-certificate#0", "school-certificate#0"],
    road: "after-hearing",
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const hearing = [
  {
    step: "propose-refusal",
    input: {
      "refusal-ground": "non-compliance",
      reasoning: "Мектеп бала тұратын ауылда орналасқан",
      "hearing-date": "0",
      "hearing-time": "16:00",
    },
  },
  { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Ауылдағы мектеп жабылды" } },
  { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Ауылдағы мектеп жабылды" } },
] as const;
const certificate = { result: "transport-certificate", input: { "valid-until": "+200" } } as const;

export const schoolTransportJourneys: ServiceJourneys = {
  service: schoolTransport,
  journeys,
  roads: {
    positive: { ends: "transport-certificate", desk: [...opened, { step: "prepare-result", ...certificate }, { step: "sign" }] },
    "after-hearing": { ends: "transport-certificate", desk: [...opened, ...hearing, { step: "decide-after-hearing", ...certificate }] },
    // The ground concerns the second child: the first one gets the certificate, both documents belong to the case.
    "one-refused": {
      ends: "transport-certificate",
      desk: [
        ...opened,
        { ...hearing[0], input: { ...hearing[0].input, "children-concerned": ["2"] } },
        ...hearing.slice(1),
        { step: "decide-after-hearing", result: "reasoned-refusal" },
        { step: "prepare-result", ...certificate },
        { step: "sign" },
      ],
    },
    refusal: { ends: "reasoned-refusal", desk: [...opened, ...hearing, { step: "decide-after-hearing", result: "reasoned-refusal" }] },
  },
};
