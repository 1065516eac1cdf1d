import { journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "#lib/services/journey.ts";
import { libraryCard } from "./definition.ts";

const through = (category: string, card: Readonly<Record<string, string>>) => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant" },
  { step: "card", input: card },
  { step: "provider", input: { office: offices.education } },
  { step: "documents" },
  { step: "check" },
  { step: "sign" },
];
const found = { "gw-identity": { fullName: "АХМЕТОВ АСАН" } };

export const libraryCardJourneys: ServiceJourneys = {
  service: libraryCard,
  journeys: [
    {
      name: "reader, card in the phone",
      category: "reader",
      applicant: people.older,
      steps: through("reader", { "card-kind": "phone" }),
      found,
      files: [],
    },
    {
      name: "researcher who owes books",
      category: "researcher",
      applicant: people.older,
      steps: through("researcher", { "card-kind": "plastic", "pick-up": "Абай көшесі, 1" }),
      found,
      files: ["letter"],
      road: "refusal",
    },
    {
      name: "researcher",
      category: "researcher",
      applicant: people.older,
      steps: through("researcher", { "card-kind": "phone" }),
      found,
      files: ["letter"],
    },
  ],
  roads: {
    positive: {
      ends: "card",
      desk: [{ step: "register" }, { step: "examine" }, { step: "sign", result: "card", input: { shelf: "7" } }],
    },
    refusal: {
      ends: "refusal",
      desk: [
        { step: "register" },
        { step: "examine" },
        { step: "sign", result: "refusal", input: { "refusal-ground": "books-not-returned", reasoning: "Үш кітап қайтарылмаған" } },
      ],
    },
  },
};
