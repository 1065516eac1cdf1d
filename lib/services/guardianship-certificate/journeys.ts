import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { guardianshipCertificate } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const through = (wards: Input, applicant?: Input): Journey["steps"] => [
  { step: "consent", input: { "consent-restricted-data": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "provider", input: { "education-authority": offices.education } },
  { step: "wards", input: wards },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const registration = { "gw-applicant-registration": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" } };
const order = (name: string) => ({
  wardFullName: name,
  guardianIin: people.mother,
  basis: "2023 жылғы 15 мамырдағы № 124 бұйрық",
  basisRu: "приказ от 15 мая 2023 года № 124",
});
const two: Input = { "wards.1.ward-iin": people.pupil, "wards.2.ward-iin": people.olderPupil };
const named: Input = { "wards.1.ward-full-name": "Оспанова Томирис", "wards.2.ward-full-name": "Оспанов Айбек" };

const guardian = { category: "general", applicant: people.mother, files: [] } as const;

const journeys: readonly Journey[] = [
  {
    ...guardian,
    name: "guardian of two children, both in the register: issued automatically",
    steps: through(two),
    found: {
      ...registration,
      "gw-guardianship-register#0": order("ОСПАНОВА ТОМИРИС"),
      "gw-guardianship-register#1": order("ОСПАНОВ АЙБЕК"),
    },
  },
  {
    ...guardian,
    name: "one of two children is in the register: staff confirm her alone",
    steps: through({ ...two, "wards.2.ward-full-name": "Оспанов Айбек" }),
    found: { ...registration, "gw-guardianship-register#0": order("ОСПАНОВА ТОМИРИС") },
    road: "by-staff",
  },
  {
    ...guardian,
    name: "both registers down: staff find the order",
    steps: through({ ...two, ...named }, { "applicant-address": "Қарағанды қаласы, Гоголь көшесі, 7" }),
    down: ["gw-applicant-registration", "gw-guardianship-register"],
    road: "order-typed",
  },
  {
    ...guardian,
    name: "the guardian of the child is somebody else",
    steps: through({ "wards.1.ward-iin": people.pupil, "wards.1.ward-full-name": "Оспанова Томирис" }),
    found: registration,
    road: "refusal",
  },
];

const signedByHead = { step: "sign" } as const;

export const guardianshipCertificateJourneys: ServiceJourneys = {
  service: guardianshipCertificate,
  journeys,
  roads: {
    // The portal registers and issues by itself.
    positive: { ends: "certificate", desk: [{ step: "issue-automatically" }] },
    "by-staff": { ends: "certificate", desk: [{ step: "prepare-result", result: "certificate", input: { wards: "1" } }, signedByHead] },
    "order-typed": {
      ends: "certificate",
      desk: [{ step: "prepare-result", result: "certificate", input: { basis: "2023 жылғы 15 мамырдағы № 124 бұйрық" } }, signedByHead],
    },
    refusal: {
      ends: "reasoned-refusal",
      desk: [
        {
          step: "prepare-result",
          result: "reasoned-refusal",
          input: { ground: "resolution-382-noncompliant", reasoning: "Тізілім бойынша баланың қорғаншысы – басқа адам" },
        },
        signedByHead,
      ],
    },
  },
};
