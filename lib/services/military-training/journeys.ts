import type { Journey } from "../journey.ts";

const steps: Journey["steps"] = [
  { step: "consent", input: { "consent-protected-data": "yes" } },
  { step: "applicant" },
  { step: "provider", input: { "addressee-body": "military-office-karaganda" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

export const militaryTrainingJourneys: readonly Journey[] = [
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
  },
];
