import { type Journey, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { adoptionAgencyAccreditation } from "./definition.ts";

type Input = Readonly<Record<string, string>>;

const through = (request: Input, more: { applicant?: Input; agency?: Input } = {}): Journey["steps"] => [
  { step: "consent", input: { "consent-protected-data": "yes", "consent-restricted-data": "yes" } },
  { step: "applicant", input: { "contact-phones": "+7 701 123 45 67", ...more.applicant } },
  { step: "request", input: request },
  { step: "agency", input: { "agency-full-name": "Happy Family International Agency", "agency-state": "Италия", ...more.agency } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const category = "general";
const accreditation = { "requested-subtype": "accreditation" };
const extension = {
  "requested-subtype": "extension",
  "accreditation-expiry-date-day": "31",
  "accreditation-expiry-date-month": "12",
  "accreditation-expiry-date-year": "2027",
};
const known = {
  "gw-applicant-identity": { fullName: "СЕРІКОВ ДАНИЯР" },
  "gw-applicant-registration": { address: "Астана қаласы, Мәңгілік ел даңғылы, 8" },
};
const branch = { "gw-legal-entity-registration": { name: "Happy Family International Agency", status: "active" } };

const papers = [
  "constituent-documents",
  "authority-document",
  "recommendation-letter",
  "agency-service-list",
  "undertaking-living-conditions",
  "undertaking-consular-registration",
  "power-of-attorney-accreditation",
  "undertaking-successor-reporting",
  "undertaking-24h-notification",
  "undertaking-constituent-changes",
];

const journeys: readonly Journey[] = [
  {
    name: "agency with a branch asks to be accredited",
    category,
    applicant: people.older,
    steps: through(accreditation, { agency: { "agency-bin": "120340001200" } }),
    found: { ...known, ...branch },
    files: papers,
  },
  {
    name: "agency without a branch prolongs its accreditation",
    category,
    applicant: people.mother,
    steps: through(extension),
    found: known,
    files: ["power-of-attorney-extension"],
    road: "extension",
  },
  {
    name: "agency about which bad news has come; its trustee is in no register",
    category,
    applicant: people.mother,
    steps: through(accreditation, { applicant: { "applicant-address": "Астана қаласы, Сығанақ көшесі, 3" } }),
    files: ["identity-document", ...papers],
    road: "refusal",
  },
  {
    name: "agency that is cleared at the hearing, while the registers are down",
    category,
    applicant: people.older,
    steps: through(extension, { applicant: { "applicant-address": "Астана қаласы, Сығанақ көшесі, 3" } }),
    down: ["gw-applicant-identity", "gw-applicant-registration", "gw-individual-entrepreneur-registration"],
    files: ["power-of-attorney-extension"],
    road: "after-hearing",
  },
  {
    name: "trustee whose power of attorney has run out",
    category,
    applicant: people.older,
    steps: through(extension),
    found: known,
    files: ["power-of-attorney-extension"],
    road: "not-accepted",
  },
];

const registered = [{ step: "register" }] as const;
const checked = [...registered, { step: "check-completeness" }] as const;
/** Accreditation alone goes to the state bodies, before the examination. */
const consulted = [
  ...checked,
  { step: "consult-state-bodies", input: { "inquiry-to": "first", "inquiry-text": "Агенттіктің қызметі туралы қорытынды сұраймыз" } },
  {
    step: "answer-of-state-bodies",
    input: { "answer-number": "1-25", "answer-date": "0", "answer-outcome": "confirmed", "answer-text": "Қарсылық жоқ" },
  },
  { step: "examine-accreditation" },
] as const;
const examined = [...checked, { step: "examine-extension" }] as const;
const heard = (step: string, ground: string) =>
  [
    {
      step,
      input: {
        "refusal-ground": ground,
        reasoning: "Шет мемлекеттің құзыретті органынан жағымсыз ақпарат түсті",
        "hearing-date": "0",
        "hearing-time": "16:00",
      },
    },
    { command: "answer-hearing", by: "applicant", input: { "hearing-answer": "Ақпарат расталмаған" } },
    { step: "hold-hearing", input: { "hearing-outcome": "written", "hearing-position": "Ақпарат расталмаған" } },
  ] as const;
const accredited = { result: "accreditation-decision", input: { "valid-until": "+365" } } as const;
const extended = { result: "extension-decision", input: { "extended-until": "2030-12-31" } } as const;

export const adoptionAgencyAccreditationJourneys: ServiceJourneys = {
  service: adoptionAgencyAccreditation,
  journeys,
  roads: {
    positive: {
      ends: "accreditation-decision",
      desk: [...consulted, { step: "prepare-result", ...accredited }, { step: "sign" }, { step: "deliver-accreditation" }],
    },
    extension: {
      ends: "extension-decision",
      desk: [...examined, { step: "prepare-result", ...extended }, { step: "sign" }, { step: "deliver-extension" }],
    },
    "after-hearing": {
      ends: "extension-decision",
      desk: [
        ...examined,
        ...heard("propose-refusal-extension", "ext-negative-approval"),
        { step: "decide-after-hearing", ...extended },
        { step: "deliver-extension" },
      ],
    },
    refusal: {
      ends: "reasoned-refusal",
      desk: [
        ...consulted,
        ...heard("propose-refusal-accreditation", "acc-negative-information"),
        { step: "decide-after-hearing", result: "reasoned-refusal" },
        { step: "deliver-accreditation" },
      ],
    },
    "not-accepted": {
      ends: "acceptance-refusal",
      desk: [
        ...registered,
        {
          command: "refuse-acceptance",
          by: "clerk",
          result: "acceptance-refusal",
          input: { ground: "expired-documents", documents: ["power-of-attorney-extension:expired"] },
        },
      ],
    },
  },
};
