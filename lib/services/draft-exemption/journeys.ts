import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { draftExemption } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const through = (category: string, ground?: Input, applicant?: Input): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", ...(applicant === undefined ? {} : { input: applicant }) },
  { step: "provider", input: { commission: offices.commission } },
  ...(ground === undefined ? [] : [{ step: "ground", input: ground }]),
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const found = { "applicant-identity": { address, birthDate: "2005-06-07" } };
const abroad = (language: string): Input => ({ "foreign-state": "Өзбекстан", "foreign-document-language": language });

const journeys: readonly Journey[] = [
  {
    name: "unfit for service: two extracts",
    category: "unfit-for-health",
    steps: through("unfit-for-health"),
    found,
    files: ["district-commission-minutes-extract", "regional-commission-decision-extract"],
  },
  {
    name: "27 and lawfully never called: no paper at all",
    category: "reached-27-not-conscripted",
    applicant: people.older,
    steps: through("reached-27-not-conscripted"),
    found: { "applicant-identity": { address, birthDate: "1990-01-01" } },
    files: [],
  },
  {
    name: "27, while the register is down: he types birth date and address",
    category: "reached-27-not-conscripted",
    applicant: people.older,
    steps: through("reached-27-not-conscripted", undefined, {
      "applicant-birth-date-day": "1",
      "applicant-birth-date-month": "қаңтар",
      "applicant-birth-date-year": "1990",
      "applicant-address": address,
    }),
    down: ["applicant-identity"],
    files: [],
    road: "refusal",
  },
  {
    name: "brother was killed in the service",
    category: "relative-died-or-disabled-in-service",
    steps: through("relative-died-or-disabled-in-service", {
      "relative-kinship": "rel-brother",
      "relative-event": "killed",
      "relative-full-name": "Серіков Ерлан",
    }),
    found,
    files: ["unit-commander-order-extract", "central-archive-extract"],
  },
  {
    name: "served abroad, paper in another language",
    category: "served-in-another-state",
    steps: through("served-in-another-state", abroad("other")),
    found,
    files: ["foreign-service-certificate", "foreign-military-id", "notarised-translation"],
  },
  {
    name: "served abroad, paper in both languages: no translation",
    category: "served-in-another-state",
    steps: through("served-in-another-state", abroad("kazakh-and-russian")),
    found,
    files: ["foreign-service-certificate", "foreign-military-id"],
  },
  {
    name: "served in special state bodies",
    category: "served-in-special-state-bodies",
    steps: through("served-in-special-state-bodies", { "special-bodies-declaration": "yes" }),
    found,
    files: ["special-state-bodies-service-document"],
  },
  {
    name: "holder of a degree",
    category: "academic-degree",
    steps: through("academic-degree"),
    found,
    files: ["academic-degree-diploma"],
  },
  { name: "clergyman", category: "clergy", steps: through("clergy"), found, files: ["clergy-status-certificate"] },
];

const voted = (opinion: "agree" | "refuse") =>
  [
    { step: "register" },
    { step: "forward-to-members" },
    ...[1, 2].map(() => ({
      step: "vote",
      input: {
        opinion,
        "opinion-reason": "Құжаттар тексерілді",
        ...(opinion === "refuse" ? { "opinion-ground": "non-compliance-article-36" } : {}),
      },
    })),
  ] as const;

export const draftExemptionJourneys: ServiceJourneys = {
  service: draftExemption,
  journeys,
  roads: {
    positive: { ends: "exemption-conclusion", desk: [...voted("agree"), { step: "conclude", result: "exemption-conclusion" }] },
    refusal: {
      ends: "refusal-notice",
      desk: [
        ...voted("refuse"),
        {
          step: "conclude",
          result: "refusal-notice",
          input: {
            "refusal-ground": "non-compliance-article-36",
            "finding-1": "Өтініш беруші жиырма жеті жасқа дейін шақырудан заңсыз жалтарған",
          },
        },
      ],
    },
  },
};
