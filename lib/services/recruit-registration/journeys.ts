import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { recruitRegistration } from "./definition.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const self: Input = { "applicant-role": "self", "excluded-group": "none" };
const born: Input = { "birth-date-day": "7", "birth-date-month": "маусым", "birth-date-year": "2005" };
const found = {
  "identity-card-data": { fullName: "Серіков Ерлан", birthDate: "2005-06-07", birthPlace: "Қарағанды қаласы" },
  "residence-data": { address },
};

const through = (
  category: string,
  details: Input,
  applicant: Input = self,
  personal: Input = { "marital-status": "single" },
): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", input: applicant },
  { step: "personal", input: personal },
  { step: "details", input: { reason: "Куәлік оқуға құжат тапсыру үшін керек", ...details } },
  { step: "office", input: { department: offices.defence, district: "Қарағанды қаласы" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const lost = (cause: string): Input => ({ "loss-kind": "lost", "loss-cause": cause });

const journeys: readonly Journey[] = [
  {
    name: "first certificate, all in the registers",
    category: "first-issue",
    steps: through("first-issue", {}, self, { "marital-status": "single", "last-work": "№ 5 мектеп, 11-сынып оқушысы" }),
    found,
    files: [],
    extraFiles: ["photo-3x4"],
  },
  {
    name: "woman with a military specialty, back from abroad under a new name",
    category: "first-issue",
    applicant: people.mother,
    steps: through("first-issue", { situation: ["personal-data-changed", "women-with-specialty", "arrived-from-abroad"] }),
    found,
    files: [],
    extraFiles: ["data-change-documents", "education-document", "military-relation-document"],
    road: "after-archive",
  },
  {
    name: "trained in the reserve, released from prison",
    category: "first-issue",
    steps: through("first-issue", { situation: ["trained-specialty", "released-from-prison"] }),
    found,
    files: [],
    extraFiles: ["reserve-training-certificate", "release-certificate"],
    road: "uncollected",
  },
  {
    name: "stolen: another military body is asked, the term grows to 20 days",
    category: "lost-or-damaged",
    steps: through("lost-or-damaged", lost("theft")),
    found,
    files: [],
    extraFiles: ["theft-certificate"],
    road: "after-inquiry",
  },
  {
    name: "burned",
    category: "lost-or-damaged",
    steps: through("lost-or-damaged", lost("fire")),
    found,
    files: [],
    extraFiles: ["fire-certificate"],
  },
  {
    name: "lost in a flood; he turns out to be exempt",
    category: "lost-or-damaged",
    steps: through("lost-or-damaged", lost("disaster")),
    found,
    files: [],
    extraFiles: ["disaster-certificate"],
    road: "refusal",
  },
  {
    name: "damaged, his father asks while the registers are down",
    category: "lost-or-damaged",
    applicant: people.older,
    steps: through(
      "lost-or-damaged",
      { "loss-kind": "damaged" },
      {
        ...born,
        "applicant-role": "representative",
        "represented-iin": people.applicant,
        "represented-name": "Серіков Ерлан",
        "residence-address": address,
        "excluded-group": "none",
      },
      { "marital-status": "single", "birth-place": "Қарағанды қаласы" },
    ),
    down: ["identity-card-data", "residence-data"],
    files: ["power-of-attorney"],
    extraFiles: ["military-registration-document"],
  },
  {
    name: "no register knows him and the scan is illegible: not accepted",
    category: "lost-or-damaged",
    steps: through(
      "lost-or-damaged",
      lost("other"),
      { ...self, ...born, "residence-address": address },
      { "marital-status": "single", "birth-place": "Қарағанды қаласы" },
    ),
    files: ["identity-card", "residence-registration"],
    road: "not-accepted",
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const issued = {
  step: "sign",
  result: "registration-certificate",
  input: { "document-number": "ҚР № 0012345", "issue-date": "0" },
} as const;
const inquiry = (reason: string) =>
  [
    { step: "consult-and-extend", input: { reason, "inquiry-addressee": "Орталық мұрағат, № 12 сұрау салу" } },
    {
      step: "record-answer",
      input: { "answer-number": "77", "answer-date": "0", "answer-outcome": "confirmed", "answer-text": "Деректер расталды" },
    },
  ] as const;

export const recruitRegistrationJourneys: ServiceJourneys = {
  service: recruitRegistration,
  journeys,
  roads: {
    positive: { ends: "registration-certificate", desk: [...opened, issued, { step: "deliver" }] },
    "after-inquiry": {
      ends: "registration-certificate",
      desk: [...opened, ...inquiry("lost-or-damaged-special"), issued, { step: "deliver" }],
    },
    "after-archive": {
      ends: "registration-certificate",
      desk: [...opened, ...inquiry("near-abroad-archives"), issued, { step: "deliver" }],
    },
    uncollected: { ends: "closed", desk: [...opened, issued, { step: "close-uncollected", later: 40, input: {} }] },
    refusal: {
      ends: "reasoned-refusal",
      desk: [
        ...opened,
        {
          step: "sign",
          result: "reasoned-refusal",
          input: { ground: "excluded-applicant", facts: "Стандарттың 6-тармағы 2) тармақшасы: әскери міндеттен босатылған" },
        },
      ],
    },
    "not-accepted": {
      ends: "refusal-receipt",
      desk: [{ command: "refuse-acceptance", input: { "missing-documents": "identity-card" } }],
    },
  },
};
