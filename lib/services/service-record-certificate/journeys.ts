import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { serviceRecordCertificate } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const category = "compulsory-service-veteran";
const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const self: Input = { "applicant-role": "self", "excluded-group": "none" };
const forAnother: Input = { "applicant-role": "representative", "represented-iin": people.older, "excluded-group": "none" };
const service: Input = {
  "military-registration-place": "тұрмайды",
  "called-up-by": "Қарағанды қаласының әскери комиссариаты",
  "called-up-when": "2008",
  "service-period-from": "2008 жылғы мамыр",
  "service-period-to": "2009 жылғы мамыр",
};
const found = {
  "identity-card-data": { fullName: "Серіков Мұрат", birthDate: "1990-01-01", birthYear: "1990" },
  "residence-registration-data": { address },
};

const through = (purpose: string, applicant: Input = self, details: Input = {}): Journey["steps"] => [
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", input: applicant },
  { step: "details", input: { "confirmation-purpose": purpose, ...service, ...details } },
  { step: "office", input: { department: offices.defence, district: "Қарағанды қаласы" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const passed = "confirm-military-service-passed";
const testSite = "confirm-semey-nuclear-test-site";

const journeys: readonly Journey[] = [
  {
    name: "former conscript who remembers everything",
    category,
    applicant: people.older,
    steps: through(passed, self, {
      "rank-and-position": "сержант, байланысшы",
      "troop-arm": "байланыс әскері",
      "unit-number": "30212 әскери бөлімі",
      "unit-subordination": "«Шығыс» өңірлік қолбасшылығы",
      "unit-location": "Үшарал қаласы",
      "benefit-certificate-number": "№ 123456",
      "benefit-certificate-date-day": "9",
      "benefit-certificate-date-month": "5",
      "benefit-certificate-date-year": "2015",
      "benefit-certificate-issuer": "Қарағанды қаласының әскери комиссариаты",
      "additional-information": "Үздік жауынгер белгісі бар",
    }),
    found,
    files: [],
    extraFiles: ["supporting-document"],
  },
  {
    name: "daughter for her father who served at the test site: the archive confirms it",
    category,
    applicant: people.mother,
    steps: through(testSite, forAnother),
    found,
    files: ["power-of-attorney"],
    road: "after-inquiry",
  },
  {
    name: "served in a neighbouring state, whose archive does not confirm it",
    category,
    applicant: people.older,
    steps: through(passed),
    found,
    files: [],
    road: "refusal",
  },
  {
    name: "lives abroad, as the office finds out, while the registers are down",
    category,
    steps: through(passed, {
      ...forAnother,
      "represented-name": "Серіков Мұрат",
      "birth-year": "1990",
      "residence-address": address,
    }),
    down: ["identity-card-data", "residence-registration-data"],
    files: ["power-of-attorney"],
    road: "excluded",
  },
  {
    name: "no register knows her and the scan of the card is illegible: not accepted",
    category,
    applicant: people.mother,
    steps: through(passed, { ...self, "birth-year": "1990", "residence-address": address }),
    files: ["identity-card"],
    road: "not-accepted",
  },
];

const certificate = "service-confirmation-certificate";
const opened = [{ step: "register" }, { step: "examine" }] as const;
const signed = {
  step: "sign",
  result: certificate,
  input: {
    "service-period": "2008 жылғы мамыр – 2009 жылғы мамыр",
    "service-place": "30212 әскери бөлімі, Үшарал қаласы",
    "confirmation-basis": "Есептік карточка № 4, 2008 жылғы 2 мамыр, департаменттің мұрағаты",
  },
} as const;
const inquiry = (reason: string, outcome: string) =>
  [
    { step: "consult-and-extend", input: { reason, "inquiry-addressee": "Орталық мұрағат, № 12 сұрау салу" } },
    {
      step: "record-answer",
      input: { "answer-number": "77", "answer-date": "0", "answer-outcome": outcome, "answer-text": "Мұрағаттың жауабы" },
    },
  ] as const;
const refused = (ground: string, facts: string) => ({ step: "sign", result: "reasoned-refusal", input: { ground, facts } }) as const;

export const serviceRecordCertificateJourneys: ServiceJourneys = {
  service: serviceRecordCertificate,
  journeys,
  roads: {
    positive: { ends: certificate, desk: [...opened, signed] },
    "after-inquiry": { ends: certificate, desk: [...opened, ...inquiry("extended", "confirmed"), signed] },
    refusal: {
      ends: "reasoned-refusal",
      desk: [
        ...opened,
        ...inquiry("archive-abroad", "not-confirmed"),
        refused("status-not-confirmed", "Мұрағаттың 77 нөмірлі жауабы қызметті растамады"),
      ],
    },
    excluded: {
      ends: "reasoned-refusal",
      desk: [...opened, refused("excluded-applicant", "Стандарттың 6-тармағы 4) тармақшасы: шетелде тұрақты тұрады")],
    },
    "not-accepted": {
      ends: "refusal-receipt",
      desk: [{ command: "refuse-acceptance", input: { "missing-documents": "identity-card" } }],
    },
  },
};
