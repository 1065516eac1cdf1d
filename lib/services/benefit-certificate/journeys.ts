import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { benefitCertificate } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const self: Input = { "applicant-role": "self" };
const forAnother: Input = { "applicant-role": "representative", "represented-iin": people.older };
const calledUp: Input = {
  "called-up-by": "Қарағанды қаласының Киров аудандық әскери комиссариаты",
  "called-up-when": "1982 жылғы сәуір",
};
const period: Input = { "service-period-from": "1982 жылғы мамыр", "service-period-to": "1984 жылғы мамыр" };
const found = {
  "identity-card-data": { fullName: "Серіков Мұрат", birthDate: "1990-01-01", birthYear: "1990" },
  "residence-registration-data": { address },
};

const through = (category: string, details: Input, applicant: Input = self): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", input: applicant },
  { step: "details", input: { ...period, ...details } },
  { step: "office", input: { department: offices.defence, district: "Қарағанды қаласы" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const journeys: readonly Journey[] = [
  {
    name: "soldier of a foreign war who remembers everything",
    category: "internationalist-soldier",
    applicant: people.older,
    steps: through("internationalist-soldier", {
      ...calledUp,
      "military-registration-place": "Қарағанды қаласының қорғаныс істері жөніндегі басқармасы",
      "rank-and-position": "қатардағы жауынгер, жүргізуші",
      "troop-arm": "мотоатқыштар әскері",
      "unit-number": "51932 әскери бөлімі",
      "unit-subordination": "108-дивизия",
      "unit-location": "Кабул қаласы",
      "benefit-certificate-number": "СБ № 123456",
      "benefit-certificate-date-day": "9",
      "benefit-certificate-date-month": "мамыр",
      "benefit-certificate-date-year": "1995",
      "benefit-certificate-issuer": "Қарағанды қаласының әскери комиссариаты",
      "additional-information": "«Ерлігі үшін» медалімен марапатталған",
    }),
    found,
    files: [],
    extraFiles: ["supporting-document"],
  },
  {
    name: "grandson for a participant of the war, by power of attorney",
    category: "wwii-participant",
    steps: through("wwii-participant", calledUp, forAnother),
    found,
    files: ["power-of-attorney"],
  },
  {
    name: "the power of attorney is illegible: not accepted",
    category: "wwii-participant",
    steps: through("wwii-participant", calledUp, forAnother),
    found,
    files: ["power-of-attorney"],
    road: "not-accepted",
  },
  {
    name: "liquidator who was there for work: nobody called him up",
    category: "chernobyl-liquidator",
    applicant: people.mother,
    steps: through("chernobyl-liquidator", { "participation-type": "work" }),
    found,
    files: [],
    road: "after-archive-abroad",
  },
  {
    name: "liquidator in service whom the archives do not know, while the registers are down",
    category: "chernobyl-liquidator",
    steps: through(
      "chernobyl-liquidator",
      { "participation-type": "service", ...calledUp },
      { ...forAnother, "represented-name": "Серіков Мұрат", "birth-year": "1990", "residence-address": address },
    ),
    down: ["identity-card-data", "residence-registration-data"],
    files: ["power-of-attorney"],
    road: "refusal",
  },
  {
    name: "applicant of whom no register knows",
    category: "internationalist-soldier",
    applicant: people.older,
    steps: through("internationalist-soldier", calledUp, { ...self, "birth-year": "1990", "residence-address": address }),
    files: ["identity-card"],
    road: "unknown-to-registers",
  },
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const signed = (more: Input = {}) =>
  ({
    step: "sign",
    result: "certificate-for-benefits",
    input: { "confirmation-basis": "Есептік карточка № 4, 1982 жылғы 2 сәуір, департаменттің мұрағаты", ...more },
  }) as const;
const inquiry = (reason: string, outcome: string) =>
  [
    { step: "consult-and-extend", input: { reason, "inquiry-addressee": "Орталық мұрағат, № 12 сұрау салу" } },
    {
      step: "record-answer",
      input: { "answer-number": "77", "answer-date": "0", "answer-outcome": outcome, "answer-text": "Мұрағаттың жауабы" },
    },
  ] as const;

export const benefitCertificateJourneys: ServiceJourneys = {
  service: benefitCertificate,
  journeys,
  roads: {
    positive: { ends: "certificate-for-benefits", desk: [...opened, signed()] },
    "unknown-to-registers": {
      ends: "certificate-for-benefits",
      desk: [...opened, signed({ "recipient-birth-date": "1990-01-01" })],
    },
    "after-archive-abroad": {
      ends: "certificate-for-benefits",
      desk: [...opened, ...inquiry("archive-abroad", "confirmed"), signed()],
    },
    refusal: {
      ends: "reasoned-refusal",
      desk: [
        ...opened,
        ...inquiry("extended", "not-confirmed"),
        {
          step: "sign",
          result: "reasoned-refusal",
          input: { ground: "status-not-confirmed", facts: "Мұрағаттың 77 нөмірлі жауабы қатысқанын растамады" },
        },
      ],
    },
    "not-accepted": {
      ends: "refusal-receipt",
      desk: [{ command: "refuse-acceptance", input: { "missing-documents": "power-of-attorney" } }],
    },
  },
};
