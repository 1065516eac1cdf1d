import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { adopterRegistration } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

type Given = { applicant?: Input; family: Input; relative?: "yes" | "no"; home?: string };

const through = ({ applicant, family, relative = "no", home = "applicant-owns" }: Given): Journey["steps"] => [
  { step: "consent", input: { "consent-protected-data": "yes", "consent-restricted-data": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "provider", input: { "education-authority": offices.education } },
  { step: "family", input: family },
  { step: "child", input: { "close-relative-flag": relative } },
  { step: "housing", input: { "home-ownership": home } },
  { step: "request", input: { "request-text": "Мені бала асырап алуға үміткер ретінде есепке қоюыңызды сұраймын" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const category = "general";
const single = { "marital-status": "not-married" };
const married = { "marital-status": "married", "spouse-has-iin": "yes", "spouse-iin": people.older };
const known = {
  "gw-applicant-identity": { fullName: "СЕРІКОВА ӘЛИЯ" },
  "gw-applicant-registration": { citizenship: "Қазақстан Республикасы", address: "Қарағанды қаласы, Ерубаев көшесі, 5" },
  "gw-dispensary": { narcology: "not-registered", psychiatry: "not-registered" },
};
const spouse = {
  "gw-spouse-identity": { fullName: "СЕРІКОВ МАРАТ" },
  "gw-marriage-certificate": { status: "married", spouseFullName: "СЕРІКОВ МАРАТ" },
  "gw-dispensary-spouse": { narcology: "not-registered", psychiatry: "not-registered" },
};

const journeys: readonly Journey[] = [
  {
    name: "couple with two incomes and a child of their own, all in the registers",
    category,
    applicant: people.mother,
    steps: through({ family: { ...married, "income-holders": "both" } }),
    found: { ...known, ...spouse, "gw-children-birth-certificates": { count: "1", names: "СЕРІКОВА АЙША" } },
    files: [
      "relatives-consent",
      "income-certificate",
      "income-certificate-spouse",
      "health-certificate",
      "health-certificate-spouse",
      "psychological-training-certificate",
    ],
    extraFiles: ["psychological-training-certificate-spouse"],
  },
  {
    name: "single woman without relatives in a rented flat, of whom the dispensaries' register knows nothing",
    category,
    applicant: people.mother,
    steps: through({ family: { ...single, "no-close-relatives": "yes" }, home: "no-ownership" }).map((one) =>
      one.step === "consent" ? { ...one, input: { ...one.input, "consent-digital-documents": "yes" } } : one,
    ),
    found: { "gw-applicant-identity": known["gw-applicant-identity"], "gw-applicant-registration": known["gw-applicant-registration"] },
    files: [
      "income-certificate",
      "health-certificate",
      "dispensary-certificate",
      "housing-use-right",
      "psychological-training-certificate",
    ],
  },
  {
    name: "sister of the child, married abroad to a foreigner without a number who earns for both and owns the home",
    category,
    applicant: people.mother,
    steps: through({
      family: {
        "marital-status": "married",
        "spouse-has-iin": "no",
        "spouse-full-name": "Müller Hans",
        "spouse-document-number": "C01234567, Германия",
        "income-holders": "spouse",
      },
      relative: "yes",
      home: "spouse-owns",
    }),
    found: known,
    files: [
      "relatives-consent",
      "income-certificate-spouse",
      "health-certificate",
      "health-certificate-spouse",
      "dispensary-certificate-spouse",
      "marriage-certificate",
    ],
  },
  {
    name: "widower who brings the child up, while the registers are down",
    category,
    applicant: people.older,
    steps: through({
      applicant: {
        "applicant-citizenship": "Қазақстан Республикасы",
        "applicant-residence-address": "Қарағанды қаласы, Гоголь көшесі, 7",
      },
      family: { ...single, "unmarried-man-flag": "yes" },
    }),
    down: ["gw-applicant-identity", "gw-applicant-registration", "gw-criminal-record-applicant", "gw-dispensary"],
    files: ["relatives-consent", "income-certificate", "health-certificate", "psychological-training-certificate"],
    road: "after-hearing",
  },
  {
    name: "man alone for whom the law makes no exception",
    category,
    applicant: people.older,
    steps: through({ family: { ...single, "unmarried-man-flag": "no" } }),
    found: known,
    files: ["relatives-consent", "income-certificate", "health-certificate", "psychological-training-certificate"],
    road: "impossible",
  },
  {
    name: "husband whose wife owns their home; the papers are not true",
    category,
    applicant: people.older,
    steps: through({ family: { ...married, "spouse-iin": people.mother, "income-holders": "applicant" }, home: "spouse-owns" }),
    found: { ...known, ...spouse },
    files: [
      "relatives-consent",
      "income-certificate",
      "health-certificate",
      "health-certificate-spouse",
      "psychological-training-certificate",
    ],
    road: "refusal",
  },
  {
    name: "woman whose certificate of health has run out",
    category,
    applicant: people.mother,
    steps: through({ family: single }),
    found: known,
    files: ["relatives-consent", "income-certificate", "health-certificate", "psychological-training-certificate"],
    road: "not-accepted",
  },
];

const registered = [{ step: "register" }] as const;
const opened = [...registered, { step: "check-completeness" }, { step: "examine" }] as const;
const heard = (ground: string, reasoning: string) =>
  [
    {
      step: "propose-refusal",
      input: { "refusal-ground": ground, reasoning, "hearing-date": "0", "hearing-time": "16:00" },
    },
    { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Шешіммен келіспеймін" } },
    { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Шешіммен келіспейді" } },
  ] as const;
const alone = heard("unmarried-man", "Өтініш беруші тіркелген некеде тұрмайды");
const untrue = heard("unreliable-documents", "Табыс туралы анықтама расталмады");
/** The office hands out every decision itself, the refusals too. */
const delivered = { step: "deliver-and-enrol" } as const;
const notice = { result: "candidate-notification" } as const;

export const adopterRegistrationJourneys: ServiceJourneys = {
  service: adopterRegistration,
  journeys,
  roads: {
    positive: {
      ends: "candidate-notification",
      desk: [...opened, { step: "prepare-result", ...notice }, { step: "sign" }, delivered],
    },
    "after-hearing": {
      ends: "candidate-notification",
      desk: [...opened, ...alone, { step: "decide-after-hearing", ...notice }, delivered],
    },
    impossible: {
      ends: "candidate-impossibility-notification",
      desk: [...opened, ...alone, { step: "decide-after-hearing", result: "candidate-impossibility-notification" }, delivered],
    },
    refusal: {
      ends: "reasoned-refusal",
      desk: [...opened, ...untrue, { step: "decide-after-hearing", result: "reasoned-refusal" }, delivered],
    },
    "not-accepted": {
      ends: "consideration-refusal",
      desk: [
        ...registered,
        {
          command: "refuse-acceptance",
          by: "clerk",
          result: "consideration-refusal",
          input: { ground: "expired-documents", documents: ["health-certificate:expired"] },
        },
      ],
    },
  },
};
