import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { veteranId } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const self: Input = { "applicant-role": "self" };
/** A date in three inputs, the month as people write it. */
const born: Input = { "birth-date-day": "1", "birth-date-month": "қаңтар", "birth-date-year": "1990" };
const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const personal: Input = { "marital-status": "married", "last-work": "«Теміржол депосы» ЖШС, слесарь" };
const found = {
  "identity-card-data": { fullName: "Серіков Мұрат", birthDate: "1990-01-01", birthPlace: "Қарағанды қаласы" },
  "residence-data": { address },
};

const through = (
  category: string,
  details: Input,
  applicant: Input = self,
  about: Input = { "marital-status": "married" },
): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", input: applicant },
  { step: "personal", input: about },
  { step: "details", input: { reason: "1984–1986 жылдардағы қызметіме байланысты", ...details } },
  { step: "office", input: { department: offices.defence, district: "Бұқар жырау ауданы" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const first: Input = { request: "issue", "previous-certificate": "never-issued" };
const lost = (cause: string): Input => ({ request: "issue", "previous-certificate": "lost", "loss-cause": cause });

const journeys: readonly Journey[] = [
  {
    name: "soldier of a foreign war, for the first time, all in the registers",
    category: "internationalist-soldier",
    applicant: people.older,
    steps: through("internationalist-soldier", first, self, personal),
    found,
    files: [],
    extraFiles: ["archive-certificate", "photo-3x4"],
    road: "soldier",
  },
  {
    name: "grandson for a participant of the war, by power of attorney; an old certificate is exchanged",
    category: "wwii-participant",
    steps: through("wwii-participant", { request: "exchange" }, { "applicant-role": "representative", "represented-iin": people.older }),
    found,
    files: ["power-of-attorney"],
    extraFiles: ["old-certificate-original"],
  },
  {
    name: "the power of attorney is illegible: not accepted",
    category: "wwii-participant",
    steps: through("wwii-participant", first, { "applicant-role": "representative", "represented-iin": people.older }),
    found,
    files: ["power-of-attorney"],
    road: "not-accepted",
  },
  {
    name: "liquidator whose certificate was stolen and whose name has changed",
    category: "chernobyl-liquidator",
    applicant: people.mother,
    steps: through("chernobyl-liquidator", { ...lost("theft"), situation: "personal-data-changed" }),
    found,
    files: [],
    extraFiles: ["theft-certificate", "data-change-documents"],
    road: "after-inquiry",
  },
  {
    name: "certificate burned; the archive does not confirm the service",
    category: "internationalist-soldier",
    applicant: people.older,
    steps: through("internationalist-soldier", lost("fire")),
    found,
    files: [],
    extraFiles: ["fire-certificate"],
    road: "refusal",
  },
  {
    name: "certificate lost in a flood; nobody comes for the new one",
    category: "chernobyl-liquidator",
    applicant: people.older,
    steps: through("chernobyl-liquidator", lost("disaster")),
    found,
    files: [],
    extraFiles: ["disaster-certificate"],
    road: "uncollected",
  },
  {
    name: "representative while both registers are down: he types what they would have said",
    category: "wwii-participant",
    steps: through(
      "wwii-participant",
      lost("other"),
      {
        "applicant-role": "representative",
        "represented-iin": people.older,
        "represented-name": "Серіков Мұрат",
        ...born,
        "residence-address": address,
      },
      { ...personal, "birth-place": "Қарағанды қаласы" },
    ),
    down: ["identity-card-data", "residence-data"],
    files: ["power-of-attorney"],
  },
  {
    name: "applicant of whom no register knows",
    category: "chernobyl-liquidator",
    applicant: people.older,
    steps: through(
      "chernobyl-liquidator",
      first,
      { ...self, ...born, "residence-address": address },
      { ...personal, "birth-place": "Қарағанды қаласы" },
    ),
    files: ["identity-card", "residence-registration"],
    road: "liquidator",
  },
];

/** Each category has a certificate of its own. */
const issued = (category: string) =>
  ({ step: "sign", result: `${category}-certificate`, input: { "document-number": "АА 012345", "issue-date": "0" } }) as const;
const handedOver = { step: "deliver", input: { "old-document": "none" } } as const;
const straight = (category: string) => ({
  ends: `${category}-certificate`,
  desk: [{ step: "register" }, { step: "examine" }, issued(category), handedOver],
});
const inquiry = [
  { step: "register" },
  { step: "examine" },
  { step: "consult-and-extend", input: { reason: "extended-no-data", "inquiry-addressee": "Орталық мұрағат, № 12 сұрау салу" } },
] as const;
const answer = (outcome: string) => ({
  step: "record-answer",
  input: {
    "answer-number": "77",
    "answer-date": "0",
    "answer-outcome": outcome,
    "answer-text": "Мұрағаттың жауабы",
  },
});

export const veteranIdJourneys: ServiceJourneys = {
  service: veteranId,
  journeys,
  roads: {
    positive: straight("wwii-participant"),
    soldier: straight("internationalist-soldier"),
    liquidator: straight("chernobyl-liquidator"),
    "after-inquiry": {
      ends: "chernobyl-liquidator-certificate",
      desk: [...inquiry, answer("confirmed"), issued("chernobyl-liquidator"), handedOver],
    },
    uncollected: {
      ends: "closed",
      desk: [
        { step: "register" },
        { step: "examine" },
        issued("chernobyl-liquidator"),
        { step: "close-uncollected", later: 40, input: {} },
      ],
    },
    refusal: {
      ends: "reasoned-refusal",
      desk: [
        ...inquiry,
        answer("not-confirmed"),
        {
          step: "sign",
          result: "reasoned-refusal",
          input: { ground: "status-not-confirmed", facts: "Мұрағат қызметті растамады" },
        },
      ],
    },
    "not-accepted": {
      ends: "refusal-receipt",
      desk: [{ command: "refuse-acceptance", input: { "missing-documents": "power-of-attorney" } }],
    },
  },
};
