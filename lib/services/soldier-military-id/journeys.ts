import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { soldierMilitaryId } from "./definition.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

const self: Input = { "applicant-role": "self", "excluded-group": "none" };
const forAnother: Input = { ...self, "applicant-role": "representative", "represented-iin": people.older };
const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const single: Input = { "birth-place": "Қарағанды қаласы", "marital-status": "single" };
const married: Input = { ...single, "marital-status": "married", nationality: "қазақ" };
const found = {
  "identity-data": { fullName: "Серіков Мұрат", birthDate: "1990-01-01" },
  "residence-registration-data": { address },
};

type Answers = { readonly details?: Input; readonly applicant?: Input; readonly personal?: Input };

const through = (category: string, { details = {}, applicant = self, personal = single }: Answers = {}): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant", input: applicant },
  { step: "personal", input: personal },
  { step: "details", input: { reason: "Запасқа шығарылуыма байланысты", ...details } },
  { step: "office", input: { department: offices.defence, district: "Бұқар жырау ауданы" } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];

const decided: Input = {
  "commission-decision-date-day": "2",
  "commission-decision-date-month": "наурыз",
  "commission-decision-date-year": "2026",
};
const unfitPapers = ["draft-commission-extract", "education-document-copy"];
const prisonPapers = [
  "release-certificate",
  "education-document-copy",
  "school-certificate-copy",
  "medical-card-fitness",
  "birth-certificate-copy",
];

/** A way of one's own, with everything in the registers. */
const plain = (name: string, category: string, files: readonly string[], answers: Answers = {}, more: Partial<Journey> = {}): Journey => ({
  name,
  category,
  applicant: people.older,
  steps: through(category, answers),
  found,
  files,
  ...more,
});

