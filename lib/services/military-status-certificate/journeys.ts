import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { militaryStatusCertificate } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const category = "leaving-kazakhstan";
const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const self: Input = { "applicant-role": "self", "excluded-group": "none" };
const forAnother: Input = { "applicant-role": "representative", "represented-iin": people.older, "excluded-group": "none" };
const born: Input = { "birth-date-day": "1", "birth-date-month": "қаңтар", "birth-date-year": "1990" };
const found = {
  "identity-card-data": { fullName: "Серіков Мұрат", birthDate: "1990-01-01", birthPlace: "Қарағанды қаласы" },
  "residence-registration-data": { address },
};

const through = (document: string, applicant: Input = self, personal: Input = { "marital-status": "married" }): Journey["steps"] => [
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", input: applicant },
  { step: "personal", input: personal },
  { step: "details", input: { reason: "Германияға тұрақты тұруға кетемін", "surrendered-document": document } },
  { step: "office", input: { department: offices.defence, district: "Қарағанды қаласы" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const journeys: readonly Journey[] = [
  {
    name: "leaves for good and hands in his military card, all in the registers",
    category,
    applicant: people.older,
    steps: through("surrendered-military-card", self, {
      "marital-status": "married",
      "last-workplace-and-position": "«Теміржол депосы» ЖШС, слесарь",
    }),
    found,
    files: ["migration-police-permission"],
    extraFiles: ["military-record-document"],
  },
  {
    name: "has no military document at all",
    category,
    steps: through("surrendered-none"),
    found,
    files: ["migration-police-permission"],
    road: "nothing-to-surrender",
  },
  {
    name: "wife for her husband while the registers are down: she types what they would have said",
    category,
    applicant: people.mother,
    steps: through(
      "surrendered-registration-certificate",
      { ...forAnother, ...born, "represented-name": "Серіков Мұрат", "residence-address": address },
      { "marital-status": "married", "birth-place": "Қарағанды қаласы" },
    ),
    down: ["identity-card-data", "residence-registration-data"],
    files: ["migration-police-permission", "power-of-attorney"],
    road: "refusal",
  },
  {
    name: "applicant of whom no register knows",
    category,
    applicant: people.older,
    steps: through(
      "surrendered-temporary-certificate",
      { ...self, ...born, "residence-address": address },
      { "marital-status": "single", "birth-place": "Қарағанды қаласы" },
    ),
    files: ["identity-card", "residence-registration", "migration-police-permission"],
    road: "unknown-to-registers",
  },
  {
    name: "the permission is illegible: not accepted",
    category,
    steps: through("surrendered-certificate-in-lieu"),
    found,
    files: ["migration-police-permission"],
    road: "not-accepted",
  },
  {
    name: "never comes for the certificate",
    category,
    steps: through("surrendered-military-card"),
    found,
    files: ["migration-police-permission"],
    road: "uncollected",
  },
];

const certificate = "certificate-in-lieu-of-military-card";
const signed = (document: string, more: Input = {}) =>
  [
    { step: "register" },
    { step: "examine" },
    { step: "sign", result: certificate, input: { "surrendered-document": document, ...more } },
  ] as const;

export const militaryStatusCertificateJourneys: ServiceJourneys = {
  service: militaryStatusCertificate,
  journeys,
  roads: {
    positive: { ends: certificate, desk: [...signed("Әскери билет НС № 0123456"), { step: "deliver", input: { surrender: "taken" } }] },
    "nothing-to-surrender": {
      ends: certificate,
      desk: [...signed("Құжат тапсырылған жоқ"), { step: "deliver", input: { surrender: "none" } }],
    },
    "unknown-to-registers": {
      ends: certificate,
      desk: [
        ...signed("Уақытша куәлік № 4521", { "recipient-birth-date": "1990-01-01" }),
        { step: "deliver", input: { surrender: "taken" } },
      ],
    },
    uncollected: { ends: "closed", desk: [...signed("Әскери билет НС № 0123456"), { step: "close-uncollected", later: 40, input: {} }] },
    refusal: {
      ends: "reasoned-refusal",
      desk: [
        { step: "register" },
        { step: "examine" },
        {
          step: "sign",
          result: "reasoned-refusal",
          input: { ground: "excluded-applicant", facts: "Стандарттың 6-тармағы 4) тармақшасы: шетелде тұрады" },
        },
      ],
    },
    "not-accepted": {
      ends: "refusal-receipt",
      desk: [{ command: "refuse-acceptance", input: { "missing-documents": "migration-police-permission" } }],
    },
  },
};
