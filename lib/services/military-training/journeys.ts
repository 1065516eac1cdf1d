import { type Journey, journeyOffices as offices, type ServiceJourneys } from "../journey.ts";
import { militaryTraining } from "./definition.ts";

const steps: Journey["steps"] = [
  { step: "consent", input: { "consent-protected-data": "yes" } },
  { step: "applicant" },
  { step: "provider", input: { "addressee-body": offices.militaryOffice } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const journeys: readonly Journey[] = [
  {
    name: "conscript known to all registers",
    category: "general",
    steps,
    found: {
      "gw-identity": { fullName: "Серіков Данияр" },
      "gw-criminal-record": { hasRecord: "no" },
      "gw-residence": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" },
      "gw-military-registration": { status: "registered" },
    },
    files: ["medical-examination-card"],
  },
  {
    name: "reservist while every register is down: the provider obtains the data",
    category: "general",
    steps: steps.map((one) => (one.step === "applicant" ? { ...one, input: { address: "Қарағанды қаласы, Гоголь көшесі, 7" } } : one)),
    down: ["gw-identity", "gw-criminal-record", "gw-residence", "gw-military-registration"],
    files: ["medical-examination-card"],
    road: "refusal",
  },
  ...["paid", "closed"].map((road) => ({
    name: `conscript on the road ${road}`,
    category: "general",
    steps,
    found: { "gw-residence": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" } },
    files: ["medical-examination-card"],
    road,
  })),
];

const admitted = (basis: "free" | "paid", more: Readonly<Record<string, string>> = {}) =>
  [
    { step: "register" },
    {
      step: "sign",
      result: "admission-notification",
      input: { "r1-classes-start": "2027-02-01", "training-organisation": "first", "training-basis": basis, ...more },
    },
  ] as const;
const trained = [
  { step: "train", later: 80, input: { attendance: "completed", "attendance-date": "0" } },
  { step: "issue-certificate", input: { "training-period-to": "0" } },
  { step: "return-notice" },
] as const;

export const militaryTrainingJourneys: ServiceJourneys = {
  service: militaryTraining,
  journeys,
  roads: {
    positive: { ends: "completion-certificate", desk: [...admitted("free"), ...trained] },
    paid: {
      ends: "completion-certificate",
      desk: [
        ...admitted("paid", { "payment-details": "KZ00 0000 0000 0000 0000" }),
        { step: "pay" },
        {
          step: "record-payment",
          input: { "payment-evidence": "receipt", "payment-reference": "A-1", "payment-date": "0", "payment-amount": "305000" },
        },
        ...trained,
      ],
    },
    closed: {
      ends: "closed",
      desk: [
        ...admitted("free"),
        { step: "close-without-result", input: { "close-reason": "declined", "close-explanation": "Оқудан бас тартты" } },
      ],
    },
    refusal: {
      ends: "refusal",
      desk: [
        { step: "register" },
        { step: "sign", result: "refusal", input: { "refusal-ground": "rg-false-data", reasoning: "Мәліметтер расталмады" } },
      ],
    },
  },
};