const journeys: readonly Journey[] = [
  plain(
    "unfit, married, with a grown son and a daughter: the son's certificate is attached",
    "unfit-in-peacetime",
    [...unfitPapers, "children-birth-certificates#0"],
    {
      personal: married,
      details: {
        ...decided,
        "has-children": "yes",
        "children.1.child-iin": people.grownSon,
        "children.1.child-full-name": "Серіков Ерлан",
        "children.1.child-birth-date-day": "5",
        "children.1.child-birth-date-month": "3",
        "children.1.child-birth-date-year": "2006",
        "children.2.child-iin": people.daughter,
      },
    },
    {
      found: {
        ...found,
        "marriage-certificate-data": { status: "married" },
        "children-birth-data#1": { childFullName: "СЕРІКОВА АЙША", childBirthDate: "2024-03-15" },
      },
    },
  ),
  plain(
    "unfit, married abroad, a child of whom the register knows nothing",
    "unfit-in-peacetime",
    [...unfitPapers, "marriage-certificate-data", "children-birth-data#0"],
    {
      personal: married,
      details: {
        ...decided,
        "has-children": "yes",
        "children.1.child-iin": people.daughter,
        "children.1.child-full-name": "Серікова Айша",
        "children.1.child-birth-date-day": "15",
        "children.1.child-birth-date-month": "3",
        "children.1.child-birth-date-year": "2024",
      },
    },
  ),
  plain("unfit, single, no children", "unfit-in-peacetime", unfitPapers, { details: { ...decided, "has-children": "no" } }),
  plain("released, broke the rules of registration", "released-from-prison", [...prisonPapers, "administrative-penalty-papers"], {
    details: { "registration-rules-violated": "yes" },
  }),
  plain(
    "released; the papers turn out illegible: not accepted",
    "released-from-prison",
    prisonPapers,
    {
      details: { "registration-rules-violated": "no" },
    },
    { road: "not-accepted" },
  ),
  plain(
    "graduate of a police academy",
    "law-enforcement-school-graduate",
    ["diploma-with-supplement", "medical-card", "registration-card"],
    {},
    {
      applicant: people.applicant,
      found: { ...found, "identity-data": { fullName: "Серіков Данияр", birthDate: "2005-06-07" } },
      extraFiles: ["photos-3x4", "a4-military-record-document"],
    },
  ),
  plain(
    "trained reservist",
    "trained-reserve",
    ["reserve-training-certificate", "petition-service", "diploma-notarised"],
    {},
    {
      extraFiles: ["photos-3x4-uniform"],
    },
  ),
  plain("27 and never called", "not-drafted-at-27", ["registration-certificate-copy", "diploma-notarised", "medical-card"]),
  plain(
    "father of a soldier of the reserve, by power of attorney",
    "discharged-from-service",
    ["discharge-prescription", "discharge-order-extract-copy", "power-of-attorney"],
    { applicant: forAnother },
    { applicant: people.mother, road: "temporary" },
  ),
  plain("nurse", "women-with-specialty", ["diploma-notarised", "medical-card"], {}, { applicant: people.mother, road: "after-inquiry" }),
  plain("new citizen", "acquired-citizenship", ["foreign-military-record", "medical-card-fitness", "education-document-copy"]),
  plain(
    "lost in a fire, with a protocol",
    "lost-or-unusable",
    ["administrative-penalty-papers", "offence-protocol", "disaster-certificate", "lost-and-found-certificate"],
    { details: { "loss-variant": "lost", "loss-cause": "disaster-or-fire", "registration-rules-violated": "yes" } },
  ),
  plain(
    "stolen; other offices are asked",
    "lost-or-unusable",
    ["lost-and-found-certificate"],
    { details: { "loss-variant": "lost", "loss-cause": "theft", "registration-rules-violated": "no" } },
    { extraFiles: ["a4-theft-certificate"], road: "after-inquiry-about-loss" },
  ),
  plain(
    "worn out",
    "lost-or-unusable",
    [],
    {
      details: { "loss-variant": "unusable", "damage-cause": "other", "registration-rules-violated": "no" },
    },
    { road: "uncollected" },
  ),
  plain("spoilt by water", "lost-or-unusable", ["disaster-certificate"], {
    details: { "loss-variant": "unusable", "damage-cause": "disaster-or-fire", "registration-rules-violated": "no" },
  }),
  plain("discharged from the police", "discharged-from-law-enforcement", [
    "law-enforcement-prescription",
    "diploma-notarised",
    "unit-exclusion-extract",
    "medical-card-fitness",
  ]),
  plain("never registered", "not-registered-before", ["medical-card-fitness", "handwritten-explanation", "education-document-copy"], {
    details: { "registration-rules-violated": "no" },
  }),
  plain("an ID of the USSR", "exchange-ussr-military-id", [], {}, { extraFiles: ["ussr-military-id"] }),
  plain("an ID of the USSR of a person who lives abroad for good", "exchange-ussr-military-id", [], {}, { road: "refusal" }),
  plain(
    "married and took another name",
    "change-of-name-or-nationality",
    [],
    { details: { "changed-data": ["surname"] } },
    { found: { ...found, "marriage-certificate-data": { status: "married" } }, extraFiles: ["old-military-id"] },
  ),
  plain("changed name and patronymic, of which no register knows", "change-of-name-or-nationality", ["name-change-data"], {
    details: { "changed-data": ["name", "patronymic"] },
  }),
  plain(
    "changed the nationality alone",
    "change-of-name-or-nationality",
    [],
    { details: { "changed-data": "nationality" } },
    { extraFiles: ["a4-changed-data-copies"] },
  ),
  plain(
    "temporary certificate, while all registers are down",
    "replace-temporary-certificate",
    ["education-document-copy"],
    {
      applicant: {
        ...self,
        "birth-date-day": "1",
        "birth-date-month": "қаңтар",
        "birth-date-year": "1990",
        "residence-address": address,
      },
      details: { "held-document": "temporary-certificate" },
    },
    { found: {}, down: ["identity-data", "residence-registration-data"], extraFiles: ["temporary-certificate-original"] },
  ),
  plain(
    "certificate instead of an ID, of whom no register knows",
    "replace-temporary-certificate",
    ["identity-card", "residence-registration-data", "education-document-copy", "power-of-attorney"],
    {
      applicant: {
        ...forAnother,
        "represented-name": "Серіков Мұрат",
        "birth-date-day": "1",
        "birth-date-month": "қаңтар",
        "birth-date-year": "1990",
        "residence-address": address,
      },
      details: { "held-document": "certificate-instead-of-id" },
    },
    { applicant: people.mother, found: {} },
  ),
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const paper = { "issue-date": "0" } as const;
const issued = { step: "sign", result: "military-id", input: { "document-number": "АА 0123456", ...paper } } as const;
const handedOver = { step: "deliver", input: { "old-document": "none" } } as const;
const inquiry = (reason: string) =>
  [
    { step: "consult-and-extend", input: { reason, "inquiry-addressee": "Орталық мұрағат, № 12 сұрау салу" } },
    {
      step: "record-answer",
      input: { "answer-number": "77", "answer-date": "0", "answer-outcome": "confirmed", "answer-text": "Мұрағаттың жауабы" },
    },
  ] as const;

export const soldierMilitaryIdJourneys: ServiceJourneys = {
  service: soldierMilitaryId,
  journeys,
  roads: {
    positive: { ends: "military-id", desk: [...opened, issued, handedOver] },
    temporary: {
      ends: "military-id",
      desk: [
        ...opened,
        { step: "sign-temporary-certificate", result: "temporary-certificate", input: { "document-number": "УК 012345", ...paper } },
        issued,
        handedOver,
      ],
    },
    // The first issue has 30 working days anyway: only archives abroad need longer.
    "after-inquiry": { ends: "military-id", desk: [...opened, ...inquiry("near-abroad-archive-check"), issued, handedOver] },
    "after-inquiry-about-loss": {
      ends: "military-id",
      desk: [...opened, ...inquiry("loss-or-damage-special"), issued, handedOver],
    },
    uncollected: { ends: "closed", desk: [...opened, issued, { step: "close-uncollected", later: 40 }] },
    refusal: {
      ends: "refusal",
      desk: [
        ...opened,
        {
          step: "sign",
          result: "refusal",
          input: { ground: "excluded-applicant", facts: "Өтініш беруші шетелде тұрақты тұрады: стандарттың 6-тармағы" },
        },
      ],
    },
    "not-accepted": {
      ends: "refusal-to-accept-receipt",
      desk: [{ command: "refuse-acceptance", input: { "missing-documents": "release-certificate" } }],
    },
  },
};
