import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { officerMilitaryId } from "./definition.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

const self: Input = { "applicant-role": "self", "excluded-group": "none" };
const address = "Қарағанды қаласы, Ерубаев көшесі, 5";
const typed: Input = {
  "birth-date-day": "1",
  "birth-date-month": "қаңтар",
  "birth-date-year": "1990",
  "residence-address": address,
};
const found = {
  "identity-card": { fullName: "Серіков Мұрат", birthDate: "1990-01-01" },
  "residence-registration-data": { address },
};

/** A way of one's own, with everything in the registers. */
const plain = (
  name: string,
  category: string,
  details: Input,
  { applicant = self, ...more }: Omit<Partial<Journey>, "applicant"> & { readonly applicant?: Input } = {},
): Journey => ({
  name,
  category,
  applicant: people.older,
  steps: [
    { step: "category", input: { category } },
    { step: "consent", input: { "data-consent": "yes" } },
    { step: "applicant", input: applicant },
    { step: "personal", input: { "birth-place": "Қарағанды қаласы", nationality: "қазақ", "marital-status": "married" } },
    { step: "details", input: { reason: "Билетті ауыстыруға байланысты", ...details } },
    { step: "office", input: { department: offices.defence, district: "Бұқар жырау ауданы" } },
    { step: "documents" },
    { step: "check" },
    { step: "sign" },
  ],
  found,
  files: [],
  ...more,
});

const notGuilty: Input = { "loss-at-fault": "no", "loss-explanation": "Пәтер өртеніп, билет жанып кетті" };
const renamed = (part: string | readonly string[], basis: string): Input => ({ "changed-data": part, "name-change-basis": basis });

const journeys: readonly Journey[] = [
  plain("temporary certificate", "exchange-temporary-certificate", {}, { extraFiles: ["photos-3x4", "temporary-certificate"] }),
  plain(
    "an ID of the USSR, which an archive abroad confirms",
    "exchange-ussr-military-id",
    {},
    {
      extraFiles: ["ussr-military-id"],
      road: "after-inquiry",
    },
  ),
  plain("an ID of the USSR of a person who lives abroad for good", "exchange-ussr-military-id", {}, { road: "refusal" }),
  plain(
    "first rank, with a soldier's ID",
    "first-officer-rank",
    { "held-document": "soldier-sergeant-military-id" },
    {
      extraFiles: ["soldier-military-id"],
      road: "temporary",
    },
  ),
  plain(
    "first rank, by power of attorney, while the registers are down",
    "first-officer-rank",
    { "held-document": "registration-certificate" },
    {
      applicant: {
        ...self,
        ...typed,
        "applicant-role": "representative",
        "represented-iin": people.applicant,
        "represented-name": "Серіков Данияр",
        "birth-date-day": "7",
        "birth-date-month": "6",
        "birth-date-year": "2005",
      },
      found: {},
      down: ["identity-card", "residence-registration-data"],
      files: ["power-of-attorney"],
    },
  ),
  plain("burned without fault; the paper is illegible: not accepted", "loss-disaster", notGuilty, {
    files: ["disaster-certificate"],
    road: "not-accepted",
  }),
  plain("drowned through carelessness", "loss-disaster", { "loss-at-fault": "yes" }, { files: ["disaster-certificate"] }),
  plain("stolen; other offices are asked", "loss-theft", notGuilty, { files: ["theft-certificate"], road: "after-inquiry-about-loss" }),
  plain("spoilt by water", "damage", { "loss-at-fault": "yes" }, { extraFiles: ["damaged-military-id"], road: "uncollected" }),
  plain("spoilt, of whom no register knows", "damage", notGuilty, {
    applicant: { ...self, ...typed },
    found: {},
    files: ["identity-document"],
  }),
  plain("another name after the marriage", "change-of-name", renamed("surname", "marriage-certificate-data"), {
    found: { ...found, "marriage-certificate-data": { status: "married" } },
    extraFiles: ["military-id-former-name"],
  }),
  plain("the former name after a divorce of which no register knows", "change-of-name", renamed("surname", "divorce-certificate-data"), {
    files: ["name-change-proof"],
  }),
  plain(
    "another name by one's own wish: the paper at once",
    "change-of-name",
    renamed(["name", "patronymic"], "other-name-change-document"),
    {
      files: ["name-change-proof"],
    },
  ),
];

const opened = [{ step: "register" }, { step: "examine" }] as const;
const issued = { step: "sign", result: "military-id", input: { "document-number": "АА 0123456", "issue-date": "0" } } as const;
const handedOver = { step: "deliver", input: { "old-document": "taken" } } as const;
const inquiry = (reason: string) =>
  [
    { step: "consult-and-extend", input: { reason, "inquiry-addressee": "Орталық мұрағат, № 12 сұрау салу" } },
    {
      step: "record-answer",
      input: { "answer-number": "77", "answer-date": "0", "answer-outcome": "confirmed", "answer-text": "Мұрағаттың жауабы" },
    },
  ] as const;

export const officerMilitaryIdJourneys: ServiceJourneys = {
  service: officerMilitaryId,
  journeys,
  roads: {
    positive: { ends: "military-id", desk: [...opened, issued, handedOver] },
    temporary: {
      ends: "military-id",
      desk: [
        ...opened,
        {
          step: "sign-temporary-certificate",
          result: "temporary-certificate",
          input: { "document-number": "УК 012345", "issue-date": "0" },
        },
        issued,
        handedOver,
      ],
    },
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
      desk: [{ command: "refuse-acceptance", input: { "missing-documents": "disaster-certificate" } }],
    },
  },
};
